package org.crumple.pool;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.crumple.kernel.InvalidValue;
import org.crumple.table.NumberTable;
import org.crumple.workbench.NetworkWorkbench;

/**
 * A number for every bond or node of a network, from a column of a table whose column {@code bond} or {@code node} says to which of them a
 * row belongs; or a vector for every node, from two columns.
 *
 * @param values [number of bonds or nodes], or [2 · nodes] for vectors; NaN where the table has none
 * @param heading of the column, with its unit
 * @param isOfNodes whether they belong to nodes
 * @param isVector whether they are vectors
 */
public record ElementColumn(double[] values, String heading, boolean isOfNodes, boolean isVector) {

	/** Ends of the headings of the x component; those of y have y for x. */
	private static final List<String> COMPONENTS = List.of("_x", "x");

	/**
	 * Finds a column.
	 *
	 * @param key title or path of one table, as in {@link TableSource}
	 * @param column heading, with or without the unit; for vectors without {@code _x} and {@code _y}
	 * @throws IllegalArgumentException if there is no such table or column, or the table belongs to another network
	 * @throws IOException if a file cannot be read
	 */
	public static ElementColumn find(final NetworkWorkbench workbench, final String key, final String column, final int bonds,
		final int nodes) throws IOException
	{
		final List<NumberTable> tables = TablePool.find(workbench, key, Pooling.ALL).tables();
		if (tables.size() != 1) throw InvalidValue.value("table", key, "one table of one network, and these are " + tables.size());
		final NumberTable table = tables.get(0);
		final boolean ofNodes = !table.has("bond") && table.has("node");
		if (!ofNodes && !table.has("bond")) throw InvalidValue.value("table", key, "a table with a column bond or node");
		final String element = ofNodes ? "node" : "bond";
		final int[] place = places(key, table, element, ofNodes ? nodes : bonds);
		if (ofNodes && !table.has(column)) {
			for (final String end : COMPONENTS) {
				final String x = column.trim() + end, y = column.trim() + end.replace('x', 'y');
				if (!column.isBlank() && table.has(x) && table.has(y)) return vectors(table, place, nodes, x, y);
			}
		}
		final double[] found = table.finiteColumn(column), values = new double[ofNodes ? nodes : bonds];
		Arrays.fill(values, Double.NaN);
		for (int row = 0; row < place.length; row++) values[place[row]] = found[row];
		return new ElementColumn(values, table.headings().get(table.indexOf(column)), ofNodes, false);
	}

	private static ElementColumn vectors(final NumberTable table, final int[] place, final int nodes, final String x, final String y) {
		final double[] across = table.finiteColumn(x), upwards = table.finiteColumn(y), values = new double[2 * nodes];
		Arrays.fill(values, Double.NaN);
		for (int row = 0; row < place.length; row++) {
			values[2 * place[row]] = across[row];
			values[2 * place[row] + 1] = upwards[row];
		}
		final String whole = table.headings().get(table.indexOf(x));
		final String name = NumberTable.bare(whole), unit = whole.substring(name.length());
		return new ElementColumn(values, name.replaceFirst("_?x$", "") + unit, true, true);
	}

	/**
	 * The bond or node of every row.
	 *
	 * @param count their number in the network; a table of all, numbered from 0, must have as many rows
	 */
	private static int[] places(final String key, final NumberTable table, final String element, final int count) {
		final double[] numbers = table.column(element);
		final boolean[] seen = new boolean[count];
		final int[] places = new int[numbers.length];
		boolean isWhole = true;
		for (int row = 0; row < numbers.length; row++) {
			final double number = numbers[row];
			if (!(number >= 0 && number == Math.rint(number))) {
				throw InvalidValue.value(table.place(row, element), number, "the number of a " + element);
			}
			if (number >= count) throw another(key, element, "a " + element + " " + (long) number, count);
			places[row] = (int) number;
			if (seen[places[row]]) throw InvalidValue.value(table.place(row, element), (long) number, "there once");
			seen[places[row]] = true;
			isWhole &= number == row;
		}
		if (isWhole && numbers.length < count) throw another(key, element, numbers.length + " " + element + "s", count);
		return places;
	}

	private static InvalidValue another(final String key, final String element, final String has, final int count) {
		return InvalidValue.value("table", key, "of the network that is drawn, which has " + count + " " + element + "s; it has " + has);
	}
}
