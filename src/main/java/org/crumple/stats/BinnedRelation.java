package org.crumple.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.crumple.kernel.Invalid;
import org.crumple.kernel.Labels;

/**
 * How y goes with x: y averaged in bins of x that are evenly wide in ln x, and the slope of ln y against ln x.
 *
 * @param x [bins] geometric mean of the x in each bin that holds values
 * @param y [bins] average of the y there
 * @param error [bins] its standard error; NaN for a bin of one value
 * @param count [bins]
 */
public record BinnedRelation(double[] x, double[] y, double[] error, int[] count) {

	/** √(π/2), by which the median of normal numbers is less certain than their mean. */
	private static final double MEDIAN = Math.sqrt(Math.PI / 2);

	/** Fewest values of a bin that a slope is fitted to: the error of so many is sure to a third, of two it may be next to nothing, and its weight next to all. */
	private static final int FEWEST = 5;

	/** What stands for the values of a bin. */
	public enum Average {

		MEAN("Mean"), GEOMETRIC_MEAN("Geometric mean"), MEDIAN("Median");

		private final String label;

		Average(final String label) {
			this.label = label;
		}

		/** The average of that label. */
		public static Average of(final String label) {
			return Labels.find("average", label, values());
		}

		@Override
		public String toString() {
			return label;
		}
	}

	/** A straight line in the logarithms: {@code y ~ x^slope}, with its standard error, from {@code bins} bins. */
	public record Slope(double slope, double error, double intercept, int bins) {

		/** The line at x. */
		public double at(final double x) {
			return StrictMath.exp(intercept + slope * StrictMath.log(x));
		}
	}

	/**
	 * @param x [n], read only; pairs in which x or y is not above 0 or not finite do not count
	 * @param y [n], read only
	 * @param perDecade bins in a factor of ten, 1 to 100
	 * @throws IllegalArgumentException if no pair counts
	 */
	public static BinnedRelation of(final double[] x, final double[] y, final int perDecade, final Average average) {
		if (perDecade < 1 || perDecade > 100) throw Invalid.value("bins", perDecade, "a whole number from 1 to 100");
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

	/** How many bins a slope in a window would rest on; it needs two. */
	public int binsForSlope(final double from, final double until) {
		int bins = 0;
		for (int b = 0; b < x.length; b++) {
			if (weight(b, from, until) > 0) bins++;
		}
		return bins;
	}

	/**
	 * The slope of ln y against ln x over the bins in a window, weighted by their errors; bins of fewer than five values are left
	 * out. The error is that of the weights, or of the scatter about the line if that is larger.
	 *
	 * @throws IllegalArgumentException unless at least two bins of five values lie in [from, until]
	 */
	public Slope slope(final double from, final double until) {
		double w = 0, wx = 0, wy = 0;
		int bins = 0;
		for (int b = 0; b < x.length; b++) {
			final double weight = weight(b, from, until);
			if (weight == 0) continue;
			bins++;
			w += weight;
			wx += weight * StrictMath.log(x[b]);
			wy += weight * StrictMath.log(y[b]);
		}
		if (bins < 2) throw new IllegalArgumentException("The window from " + from + " to " + until + " holds " + bins + " bin(s) of five or more values: a slope needs two.");
		double xx = 0, xy = 0, chi = 0;
		for (int b = 0; b < x.length; b++) {
			final double dx = StrictMath.log(x[b]) - wx / w;
			xx += weight(b, from, until) * dx * dx;
			xy += weight(b, from, until) * dx * StrictMath.log(y[b]);
		}
		final double slope = xy / xx, intercept = (wy - slope * wx) / w;
		for (int b = 0; b < x.length; b++) {
			final double off = StrictMath.log(y[b]) - intercept - slope * StrictMath.log(x[b]);
			chi += weight(b, from, until) * off * off;
		}
		return new Slope(slope, Math.sqrt(Math.max(1, bins > 2 ? chi / (bins - 2) : 1) / xx), intercept, bins);
	}

	private double weight(final int b, final double from, final double until) {
		return error[b] > 0 && count[b] >= FEWEST && x[b] >= from && x[b] <= until ? y[b] / error[b] * (y[b] / error[b]) : 0;
	}
}
