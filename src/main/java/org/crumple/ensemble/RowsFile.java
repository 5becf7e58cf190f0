package org.crumple.ensemble;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

import org.crumple.table.Table;

/**
 * The rows of one point as compressed text. The first line is the canonical text of the point. Each table follows a line with its title.
 * The last line gives the number of rows, so that a truncated file is recognised.
 */
final class RowsFile {

	private static final String POINT = "# point ", TABLE = "# table ", END = "# end rows=";

	/** Allowed titles of tables; they become file names and header lines. */
	private static final Pattern TITLE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 _-]{0,99}");

	/** Receives the lines of tables as they are read. */
	interface Reader {

		void table(String title, String headings) throws IOException;

		void row(String line) throws IOException;

		/** Ignores all lines; reading then only checks that the file is complete. */
		Reader NOTHING = new Reader() {

			@Override
			public void table(final String title, final String headings) {
				// ignored
			}

			@Override
			public void row(final String line) {
				// ignored
			}
		};

		/** Adds all lines to a digest. */
		static Reader into(final MessageDigest digest) {
			return new Reader() {

				@Override
				public void table(final String title, final String headings) {
					digest.update((title + '\n' + headings + '\n').getBytes(StandardCharsets.UTF_8));
				}

				@Override
				public void row(final String line) {
					digest.update((line + '\n').getBytes(StandardCharsets.UTF_8));
				}
			};
		}
	}

	private RowsFile() {}

	static void write(final OutputStream out, final Point point, final Rows rows) throws IOException {
		final GZIPOutputStream zip = new GZIPOutputStream(out, 1 << 13);
		final Writer text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
		text.append(POINT).append(point.text()).append('\n');
		for (final Table table : rows.tables()) {
			text.append(TABLE).append(table.title()).append('\n');
			table.write(text);
		}
		text.append(END).append(Integer.toString(rows.size())).append('\n').flush();
		zip.finish(); // completes the compression; the underlying stream belongs to the caller
	}

	/** @throws DamagedRowsException if the file is damaged or holds the rows of another point */
	static void read(final Path file, final Point point, final Reader reader) throws IOException {
		if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file))
			throw new DamagedRowsException(file, "it is no file");
		try (InputStream in = Files.newInputStream(file);
				BufferedReader text = new BufferedReader(new InputStreamReader(new GZIPInputStream(in, 1 << 13), StandardCharsets.UTF_8))) {
			final String first = text.readLine();
			if (!(POINT + point.text()).equals(first)) throw new DamagedRowsException(file, "it holds the rows of another point");
			long rows = 0;
			for (String line = text.readLine(); line != null; line = text.readLine()) {
				if (line.startsWith(TABLE)) {
					final String headings = text.readLine();
					if (headings == null) break;
					final String title = line.substring(TABLE.length());
					if (!TITLE.matcher(title).matches()) throw new DamagedRowsException(file, "it has a table without a name of ours");
					reader.table(title, headings);
				} else if (line.startsWith(END)) {
					if (line.equals(END + rows) && text.readLine() == null) return;
					break;
				} else {
					reader.row(line);
					rows++;
				}
			}
			throw new DamagedRowsException(file, "its end is missing");
		} catch (final EOFException | ZipException | CharacterCodingException e) {
			throw new DamagedRowsException(file, "its end is missing");
		}
	}
}
