package org.crumple.pool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.NumberText;
import org.crumple.table.DecimalText;
import org.crumple.table.NumberTable;
import org.crumple.table.ParameterRows;
import org.crumple.table.RowCondition;

/**
 * Rows of tables by the network they are about, and by the values of parameters.
 * <p>
 * A pooled table of an ensemble says which column tells its networks apart. In another table it is a column that numbers them, such as
 * {@code seed}, {@code network} or {@code run}. Without one a table belongs to one network; if a parameter changes within it, every row is
 * taken for a network of its own.
 */
public final class NetworkRows {

	/** As the name of a second parameter: each part of the key {@code table} is a series. */
	public static final String TABLE = "table";

	private NetworkRows() {}

	/** The rows of each network of a pool, in order. */
	public static List<NumberTable> of(final TablePool pool) {
		final List<NumberTable> found = new ArrayList<>();
		for (final NumberTable table : pool.tables()) {
			final List<double[]> numbers = StepRuns.numbering(table).stream().filter(StepRuns::isOfRuns).toList();
			for (final int[] rows : groups(table.size(), numbers, new String[table.size()])) found.add(part(table, rows));
		}
		return found;
	}

	/**
	 * The rows of each network at each value of a parameter; of a network without a row that is chosen, or without the parameter, none.
	 *
	 * @param key the key {@code table}, whose parts name the series if {@code series} is {@link #TABLE}
	 * @param x a column, or a parameter that the lines {@code #} of a table or the macro beside it tell
	 * @param series likewise, or {@link #TABLE}; blank: all rows are of one series
	 * @param where condition on rows; blank: all
	 * @throws IllegalArgumentException if a table does not tell a parameter, or x is a word
	 */
	public static List<ParameterRows> by(final TablePool pool, final String key, final String x, final String series, final String where) {
		final List<String> parts = isByTable(series) ? differing(key) : List.of();
		final List<ParameterRows> found = new ArrayList<>();
		for (int e = 0; e < pool.entries().size(); e++) {
			for (final NumberTable table : pool.entries().get(e)) {
				final double[] at = numbers(table, x);
				final String[] of = isByTable(series) ? repeated(parts.get(e), table.size()) : words(table, series);
				for (final int[] rows : groups(table.size(), apart(table, at), of)) {
					found.add(new ParameterRows(RowCondition.select(part(table, rows), where), at[rows[0]], of[rows[0]]));
				}
			}
		}
		return found;
	}

	/**
	 * A pool, after a check that its tables may be pooled at every value of the parameters. If the parts of the key {@code table} are the
	 * series, only the tables of one part have to be alike, and all in their units.
	 *
	 * @throws IllegalArgumentException as {@link TablePool#alike}, and if a table does not tell a parameter, or x is a word
	 */
	public static TablePool alike(final TablePool pool, final String x, final String series) {
		for (final NumberTable table : pool.tables()) { // a name that is nothing is to blame before what differs
			numbers(table, x);
			if (!isByTable(series)) words(table, series);
		}
		final String[] free = Stream.of(x, series).map(NetworkRows::key).filter(Objects::nonNull).toArray(String[]::new);
		if (!isByTable(series)) return pool.alike(free);
		for (final List<NumberTable> part : pool.entries()) new TablePool(List.of(part), pool.pooling(), List.of(), "").alike(free);
		Likeness.check(pool.tables(), Pooling.ALL, Set.of());
		return pool;
	}

	/** The key of plans that a heading stands for, or null. */
	private static String key(final String name) {
		final String bare = NumberTable.bare(name), known = Conditions.canonical(bare);
		return known == null ? Conditions.canonical(bare.replace('_', '.')) : known;
	}

	/** Whether the parts of the key {@code table} are the series. */
	private static boolean isByTable(final String series) {
		return series.strip().equalsIgnoreCase(TABLE);
	}

	/** What tells apart the networks of a table, and the values of a parameter: columns. */
	private static List<double[]> apart(final NumberTable table, final double[] parameter) {
		final List<double[]> columns = new ArrayList<>(StepRuns.numbering(table));
		final boolean numbered = !columns.isEmpty() || table.facts().containsKey(NumberTable.NETWORK_COLUMN);
		columns.add(parameter);
		if (!numbered && varies(parameter)) columns.add(IntStream.range(0, parameter.length).asDoubleStream().toArray());
		return columns;
	}

	private static boolean varies(final double[] column) {
		return Arrays.stream(column).anyMatch(v -> Double.compare(v, column[0]) != 0);
	}

	/** The indices of rows that agree in all columns and in a word, in the order of their first ones. */
	private static List<int[]> groups(final int size, final List<double[]> columns, final String[] words) {
		final Map<List<Object>, List<Integer>> groups = new LinkedHashMap<>();
		for (int r = 0; r < size; r++) {
			final List<Object> same = new ArrayList<>();
			for (final double[] column : columns) same.add(column[r]);
			same.add(words[r]);
			groups.computeIfAbsent(same, k -> new ArrayList<>()).add(r);
		}
		return groups.values().stream().map(g -> g.stream().mapToInt(Integer::intValue).toArray()).toList();
	}

	private static NumberTable part(final NumberTable table, final int[] rows) {
		if (rows.length == table.size()) return table;
		return table.where(r -> Arrays.binarySearch(rows, r) >= 0);
	}

	/** The values of a parameter that is a number, [rows]. */
	private static double[] numbers(final NumberTable table, final String name) {
		final String planned = planned(table, name);
		if (planned == null) return column("x", table, name);
		final double[] all = new double[table.size()];
		try {
			Arrays.fill(all, NumberText.real(planned));
		} catch (final NumberFormatException e) {
			throw InvalidValue.value("x", name, "a parameter that is a number, and in " + table.name() + " it is " + planned
				+ " (series= takes words)");
		}
		return all;
	}

	/** The values of a second parameter as words, [rows]; empty ones if there is none. */
	private static String[] words(final NumberTable table, final String name) {
		if (name.isBlank()) return repeated("", table.size());
		final String planned = planned(table, name);
		if (planned != null) return repeated(number(planned), table.size());
		return Arrays.stream(column("series", table, name)).mapToObj(v -> Double.isNaN(v) ? "" : DecimalText.shortest(v))
			.toArray(String[]::new);
	}

	private static String number(final String text) {
		try {
			return DecimalText.shortest(NumberText.real(text));
		} catch (final NumberFormatException e) {
			return text;
		}
	}

	/**
	 * What the plan of a table, or the macro beside it, says about a parameter; null if it says nothing, or if the table has a column of
	 * that name that changes.
	 */
	private static String planned(final NumberTable table, final String name) {
		final String key = key(name);
		final boolean changes = table.has(name) && varies(table.columns().get(table.indexOf(name)));
		return key == null || changes ? null : Conditions.of(table).get(key);
	}

	private static double[] column(final String key, final NumberTable table, final String name) {
		if (!table.has(name)) {
			throw InvalidValue.value(key, name, "a column of " + table.name() + " (" + String.join(", ", table.headings())
				+ "), or a parameter in its lines #" + parameters(table));
		}
		final String trouble = table.trouble().get(table.indexOf(name));
		if (trouble != null) throw InvalidValue.value(key, name, "a column of numbers, and in " + table.name() + " it " + trouble);
		return table.finiteColumn(name);
	}

	/** The parameters that a table tells, in parentheses; empty without any. */
	private static String parameters(final NumberTable table) {
		final List<String> known = Conditions.of(table).keys().stream().filter(k -> key(k) != null).toList();
		return known.isEmpty() ? "" : " (" + String.join(", ", known) + ")";
	}

	private static String[] repeated(final String word, final int times) {
		final String[] all = new String[times];
		Arrays.fill(all, word);
		return all;
	}

	/** The parts of the key {@code table}, without the words at their beginning and end that all of them share. */
	static List<String> differing(final String key) {
		final List<String> parts = Arrays.stream(key.split(",")).map(String::strip).filter(p -> !p.isEmpty()).toList();
		if (parts.size() < 2) return parts.isEmpty() ? List.of("") : parts;
		final int start = shared(parts);
		final int end = shared(parts.stream().map(p -> new StringBuilder(p).reverse().toString()).toList());
		return parts.stream().map(p -> start + end < p.length() ? p.substring(start, p.length() - end) : p).toList();
	}

	/** Length of the beginning that all texts share, up to the last end of a word in it. */
	private static int shared(final List<String> texts) {
		final String first = texts.get(0);
		int length = 0, words = 0;
		while (length < first.length() && has(texts, first, length)) {
			length++;
			if (!Character.isLetterOrDigit(first.charAt(length - 1)) && first.charAt(length - 1) != '.') words = length;
		}
		return words;
	}

	private static boolean has(final List<String> texts, final String first, final int at) {
		return texts.stream().allMatch(t -> at < t.length() && t.charAt(at) == first.charAt(at));
	}
}
