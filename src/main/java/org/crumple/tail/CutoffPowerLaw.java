package org.crumple.tail;

import java.util.function.DoubleUnaryOperator;

import org.crumple.kernel.InvalidValue;
import org.crumple.stats.Sorted;

/**
 * A power law with an exponential cut-off, {@code p(x) ~ x^s exp(-x/cutoff)} for x ≥ from, fitted by maximum likelihood: s and the cut-off
 * are such that the means of ln x and of x agree with those of the law. For whole numbers p is normalised by a sum instead of an integral.
 *
 * @param from lower end of the window, above 0, in the unit of x
 * @param count number of values from there on, at least 3
 * @param exponent s, dimensionless
 * @param error standard error of s for independent values, with the cut-off free
 * @param cutoff in the unit of x; infinite if the data show none
 * @param cutoffError standard error of the cut-off; NaN if it is infinite
 * @param logLikelihood of all values, for likelihood ratios with other laws from {@code from} on
 * @param whole whether x takes only whole numbers
 * @param distance Kolmogorov-Smirnov distance between the values and the law, in [0, 1], to 1e-6
 * @see <a href="https://doi.org/10.1137/070710111">Clauset, Shalizi and Newman (2009), Table 2.1</a>
 */
public record CutoffPowerLaw(double from, int count, double exponent, double error, double cutoff, double cutoffError, double logLikelihood,
	boolean whole,
	double distance) implements TailFit
{

	private static final int STEPS = 200;
	private static final double CONVERGED = 1e-11;
	/** Smallest inverse cut-off, in units of 1/largest value. It changes the law by a thousandth, and is taken as no cut-off. */
	private static final double WEAKEST = 1e-3;

	/**
	 * Whether whole numbers in this range take at most two neighbouring values: their frequencies then fit a law with any cut-off, however
	 * short.
	 */
	static boolean areNeighbours(final double smallest, final double largest) {
		return largest - smallest <= 1;
	}

	/**
	 * @param sorted values, ascending, read only; those below {@code from} are ignored
	 * @param whole whether x takes only whole numbers
	 * @throws IllegalArgumentException unless at least three values, not all equal, lie from {@code from} on; also for whole numbers with
	 *   only two neighbouring values, such as 1 and 2, because no cut-off has the largest likelihood
	 */
	public static CutoffPowerLaw of(final double[] sorted, final double from, final boolean whole) {
		InvalidValue.requirePositive("from", from);
		if (whole && from != Math.rint(from)) throw InvalidValue.value("from", from, "a whole number");
		final int first = Sorted.firstNotBelow(sorted, from), n = sorted.length - first;
		if (n < 3 || sorted[first] == sorted[sorted.length - 1])
			throw new IllegalArgumentException("There are " + n + " value(s) from " + from +
				" on: a cut-off needs at least three that are not all equal.");
		if (whole && areNeighbours(sorted[first], sorted[sorted.length - 1]))
			throw new IllegalArgumentException("The values from " + from + " on are " + sorted[first] + " and " +
				sorted[sorted.length - 1] + " alone: a cut-off needs a third.");
		double logs = 0, mean = 0;
		for (int i = first; i < sorted.length; i++) {
			if (whole && sorted[i] != Math.rint(sorted[i]))
				throw InvalidValue.value("column", sorted[i], "of whole numbers for a discrete law");
			logs += StrictMath.log(sorted[i] / from) / n;
			mean += sorted[i] / from / n;
		}
		final double weakest = WEAKEST * from / sorted[sorted.length - 1];
		// the log-likelihood is concave in s and the inverse cut-off q, so that damped Newton steps always converge
		double s = -1, q = Math.max(weakest, 1 / mean);
		double[] moments = new CutoffSums(s, q, from, whole).moments();
		for (int step = 0; step < STEPS; step++) {
			final double gs = logs - moments[1], gq = moments[2] - mean;
			final boolean held = q <= weakest && gq < 0;
			final double det = moments[3] * moments[5] - moments[4] * moments[4];
			final double ds = held ? gs / moments[3] : (moments[5] * gs + moments[4] * gq) / det;
			final double dq = held ? 0 : (moments[4] * gs + moments[3] * gq) / det;
			double part = 1;
			final double before = s * logs - q * mean - moments[0];
			while (part > CONVERGED) {
				final double ns = s + part * ds, nq = Math.max(Math.max(weakest, q / 5), q + part * dq);
				final double[] next = new CutoffSums(ns, nq, from, whole).moments();
				if (ns * logs - nq * mean - next[0] >= before - CONVERGED) {
					moments = next;
					part = Math.max(part * Math.abs(ds), Math.abs(nq - q) / nq);
					s = ns;
					q = nq;
					break;
				}
				part /= 2;
			}
			if (part < CONVERGED * 100) break;
		}
		final double det = moments[3] * moments[5] - moments[4] * moments[4];
		final boolean none = q <= weakest;
		final double error = Math.sqrt(none ? 1 / (n * moments[3]) : moments[5] / (n * det));
		final double likelihood = n * (s * logs - q * mean - moments[0] - (whole ? 0 : StrictMath.log(from)));
		return new CutoffPowerLaw(from, n, s, error, none ? Double.POSITIVE_INFINITY : from / q,
			none ? Double.NaN : from / (q * q) * Math.sqrt(moments[3] / (n * det)), likelihood, whole,
			new CutoffSums(s, q, from, whole).distance(sorted, first));
	}

	/** Infinite: the window has no upper end except the cut-off. */
	@Override
	public double until() {
		return Double.POSITIVE_INFINITY;
	}

	@Override
	public DoubleUnaryOperator logDensity() {
		final double q = from / cutoff, norm = new CutoffSums(exponent, q, from, whole).moments()[0] + (whole ? 0 : StrictMath.log(from));
		return x -> exponent * StrictMath.log(x / from) - q * (x / from) - norm;
	}

	/** Mean and variance of ln x from {@code lowest} on; {@code highest} must be infinite. */
	@Override
	public double[] logMoments(final double lowest, final double highest) {
		if (!Double.isInfinite(highest)) throw InvalidValue.value("until", highest, "infinite for a law with a cut-off");
		final double[] moments = new CutoffSums(exponent, lowest / cutoff, lowest, whole).moments();
		return new double[] { StrictMath.log(lowest) + moments[1], moments[3] };
	}
}
