package org.crumple.table;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.crumple.kernel.InvalidValue;
import org.crumple.table.CsvColumn.Mark;

/**
 * Columns of numbers with headings, from CSV of any program or from a table of the host.
 *
 * @param name of the table or file, for messages
 * @param headings such as {@code distance (l)}
 * @param columns [columns][rows]; NaN where a cell is empty or is not a number
 * @param trouble for each column, why it is not one of numbers, as {@code holds "a" in row 1}; null if it is one
 * @param facts about the whole table, such as the number of nodes: lines {@code # key=value}
 * @param origin [rows] row number in the file, from 0; null if all rows are there
 */
public record NumberTable(String name, List<String> headings, List<double[]> columns, List<String> trouble, Map<String, String> facts,
	int[] origin) {

	/** The fact that names the column which tells networks apart. */
	public static final String NETWORK_COLUMN = "network_column";

	/** A table without facts. */
	public NumberTable(final String name, final List<String> headings, final List<double[]> columns, final List<String> trouble) {
		this(name, headings, columns, trouble, Map.of());
	}

	/** A table with all rows of its file. */
	public NumberTable(final String name, final List<String> headings, final List<double[]> columns, final List<String> trouble,
		final Map<String, String> facts) {
		this(name, headings, columns, trouble, facts, null);
	}

	/** Reads CSV from a string. */
	public static NumberTable parse(final String name, final String csv) throws IOException {
		return parse(name, new StringReader(csv));
	}

	/**
	 * Reads CSV of any program: one line of headings; cells separated by commas, semicolons or tabs, and quoted where needed; decimal
	 * points or commas. Lines {@code # key=value} are facts; other lines that begin with # are ignored unless they have the cells of a row.
	 *
	 * @param name for messages
	 * @param csv read row by row to its end, so that millions of rows take no more memory than their numbers
	 * @throws IOException if there are no headings, if they are repeated further down, or if a row has a different number of cells
	 */
	public static NumberTable parse(final String name, final Reader csv) throws IOException {
		final List<NumberTable> all = parseAll(name, csv);
		if (all.size() > 1) throw new IOException(name + " holds " + all.size() + " tables: its line of headings comes again after row "
			+ all.get(0).size() + ".");
		return all.get(0);
	}

	/**
	 * Reads CSV of several concatenated files: wherever the line of headings is repeated, another table begins. It takes over the facts of
	 * the tables above unless its own lines differ.
	 */
	public static List<NumberTable> parseAll(final String name, final Reader csv) throws IOException {
		final List<String> comments = new ArrayList<>();
		final CsvRows rows = new CsvRows(name, csv, comments::add);
		final List<NumberTable> all = new ArrayList<>();
		Map<String, String> facts = new HashMap<>();
		List<CsvColumn> columns = empty(rows);
		for (List<String> row = rows.next(); row != null; row = rows.next()) {
			if (row.equals(rows.headings())) {
				all.add(of(name, rows, columns, facts));
				facts = new HashMap<>(facts);
				columns = empty(rows);
				continue; // the comments above the headings belong to the part that begins here
			}
			addFacts(comments, facts);
			for (int c = 0; c < columns.size(); c++) columns.get(c).add(row.get(c));
		}
		addFacts(comments, facts);
		all.add(of(name, rows, columns, facts));
		if (all.size() == 1) return all;
		final List<NumberTable> parts = IntStream.range(0, all.size()).mapToObj(p -> all.get(p).named(name + ", part " + (p + 1))).toList();
		return parts.stream().anyMatch(p -> p.size() > 0) ? parts.stream().filter(p -> p.size() > 0).toList() : parts.subList(0, 1);
	}

	private static List<CsvColumn> empty(final CsvRows rows) {
		return rows.headings().stream().map(h -> new CsvColumn()).toList();
	}

	private static NumberTable of(final String name, final CsvRows rows, final List<CsvColumn> columns, final Map<String, String> facts)
		throws IOException {
		final Mark common = CsvColumn.common(columns, rows.separator());
		final List<double[]> numbers = new ArrayList<>();
		final List<String> trouble = new ArrayList<>();
		for (final CsvColumn column : columns) {
			final Mark mark = column.mark() == Mark.EITHER ? common : column.mark();
			numbers.add(column.numbers(mark));
			trouble.add(column.trouble(mark));
		}
		return new NumberTable(name, rows.headings().stream().map(CsvCell::word).toList(), numbers, trouble, facts);
	}

	/** Adds the comments read so far to the facts. */
	private static void addFacts(final List<String> comments, final Map<String, String> facts) {
		comments.forEach(c -> addFact(c, facts));
		comments.clear();
	}

	private static void addFact(final String comment, final Map<String, String> facts) {
		final int equals = comment.indexOf('=');
		// spreadsheets add separators to comments, up to the number of cells
		if (equals > 1) facts.put(comment.substring(1, equals).strip(), comment.substring(equals + 1).replaceFirst("[,;\\t]+\"?$", "")
			.strip());
	}

	/** Number of rows. */
	public int size() {
		return columns.isEmpty() ? 0 : columns.get(0).length;
	}

	/**
	 * Index of a column by its heading, with or without the unit.
	 *
	 * @throws IllegalArgumentException if there is no such column, naming all columns
	 */
	public int indexOf(final String heading) {
		for (int c = 0; c < headings.size(); c++) {
			final String candidate = headings.get(c), bare = bare(candidate);
			if (candidate.equalsIgnoreCase(heading.trim()) || bare.equalsIgnoreCase(heading.trim())) return c;
		}
		throw InvalidValue.value("column", heading, "a column of " + name + ": " + String.join(", ", headings));
	}

	/** A heading without its unit. */
	public static String bare(final String heading) {
		return Unit.bare(heading);
	}

	/**
	 * Heading of the absolute values of a column: {@code |dl| (l)} for {@code dl (l)} if a table has values below 0, otherwise unchanged.
	 */
	public static String sizeHeading(final List<NumberTable> tables, final String heading) {
		final String whole = tables.get(0).headings().get(tables.get(0).indexOf(heading)), bare = bare(whole);
		final boolean signed = tables.stream().anyMatch(one -> Arrays.stream(one.column(heading)).anyMatch(x -> x < 0));
		return signed ? "|" + bare + "|" + whole.substring(bare.length()) : whole;
	}

	/**
	 * A column of numbers, [rows]; NaN where a cell is empty. Read only.
	 *
	 * @throws IllegalArgumentException if there is no such column, or a cell is not a number
	 */
	public double[] column(final String heading) {
		return column("column", heading);
	}

	private double[] column(final String key, final String heading) {
		final int c = indexOf(heading);
		if (trouble.get(c) != null)
			throw InvalidValue.value(key, heading, "a column of numbers, and in " + name + " it " + trouble.get(c));
		return columns.get(c);
	}

	/**
	 * A column of finite numbers, [rows]; NaN where a cell is empty. Read only.
	 *
	 * @throws IllegalArgumentException as {@link #column}, or naming the row with an infinite value
	 */
	public double[] finiteColumn(final String heading) {
		return finiteColumn("column", heading);
	}

	/** A column of finite numbers that a command was given as the value of {@code key}, which refusals name. */
	public double[] finiteColumn(final String key, final String heading) {
		final double[] column = column(key, heading);
		for (int r = 0; r < column.length; r++) {
			if (Double.isInfinite(column[r]))
				throw InvalidValue.value(place(r, heading), column[r], "a finite number, or an empty cell where there is none");
		}
		return column;
	}

	/**
	 * The place of a cell, for messages: {@code steps.csv, row 17, column s (E)}, with row numbers of the file, from 1 below the headings.
	 */
	public String place(final int row, final String heading) {
		return name + ", row " + (origin(row) + 1) + ", column " + headings.get(indexOf(heading));
	}

	private int origin(final int row) {
		return origin == null ? row : origin[row];
	}

	/** The rows that satisfy a condition, in their order. */
	public NumberTable where(final IntPredicate row) {
		final int[] kept = IntStream.range(0, size()).filter(row).toArray();
		return new NumberTable(name, headings, columns.stream().map(c -> Arrays.stream(kept).mapToDouble(r -> c[r]).toArray()).toList(),
			trouble, facts,
			Arrays.stream(kept).map(this::origin).toArray());
	}

	/** The same table under another name. */
	public NumberTable named(final String other) {
		return new NumberTable(other, headings, columns, trouble, facts, origin);
	}

	/** The same table with one column replaced. */
	public NumberTable replaced(final String heading, final String other, final double[] column) {
		final int c = indexOf(heading);
		final List<String> names = new ArrayList<>(headings);
		final List<double[]> all = new ArrayList<>(columns);
		names.set(c, other);
		all.set(c, column);
		return new NumberTable(name, names, all, trouble, facts, origin);
	}

	/** The same table without a fact. */
	public NumberTable without(final String fact) {
		final Map<String, String> fewer = new HashMap<>(facts);
		fewer.remove(fact);
		return new NumberTable(name, headings, columns, trouble, fewer, origin);
	}

	/** The same table with further facts; its own facts have priority. */
	public NumberTable knowing(final Map<String, String> more) {
		final Map<String, String> all = new HashMap<>(more);
		all.putAll(facts);
		return new NumberTable(name, headings, columns, trouble, all, origin);
	}

	/**
	 * Splits the table by networks. In tables of ensembles the fact {@link #NETWORK_COLUMN} names the column that identifies the network;
	 * rows of one network are consecutive. Any other table belongs to one network.
	 */
	public List<NumberTable> byNetwork() {
		final String key = facts.get(NETWORK_COLUMN);
		if (key == null || !has(key) || size() == 0) return List.of(this);
		final double[] network = column(key);
		final List<NumberTable> parts = new ArrayList<>();
		for (int from = 0, until = 1; until <= size(); until++) {
			if (until < size() && network[until] == network[from]) continue;
			final int first = from, end = until;
			parts.add(new NumberTable(name + ", " + key + " " + DecimalText.of(network[from]), headings,
				columns.stream().map(c -> Arrays.copyOfRange(c, first, end)).toList(), trouble, facts,
				IntStream.range(first, end).map(this::origin).toArray()));
			from = until;
		}
		return parts;
	}

	/** Whether there is a column with this heading, with or without the unit. */
	public boolean has(final String heading) {
		return headings.stream().anyMatch(h -> h.equalsIgnoreCase(heading) || bare(h).equalsIgnoreCase(heading));
	}
}
