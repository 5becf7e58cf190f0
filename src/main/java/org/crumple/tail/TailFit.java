package org.crumple.tail;

import java.util.function.DoubleUnaryOperator;

/**
 * A law fitted to one tail of a set of numbers, in a window. Its main parameter is the exponent s of its power law.
 *
 * @see TailLaw for the available laws
 */
public interface TailFit {

	/** Lower end of the window, in the unit of x. */
	double from();

	/** Upper end of the window; may be infinite. */
	double until();

	/** Number of values in the window. */
	int count();

	/** s, dimensionless: θ of a pseudo-gap, −τ of an upper tail. */
	double exponent();

	/** Standard error of s for independent values. */
	double error();

	/** Kolmogorov-Smirnov distance between the values and the law, in [0, 1]. */
	double distance();

	/** Cut-off of the exponential factor, in the unit of x; infinite if there is none. */
	default double cutoff() {
		return Double.POSITIVE_INFINITY;
	}

	/** Standard error of the cut-off; NaN if there is none. */
	default double cutoffError() {
		return Double.NaN;
	}

	/** Logarithm of the probability density in the window, normalised to 1 there; for whole numbers, of the probability. */
	DoubleUnaryOperator logDensity();

	/** Probability density at x in the window, 1/(unit of x); for whole numbers, the probability. */
	default double density(final double x) {
		return StrictMath.exp(logDensity().applyAsDouble(x));
	}

	/**
	 * Mean and variance of ln x under this law in a smaller window.
	 *
	 * @param lowest lower end of that window, not below the fit's
	 * @param highest upper end of that window, not above the fit's
	 * @return mean and variance [2]
	 */
	double[] logMoments(double lowest, double highest);
}
