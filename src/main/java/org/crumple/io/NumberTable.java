package org.crumple.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * @param facts what is known about the whole table, such as the number of nodes: lines {@code # key=value}
 */
public record NumberTable(String name, List<String> headings, List<double[]> columns, List<String> text, Map<String, String> facts) {

	/** A table of which nothing else is known. */
	public NumberTable(final String name, final List<String> headings, final List<double[]> columns, final List<String> text) {
		this(name, headings, columns, text, Map.of());
	}

	/** The same of a text. */
	public static NumberTable parse(final String name, final String csv) throws IOException {
		return parse(name, new BufferedReader(new StringReader(csv)));
	}

	/**
	 * Reads CSV: one line of headings, commas or semicolons or tabs between cells, quotes where needed; lines
	 * {@code # key=value} are facts, others that begin with # are left out.
	 *
	 * @param name for messages
	 * @param csv read to its end, row by row, so that millions of rows take no more memory than their numbers
	 * @throws IOException if there are no headings, or a row has another number of cells
	 */
	public static NumberTable parse(final String name, final BufferedReader csv) throws IOException {
		final Map<String, String> facts = new HashMap<>();
		String first = csv.readLine();
		if (first != null && first.startsWith("\uFEFF")) first = first.substring(1);
		for (; first != null && (first.isBlank() || first.startsWith("#")); first = csv.readLine()) addFacts(first, facts);
		if (first == null) throw new IOException(name + " is no table: it has no line of headings.");
		final char separator = first.indexOf(',') >= 0 ? ',' : first.indexOf(';') >= 0 ? ';' : first.indexOf('\t') >= 0 ? '\t' : ',';
		final CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(separator).setCommentMarker('#').setIgnoreEmptyLines(true)
			.setIgnoreSurroundingSpaces(true).get();
		try (CSVParser top = CSVParser.parse(new StringReader(first), format); CSVParser rows = CSVParser.parse(csv, format)) {
			final List<String> headings = top.getRecords().get(0).stream().map(CsvCell::word).toList();
			final String[] text = new String[headings.size()];
			final double[][] columns = new double[text.length][16];
			int size = 0;
			for (final CSVRecord row : rows) {
				addFacts(row.getComment(), facts);
				if (row.size() != text.length) {
					throw new IOException(name + ", row " + (size + 1) + " has " + row.size() + " cells, and there are " + text.length + " headings.");
				}
				for (int c = 0; c < text.length; c++) {
					if (size == columns[c].length) columns[c] = Arrays.copyOf(columns[c], 2 * size);
					columns[c][size] = number(row.get(c));
					if (text[c] == null && Double.isNaN(columns[c][size]) && !isMissing(row.get(c))) text[c] = CsvCell.word(row.get(c));
				}
				size++;
			}
			addFacts(rows.getTrailerComment(), facts);
			final int count = size;
			return new NumberTable(name, headings, Arrays.stream(columns).map(c -> Arrays.copyOf(c, count)).toList(), Arrays.asList(text), facts);
		} catch (final UncheckedIOException e) {
			throw new IOException(name + " is no table: " + e.getCause().getMessage() + ".");
		}
	}

	/** Of lines with a hash sign before them, or, as the parser leaves them, without; null: there are none. */
	private static void addFacts(final String comments, final Map<String, String> facts) {
		if (comments == null) return;
		comments.lines().map(l -> l.startsWith("#") ? l.substring(1) : l).filter(l -> l.indexOf('=') > 0)
			.forEach(l -> facts.put(l.substring(0, l.indexOf('=')).strip(), l.substring(l.indexOf('=') + 1).strip()));
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
		return new NumberTable(name, headings, columns.stream().map(c -> Arrays.stream(kept).mapToDouble(r -> c[r]).toArray()).toList(), text, facts);
	}

	/** The same table, of which more is known; what it says of itself counts first. */
	public NumberTable knowing(final Map<String, String> more) {
		final Map<String, String> all = new HashMap<>(more);
		all.putAll(facts);
		return new NumberTable(name, headings, columns, text, all);
	}

	/**
	 * A table for each network. Tables of ensembles name, as the fact {@code network_column}, the column whose value is that of one network in
	 * rows that follow each other; all other tables are about one network.
	 */
	public List<NumberTable> byNetwork() {
		final String key = facts.get("network_column");
		if (key == null || !has(key) || size() == 0) return List.of(this);
		final double[] network = column(key);
		final List<NumberTable> parts = new ArrayList<>();
		for (int from = 0, until = 1; until <= size(); until++) {
			if (until < size() && network[until] == network[from]) continue;
			final int first = from, end = until;
			parts.add(new NumberTable(name + ", " + key + " " + DecimalText.of(network[from]), headings,
				columns.stream().map(c -> Arrays.copyOfRange(c, first, end)).toList(), text, facts));
			from = until;
		}
		return parts;
	}

	/** Whether there is a column of that heading, with or without its unit. */
	public boolean has(final String heading) {
		return headings.stream().anyMatch(h -> h.equalsIgnoreCase(heading) || bare(h).equalsIgnoreCase(heading));
	}
}
