package org.crumple.tail;

/**
 * Moments of {@code t^s exp(-qt)} for t = x/from ≥ 1. For real x they are integrals, by Simpson's rule in y = ln t. For whole x they are
 * sums: the first terms one by one, then by the midpoint rule, as integrals that start half-way between two whole numbers.
 */
final class CutoffSums {

	/** exp(-45) is negligible in a sum of doubles. */
	private static final double NEGLIGIBLE = 45;
	/** Simpson panels: the relative error of an integral is then below 1e-10. */
	private static final int PANELS = 4000;
	/** Whole numbers added one by one: the relative error of the midpoint rule for the rest is then below 1e-8. */
	private static final int TERMS = 2000;

	private final double s, q, from, top, begin, step;
	private final boolean whole;
	private final int terms, panels;

	CutoffSums(final double s, final double q, final double from, final boolean whole) {
		this.s = s;
		this.q = q;
		this.from = from;
		this.whole = whole;
		double reach = 1; // beyond peak + reach the law is negligible relative to its largest value for t ≥ 1
		final double peak = Math.max(1, s / q);
		top = s * StrictMath.log(peak) - q * peak;
		while (s * StrictMath.log(peak + reach) - q * (peak + reach) > top - NEGLIGIBLE) reach *= 1.5;
		final double end = peak + reach;
		terms = whole ? (int) Math.min(TERMS, Math.ceil((end - 1) * from) + 1) : 0;
		begin = whole ? StrictMath.log1p((terms - 0.5) / from) : 0;
		panels = whole && terms < TERMS ? -1 : PANELS;
		step = (StrictMath.log(end) - begin) / PANELS;
	}

	/** ln Z, means of ln t and t, var(ln t), cov(ln t, t), var(t). */
	double[] moments() {
		final double[] sums = new double[6];
		for (int n = 0; n < terms; n++) add(sums, StrictMath.log1p(n / from), 1 + n / from, 1);
		for (int i = 0; i <= panels; i++) {
			final double y = begin + i * step, t = StrictMath.exp(y);
			add(sums, y, t, (i == 0 || i == panels ? 1 : i % 2 == 0 ? 2 : 4) * step / 3 * dx(t));
		}
		for (int m = 1; m < 6; m++) sums[m] /= sums[0];
		return new double[] { top + StrictMath.log(sums[0]), sums[1], sums[2], sums[3] - sums[1] * sums[1], sums[4] - sums[1] * sums[2],
			sums[5] - sums[2] * sums[2] };
	}

	private void add(final double[] sums, final double y, final double t, final double weight) {
		final double p = weight * density(y, t);
		sums[0] += p;
		sums[1] += p * y;
		sums[2] += p * t;
		sums[3] += p * y * y;
		sums[4] += p * y * t;
		sums[5] += p * t * t;
	}

	/** The unnormalised law relative to its largest value. */
	private double density(final double y, final double t) {
		return StrictMath.exp(s * y - q * t - top);
	}

	/** dt/dy, or for whole numbers their number per dy. */
	private double dx(final double t) {
		return whole ? t * from : t;
	}

	/** Kolmogorov-Smirnov distance to the values from index {@code first} on; the integral is taken by the trapezoidal rule. */
	double distance(final double[] sorted, final int first) {
		final double[] sum = new double[terms], integral = new double[panels + 1];
		for (int n = 0; n < terms; n++) sum[n] = (n > 0 ? sum[n - 1] : 0) + density(StrictMath.log1p(n / from), 1 + n / from);
		double before = 0;
		for (int i = 0; i <= panels; i++) {
			final double y = begin + i * step, t = StrictMath.exp(y), p = density(y, t) * dx(t) * step / 2;
			integral[i] = i > 0 ? integral[i - 1] + before + p : terms > 0 ? sum[terms - 1] : 0;
			before = p;
		}
		final double all = panels > 0 ? integral[panels] : sum[terms - 1];
		final int n = sorted.length - first;
		double distance = 0;
		for (int i = first, last; i < sorted.length; i = last) {
			for (last = i; last < sorted.length && sorted[last] == sorted[i];) last++;
			final double below = (double) (i - first) / n, upTo = (double) (last - first) / n;
			final double law = at(sum, integral, sorted[i]) / all, lawBelow = whole ? at(sum, integral, sorted[i] - 1) / all : law;
			distance = Math.max(distance, Math.max(Math.abs(lawBelow - below), Math.abs(law - upTo)));
		}
		return distance;
	}

	/** The unnormalised cumulative sum of the law up to x. */
	private double at(final double[] sum, final double[] integral, final double x) {
		if (x < from) return 0;
		if (x - from < terms) return sum[(int) (x - from)];
		if (panels < 0) return sum[terms - 1];
		final double place = Math.min(panels, Math.max(0, (StrictMath.log((whole ? x + 0.5 : x) / from) - begin) / step));
		final int i = (int) place;
		return i == panels ? integral[i] : integral[i] + (place - i) * (integral[i + 1] - integral[i]);
	}
}
