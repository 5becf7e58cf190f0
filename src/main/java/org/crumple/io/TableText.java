package org.crumple.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Opens the text of a table file, plain or compressed with gzip, in any usual encoding. */
public final class TableText {

	/** Number of bytes from which the encoding is detected. */
	private static final int HEAD = 1 << 16;

	private TableText() {}

	/**
	 * Opens a table file.
	 *
	 * @throws IOException with one sentence that says why, if the file is missing, not readable, empty, or not text
	 */
	public static Reader open(final Path file) throws IOException {
		SourceText.requireFile(file);
		try {
			return of(file, Files.newInputStream(file));
		} catch (final AccessDeniedException e) {
			throw new NetworkFormatException(file + " cannot be read: no permission.", e);
		}
	}

	/** Opens the content of a file; the stream is closed if it is refused. */
	static Reader of(final Path file, final InputStream content) throws IOException {
		try {
			final InputStream bytes = unpacked(file, new BufferedInputStream(content, HEAD));
			return new InputStreamReader(bytes, encoding(file, head(bytes)));
		} catch (final IOException | RuntimeException e) {
			content.close();
			throw e;
		}
	}

	/** The whole text of a small file. Exceptions as in {@link #open}. */
	public static String whole(final Path file) throws IOException {
		final byte[] bytes = SourceText.bytes(file);
		return new String(bytes, TextEncoding.of(bytes));
	}

	private static InputStream unpacked(final Path file, final InputStream raw) throws IOException {
		if (TextEncoding.startsWith(head(raw), 0x1f, 0x8b)) return new BufferedInputStream(new GZIPInputStream(raw, HEAD), HEAD);
		final String name = file.getFileName().toString();
		if (!name.toLowerCase(Locale.ROOT).endsWith(".gz")) return raw;
		throw NetworkFormatException.inFile(file, "is not compressed with gzip, as its name says: name it "
			+ name.substring(0, name.length() - 3) +
			", or compress it (was it unpacked by a browser, or is it damaged?).");
	}

	/** The first bytes of a stream, which is reset to its beginning. */
	private static byte[] head(final InputStream bytes) throws IOException {
		bytes.mark(HEAD);
		final byte[] head = bytes.readNBytes(HEAD);
		bytes.reset();
		return head;
	}

	private static Charset encoding(final Path file, final byte[] head) throws NetworkFormatException {
		if (head.length == 0) throw NetworkFormatException.inFile(file, "is empty: a table is expected.");
		if (TextEncoding.startsWith(head, 0, 5, 0x16, 7)) {
			throw NetworkFormatException.inFile(file,
				"is an AppleDouble file, which macOS leaves beside its own: take the one without ._ in its name.");
		}
		if (TextEncoding.startsWith(head, 'P', 'K', 3, 4) || TextEncoding.startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) {
			throw NetworkFormatException.inFile(file, "is a workbook of a spreadsheet or a zip archive: save it as CSV.");
		}
		final Charset charset = TextEncoding.of(head);
		final String text = new String(head, charset);
		final boolean binary = TextEncoding.isGuess(charset) ? TextEncoding.isBinary(text) : text.indexOf('\0') >= 0;
		if (binary) throw NetworkFormatException.inFile(file, "is not a text file: a table as CSV is expected.");
		return charset;
	}
}
