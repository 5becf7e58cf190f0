package org.crumple.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.crumple.kernel.NumberText;

/** The text of a file, read line by line, with the checks common to all text formats. */
final class SourceText {

	/** Memory needed for reading, relative to the size of the file: bytes, characters, and the arrays made from them. */
	private static final int MEMORY_PER_BYTE = 16;
	private static final long LARGEST = 1L << 30;

	private final String file;
	private final String text;
	private int next;
	private int number;
	private String line;

	private SourceText(final String file, final String text) {
		this.file = file;
		this.text = text;
	}

	static SourceText read(final Path file) throws IOException {
		return of(file.toString(), bytes(file));
	}

	/**
	 * The content of a file.
	 *
	 * @throws NetworkFormatException if the file is missing, not a regular file, not readable, empty, or too large for the memory
	 */
	static byte[] bytes(final Path file) throws IOException {
		requireFile(file);
		final long limit = Math.min(LARGEST, Runtime.getRuntime().maxMemory() / MEMORY_PER_BYTE);
		final byte[] bytes = Files.size(file) > limit ? null : head(file, (int) limit);
		if (bytes != null && bytes.length < limit) return bytes;
		throw NetworkFormatException.inFile(file, "is too large for the memory of this Java: at most " + limit + " bytes are read.");
	}

	/** The first bytes of a file. Exceptions as in {@link #bytes}. */
	static byte[] head(final Path file, final int most) throws IOException {
		requireFile(file);
		try (InputStream in = Files.newInputStream(file)) {
			return in.readNBytes(most);
		}
		catch (final AccessDeniedException e) {
			throw new NetworkFormatException(file + " cannot be read: no permission.", e);
		}
	}

	static void requireFile(final Path file) throws NetworkFormatException {
		if (!Files.exists(file)) throw NetworkFormatException.inFile(file, "does not exist.");
		if (Files.isDirectory(file)) throw NetworkFormatException.inFile(file, "is a folder: a file is expected.");
		if (!Files.isRegularFile(file)) throw NetworkFormatException.inFile(file, "is not an ordinary file.");
	}

	/** @throws NetworkFormatException if the bytes are compressed, empty or not text */
	static SourceText of(final String file, final byte[] bytes) throws NetworkFormatException {
		requireUncompressed(file, bytes);
		final Charset charset = TextEncoding.of(bytes);
		final String text = decode(file, bytes, charset);
		if (TextEncoding.isGuess(charset) && TextEncoding.isBinary(text)) {
			throw new NetworkFormatException(file + " is not a text file (not UTF-8): a network file is expected.");
		}
		if (text.isBlank()) throw new NetworkFormatException(file + " is empty: a network file is expected.");
		if (text.indexOf('\0') >= 0) {
			throw new NetworkFormatException(file + " is not a text file (it holds zero bytes): a network file is expected.");
		}
		return new SourceText(file, text);
	}

	/** Decodes bytes to text without a byte order mark; throws if they are not text in this encoding. */
	static String decode(final String file, final byte[] bytes, final Charset charset) throws NetworkFormatException {
		try {
			final String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
			return text.startsWith("\ufeff") ? text.substring(1) : text;
		}
		catch (final CharacterCodingException e) {
			throw new NetworkFormatException(file + " is not a text file (not " + (TextEncoding.isGuess(charset) ? "UTF-8" : charset) +
				"): a network file is expected.", e);
		}
	}

	/** @throws NetworkFormatException if the bytes are compressed or empty */
	static void requireUncompressed(final String file, final byte[] bytes) throws NetworkFormatException {
		if (bytes.length == 0) throw new NetworkFormatException(file + " is empty: a network file is expected.");
		if (TextEncoding.startsWith(bytes, 0x1f, 0x8b)) throw compressed(file, "gzip");
		if (TextEncoding.startsWith(bytes, 'P', 'K', 3, 4)) throw compressed(file, "zip");
		if (TextEncoding.startsWith(bytes, 'B', 'Z', 'h')) throw compressed(file, "bzip2");
		if (TextEncoding.startsWith(bytes, 0xfd, '7', 'z', 'X', 'Z')) throw compressed(file, "xz");
	}

	private static NetworkFormatException compressed(final String file, final String method) {
		return new NetworkFormatException(file + " is compressed (" + method + "): decompress it first.");
	}

	String file() {
		return file;
	}

	/** Moves to the next line; false at the end. Lines may end with LF, CR LF or CR. */
	boolean advance() {
		if (next >= text.length()) return false;
		int stop = next;
		while (stop < text.length() && text.charAt(stop) != '\n' && text.charAt(stop) != '\r') stop++;
		line = text.substring(next, stop);
		next = stop + (text.startsWith("\r\n", stop) ? 2 : 1);
		number++;
		return true;
	}

	/** The current line, without its end. */
	String line() {
		return line;
	}

	/** Number of the current line, from 1. */
	int number() {
		return number;
	}

	/** Upper limit of the number of lines. */
	long lineCount() {
		return text.chars().filter(c -> c == '\n' || c == '\r').count() + 1;
	}

	/** A finite number in the current line. */
	double number(final String field, final String what) throws NetworkFormatException {
		return number(file, number, field, what);
	}

	/** A whole number in the current line. */
	int whole(final String field, final String what) throws NetworkFormatException {
		return whole(file, number, field, what);
	}

	static double number(final String file, final int line, final String field, final String what) throws NetworkFormatException {
		try {
			final double value = NumberText.real(field);
			if (Double.isFinite(value)) return value;
		}
		catch (final NumberFormatException e) {
			// reported below
		}
		throw NetworkFormatException.unexpected(file, line, field, "a finite number for " + what);
	}

	static int whole(final String file, final int line, final String field, final String what) throws NetworkFormatException {
		try {
			return NumberText.wholeInt(field);
		}
		catch (final NumberFormatException e) {
			// reported below
		}
		throw NetworkFormatException.unexpected(file, line, field, NumberText.wholeAllowed(field, Integer.MIN_VALUE, Integer.MAX_VALUE)
			+ " for " + what);
	}

	/** An unexpected value in the current line. */
	NetworkFormatException unexpected(final String found, final String expected) {
		return NetworkFormatException.unexpected(file, number, found, expected);
	}

	/** A problem in the current line. */
	NetworkFormatException wrong(final String problem) {
		return NetworkFormatException.inLine(file, number, problem);
	}

	/** A problem with the whole file. */
	NetworkFormatException wrongFile(final String problem) {
		return new NetworkFormatException(file + " " + problem);
	}
}
