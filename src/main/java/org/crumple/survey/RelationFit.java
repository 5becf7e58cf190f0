package org.crumple.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.crumple.kernel.Digits;
import org.crumple.kernel.InvalidValue;
import org.crumple.stats.BinnedRelation;
import org.crumple.table.NumberTable;
import org.crumple.table.RowCondition;
import org.crumple.table.Table;

/**
 * Averages of one column in bins of another, with the slope of the averages on logarithmic axes.
 *
 * @param settings columns, window and bins
 * @param tables number of tables
 * @param across heading of the absolute values of x, with their unit
 * @param up heading of the absolute values of y, with their unit
 * @param rows number of all rows, including those that are not averaged because x or y is 0 or empty
 * @param bins averages of y in the bins of x
 * @param slope of the averages in the window
 */
public record RelationFit(Settings settings, int tables, String across, String up, int rows, BinnedRelation bins,
	BinnedRelation.Slope slope) {

	/**
	 * Parameters of the averages and the slope.
	 *
	 * @param x heading of the column that is binned, with or without its unit
	 * @param y heading of the column that is averaged
	 * @param average kind of average over the values of a bin
	 * @param where condition on rows; blank: all
	 * @param from lower end of the window in which the slope is fitted; 0: the first bin
	 * @param until upper end of that window, above the lower; 0: the last bin
	 * @param bins per decade, 1 to 100
	 */
	public record Settings(String x, String y, BinnedRelation.Average average, String where, double from, double until, int bins) {

		/** @throws IllegalArgumentException naming the first end that is out of range */
		public Settings {
			InvalidValue.requireNonNegative("from", from);
			InvalidValue.requireNonNegative("until", until);
			if (until != 0 && !(until > from)) throw InvalidValue.value("until", until, "0 or above from=" + from);
		}

		private double end() {
			return until == 0 ? Double.POSITIVE_INFINITY : until;
		}
	}

	/** @throws IllegalArgumentException if a column is missing or not numeric, or if too few bins are in the window */
	public static RelationFit of(final List<NumberTable> tables, final Settings settings) {
		final List<NumberTable> chosen = new ArrayList<>();
		for (final NumberTable one : tables) chosen.add(RowCondition.select(one, settings.where));
		final double[] along = sizes(chosen, settings.x);
		final BinnedRelation binned = BinnedRelation.of(along, sizes(chosen, settings.y), settings.bins, settings.average);
		final BinnedRelation.Slope fitted = binned.slope(settings.from, settings.end());
		return new RelationFit(settings, tables.size(), NumberTable.sizeHeading(tables, settings.x),
			NumberTable.sizeHeading(tables, settings.y), along.length, binned, fitted);
	}

	private static double[] sizes(final List<NumberTable> tables, final String column) {
		return tables.stream().flatMapToDouble(one -> Arrays.stream(one.finiteColumn(column))).map(Math::abs).toArray();
	}

	private int leftOut() {
		return rows - Arrays.stream(bins.count()).sum();
	}

	/** The slope, as a table with one row. */
	public Table slopeTable() {
		return RelationTables.slope(across, up, settings.average, settings.from, settings.end(), slope);
	}

	/** A table with one row for each bin. */
	public Table binTable() {
		return RelationTables.bins(across, up, bins);
	}

	/**
	 * Description of the averages for captions, not a full sentence.
	 *
	 * @param coverage how much of their ensembles the tables contain; begins with a semicolon, or is empty
	 */
	public String caption(final String coverage) {
		return settings.average + " over rows of " + tables + " table" + (tables == 1 ? "" : "s") + (settings.where.isBlank() ? ""
			: ", " + settings.where) + coverage +
			"; a bin weighs as many values as it holds" + (leftOut() > 0 ? "; " + leftOut() + " of " + rows + " rows left out, 0 or empty"
			: "");
	}

	/** The slope, whether it can be trusted, and which rows were left out. */
	public List<String> sentences() {
		return leftOut() == 0 ? List.of(sentence())
			: List.of(sentence(), leftOut() + " of " + rows + " rows are left out: " + settings.x + " or " + settings.y
			+ " is 0 or empty there.");
	}

	private String sentence() {
		final String result = "Slope of " + up + " against " + across + ": " + Digits.withError(slope.slope(), slope.error()) + " ("
			+ slope.bins() + " bins, " + slope.values() + " values).";
		if (Double.isNaN(slope.error()))
			return result + " The error is not known: no value differs from another of its bin, nor from the line.";
		return slope.line().isRefused() ? result + " The bins do not lie on a power law: chi squared is " + Digits.seven(slope.line().chi())
			+ ", p = " + Digits.seven(slope.line().p()) +
			"; the error is that of their distances from the line." : result;
	}
}
