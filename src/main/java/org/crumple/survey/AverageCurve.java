package org.crumple.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

import org.crumple.kernel.Choices;
import org.crumple.kernel.InvalidValue;
import org.crumple.stats.Sorted;
import org.crumple.table.NumberTable;
import org.crumple.table.RowCondition;
import org.crumple.table.Schema;
import org.crumple.table.Table;

/**
 * Curves of many networks, such as stress against strain, averaged at the same values of x. Each curve is straight between its points;
 * where it jumps it has the value after the jump. Of a path that turns back the first leg counts.
 *
 * @param settings of the average
 * @param across heading of x, with its unit
 * @param up heading of y, with its unit
 * @param networks number of curves
 * @param cut number of curves that turn back
 * @param without number of networks without a curve, because no row chosen has both x and y; they count nowhere
 * @param points of the grid, by rising x
 */
public record AverageCurve(Settings settings, String across, String up, int networks, int cut, int without, List<Point> points) {

	/** What is drawn around the mean. */
	public enum Spread {

		/** Where the mean would be, were there other networks: the deviation over the root of their number. */
		ERROR("Standard error"),
		/** Where most networks are: the standard deviation between them. */
		DEVIATION("Deviation"),
		/** Where half of the networks are: between the quartiles. */
		QUARTILES("Quartiles");

		private final String label;

		Spread(final String label) {
			this.label = label;
		}

		/** The choice with this label. */
		public static Spread of(final String label) {
			return Choices.find("band", label, values());
		}

		@Override
		public String toString() {
			return label;
		}
	}

	/**
	 * Parameters of the average.
	 *
	 * @param x heading, with or without its unit
	 * @param y heading likewise
	 * @param points of the grid, 2 to 10000
	 * @param band around the mean
	 * @param where condition on rows; blank: all
	 */
	public record Settings(String x, String y, int points, Spread band, String where) {

		private static final int MOST = 10_000;

		/** @throws IllegalArgumentException if the number of points is out of range */
		public Settings {
			if (points < 2 || points > MOST) throw InvalidValue.value("points", points, "a whole number from 2 to " + MOST);
		}
	}

	/**
	 * The curves at one x.
	 *
	 * @param x in its unit
	 * @param sorted values of the curves that reach it, ascending; may be empty
	 * @param isWhole whether all curves reach it
	 */
	public record Point(double x, double[] sorted, boolean isWhole) {

		/** Number of networks. */
		public int count() {
			return sorted.length;
		}

		/** Their mean; NaN without any. */
		public double mean() {
			return Arrays.stream(sorted).sum() / sorted.length;
		}

		/** The standard deviation between them; NaN below two. */
		public double deviation() {
			final double mean = mean();
			return sorted.length < 2 ? Double.NaN : Math.sqrt(Arrays.stream(sorted).map(v -> (v - mean) * (v - mean)).sum()
				/ (sorted.length - 1));
		}

		/** The standard error of the mean; NaN below two. */
		public double error() {
			return deviation() / Math.sqrt(sorted.length);
		}

		/** The value that a part q of them is below, interpolated linearly; NaN without any. */
		public double quantile(final double q) {
			return sorted.length == 0 ? Double.NaN : Sorted.quantile(sorted, q);
		}

		/** What half of them are below; NaN without any. */
		public double median() {
			return quantile(MIDDLE);
		}

		/** The ends of a band, [2]; NaN where there is none. */
		public double[] band(final Spread kind) {
			final double half = kind == Spread.ERROR ? error() : deviation();
			return kind == Spread.QUARTILES ? new double[] { quantile(LOWER), quantile(UPPER) } : new double[] { mean() - half, mean()
				+ half };
		}
	}

	private static final double LOWER = 0.25, MIDDLE = 0.5, UPPER = 0.75;

	/** One row for each point of the grid. */
	public static final Schema<Point> COLUMNS = new Schema<Point>("Average Curves").real("x", "", "under its own heading", Point::x)
		.real("mean", "", "mean of y over the networks, in the unit of y", Point::mean)
		.real("error", "", "its standard error; empty below two networks", Point::error)
		.real("deviation", "", "standard deviation between networks; empty below two", Point::deviation)
		.real("lower_quartile", "", "a quarter of the networks is below", quantile(LOWER))
		.real("median", "", "half of them are", Point::median)
		.real("upper_quartile", "", "three quarters are", quantile(UPPER))
		.whole("networks", "networks whose curve reaches this x", Point::count)
		.truth("complete", "1 if all curves do", Point::isWhole);

	private static ToDoubleFunction<Point> quantile(final double q) {
		return p -> p.quantile(q);
	}

	/**
	 * @param tables rows of each network, along its path
	 * @throws IllegalArgumentException if a column is missing or not numeric, or if no curve has two different x
	 */
	public static AverageCurve of(final List<NumberTable> tables, final Settings settings) {
		final NumberTable first = tables.get(0);
		for (final NumberTable table : tables) {
			require(table, "x", settings.x);
			require(table, "y", settings.y);
		}
		final List<PathLeg> legs = tables.stream().map(t -> RowCondition.select(t, settings.where))
			.map(t -> PathLeg.first(t.finiteColumn("x", settings.x), t.finiteColumn("y", settings.y))).filter(leg -> !leg.isEmpty())
			.toList();
		final double low = legs.stream().mapToDouble(PathLeg::lowest).min().orElse(0), high = legs.stream().mapToDouble(PathLeg::highest)
			.max().orElse(0);
		if (!(high > low)) throw InvalidValue.value("x", settings.x, "a column that changes along the rows chosen");
		final Point[] points = new Point[settings.points];
		for (int k = 0; k < points.length; k++) {
			final double x = k == points.length - 1 ? high : low + (high - low) * k / (points.length - 1);
			final double[] sorted = legs.stream().mapToDouble(leg -> leg.at(x)).filter(v -> !Double.isNaN(v)).sorted().toArray();
			points[k] = new Point(x, sorted, sorted.length == legs.size());
		}
		return new AverageCurve(settings, first.headings().get(first.indexOf(settings.x)), first.headings().get(first.indexOf(settings.y)),
			legs.size(), (int) legs.stream().filter(PathLeg::isCut).count(), tables.size() - legs.size(), List.of(points));
	}

	private static void require(final NumberTable table, final String key, final String column) {
		if (!table.has(column)) throw InvalidValue.value(key, column, "a column of " + table.name() + ": " + String.join(", ",
			table.headings()));
	}

	/** A table with one row for each point. */
	public Table table() {
		return COLUMNS.table(points).headed("x", across);
	}

	/**
	 * Description for captions, not a full sentence.
	 *
	 * @param what is averaged against what, and what the networks have in common
	 */
	public String caption(final String what) {
		final String band = settings.band == Spread.DEVIATION ? "standard deviation" : settings.band.toString().toLowerCase(Locale.ROOT);
		return what + ", " + networks + " network" + (networks == 1 ? "" : "s") + (settings.where.isBlank() ? ""
			: ", " + settings.where) + "; band: " + band + " where at least " + ParameterSeries.FEW + " networks reach"
			+ (cut == 0 ? "" : cut == 1 ? "; first leg of 1 path that turns back" : "; first legs of " + cut + " paths that turn back")
			+ (without > 0 ? "; " + without + " without a curve left out" : "");
	}

	/** What was left out, and where fewer networks are averaged. */
	public List<String> sentences() {
		final List<String> all = new ArrayList<>();
		if (cut > 0) all.add(cut + " of " + networks + " curves turn back: their first legs are averaged, up to where they turn; "
			+ "where= chooses rows of another leg.");
		if (without > 0) all.add("Left out: " + without + (without == 1 ? " network" : " networks") + " without " + across + " and " + up
			+ " in any row chosen.");
		final long partly = points.stream().filter(p -> !p.isWhole()).count();
		if (partly > 0) all.add("Not all networks reach " + partly + " of " + points.size() + " values of " + across
			+ ": there the column networks says how many do, and the mean is dashed.");
		return all;
	}
}
