package org.crumple.io;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.crumple.kernel.Invalid;

/**
 * Columns of numbers under headings, from a CSV of any program or from a host's table.
 *
 * @param name of the table or file, for messages
 * @param headings such as {@code distance (l)}
 * @param columns [columns][rows]; NaN where a cell is empty or holds no number
 * @param text first cell of each column that is neither empty nor a number, or null
 */
public record NumberTable(String name, List<String> headings, List<double[]> columns, List<String> text) {

	/**
	 * Reads CSV: one line of headings, commas or semicolons or tabs between cells, quotes where needed, lines that begin
	 * with # left out.
	 *
	 * @param name for messages
	 * @throws IOException if there are no headings, or a row has another number of cells
	 */
	public static NumberTable parse(final String name, final String csv) throws IOException {
		final String body = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
		final String first = body.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).findFirst()
			.orElseThrow(() -> new IOException(name + " is no table: it has no line of headings."));
		final char separator = first.indexOf(',') >= 0 ? ',' : first.indexOf(';') >= 0 ? ';' : first.indexOf('\t') >= 0 ? '\t' : ',';
		final CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(separator).setCommentMarker('#').setIgnoreEmptyLines(true)
			.setIgnoreSurroundingSpaces(true).get();
		final List<CSVRecord> rows;
		try (CSVParser parser = CSVParser.parse(new StringReader(body), format)) {
			rows = parser.getRecords();
		} catch (final UncheckedIOException e) {
			throw new IOException(name + " is no table: " + e.getCause().getMessage() + ".");
		}
		final List<String> headings = rows.get(0).toList();
		final List<double[]> columns = new ArrayList<>();
		final String[] text = new String[headings.size()];
		for (int c = 0; c < text.length; c++) columns.add(new double[rows.size() - 1]);
		for (int r = 1; r < rows.size(); r++) {
			final CSVRecord row = rows.get(r);
			if (row.size() != text.length) {
				throw new IOException(name + ", row " + r + " has " + row.size() + " cells, and there are " + text.length + " headings.");
			}
			for (int c = 0; c < text.length; c++) {
				columns.get(c)[r - 1] = number(row.get(c));
				if (text[c] == null && Double.isNaN(columns.get(c)[r - 1]) && !isMissing(row.get(c))) text[c] = row.get(c);
			}
		}
		return new NumberTable(name, headings, columns, Arrays.asList(text));
	}

	private static double number(final String cell) {
		try {
			return Double.parseDouble(cell);
		} catch (final NumberFormatException e) {
			return Double.NaN;
		}
	}

	private static boolean isMissing(final String cell) {
		return cell.isEmpty() || cell.equalsIgnoreCase("nan") || cell.equalsIgnoreCase("na");
	}

	/** Number of rows. */
	public int size() {
		return columns.isEmpty() ? 0 : columns.get(0).length;
	}

	/**
	 * A column's index by its heading, with or without the unit in brackets.
	 *
	 * @throws IllegalArgumentException if there is no such column, naming those there are
	 */
	public int indexOf(final String heading) {
		for (int c = 0; c < headings.size(); c++) {
			final String candidate = headings.get(c), bare = bare(candidate);
			if (candidate.equalsIgnoreCase(heading.trim()) || bare.equalsIgnoreCase(heading.trim())) return c;
		}
		throw Invalid.value("column", heading, "a column of " + name + ": " + String.join(", ", headings));
	}

	/** A heading without its unit. */
	public static String bare(final String heading) {
		return heading.replaceFirst("\\s*\\([^)]*\\)$", "");
	}

	/** The heading of a column's sizes: {@code |dl| (l)} of {@code dl (l)} if a table holds values below 0, else as it is. */
	public static String sizeHeading(final List<NumberTable> tables, final String heading) {
		final String whole = tables.get(0).headings().get(tables.get(0).indexOf(heading)), bare = bare(whole);
		final boolean signed = tables.stream().anyMatch(one -> Arrays.stream(one.column(heading)).anyMatch(x -> x < 0));
		return signed ? "|" + bare + "|" + whole.substring(bare.length()) : whole;
	}

	/**
	 * A column of numbers, [rows]; NaN where a cell is empty. Read only.
	 *
	 * @throws IllegalArgumentException if there is no such column, or it holds a word
	 */
	public double[] column(final String heading) {
		final int c = indexOf(heading);
		if (text.get(c) != null) throw Invalid.value("column", heading, "a column of numbers, and in " + name + " it holds \"" + text.get(c) + "\"");
		return columns.get(c);
	}

	/** The rows that hold, in their order. */
	public NumberTable where(final IntPredicate row) {
		final int[] kept = IntStream.range(0, size()).filter(row).toArray();
		return new NumberTable(name, headings, columns.stream().map(c -> Arrays.stream(kept).mapToDouble(r -> c[r]).toArray()).toList(), text);
	}
}
