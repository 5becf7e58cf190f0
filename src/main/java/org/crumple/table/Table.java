package org.crumple.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table of results with declared columns, for hosts, ensembles and files. Immutable; made by a {@link Schema}, or read from a file. */
public final class Table {

	private final String title;
	private final int size;
	/** In order; {@code double[]}, or {@code String[]} for words. */
	private final Map<Column, Object> cells;
	private final Map<String, String> facts;

	Table(final String title, final int size) {
		this(title, size, Map.of(), Map.of());
	}

	private Table(final String title, final int size, final Map<Column, Object> cells, final Map<String, String> facts) {
		this.title = title;
		this.size = size;
		this.cells = cells;
		this.facts = facts;
	}

	/**
	 * A table of real numbers that was read, with its own headings.
	 *
	 * @param headings of the columns, at least one, including units
	 * @param columns [columns][rows]; kept, not copied
	 */
	public static Table read(final String title, final List<String> headings, final List<double[]> columns) {
		Table table = new Table(title, columns.get(0).length);
		for (int c = 0; c < headings.size(); c++)
			table = table.with(new Column(headings.get(c), headings.get(c), "", Column.Type.REAL, "as the table that was read says"),
				columns.get(c));
		return table;
	}

	Table with(final Column column, final double[] values) {
		return adding(column, values);
	}

	Table with(final Column column, final String[] values) {
		return adding(column, values);
	}

	private Table adding(final Column column, final Object values) {
		final Map<Column, Object> more = new LinkedHashMap<>(cells);
		more.put(column, values);
		return new Table(title, size, more, facts);
	}

	/** The same table with a fact about the whole table, such as {@code nodes} or {@code stiffness}. */
	public Table about(final String fact, final String value) {
		final Map<String, String> more = new LinkedHashMap<>(facts);
		more.put(fact, value);
		return new Table(title, size, cells, more);
	}

	/** The same table with another heading for a column, including the unit. */
	public Table headed(final String key, final String heading) {
		final Map<Column, Object> renamed = new LinkedHashMap<>();
		cells.forEach((column, values) -> renamed.put(column.key().equals(key) ? column.under(heading) : column, values));
		return new Table(title, size, renamed, facts);
	}

	public String title() {
		return title;
	}

	/** Number of rows. */
	public int size() {
		return size;
	}

	/** All columns, in order. */
	public List<Column> columns() {
		return List.copyOf(cells.keySet());
	}

	/** Facts about the whole table; read only. */
	public Map<String, String> facts() {
		return Collections.unmodifiableMap(facts);
	}

	/**
	 * Numbers of a column, [rows], NaN where a cell is empty; read only.
	 *
	 * @throws IllegalArgumentException if there is no column of numbers with that key
	 */
	public double[] real(final String key) {
		if (values(key) instanceof double[] numbers) return numbers;
		throw new IllegalArgumentException("the column " + key + " of " + title + " holds words");
	}

	/**
	 * Words of a column, [rows]; read only.
	 *
	 * @throws IllegalArgumentException if there is no column of words with that key
	 */
	public String[] words(final String key) {
		if (values(key) instanceof String[] words) return words;
		throw new IllegalArgumentException("the column " + key + " of " + title + " holds numbers");
	}

	private Object values(final String key) {
		return cells.entrySet().stream().filter(c -> c.getKey().key().equals(key)).map(Map.Entry::getValue).findFirst()
			.orElseThrow(() -> new IllegalArgumentException(title + " has no column " + key));
	}

	/** The line of headings as CSV, without the line end. */
	public String headingLine() {
		return cells.keySet().stream().map(c -> CsvCell.of(c.shown())).collect(Collectors.joining(","));
	}

	private static String cell(final Object values, final int row) {
		return values instanceof double[] numbers ? CsvCell.of(numbers[row]) : CsvCell.of(((String[]) values)[row]);
	}

	/** Writes headings and rows as CSV. */
	public void write(final Appendable csv) throws IOException {
		csv.append(headingLine()).append('\n');
		final Object[] all = cells.values().toArray();
		for (int row = 0; row < size; row++) {
			for (int c = 0; c < all.length; c++) csv.append(c == 0 ? "" : ",").append(cell(all[c], row));
			csv.append('\n');
		}
	}

	/** The table in the form that analyses take: the same columns, with NaN in place of words. */
	public NumberTable numbers() {
		final List<String> headings = cells.keySet().stream().map(Column::shown).toList();
		final List<double[]> numbers = new ArrayList<>();
		final List<String> trouble = new ArrayList<>();
		for (final Object values : cells.values()) {
			final boolean words = values instanceof String[];
			numbers.add(words ? IntStream.range(0, size).mapToDouble(r -> Double.NaN).toArray() : (double[]) values);
			trouble.add(words ? "holds words" : null);
		}
		return new NumberTable(title, headings, numbers, trouble, facts);
	}
}
