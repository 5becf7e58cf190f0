package org.crumple.tail;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

import org.crumple.stats.Sorted;

/**
 * Laws fitted to avalanche sizes: a power law with an exponential cut-off for all sizes from the smallest on, and a pure power law up to an
 * upper end, which by default is the cut-off but at least a factor of ten above the lower end. Each alone is misleading: the exponent of
 * the pure law depends on its window, and the cut-off compensates errors of the exponent.
 *
 * @param sorted sizes, ascending, read only
 * @param whole whether they are whole numbers
 * @param cutoff law with a cut-off from the smallest size on, or null if there are too few sizes or too few different ones
 * @param power pure power law in the window, or null
 * @param scan pure power laws for other upper ends, from the shortest window to the longest; may be empty
 */
public record SizeLaws(double[] sorted, boolean whole, TailFit cutoff, TailFit power, List<TailFit> scan) {

	/** Longest window of whole numbers: largest difference between its ends. */
	public static final int LONGEST = (int) DiscretePowerLaw.LONGEST;
	/** Fewest sizes for a fit: the error of the exponent is then a fifth of |s + 1|. */
	private static final int FEWEST = 20;
	/**
	 * Ratio of the ends of the shortest window tried, and of the shortest window chosen: over less than a decade a power law cannot be told
	 * from other laws.
	 */
	private static final double SHORTEST = 3, DECADE = 10;
	/** Upper ends tried per factor of ten. */
	private static final int PER_DECADE = 10;

	/**
	 * @param from smallest size that is used, above 0; a whole number for whole numbers
	 * @param until upper end of the pure law's window, for whole numbers at most {@link #LONGEST} above {@code from}; 0 for the cut-off
	 */
	public static SizeLaws of(final double[] sorted, final boolean whole, final double from, final double until) {
		final int first = Sorted.firstNotBelow(sorted, from), count = sorted.length - first;
		if (count < FEWEST || sorted[first] == sorted[sorted.length - 1]) return new SizeLaws(sorted, whole, null, null, List.of());
		final TailFit cutoff = whole && CutoffPowerLaw.areNeighbours(sorted[first], sorted[sorted.length - 1]) ? null
			: (whole ? TailLaw.WHOLE_CUT_OFF : TailLaw.CUT_OFF).fit(sorted, from, Double.POSITIVE_INFINITY);
		final double largest = sorted[sorted.length - 1];
		final double last = Math.min(largest, whole ? from + LONGEST : Double.POSITIVE_INFINITY);
		final double end = until > 0 ? until : Math.min(last, Math.max(DECADE * from, cutoff == null || Double.isInfinite(cutoff.cutoff())
			? largest : cutoff.cutoff()));
		final List<TailFit> scan = new ArrayList<>();
		for (int k = 0; k < 100; k++) {
			final double upper = rounded(SHORTEST * from * StrictMath.pow(10, (double) k / PER_DECADE), whole);
			final TailFit tried = power(sorted, whole, from, Math.min(upper, last));
			if (tried != null && (scan.isEmpty() || tried.until() > scan.get(scan.size() - 1).until())) scan.add(tried);
			if (upper >= last) break;
		}
		return new SizeLaws(sorted, whole, cutoff, power(sorted, whole, from, rounded(end, whole)), scan);
	}

	/** Why there are no laws for the sizes from {@code from} on, or only one; empty if there are both. */
	public String absence(final double from) {
		if (cutoff != null) return power == null ? "the window of the power law holds fewer than " + FEWEST + ", or equal ones" : "";
		final int first = Sorted.firstNotBelow(sorted, from), count = sorted.length - first;
		if (count < FEWEST) return "there " + (count == 1 ? "is 1" : "are " + count) + " in the window, and a fit takes " + FEWEST;
		return sorted[first] == sorted[sorted.length - 1] ? "all " + count + " are equal"
			: "they are two neighbouring whole numbers alone, and a cut-off needs a third";
	}

	private static double rounded(final double x, final boolean whole) {
		return whole ? Math.rint(x) : x;
	}

	/** Null if the window has too few sizes. */
	private static TailFit power(final double[] sorted, final boolean whole, final double from, final double until) {
		final int first = Sorted.firstNotBelow(sorted, from), last = Sorted.firstAbove(sorted, until);
		if (last - first < FEWEST || sorted[first] == sorted[last - 1]) return null;
		return (whole ? TailLaw.WHOLE : TailLaw.POWER).fit(sorted, from, until);
	}

	/**
	 * Why one of these fits is not accepted; empty if it is. Either it has fewer values than a window needs, or their distance from the law
	 * is too large for values of a true law.
	 */
	public String refusal(final TailFit law) {
		return law.count() < WindowScan.FEWEST ? "fewer than " + WindowScan.FEWEST + " values in the window"
			: KolmogorovLimit.refusal(law);
	}

	/** Density of one of the laws, normalised to the fraction of all sizes in its window. */
	public DoubleUnaryOperator density(final TailFit law) {
		final double share = (double) law.count() / sorted.length;
		final DoubleUnaryOperator log = law.logDensity();
		return x -> share * StrictMath.exp(log.applyAsDouble(x));
	}
}
