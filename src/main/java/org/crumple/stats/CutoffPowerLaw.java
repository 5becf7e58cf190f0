package org.crumple.stats;

import org.crumple.kernel.Invalid;

/**
 * A power law with an exponential cut-off, {@code p(x) ~ x^s exp(-x/cutoff)} for x ≥ from, by maximum likelihood: s and the cut-off
 * are where the means of ln x and of x are those of the law. For whole numbers the same as a sum.
 *
 * @param from lower end of the window, above 0, in the unit of x
 * @param count number of values from there on, at least 3
 * @param exponent s, dimensionless
 * @param error standard error of s for independent values, the cut-off free
 * @param cutoff in the unit of x; infinite if the data ask for none
 * @param cutoffError its standard error; NaN if it is infinite
 * @param logLikelihood of all values, for likelihood ratios with other laws from {@code from} on
 * @see <a href="https://doi.org/10.1137/070710111">Clauset, Shalizi and Newman (2009), Table 2.1</a>
 */
public record CutoffPowerLaw(double from, int count, double exponent, double error, double cutoff, double cutoffError, double logLikelihood) {

	private static final int STEPS = 200;
	private static final double CONVERGED = 1e-11;
	/** exp(-45) is below what a sum of doubles notices. */
	private static final double NEGLIGIBLE = 45;
	/** Simpson's error is then below 1e-10 of the integral. */
	private static final int PANELS = 4000;
	/** Longest sum: beyond this cut-off whole numbers are as good as continuous. */
	private static final double LONGEST = 200_000;
	/** Smallest inverse cut-off, in 1/largest value: there the cut-off changes the law by a thousandth and is none. */
	private static final double WEAKEST = 1e-3;

	/**
	 * @param sorted values, ascending, read only; those below {@code from} do not count
	 * @param whole whether x takes whole numbers only
	 * @throws IllegalArgumentException unless three values, not all equal, lie from {@code from} on
	 */
	public static CutoffPowerLaw of(final double[] sorted, final double from, final boolean whole) {
		Invalid.requirePositive("from", from);
		if (whole && from != Math.rint(from)) throw Invalid.value("from", from, "a whole number");
		final int first = PowerLawFit.firstNotBelow(sorted, from), n = sorted.length - first;
		if (n < 3 || sorted[first] == sorted[sorted.length - 1]) throw new IllegalArgumentException("There are " + n + " value(s) from " + from +
			" on: a cut-off needs at least three that are not all equal.");
		double logs = 0, mean = 0;
		for (int i = first; i < sorted.length; i++) {
			if (whole && sorted[i] != Math.rint(sorted[i])) throw Invalid.value("column", sorted[i], "of whole numbers for a discrete law");
			logs += StrictMath.log(sorted[i] / from) / n;
			mean += sorted[i] / from / n;
		}
		final double weakest = WEAKEST * from / sorted[sorted.length - 1];
		// the likelihood is concave in s and the inverse cut-off q, so that damped Newton steps always arrive
		double s = -1, q = Math.max(weakest, 1 / mean);
		double[] moments = moments(s, q, from, whole);
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
				final double[] next = moments(ns, nq, from, whole);
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
			none ? Double.NaN : from / (q * q) * Math.sqrt(moments[3] / (n * det)), likelihood);
	}

	/** ln Z, means of ln t and t, var(ln t), cov(ln t, t), var(t) for t^s exp(-qt), t = x/from from 1 on. */
	private static double[] moments(final double s, final double q, final double from, final boolean whole) {
		double reach = 1; // t beyond which the law is negligible beside its value at the larger of 1 and its peak
		final double peak = Math.max(1, s / q), top = s * StrictMath.log(peak) - q * peak;
		while (s * StrictMath.log(peak + reach) - q * (peak + reach) > top - NEGLIGIBLE) reach *= 1.5;
		final double end = peak + reach;
		final boolean summed = whole && (end - 1) * from <= LONGEST;
		final int terms = summed ? (int) Math.ceil((end - 1) * from) : PANELS;
		final double h = StrictMath.log(end) / PANELS;
		final double[] sums = new double[6];
		for (int i = 0; i <= terms; i++) {
			final double y = summed ? StrictMath.log1p(i / from) : i * h, t = summed ? 1 + i / from : StrictMath.exp(y);
			final double weight = summed ? 1 : (i == 0 || i == terms ? 1 : i % 2 == 0 ? 2 : 4) * h / 3 * t * (whole ? from : 1);
			final double p = weight * StrictMath.exp(s * y - q * t - top);
			sums[0] += p;
			sums[1] += p * y;
			sums[2] += p * t;
			sums[3] += p * y * y;
			sums[4] += p * y * t;
			sums[5] += p * t * t;
		}
		for (int m = 1; m < 6; m++) sums[m] /= sums[0];
		return new double[] { top + StrictMath.log(sums[0]), sums[1], sums[2], sums[3] - sums[1] * sums[1], sums[4] - sums[1] * sums[2], sums[5] - sums[2] * sums[2] };
	}
}
