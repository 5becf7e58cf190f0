package org.crumple.stats;

import java.util.Arrays;

import org.apache.commons.math3.distribution.NormalDistribution;
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
 * @param p probability that |R| gets so large by chance if both laws are equally far from the truth; above 0.1 the
 *          data do not decide
 * @see <a href="https://doi.org/10.2307/1912557">Q. H. Vuong, Econometrica 57, 307 (1989)</a>
 */
public record TailComparison(String other, double ratio, double p) {

	private static final int EVALUATIONS = 4000;
	private static final double CONVERGED = 1e-10;

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
		final double lambda = Double.isInfinite(width) ? 1 / (mean - from) : -rate((mean - from) / width) / width;
		final double norm = Double.isInfinite(width) ? Math.log(lambda)
			: Math.abs(lambda * width) < 1e-8 ? -Math.log(width) : Math.log(lambda / -Math.expm1(-lambda * width));
		return against("exponential", x, fit, value -> norm - lambda * (value - from));
	}

	/** Against a log-normal, cut to the window. It holds the power law as a limit, so R is never much above 0. */
	public static TailComparison logNormal(final double[] sorted, final PowerLawFit fit) {
		final double[] x = inside(sorted, fit);
		double mean = 0, square = 0;
		for (final double value : x) mean += Math.log(value) / x.length;
		for (final double value : x) square += (Math.log(value) - mean) * (Math.log(value) - mean) / x.length;
		final double[] guess = { mean, 0.5 * Math.log(square) };
		double[] best = guess;
		try {
			best = new SimplexOptimizer(new SimpleValueChecker(CONVERGED, CONVERGED)).optimize(new MaxEval(EVALUATIONS), GoalType.MAXIMIZE,
				new InitialGuess(guess), new NelderMeadSimplex(2, 0.5), new ObjectiveFunction(q -> {
					final Law law = logNormal(q[0], Math.exp(q[1]), fit);
					double sum = 0;
					for (final double value : x) sum += law.logDensity(value);
					return Double.isNaN(sum) ? Double.NEGATIVE_INFINITY : sum;
				})).getPoint();
		} catch (final MathIllegalStateException e) {
			// a fit on its way to the power law's limit never ends; where it began is a log-normal as well
			best = guess;
		}
		return against("log-normal", x, fit, logNormal(best[0], Math.exp(best[1]), fit));
	}

	private static Law logNormal(final double mu, final double sigma, final PowerLawFit fit) {
		final NormalDistribution normal = new NormalDistribution(null, 0, 1);
		final double low = fit.from() == 0 ? Double.NEGATIVE_INFINITY : (Math.log(fit.from()) - mu) / sigma;
		final double high = (Math.log(fit.until()) - mu) / sigma;
		// the side of the smaller numbers keeps the digits of the difference
		final double part = low > 0 ? normal.cumulativeProbability(-low) - normal.cumulativeProbability(-high)
			: normal.cumulativeProbability(high) - normal.cumulativeProbability(low);
		final double norm = -0.5 * Math.log(2 * Math.PI) - Math.log(sigma) - Math.log(part);
		return x -> {
			final double z = (Math.log(x) - mu) / sigma;
			return norm - Math.log(x) - 0.5 * z * z;
		};
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

	/** k for which the mean of y under exp(ky) on [0, 1] is {@code mean}. */
	private static double rate(final double mean) {
		double low = -1, high = 1;
		while (unitMean(low) > mean) low *= 2;
		while (unitMean(high) < mean) high *= 2;
		for (double middle = 0.5 * (low + high); middle != low && middle != high; middle = 0.5 * (low + high)) {
			if (unitMean(middle) < mean) low = middle;
			else high = middle;
		}
		return 0.5 * (low + high);
	}

	private static double unitMean(final double k) {
		return Math.abs(k) < 1e-4 ? 0.5 + k / 12 : 1 / -Math.expm1(-k) - 1 / k;
	}

	private static double[] inside(final double[] sorted, final PowerLawFit fit) {
		final int first = fit.from() == 0 ? PowerLawFit.firstAbove(sorted, 0) : PowerLawFit.firstNotBelow(sorted, fit.from());
		return Arrays.copyOfRange(sorted, first, PowerLawFit.firstAbove(sorted, fit.until()));
	}
}
