package org.crumple.stats;

import java.util.Arrays;

import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.apache.commons.math3.special.Erf;

/**
 * A fitted power law against another law in the same window, both by maximum likelihood.
 *
 * @param other name of the other law
 * @param ratio R, the logarithm of the likelihoods' ratio: above 0 favours the power law
 * @param p probability that |R| gets so large by chance if both laws are equally far from the truth (for a law that
 *          holds the power law, if that is true); above 0.1 the data do not decide
 * @see <a href="https://doi.org/10.2307/1912557">Q. H. Vuong, Econometrica 57, 307 (1989)</a>
 */
public record TailComparison(String other, double ratio, double p) {

	private static final int EVALUATIONS = 4000;
	private static final double CONVERGED = 1e-12;
	/** exp(-40) is below what a sum of doubles notices. */
	private static final double NEGLIGIBLE = 40;
	/** Simpson's error is then below 1e-8 of the integral. */
	private static final int PANELS = 1000;

	/** Log-density of a law on the window, normalised there. */
	private interface Law {

		double logDensity(double x);
	}

	/** Against an exponential {@code p(x) ~ exp(-λx)}, λ of either sign if the window is finite. */
	public static TailComparison exponential(final double[] sorted, final PowerLawFit fit) {
		final double[] x = inside(sorted, fit);
		double mean = 0;
		for (final double value : x) mean += value / x.length;
		final double from = fit.from(), width = fit.until() - from;
		final double lambda = Double.isInfinite(width) ? 1 / (mean - from) : -PowerLawFit.solve((mean - from) / width, 1) / width;
		final double norm = Double.isInfinite(width) ? StrictMath.log(lambda)
			: Math.abs(lambda * width) < 1e-8 ? -StrictMath.log(width) : StrictMath.log(lambda / -StrictMath.expm1(-lambda * width));
		return against("exponential", x, fit, value -> norm - lambda * (value - from));
	}

	/**
	 * Against a log-normal cut to the window, {@code p(y) ~ exp(a y - b y²)} with b ≥ 0 in the logarithm y of x from the window's
	 * finite end. It holds the power law (b = 0), so R is never above 0, and p is the chance that |R| gets so large if the
	 * power law is true: half of χ² with one degree of freedom, since b cannot be negative.
	 */
	public static TailComparison logNormal(final double[] sorted, final PowerLawFit fit) {
		final double[] x = inside(sorted, fit);
		final boolean down = fit.from() == 0;
		double first = 0, second = 0;
		for (final double value : x) {
			final double y = down ? StrictMath.log(fit.until() / value) : StrictMath.log(value / fit.from());
			first += y / x.length;
			second += y * y / x.length;
		}
		final double width = down ? Double.POSITIVE_INFINITY : StrictMath.log(fit.until() / fit.from());
		final double mean = first, square = second, slope = down ? -(fit.exponent() + 1) : fit.exponent() + 1;
		final double law = slope * mean - logIntegral(slope, 0, width);
		double best = law;
		try {
			best = Math.max(law, new SimplexOptimizer(new SimpleValueChecker(CONVERGED, CONVERGED)).optimize(new MaxEval(EVALUATIONS), GoalType.MAXIMIZE,
				new InitialGuess(new double[] { slope, 0.1 / square }), new NelderMeadSimplex(new double[] { 0.5 / mean, 0.5 / square }),
				new ObjectiveFunction(q -> q[1] < 0 ? Double.NEGATIVE_INFINITY : q[0] * mean - q[1] * square - logIntegral(q[0], q[1], width)))
				.getValue());
		} catch (final MathIllegalStateException e) {
			throw new IllegalStateException("The log-normal in the window from " + fit.from() + " to " + fit.until() + " was not found.", e);
		}
		final double ratio = x.length * (law - best);
		return new TailComparison("log-normal", ratio, ratio < 0 ? 0.5 * Erf.erfc(Math.sqrt(-ratio)) : 1);
	}

	/** ln ∫ exp(ay - by²) dy from 0 to {@code width}, by Simpson's rule where the integrand is worth it; infinite if it diverges. */
	private static double logIntegral(final double a, final double b, final double width) {
		if (Double.isInfinite(width) && !(b > 0) && !(a < 0)) return Double.POSITIVE_INFINITY;
		final double peak = b > 0 ? Math.min(Math.max(0, a / (2 * b)), width) : a > 0 ? width : 0;
		final double top = a * peak - b * peak * peak;
		// beyond these, the integrand is below exp(-NEGLIGIBLE) of its top
		final double slope = Math.abs(a - 2 * b * peak), reach = 2 * NEGLIGIBLE / (slope + Math.sqrt(slope * slope + 4 * b * NEGLIGIBLE));
		final double low = Math.max(0, peak - reach), high = Math.min(width, peak + reach), h = (high - low) / PANELS;
		double sum = 0;
		for (int i = 0; i <= PANELS; i++) {
			final double y = low + i * h;
			sum += (i == 0 || i == PANELS ? 1 : i % 2 == 0 ? 2 : 4) * StrictMath.exp(a * y - b * y * y - top);
		}
		return top + StrictMath.log(sum * h / 3);
	}

	private static TailComparison against(final String name, final double[] x, final PowerLawFit fit, final Law other) {
		double sum = 0;
		final double[] difference = new double[x.length];
		for (int i = 0; i < x.length; i++) {
			difference[i] = fit.logDensity(x[i]) - other.logDensity(x[i]);
			sum += difference[i];
		}
		double variance = 0;
		for (final double d : difference) variance += (d - sum / x.length) * (d - sum / x.length) / x.length;
		return new TailComparison(name, sum, variance > 0 ? Erf.erfc(Math.abs(sum) / Math.sqrt(2 * x.length * variance)) : 1);
	}

	private static double[] inside(final double[] sorted, final PowerLawFit fit) {
		final int first = fit.from() == 0 ? PowerLawFit.firstAbove(sorted, 0) : PowerLawFit.firstNotBelow(sorted, fit.from());
		return Arrays.copyOfRange(sorted, first, PowerLawFit.firstAbove(sorted, fit.until()));
	}
}
