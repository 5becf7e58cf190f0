package org.crumple.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A packed table, read row by row: facts ({@code # key=value}), headings, then cells as they are written. */
final class TableText implements AutoCloseable {

	private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

	private final Path file;
	private final BufferedReader text;
	private final Map<String, String> facts = new LinkedHashMap<>();
	private final List<String> headings;
	private final CSVParser parser;
	private final Iterator<CSVRecord> rows;

	/** Reads up to the headings. */
	TableText(final Path file) throws IOException {
		this.file = file;
		text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
		try {
			String line = text.readLine();
			for (; line != null && line.startsWith("#"); line = text.readLine()) {
				final int equals = line.indexOf('=');
				if (equals > 0) facts.put(line.substring(1, equals).strip(), line.substring(equals + 1).strip());
			}
			if (line == null) throw new IOException(file + " has no line of headings");
			try (CSVParser top = CSVParser.parse(new StringReader(line), FORMAT)) {
				headings = top.getRecords().get(0).toList();
			}
			parser = CSVParser.parse(text, FORMAT);
			rows = parser.iterator();
		} catch (final IOException | RuntimeException e) {
			text.close();
			throw e;
		}
	}

	/** What is known of the whole table, in the order of its lines. */
	Map<String, String> facts() {
		return facts;
	}

	List<String> headings() {
		return headings;
	}

	/**
	 * The cells of the next row; null at the end.
	 *
	 * @throws IOException if it has another number of cells than there are headings
	 */
	CSVRecord next() throws IOException {
		try {
			if (!rows.hasNext()) return null;
			final CSVRecord row = rows.next();
			if (row.size() != headings.size())
				throw new IOException(file + ", row " + row.getRecordNumber() + " has " + row.size() + " cells, and there are "
					+ headings.size() + " headings");
			return row;
		} catch (final UncheckedIOException e) {
			throw e.getCause();
		}
	}

	@Override
	public void close() throws IOException {
		parser.close();
	}
}
