package org.crumple.tail;

import java.util.function.DoubleUnaryOperator;

/**
 * The power law of all values of a tail, estimated from the extreme value of each network, the one nearest to the end of the tail. Let each
 * of the M bonds of a network lie within x of the end with probability F(x). The extreme value then has the density on the left, and a
 * network has no value in a window that ends at w with the probability in the middle:
 * <pre>
 * M F'(x) (1 - F(x))^(M-1),   (1 - F(w))^M,   F(x) = q (x/w)^k,   k = |s + 1|,
 * </pre>
 * (with w/x for an upper tail). For many bonds of which few lie in the window these become {@code λM x^s exp(-λM x^k/k)} and
 * {@code exp(-λM w^k/k)} with {@code λ = q k/w^k}: a censored Weibull distribution. Both s and q are fitted by maximum likelihood, and the
 * bias of order 1/n is subtracted. A power law fitted directly to the extreme values would be too flat, because at larger x a value is less
 * often the extreme one.
 *
 * @param from lower end of the window, 0 for a lower tail
 * @param until upper end of the window, infinite for an upper tail
 * @param count number n of networks with a value in the window
 * @param exponent s of all values, dimensionless
 * @param error standard error of s for independent networks, from the curvature of the profile likelihood (with the best q for every s)
 * @param share q, the fraction of all bonds that lie in the window, including those that are not extreme in their network; in (0, 1]
 * @param distance Kolmogorov-Smirnov distance D of the probability transform of the censored law from the uniform distribution. Each value
 *   is transformed to the fraction of the hazard {@code -Σ M ln(1 - F)}, summed over all networks up to their own values, that lies before
 *   it
 * @param extremes the data
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1968.tb00724.x">Cox and Snell, J. R. Stat. Soc. B 30, 248 (1968), on the bias</a>
 * @see <a href="https://doi.org/10.1002/9781118032985">Kalbfleisch and Prentice, The Statistical Analysis of Failure Time Data (2002), on
 *   censored values</a>
 */
public record ExtremeFit(double from, double until, int count, double exponent, double error, double share, double distance,
	Extremes extremes) implements TailFit {

	/**
	 * @param inner inner end of the window, above 0
	 * @throws IllegalArgumentException unless at least two networks have different values in the window
	 */
	public static ExtremeFit of(final Extremes extremes, final double inner) {
		return new ExtremeWindows(extremes).fit(inner);
	}

	/** Log-density of the extreme values in the window, for networks with these numbers of bonds. */
	@Override
	public DoubleUnaryOperator logDensity() {
		final double[] bonds = extremes.networks().stream().mapToDouble(Extremes.Network::bonds).toArray();
		final boolean lower = extremes.tail() == Tail.LOWER;
		final double k = Math.abs(exponent + 1), inner = lower ? until : from;
		double inside = 0; // expected number of networks with a value in the window
		for (final double m : bonds) inside += 1 - StrictMath.pow(1 - share, m);
		final double norm = StrictMath.log(k * share / inside);
		return x -> {
			final double y = k * StrictMath.log(lower ? x / inner : inner / x),
				none = StrictMath.log1p(-share * StrictMath.exp(Math.min(0, y)));
			double first = 0;
			for (final double m : bonds) first += m <= 1 ? m : m * StrictMath.exp((m - 1) * none);
			return norm + y - StrictMath.log(x) + StrictMath.log(first);
		};
	}

	/** Mean and variance of ln x under the power law of all values. */
	@Override
	public double[] logMoments(final double lowest, final double highest) {
		return new PowerLawFit(from, until, count, exponent, error, distance).logMoments(lowest, highest);
	}
}
