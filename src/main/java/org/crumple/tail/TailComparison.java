package org.crumple.tail;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

import org.apache.commons.math3.special.Erf;

import org.crumple.stats.Sorted;

/**
 * Likelihood ratio of a fitted law and another law in the same window, both fitted by maximum likelihood.
 *
 * @param other name of the other law
 * @param ratio R, the logarithm of the ratio of likelihoods; positive values favour the fitted law
 * @param p for laws that are not nested: probability of an |R| at least as large if both laws are equally far from the truth; above 0.1 the
 *   data do not decide. For nested laws: the same probability if the narrower law is true
 * @see <a href="https://doi.org/10.2307/1912557">Q. H. Vuong, Econometrica 57, 307 (1989)</a>
 */
public record TailComparison(String other, double ratio, double p) {

	/** For |λ w| below this an exponential in a window of width w is flat to 1e-8. */
	private static final double FLAT = 1e-8;
	/** A ratio above minus this value is zero to rounding. */
	private static final double ROUNDING = 1e-9;

	/** How the two laws are nested: one may contain the other as a special case of one further parameter. */
	private enum Nesting {

		/** Not nested: Vuong's test. */
		NONE,
		/** One further parameter, of either sign: χ² with one degree of freedom. */
		INSIDE,
		/** One further parameter, which cannot be negative: half of that χ² probability. */
		EDGE
	}

	/** No comparison, because the other law has no such window or describes other values. */
	public static TailComparison none(final String other) {
		return new TailComparison(other, Double.NaN, Double.NaN);
	}

	/** Comparison of a power law of real numbers with an exponential. */
	public static TailComparison exponential(final double[] sorted, final PowerLawFit fit) {
		return exponential(sorted, fit, TailLaw.POWER);
	}

	/**
	 * Comparison with an exponential {@code p(x) ~ exp(-λx)}; λ may have either sign if the window is finite. A law with a cut-off contains
	 * the exponential.
	 *
	 * @param law that was fitted
	 */
	public static TailComparison exponential(final double[] sorted, final TailFit fit, final TailLaw law) {
		final double[] x = inside(sorted, fit);
		return against("exponential", x, fit, law.isWhole() ? geometric(x, fit) : exponential(x, fit), law.isCutOff() ? Nesting.INSIDE
			: Nesting.NONE);
	}

	private static DoubleUnaryOperator exponential(final double[] x, final TailFit fit) {
		final double from = fit.from(), width = fit.until() - from, mean = mean(x) - from;
		final double lambda = Double.isInfinite(width) ? 1 / mean : -PowerLawFit.solve(mean / width, 1) / width;
		final double norm = Double.isInfinite(width) ? StrictMath.log(lambda)
			: Math.abs(lambda * width) < FLAT ? -StrictMath.log(width) : StrictMath.log(lambda / -StrictMath.expm1(-lambda * width));
		return value -> norm - lambda * (value - from);
	}

	/** The exponential for whole numbers, q^n. In a finite window λ is found by bisection, because the mean of n decreases with λ. */
	private static DoubleUnaryOperator geometric(final double[] x, final TailFit fit) {
		final double from = fit.from(), numbers = fit.until() - from + 1, mean = mean(x) - from;
		if (Double.isInfinite(numbers)) {
			final double lambda = StrictMath.log1p(1 / mean), norm = StrictMath.log(-StrictMath.expm1(-lambda));
			return n -> norm - lambda * (n - from);
		}
		double low = -50, high = 50;
		for (double lambda = 0; lambda != low && lambda != high; lambda = 0.5 * (low + high)) {
			if (geometricMean(lambda, numbers) > mean) low = lambda;
			else high = lambda;
		}
		final double lambda = 0.5 * (low + high);
		final double norm = Math.abs(lambda * numbers) < FLAT ? -StrictMath.log(numbers)
			: StrictMath.log(StrictMath.expm1(-lambda) / StrictMath.expm1(-lambda * numbers));
		return n -> norm - lambda * (n - from);
	}

	/** Mean of n = 0, 1, … below {@code numbers} under exp(-λn). */
	private static double geometricMean(final double lambda, final double numbers) {
		if (Math.abs(lambda * numbers) < FLAT) return (numbers - 1) / 2;
		return 1 / StrictMath.expm1(lambda) - numbers / StrictMath.expm1(lambda * numbers);
	}

	/** Comparison of a power law of real numbers with a log-normal. */
	public static TailComparison logNormal(final double[] sorted, final PowerLawFit fit) {
		return logNormal(sorted, fit, TailLaw.POWER);
	}

	/**
	 * Comparison with a log-normal restricted to the window, {@code p(y) ~ exp(a y - b y²)} with b ≥ 0, see {@link LogNormalTail}. It
	 * contains the power law (b = 0), so R of a power law is never positive.
	 */
	public static TailComparison logNormal(final double[] sorted, final TailFit fit, final TailLaw law) {
		final double[] x = inside(sorted, fit);
		return against("log-normal", x, fit, new LogNormalTail(x, fit, law).logDensity(), law.isCutOff() ? Nesting.NONE : Nesting.EDGE);
	}

	/**
	 * Comparison of the power law with the same law with an exponential cut-off, which contains it. R is never positive, and a small p
	 * means that a cut-off is needed. NaN for a window with an upper end, or from 0 on, which allows no cut-off. Because the cut-off cannot
	 * be negative, half of the χ² probability would be right if x had a variance; for heavy tails that p is too small by up to a factor of
	 * two, so the whole χ² probability is taken.
	 */
	public static TailComparison cutOff(final double[] sorted, final TailFit fit, final TailLaw law) {
		if (fit.from() == 0 || !Double.isInfinite(fit.until()) || fit.count() < 3) return none("cut-off");
		final double[] x = inside(sorted, fit);
		if (law.isWhole() && CutoffPowerLaw.areNeighbours(x[0], x[x.length - 1])) return none("cut-off");
		final TailFit plain = law.isCutOff() ? law.bare().fit(x, fit.from(), fit.until()) : fit;
		final TailFit bent = law.isCutOff() ? fit : CutoffPowerLaw.of(x, fit.from(), law.isWhole());
		return Double.isInfinite(bent.cutoff()) ? new TailComparison("cut-off", 0, 1) : against("cut-off", x, plain, bent.logDensity(),
			Nesting.INSIDE);
	}

	private static TailComparison against(final String name, final double[] x, final TailFit fit, final DoubleUnaryOperator other,
		final Nesting nesting) {
		final DoubleUnaryOperator law = fit.logDensity();
		double sum = 0;
		final double[] difference = new double[x.length];
		for (int i = 0; i < x.length; i++) {
			difference[i] = law.applyAsDouble(x[i]) - other.applyAsDouble(x[i]);
			sum += difference[i];
		}
		if (nesting == Nesting.INSIDE) return new TailComparison(name, sum, Erf.erfc(Math.sqrt(Math.abs(sum))));
		if (nesting == Nesting.EDGE) return sum < -ROUNDING ? new TailComparison(name, sum, 0.5 * Erf.erfc(Math.sqrt(-sum)))
			: new TailComparison(name, 0, 1);
		double variance = 0;
		for (final double d : difference) variance += (d - sum / x.length) * (d - sum / x.length) / x.length;
		return new TailComparison(name, sum, variance > 0 ? Erf.erfc(Math.abs(sum) / Math.sqrt(2 * x.length * variance)) : 1);
	}

	private static double mean(final double[] x) {
		double mean = 0;
		for (final double value : x) mean += value / x.length;
		return mean;
	}

	private static double[] inside(final double[] sorted, final TailFit fit) {
		final int first = fit.from() == 0 ? Sorted.firstAbove(sorted, 0) : Sorted.firstNotBelow(sorted, fit.from());
		return Arrays.copyOfRange(sorted, first, Sorted.firstAbove(sorted, fit.until()));
	}
}
