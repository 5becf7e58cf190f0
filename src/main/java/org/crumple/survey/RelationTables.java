package org.crumple.survey;

import java.util.stream.IntStream;

import org.crumple.stats.BinnedRelation.Slope;
import org.crumple.stats.BinnedRelation;
import org.crumple.table.Schema;
import org.crumple.table.Table;

/** Tables of one column averaged in bins of another. */
public final class RelationTables {

	/** The slope for two columns, named by their headings. */
	record Fitted(String x, String y, String average, double from, double until, Slope slope) {}

	record Bin(BinnedRelation relation, int number) {}

	/** A single row. */
	public static final Schema<Fitted> SLOPE = new Schema<Fitted>("Scaling Relation").word("x", "heading of the column that is binned",
		Fitted::x)
		.word("y", "heading of the column that is averaged", Fitted::y).word("average", "as the key of that name", Fitted::average)
		.real("slope", "", "b of `ln y = a + b ln x`", f -> f.slope.slope()).real("error", "", "its standard error", f -> f.slope.error())
		.whole("bins", "in the window", f -> f.slope.bins()).real("from", "", "where the window begins, in the unit of x", Fitted::from)
		.real("until", "", "where it ends", Fitted::until).whole("values", "in these bins", f -> f.slope.values())
		.real("degrees", "", "degrees of freedom of the error", f -> f.slope.line().degrees())
		.real("chi_squared", "", "mean square distance of the bins from the line, over what the scatter makes expected",
		f -> f.slope.line().chi())
		.real("chi_squared_p", "", "probability of so large a one; empty if nothing can be tested", f -> f.slope.line().p())
		.truth("accepted", "0 if that is below 0.01; empty if nothing can be tested", f -> ScalingTables.accepted(f.slope.line()));

	/** One row for each non-empty bin; the first two columns have the headings of the data. */
	public static final Schema<Bin> BINS = new Schema<Bin>("Binned Relation").real("x", "", "geometric mean of x, under its own heading",
		b -> b.relation.x()[b.number])
		.real("y", "", "average of y, under its own heading", b -> b.relation.y()[b.number])
		.real("error", "", "standard error of y in its unit; of a median: √(π/2) times that of the mean", b -> b.relation.error()[b.number])
		.whole("count", "the values in the bin", b -> b.relation.count()[b.number]);

	private RelationTables() {}

	/** A single row: the slope between the logarithms in a window, and whether the bins are compatible with a power law. */
	public static Table slope(final String x, final String y, final BinnedRelation.Average average, final double from, final double until,
		final Slope slope) {
		return SLOPE.of(new Fitted(x, y, average.toString(), from, until, slope));
	}

	/**
	 * One row for each bin.
	 *
	 * @param x heading of the binned column
	 * @param y heading of the averaged column
	 */
	public static Table bins(final String x, final String y, final BinnedRelation relation) {
		return BINS.table(IntStream.range(0, relation.x().length).mapToObj(b -> new Bin(relation, b)).toList()).headed("x", x)
			.headed("y", y);
	}
}
