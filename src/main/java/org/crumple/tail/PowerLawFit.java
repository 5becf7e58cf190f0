package org.crumple.tail;

import java.util.function.DoubleUnaryOperator;

import org.crumple.kernel.InvalidValue;
import org.crumple.stats.Sorted;

/**
 * A power law {@code p(x) = A x^s} in a window [from, until], fitted by maximum likelihood: s is such that the mean of ln x agrees with
 * that of the law. With {@code k = s + 1}, {@code y = ln(x/from)} and {@code Y = ln(until/from)},
 * <pre>
 * &lt;y&gt; = Y/(1 - exp(-kY)) - 1/k,   error of s = 1/√(n var y),   var y = 1/k² - Y² exp(kY)/(exp(kY) - 1)²;
 * </pre>
 * for a lower end of 0, or without an upper end, this becomes Hill's {@code |k| = 1/<|y|>} with the error {@code |k|/√n}.
 *
 * @param from lower end of the window, 0 or more, in the unit of x
 * @param until upper end, above {@code from}; may be infinite
 * @param count number n of values in the window, at least 2
 * @param exponent s, dimensionless: θ of a pseudo-gap, −τ of an upper tail
 * @param error standard error of s for independent values; values of one network are not quite independent, see {@link Bootstrap}
 * @param distance Kolmogorov-Smirnov distance D between the values and the law, in [0, 1]
 * @see <a href="https://doi.org/10.1137/070710111">Clauset, Shalizi and Newman (2009), Eq. 3.1 and 3.9</a>
 */
public record PowerLawFit(double from, double until, int count, double exponent, double error, double distance) implements TailFit {

	/** Most bisections in the search for k: 200 exhaust the digits of a double. */
	private static final int HALVINGS = 200;
	/** Below this |kY| the moments are taken from their series, because the closed form would have rounding errors of 1e-8. */
	private static final double SMALL = 1e-4;

	/**
	 * @param sorted values, ascending, read only; those outside the window are ignored
	 * @throws IllegalArgumentException unless at least two different values lie in the window
	 */
	public static PowerLawFit of(final double[] sorted, final double from, final double until) {
		if (!(from >= 0) || Double.isInfinite(from)) throw InvalidValue.value("from", from, "a finite number, 0 or more");
		if (!(until > from)) throw InvalidValue.value("until", until, "above the window's lower end, " + from);
		if (from == 0 && Double.isInfinite(until)) throw InvalidValue.value("until", until, "finite if the window begins at 0");
		final int first = from == 0 ? Sorted.firstAbove(sorted, 0) : Sorted.firstNotBelow(sorted, from),
			last = Sorted.firstAbove(sorted, until);
		final int n = last - first;
		if (n < 2 || sorted[first] == sorted[last - 1]) {
			throw new IllegalArgumentException("The window from " + from + " to " + until + " holds " + Math.max(n, 0) +
				" value(s): a fit needs at least two that differ.");
		}
		final boolean open = from == 0 || Double.isInfinite(until);
		final double reference = from == 0 ? until : from;
		double sum = 0;
		for (int i = first; i < last; i++) sum += StrictMath.log(sorted[i] / reference);
		final double mean = sum / n, k, variance;
		if (open) {
			if (mean == 0) throw new IllegalArgumentException("All values lie on the end of the window from " + from + " to " + until
				+ ".");
			k = -1 / mean;
			variance = mean * mean;
		} else {
			final double width = StrictMath.log(until / from);
			k = solve(mean, width);
			variance = variance(k, width);
		}
		double distance = 0;
		for (int i = first; i < last; i++) {
			final double f = cumulative(sorted[i], from, until, k);
			distance = Math.max(distance, Math.max(f - (double) (i - first) / n, (double) (i - first + 1) / n - f));
		}
		return new PowerLawFit(from, until, n, k - 1, 1 / Math.sqrt(n * variance), distance);
	}

	@Override
	public double[] logMoments(final double lowest, final double highest) {
		final double k = exponent + 1;
		if (lowest == 0) return new double[] { StrictMath.log(highest) - 1 / k, 1 / (k * k) };
		if (Double.isInfinite(highest)) return new double[] { StrictMath.log(lowest) - 1 / k, 1 / (k * k) };
		final double width = StrictMath.log(highest / lowest);
		return new double[] { StrictMath.log(lowest) + mean(k, width), variance(k, width) };
	}

	@Override
	public DoubleUnaryOperator logDensity() {
		return this::logDensity;
	}

	/** Logarithm of the density; does not overflow where the density would. */
	double logDensity(final double x) {
		final double k = exponent + 1;
		if (from == 0) return StrictMath.log(k / until) + exponent * StrictMath.log(x / until);
		if (Double.isInfinite(until)) return StrictMath.log(-k / from) + exponent * StrictMath.log(x / from);
		final double width = StrictMath.log(until / from), y = StrictMath.log(x / from);
		// k/(exp(kY) - 1), written so that it overflows for neither sign of k
		final double log = Math.abs(k * width) < SMALL ? -StrictMath.log(width) - k * width / 2
			: k > 0 ? StrictMath.log(k) - k * width - StrictMath.log1p(-StrictMath.exp(-k * width)) : StrictMath.log(-k)
			- StrictMath.log1p(-StrictMath.exp(k * width));
		return log - StrictMath.log(from) + (k - 1) * y;
	}

	static double cumulative(final double x, final double from, final double until, final double k) {
		if (from == 0) return StrictMath.exp(k * StrictMath.log(x / until));
		final double y = StrictMath.log(x / from);
		if (Double.isInfinite(until)) return -StrictMath.expm1(k * y);
		final double width = StrictMath.log(until / from);
		if (Math.abs(k * width) < SMALL) return y / width * (1 + k * (y - width) / 2);
		return k > 0 ? StrictMath.exp(k * (y - width)) * StrictMath.expm1(-k * y) / StrictMath.expm1(-k * width)
			: StrictMath.expm1(k * y) / StrictMath.expm1(k * width);
	}

	/** Mean of y for a density exp(ky) on [0, Y]; increases with k from 0 to Y. */
	private static double mean(final double k, final double width) {
		final double kw = k * width;
		if (Math.abs(kw) < SMALL) return width * (0.5 + kw / 12);
		return width / -StrictMath.expm1(-kw) - 1 / k;
	}

	static double variance(final double k, final double width) {
		final double kw = k * width;
		if (Math.abs(kw) < SMALL) return width * width / 12;
		final double s = 2 * StrictMath.sinh(kw / 2);
		return 1 / (k * k) - (Double.isInfinite(s) ? 0 : width / s * (width / s));
	}

	/** k for which the mean of y is {@code mean}, for a density exp(ky) on [0, Y]. */
	static double solve(final double mean, final double width) {
		double low = -1 / width, high = 1 / width;
		while (mean(low, width) > mean) low *= 2;
		while (mean(high, width) < mean) high *= 2;
		for (int i = 0; i < HALVINGS && low < high; i++) {
			final double middle = 0.5 * (low + high);
			if (middle == low || middle == high) break;
			if (mean(middle, width) < mean) low = middle;
			else high = middle;
		}
		return 0.5 * (low + high);
	}
}
