package org.crumple.stats;

import java.util.function.DoubleUnaryOperator;

/**
 * The power law of all values of a tail, from the value nearest to its end in each network. If each of the M bonds of a network lies within x of the end with
 * probability F(x), the nearest of them has the density and a network has none in a window that ends at w with the probability
 * <pre>
 * M F'(x) (1 - F(x))^(M-1),   (1 - F(w))^M,   F(x) = q (x/w)^k,   k = |s + 1|,
 * </pre>
 * (for an upper tail with w/x). Of many bonds of which few lie in the window these are {@code λM x^s exp(-λM x^k/k)} and
 * {@code exp(-λM w^k/k)} with {@code λ = q k/w^k}: Weibull's law, censored. Both s and q are fitted by maximum likelihood, and the bias of order 1/n
 * is taken off. A power law fitted to such values would be too flat: where others are nearer, a value is not the nearest.
 *
 * @param from lower end of the window, 0 for a lower tail
 * @param until its upper end, infinite for an upper tail
 * @param count number n of networks with a value in the window
 * @param exponent s of all values, dimensionless
 * @param error standard error of s for independent networks, from the curvature of the likelihood with the best q for every s
 * @param share q, of all bonds that lie in the window, those that are not the nearest of their network included; in (0, 1]
 * @param distance Kolmogorov-Smirnov distance D between evenly spread numbers and the shares of the hazard {@code -Σ M ln(1 - F)} of all networks, each up to
 *          its own value, that lie before each value: the probability transform of the censored law
 * @param extremes of which it is
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1968.tb00724.x">Cox and Snell, J. R. Stat. Soc. B 30, 248 (1968), on the bias</a>
 * @see <a href="https://doi.org/10.1002/9781118032985">Kalbfleisch and Prentice, The Statistical Analysis of Failure Time Data (2002), on censored values</a>
 */
public record ExtremeFit(double from, double until, int count, double exponent, double error, double share, double distance, Extremes extremes) implements TailFit {

	/**
	 * @param inner the window's inner end, above 0
	 * @throws IllegalArgumentException unless two networks have values in the window, and they differ
	 */
	public static ExtremeFit of(final Extremes extremes, final double inner) {
		return new ExtremeWindows(extremes).fit(inner);
	}

	/** Of the extremes themselves in the window, for as many networks as there are. */
	@Override
	public DoubleUnaryOperator logDensity() {
		final double[] bonds = extremes.networks().stream().mapToDouble(Extremes.Network::bonds).toArray();
		final boolean lower = extremes.tail() == Tail.LOWER;
		final double k = Math.abs(exponent + 1), inner = lower ? until : from;
		double inside = 0; // networks that may be expected to have a value in the window
		for (final double m : bonds) inside += 1 - StrictMath.pow(1 - share, m);
		final double norm = StrictMath.log(k * share / inside);
		return x -> {
			final double y = k * StrictMath.log(lower ? x / inner : inner / x), none = StrictMath.log1p(-share * StrictMath.exp(Math.min(0, y)));
			double first = 0;
			for (final double m : bonds) first += m <= 1 ? m : m * StrictMath.exp((m - 1) * none);
			return norm + y - StrictMath.log(x) + StrictMath.log(first);
		};
	}

	/** Of the power law of all values. */
	@Override
	public double[] logMoments(final double lowest, final double highest) {
		return new PowerLawFit(from, until, count, exponent, error, distance).logMoments(lowest, highest);
	}
}
