package org.crumple.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.crumple.kernel.InvalidValue;
import org.crumple.table.NumberTable;
import org.crumple.table.RowCondition;
import org.crumple.tail.Extremes;
import org.crumple.tail.FittedTail;
import org.crumple.tail.Tail;
import org.crumple.tail.TailLaw;

/**
 * Selects the values for a fit: magnitudes |x| in a column, from the rows of each table that satisfy a condition, without zeros and empty
 * cells.
 *
 * @param column heading, with or without its unit
 * @param where condition, such as {@code unstable = 1}; blank: all rows
 * @param law to be fitted, which must allow the values
 */
public record TailSample(String column, String where, TailLaw law) {

	/** Range of magnitudes allowed: outside it squares and ratios would overflow or underflow. */
	private static final double SMALLEST = 1e-100, LARGEST = 1e100;

	/**
	 * Fits all values, or one value of each table.
	 *
	 * @param taken which values are used
	 * @param networks whether each table belongs to one network
	 * @param from lower end of the window; 0: none, or to be chosen
	 * @param until upper end of the window; infinite: none, or to be chosen
	 * @throws IllegalArgumentException naming the place of a value that the law does not allow, or if there are no values
	 */
	public FittedTail fit(final List<NumberTable> tables, final RowSelection taken, final boolean networks, final Tail side,
		final double from, final double until,
		final FittedTail.Resampling resampling)
	{
		if (taken == RowSelection.ALL) return FittedTail.of(groups(tables), networks, side, law, from, until, resampling);
		return FittedTail.of(extremes(tables, taken, side), side == Tail.LOWER ? until : from, resampling);
	}

	/** The values of each table. */
	List<double[]> groups(final List<NumberTable> tables) {
		final List<double[]> groups = tables.stream().map(one -> sizes(RowCondition.select(one, where))).filter(sizes -> sizes.length > 0)
			.toList();
		if (groups.isEmpty()) throw empty(); // single networks without a value are left out
		return groups;
	}

	/**
	 * The extreme value and the number of selected rows of each table. A table without a value is kept, because its extreme lies outside
	 * any window.
	 */
	private Extremes extremes(final List<NumberTable> tables, final RowSelection taken, final Tail side) {
		final List<Extremes.Network> networks = new ArrayList<>();
		for (final NumberTable one : tables) {
			final NumberTable chosen = RowCondition.select(one, where);
			networks.add(taken.of(sizes(chosen), chosen.size()));
		}
		if (networks.stream().noneMatch(Extremes.Network::has)) throw empty();
		return new Extremes(side, networks);
	}

	private double[] sizes(final NumberTable chosen) {
		final double[] values = chosen.finiteColumn(column);
		for (int r = 0; r < values.length; r++) requireSize(chosen, r, values[r]);
		return Arrays.stream(values).map(Math::abs).filter(x -> x > 0).sorted().toArray();
	}

	private IllegalArgumentException empty() {
		return InvalidValue.value("column", column, "a column that holds values other than 0 in the rows chosen");
	}

	/** Refuses a value that the law does not allow, naming its place. */
	private void requireSize(final NumberTable one, final int row, final double value) {
		final double size = Math.abs(value);
		if (size == 0 || Double.isNaN(size)) return;
		if (law.isWhole() && size != Math.rint(size))
			throw InvalidValue.value(one.place(row, column), value, "a whole number for law=[" + law + "]");
		if (size < SMALLEST || size > LARGEST) {
			throw InvalidValue.value(one.place(row, column), value, "0 or of a size from " + SMALLEST + " to " + LARGEST
				+ ", so that its powers are numbers (another unit, or where= without such rows)");
		}
	}
}
