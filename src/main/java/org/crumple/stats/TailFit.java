package org.crumple.stats;

import java.util.function.DoubleUnaryOperator;

/**
 * A law fitted to one tail of a set of numbers, in a window. Its main number is the exponent s of the power law that it is
 * or holds.
 *
 * @see TailLaw for the laws there are
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

	/** Where an exponential cuts the law off, in the unit of x; infinite if nothing does. */
	default double cutoff() {
		return Double.POSITIVE_INFINITY;
	}

	/** Standard error of the cut-off; NaN if there is none. */
	default double cutoffError() {
		return Double.NaN;
	}

	/** Logarithm of the probability density in the window, normalised to 1 there; of whole numbers, of the probability. */
	DoubleUnaryOperator logDensity();

	/** Probability density at x in the window, 1/(unit of x); of whole numbers the probability. */
	default double density(final double x) {
		return StrictMath.exp(logDensity().applyAsDouble(x));
	}

	/**
	 * Mean and variance of ln x under this law in a smaller window.
	 *
	 * @param lowest lower end of that window, not below the fit's
	 * @param highest its upper end, not above the fit's
	 * @return [2]
	 */
	double[] logMoments(double lowest, double highest);
}
