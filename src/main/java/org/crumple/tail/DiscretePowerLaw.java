package org.crumple.tail;

import java.util.function.DoubleUnaryOperator;

import org.crumple.kernel.InvalidValue;
import org.crumple.stats.Sorted;

/**
 * A power law {@code p(n) = n^s / Σ m^s} of whole numbers in a window [from, until], fitted by maximum likelihood: s is such that the mean
 * of ln n agrees with that of the law. Avalanche sizes need it, because treating 1, 2, 3, … as continuous shifts s by tenths.
 *
 * @param from smallest number in the window, at least 1
 * @param until largest number; infinite if there is no upper end
 * @param count number of values in the window, at least 2
 * @param exponent s, dimensionless; −τ for avalanche sizes; below −1 without an upper end
 * @param error standard error of s for independent values, {@code 1/√(count var(ln n))}
 * @param distance Kolmogorov-Smirnov distance between the values and the law, in [0, 1]
 * @see <a href="https://doi.org/10.1137/070710111">Clauset, Shalizi and Newman (2009), Eq. 3.7</a>
 */
public record DiscretePowerLaw(double from, double until, int count, double exponent, double error, double distance) implements TailFit {

	/** Number of terms added one by one; the rest of an infinite sum then follows from the Euler–Maclaurin formula, to 1e-13. */
	private static final int TERMS = 1000;
	/** Longest finite window, which is summed term by term: with a hundred times this a fit takes a minute. */
	static final long LONGEST = 1_000_000;
	/** Magnitude of the steepest exponent in the search: there all but one in 10^15 values are the smallest one. */
	private static final double STEEPEST = 50;
	/** Most Newton steps; each step that fails halves the bracket, and 200 halvings exhaust the digits of a double. */
	private static final int STEPS = 200;

	/**
	 * @param sorted whole numbers, ascending, read only; those outside the window are ignored
	 * @param until largest number, or {@link Long#MAX_VALUE} for no upper end
	 * @throws IllegalArgumentException if a value in the window is not whole, or fewer than two different values lie there
	 */
	public static DiscretePowerLaw of(final double[] sorted, final long from, final long until) {
		final boolean open = until == Long.MAX_VALUE;
		if (from < 1) throw InvalidValue.value("from", from, "a whole number of at least 1");
		if (until <= from || !open && until - from > LONGEST)
			throw InvalidValue.value("until", until, "above from=" + from + " by at most " + LONGEST + ", or none");
		final int first = Sorted.firstNotBelow(sorted, from), last = Sorted.firstAbove(sorted, open ? Double.MAX_VALUE : until),
			n = last - first;
		if (n < 2 || sorted[first] == sorted[last - 1]) throw new IllegalArgumentException("The window from " + from + " to " +
			(open ? "infinity" : until) + " holds " + Math.max(0, n) + " value(s): a fit needs at least two that differ.");
		double mean = 0;
		for (int i = first; i < last; i++) {
			if (sorted[i] != Math.rint(sorted[i]))
				throw InvalidValue.value("column", sorted[i], "of whole numbers for a discrete power law");
			mean += StrictMath.log(sorted[i] / from) / n;
		}
		final double end = open ? Double.POSITIVE_INFINITY : until, s = solve(mean, from, end);
		final double[] sums = sums(s, from, end);
		return new DiscretePowerLaw(from, end, n, s, 1 / Math.sqrt(n * variance(sums)), distance(sorted, first, last, s, from, sums[0]));
	}

	/** s for which the mean of ln(n/from) is {@code mean}: Newton steps, replaced by bisection where they leave the bracket. */
	private static double solve(final double mean, final double from, final double until) {
		double low = -STEEPEST, high = Double.isInfinite(until) ? -1 : STEEPEST, s = Math.max(-2, 0.5 * (low + high));
		for (int step = 0; step < STEPS && s != low && s != high; step++) {
			final double[] sums = sums(s, from, until);
			final double off = sums[1] / sums[0] - mean, next = s - off / variance(sums);
			if (off == 0 || Math.abs(next - s) <= Math.ulp(s)) return s;
			if (off < 0) low = s;
			else high = s;
			s = next > low && next < high ? next : 0.5 * (low + high);
		}
		return s;
	}

	/** Variance of ln n under the law. */
	private static double variance(final double[] sums) {
		final double mean = sums[1] / sums[0];
		return sums[2] / sums[0] - mean * mean;
	}

	/** Probability of n; 0 outside the window. */
	public double probability(final long n) {
		return n < from || n > until ? 0 : density(n);
	}

	@Override
	public DoubleUnaryOperator logDensity() {
		final double norm = StrictMath.log(sums(exponent, from, until)[0]);
		return n -> exponent * StrictMath.log(n / from) - norm;
	}

	@Override
	public double[] logMoments(final double lowest, final double highest) {
		final double[] sums = sums(exponent, lowest, highest);
		return new double[] { StrictMath.log(lowest) + sums[1] / sums[0], variance(sums) };
	}

	/** Σ q^s ln(q)^j for j = 0, 1, 2 over n in the window, q = n/from. */
	private static double[] sums(final double s, final double from, final double until) {
		final double[] sums = new double[3];
		final double end = Double.isInfinite(until) ? from + TERMS : until + 1;
		for (double n = from; n < end; n++) {
			final double log = StrictMath.log(n / from), term = StrictMath.exp(s * log);
			sums[0] += term;
			sums[1] += term * log;
			sums[2] += term * log * log;
		}
		if (!Double.isInfinite(until)) return sums;
		// Euler–Maclaurin: ∫ f dn + f/2 - f'/12 at the first term left out
		final double k = -s - 1, log = StrictMath.log(end / from), term = StrictMath.exp(s * log), tail = term * end / k,
			slope = term / (12 * end);
		sums[0] += tail + term / 2 - slope * s;
		sums[1] += tail * (log + 1 / k) + term * log / 2 - slope * (s * log + 1);
		sums[2] += tail * (log * log + 2 * log / k + 2 / (k * k)) + term * log * log / 2 - slope * (s * log * log + 2 * log);
		return sums;
	}

	private static double distance(final double[] sorted, final int first, final int last, final double s, final long from,
		final double norm) {
		double distance = 0, cumulative = 0;
		final long largest = (long) Math.min(sorted[last - 1], from + (double) LONGEST);
		int i = first;
		for (long n = from; n <= largest; n++) {
			cumulative += StrictMath.exp(s * StrictMath.log((double) n / from)) / norm;
			while (i < last && sorted[i] <= n) i++;
			distance = Math.max(distance, Math.abs(cumulative - (double) (i - first) / (last - first)));
		}
		return distance;
	}
}
