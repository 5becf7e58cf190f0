package org.crumple.tail;

import java.util.function.DoubleUnaryOperator;

import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * A log-normal distribution restricted to the window of a power law, {@code p(y) ~ exp(a y - b y²)} with b ≥ 0 and {@code y = |ln(x/end)|},
 * counted from the finite end of the window. Fitted by maximum likelihood. For b = 0 it is the power law.
 */
final class LogNormalTail {

	private static final int EVALUATIONS = 4000;
	private static final double CONVERGED = 1e-12;
	/** exp(-40) is negligible in a sum of doubles. */
	private static final double NEGLIGIBLE = 40;
	/** Simpson panels: the relative error of the integral is then below 1e-8. */
	private static final int PANELS = 1000;
	/** Whole numbers added one by one; beyond these the midpoint rule is accurate to 1e-8. */
	private static final int TERMS = 1000;

	private final boolean down, whole;
	private final double end, width;
	private final double a, b, logNorm;

	/**
	 * @param x values in the window, read only
	 * @param law says whether they are whole numbers
	 */
	LogNormalTail(final double[] x, final TailFit fit, final TailLaw law) {
		down = fit.from() == 0;
		whole = law.isWhole();
		end = down ? fit.until() : fit.from();
		width = down ? Double.POSITIVE_INFINITY : StrictMath.log(fit.until() / fit.from());
		double first = 0, second = 0;
		for (final double value : x) {
			final double y = y(value);
			first += y / x.length;
			second += y * y / x.length;
		}
		final double mean = first, square = second, slope = down ? -(fit.exponent() + 1) : fit.exponent() + (whole ? 0 : 1);
		// without an upper end the law is only normalisable for b > 0 or a falling exponential
		final double start = Double.isInfinite(width) ? Math.min(slope, -0.1) : slope;
		try {
			final PointValuePair best = new SimplexOptimizer(new SimpleValueChecker(CONVERGED, CONVERGED))
				.optimize(new MaxEval(EVALUATIONS), GoalType.MAXIMIZE,
				new InitialGuess(new double[] { start, 0.1 / square }), new NelderMeadSimplex(new double[] { 0.5 / mean, 0.5 / square }),
				new ObjectiveFunction(q -> q[1] < 0 ? Double.NEGATIVE_INFINITY : q[0] * mean - q[1] * square - logSum(q[0], q[1])));
			final double plain = slope * mean - logSum(slope, 0);
			final boolean bent = best.getValue() > plain;
			a = bent ? best.getPoint()[0] : slope;
			b = bent ? best.getPoint()[1] : 0;
			logNorm = logSum(a, b);
		} catch (final MathIllegalStateException e) {
			throw new IllegalStateException("The log-normal in the window from " + fit.from() + " to " + fit.until()
				+ " was not found.", e);
		}
	}

	private double y(final double x) {
		return down ? StrictMath.log(end / x) : StrictMath.log(x / end);
	}

	/** Logarithm of the probability density in x; for whole numbers, of the probability. */
	DoubleUnaryOperator logDensity() {
		return x -> {
			final double y = y(x);
			return a * y - b * y * y - logNorm - (whole ? 0 : StrictMath.log(x));
		};
	}

	/**
	 * ln of ∫ exp(ay - by²) dy, or for whole numbers of Σ exp(ay - by²): the first terms one by one, then an integral that starts half-way
	 * between two numbers.
	 */
	private double logSum(final double a, final double b) {
		if (!whole) return logIntegral(a, b, 0, width);
		final double terms = Double.isInfinite(width) ? TERMS : Math.min(TERMS, Math.rint(end * StrictMath.expm1(width)) + 1);
		double sum = 0;
		for (int n = 0; n < terms; n++) {
			final double y = StrictMath.log1p(n / end);
			sum += StrictMath.exp(a * y - b * y * y);
		}
		final double from = StrictMath.log1p((terms - 0.5) / end), until = Double.isInfinite(width) ? width
			: StrictMath.log(StrictMath.exp(width) + 0.5 / end);
		if (terms == TERMS && from < until) sum += end * StrictMath.exp(logIntegral(a + 1, b, from, until));
		return StrictMath.log(sum);
	}

	/**
	 * ln ∫ exp(ay - by²) dy from {@code from} to {@code until}, by Simpson's rule where the integrand is not negligible; infinite if it
	 * diverges.
	 */
	private static double logIntegral(final double a, final double b, final double from, final double until) {
		if (Double.isInfinite(until) && !(b > 0) && !(a < 0)) return Double.POSITIVE_INFINITY;
		final double peak = b > 0 ? Math.min(Math.max(from, a / (2 * b)), until) : a > 0 ? until : from;
		final double top = a * peak - b * peak * peak;
		// outside low and high the integrand is below exp(-NEGLIGIBLE) of its largest value
		final double slope = Math.abs(a - 2 * b * peak), reach = 2 * NEGLIGIBLE / (slope + Math.sqrt(slope * slope + 4 * b * NEGLIGIBLE));
		final double low = Math.max(from, peak - reach), high = Math.min(until, peak + reach), h = (high - low) / PANELS;
		double sum = 0;
		for (int i = 0; i <= PANELS; i++) {
			final double y = low + i * h;
			sum += (i == 0 || i == PANELS ? 1 : i % 2 == 0 ? 2 : 4) * StrictMath.exp(a * y - b * y * y - top);
		}
		return top + StrictMath.log(sum * h / 3);
	}
}
