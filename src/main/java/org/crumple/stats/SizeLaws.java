package org.crumple.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The laws that sizes of avalanches are described by: a power law with an exponential cut-off for all sizes from the smallest on, and
 * a pure power law up to an end, by default the cut-off, but at least over a decade. Each alone misleads: the pure law bends with
 * its window, the cut-off takes up what the exponent leaves.
 *
 * @param sorted sizes, ascending, read only
 * @param whole whether they are whole numbers
 * @param cutoff law with a cut-off from the smallest size on, or null if there are too few sizes
 * @param power law in the window, or null
 * @param scan pure power laws for other upper ends, from the shortest window to the longest; may be empty
 */
public record SizeLaws(double[] sorted, boolean whole, CutoffPowerLaw cutoff, Power power, List<Power> scan) {

	/** Fewest sizes that a law is fitted to: the exponent's error is then a fifth of |s + 1|. */
	private static final int FEWEST = 20;
	/** The shortest window tried, and the shortest chosen, as factors: over less than a decade a power law cannot be told from others. */
	private static final double SHORTEST = 3, DECADE = 10;
	/** Upper ends tried in a factor of ten. */
	private static final int PER_DECADE = 10;

	/**
	 * A power law in a window, whatever the kind of number.
	 *
	 * @param from lower end
	 * @param until upper end
	 * @param count sizes in the window
	 * @param exponent −τ
	 * @param error its standard error for independent sizes
	 * @param distance Kolmogorov-Smirnov distance
	 */
	public record Power(double from, double until, int count, double exponent, double error, double distance) {}

	/**
	 * @param from smallest size that counts, above 0; a whole number for whole numbers
	 * @param until upper end of the pure law's window, or 0 for the cut-off
	 */
	public static SizeLaws of(final double[] sorted, final boolean whole, final double from, final double until) {
		final int first = PowerLawFit.firstNotBelow(sorted, from), count = sorted.length - first;
		if (count < FEWEST || sorted[first] == sorted[sorted.length - 1]) return new SizeLaws(sorted, whole, null, null, List.of());
		final CutoffPowerLaw cutoff = CutoffPowerLaw.of(sorted, from, whole);
		final double largest = sorted[sorted.length - 1];
		final double end = until > 0 ? until : Math.min(largest, Math.max(DECADE * from, Double.isInfinite(cutoff.cutoff()) ? largest : cutoff.cutoff()));
		final List<Power> scan = new ArrayList<>();
		for (int k = 0; k < 100; k++) {
			final double upper = rounded(SHORTEST * from * StrictMath.pow(10, (double) k / PER_DECADE), whole);
			final Power tried = power(sorted, whole, from, Math.min(upper, largest));
			if (tried != null && (scan.isEmpty() || tried.until > scan.get(scan.size() - 1).until)) scan.add(tried);
			if (upper >= largest) break;
		}
		return new SizeLaws(sorted, whole, cutoff, power(sorted, whole, from, rounded(end, whole)), scan);
	}

	private static double rounded(final double x, final boolean whole) {
		return whole ? Math.rint(x) : x;
	}

	private static Power power(final double[] sorted, final boolean whole, final double from, final double until) {
		final int first = PowerLawFit.firstNotBelow(sorted, from), last = PowerLawFit.firstAbove(sorted, until);
		if (last - first < FEWEST || sorted[first] == sorted[last - 1]) return null;
		if (!whole) {
			final PowerLawFit fit = PowerLawFit.of(sorted, from, until);
			return new Power(from, until, fit.count(), fit.exponent(), fit.error(), fit.distance());
		}
		final DiscretePowerLaw fit = DiscretePowerLaw.of(sorted, (long) from, (long) until);
		return new Power(from, until, fit.count(), fit.exponent(), fit.error(), fit.distance());
	}

	/** Density of the pure law at x, normalised to the share of the sizes in its window. */
	public double powerDensity(final double x) {
		final double share = (double) power.count / sorted.length;
		if (whole) return share * new DiscretePowerLaw((long) power.from, (long) power.until, power.count, power.exponent, 0, 0).probability((long) power.from) *
			StrictMath.exp(power.exponent * StrictMath.log(x / power.from));
		return share * new PowerLawFit(power.from, power.until, power.count, power.exponent, 0, 0).density(x);
	}

	/** Density of the law with a cut-off at x, normalised to the share of the sizes from its lower end on. */
	public double cutoffDensity(final double x) {
		double shape = 0;
		final double[] used = Arrays.copyOfRange(sorted, PowerLawFit.firstNotBelow(sorted, cutoff.from()), sorted.length);
		for (final double size : used) shape += logShape(size) / used.length;
		// the likelihood of all sizes holds the norm
		final double norm = cutoff.logLikelihood() / used.length - shape;
		return (double) used.length / sorted.length * StrictMath.exp(norm + logShape(x));
	}

	private double logShape(final double x) {
		return cutoff.exponent() * StrictMath.log(x / cutoff.from()) - (Double.isInfinite(cutoff.cutoff()) ? 0 : x / cutoff.cutoff());
	}
}
