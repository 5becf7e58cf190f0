package org.crumple.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.crumple.kernel.Choices;
import org.crumple.kernel.InvalidValue;

/**
 * y as a function of x, averaged in bins of equal width in ln x, and the slope of ln y against ln x.
 *
 * @param x [bins] geometric mean of x in each non-empty bin
 * @param y [bins] average of y in the bin
 * @param error [bins] standard error of y, from the scatter within the bin only; NaN for a bin with one value
 * @param count [bins] number of values in the bin
 */
public record BinnedRelation(double[] x, double[] y, double[] error, int[] count) {

	/** √(π/2), the ratio of the standard errors of median and mean for normally distributed values. */
	private static final double MEDIAN = Math.sqrt(Math.PI / 2);

	/** How the values of a bin are averaged. */
	public enum Average {

		MEAN("Mean"), GEOMETRIC_MEAN("Geometric mean"), MEDIAN("Median");

		private final String label;

		Average(final String label) {
			this.label = label;
		}

		/** The average with this label. */
		public static Average of(final String label) {
			return Choices.find("average", label, values());
		}

		@Override
		public String toString() {
			return label;
		}
	}

	/**
	 * A power law through bins.
	 *
	 * @param line fitted to the averages of the bins
	 * @param bins number of bins
	 * @param values number of values in them
	 * @param from x of the first bin
	 * @param until x of the last bin
	 */
	public record Slope(ScalingLine line, int bins, int values, double from, double until) {

		/** Slope of ln y against ln x. */
		public double slope() {
			return line.slope();
		}

		/** Standard error of the slope; NaN if there is no scatter. */
		public double error() {
			return line.error();
		}
	}

	/**
	 * @param x [n], read only; pairs in which x or y is not finite and above 0 are ignored
	 * @param y [n], read only
	 * @param perDecade number of bins per factor of ten, 1 to 100
	 * @throws IllegalArgumentException if no pair is left
	 */
	public static BinnedRelation of(final double[] x, final double[] y, final int perDecade, final Average average) {
		if (perDecade < 1 || perDecade > 100) throw InvalidValue.value("bins", perDecade, "a whole number from 1 to 100");
		final List<double[]> pairs = new ArrayList<>();
		for (int i = 0; i < x.length; i++) {
			if (x[i] > 0 && y[i] > 0 && Double.isFinite(x[i]) && Double.isFinite(y[i])) pairs.add(new double[] { x[i], y[i] });
		}
		if (pairs.isEmpty()) throw new IllegalArgumentException("None of the " + x.length + " rows has both values different from 0.");
		pairs.sort((a, b) -> Double.compare(a[0], b[0]));
		final List<double[]> bins = new ArrayList<>();
		for (int first = 0, last; first < pairs.size(); first = last) {
			final double bin = bin(pairs.get(first)[0], perDecade);
			for (last = first; last < pairs.size() && bin(pairs.get(last)[0], perDecade) == bin;) last++;
			bins.add(summary(pairs.subList(first, last), average));
		}
		return new BinnedRelation(column(bins, 0), column(bins, 1), column(bins, 2), bins.stream().mapToInt(b -> (int) b[3]).toArray());
	}

	private static double bin(final double x, final int perDecade) {
		return Math.floor(StrictMath.log10(x) * perDecade);
	}

	private static double[] column(final List<double[]> rows, final int c) {
		return rows.stream().mapToDouble(r -> r[c]).toArray();
	}

	private static double[] summary(final List<double[]> pairs, final Average average) {
		final int n = pairs.size();
		final boolean logs = average == Average.GEOMETRIC_MEAN;
		final double x = StrictMath.exp(pairs.stream().mapToDouble(p -> StrictMath.log(p[0])).sum() / n);
		final double[] y = pairs.stream().mapToDouble(p -> logs ? StrictMath.log(p[1]) : p[1]).sorted().toArray();
		final double mean = Arrays.stream(y).sum() / n;
		final double spread = n > 1 ? Math.sqrt(Arrays.stream(y).map(v -> (v - mean) * (v - mean)).sum() / (n - 1.0) / n) : Double.NaN;
		return switch (average) {
			case MEAN -> new double[] { x, mean, spread, n };
			case GEOMETRIC_MEAN -> new double[] { x, StrictMath.exp(mean), StrictMath.exp(mean) * spread, n };
			case MEDIAN -> new double[] { x, 0.5 * (y[(n - 1) / 2] + y[n / 2]), MEDIAN * spread, n };
		};
	}

	/** Whether the bins in a window give a slope with an error: at least two bins, and at least three values or bins. */
	public boolean hasSlope(final double from, final double until) {
		final int[] inside = inside(from, until);
		return inside.length > 2 || inside.length == 2 && count[inside[0]] + count[inside[1]] > 2;
	}

	/**
	 * The slope of ln y against ln x over the bins in a window. The weight of a bin is its number of values. The error comes from the
	 * scatter within the bins, pooled over them, or from the scatter about the line if that is larger, see {@link ScalingLine}. Values are
	 * taken as independent.
	 *
	 * @throws IllegalArgumentException unless the bins in [from, until] give a slope with an error
	 */
	public Slope slope(final double from, final double until) {
		final int[] inside = inside(from, until);
		final int values = Arrays.stream(inside).map(b -> count[b]).sum();
		if (!hasSlope(from, until)) {
			throw new IllegalArgumentException("The window from " + from + " to " + until + " holds " + inside.length + " bin(s) with "
				+ values +
				" value(s): a slope and its error need two bins and three values.");
		}
		final ScalingLine line = ScalingLine.of(Arrays.stream(inside)
			.mapToObj(b -> new ScalingLine.Group(x[b], y[b], count[b], error[b] / y[b] * (error[b] / y[b]),
			count[b] - 1)).toList(), Double.NaN);
		return new Slope(line, inside.length, values, x[inside[0]], x[inside[inside.length - 1]]);
	}

	private int[] inside(final double from, final double until) {
		return IntStream.range(0, x.length).filter(b -> x[b] >= from && x[b] <= until).toArray();
	}
}
