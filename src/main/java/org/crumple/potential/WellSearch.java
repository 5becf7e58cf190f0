package org.crumple.potential;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Finds the wells and the limits of stability of a law numerically, from U' and U'' only. The strain of smallest U'' is found on a grid and
 * refined. The limits of stability lie on either side of it, the maximum of U between them, and the minima outside them. U' is monotone
 * between neighbouring points of this sequence, so even very shallow wells are decided by the signs of U' at the limits of stability.
 */
final class WellSearch {

	/** Largest strain of the search, and grid steps per unit of strain. */
	static final double LONGEST = 2;
	static final int PER_UNIT = 200;
	private static final double GOLDEN = 0.5 * (Math.sqrt(5) - 1);
	/** Each golden-section step shortens the interval by a factor of 0.62. */
	private static final int GOLDEN_STEPS = 60;

	private final DoubleUnaryOperator tension, stiffness;
	private final double softest;
	/** Limits of stability, as strains; NaN where there is none. */
	private double lower = Double.NaN, upper = Double.NaN;

	WellSearch(final BondPotential law, final double restLength) {
		tension = s -> law.tension(restLength * (1 + s), restLength);
		stiffness = s -> law.stiffness(restLength * (1 + s), restLength);
		final int cells = (int) ((1 + LONGEST) * PER_UNIT);
		int best = 0;
		double least = Double.POSITIVE_INFINITY;
		for (int k = 1; k <= cells; k++) {
			final double value = stiffness.applyAsDouble(strain(k));
			if (!(value < least)) continue;
			least = value;
			best = k;
		}
		softest = best == 0 ? Double.NaN : lowest(stiffness, strain(Math.max(1, best - 1)), strain(Math.min(cells, best + 1)));
		if (!(least() < 0)) return;
		lower = signChange(stiffness, softest, -1);
		upper = signChange(stiffness, softest, 1);
	}

	private static double strain(final int k) {
		return (double) k / PER_UNIT - 1;
	}

	/** The smallest U'' [E/l²]; NaN if U'' is finite nowhere. */
	double least() {
		return stiffness.applyAsDouble(softest);
	}

	double[] spinodals() {
		return Arrays.stream(new double[] { lower, upper }).filter(s -> !Double.isNaN(s)).toArray();
	}

	double[] minima() {
		if (Double.isNaN(top())) return new double[0];
		return new double[] { signChange(tension, lower, -1), signChange(tension, upper, 1) };
	}

	double top() {
		if (!(tension.applyAsDouble(lower) > 0 && tension.applyAsDouble(upper) < 0)) return Double.NaN;
		if (Double.isNaN(signChange(tension, lower, -1)) || Double.isNaN(signChange(tension, upper, 1))) return Double.NaN;
		return root(tension, lower, upper);
	}

	/** The first change of sign of f from a strain on, towards longer (sense 1) or shorter (-1) bonds; NaN if there is none. */
	private static double signChange(final DoubleUnaryOperator f, final double from, final int sense) {
		final boolean positive = f.applyAsDouble(from) > 0;
		double near = from;
		for (int k = 1; ; k++) {
			final double far = from + (double) sense * k / PER_UNIT;
			if (far <= -1 || far > LONGEST) return Double.NaN;
			final double value = f.applyAsDouble(far);
			if (Double.isNaN(value)) return Double.NaN;
			if (value == 0) return far;
			if (value > 0 != positive) return root(f, near, far);
			near = far;
		}
	}

	/** Bisects to the last bit for a root between two points at which f has opposite signs. */
	static double root(final DoubleUnaryOperator f, final double from, final double until) {
		final boolean positive = f.applyAsDouble(from) > 0;
		double near = from, far = until;
		while (true) {
			final double middle = 0.5 * (near + far);
			if (middle == near || middle == far) return middle;
			final double value = f.applyAsDouble(middle);
			if (value == 0) return middle;
			if (value > 0 == positive) near = middle;
			else far = middle;
		}
	}

	/** The position of the minimum of f in an interval with a single minimum, by golden-section search. */
	static double lowest(final DoubleUnaryOperator f, final double from, final double until) {
		double a = from, d = until, b = d - GOLDEN * (d - a), c = a + GOLDEN * (d - a);
		double atB = f.applyAsDouble(b), atC = f.applyAsDouble(c);
		for (int k = 0; k < GOLDEN_STEPS; k++) {
			if (atB < atC) {
				d = c;
				c = b;
				atC = atB;
				b = d - GOLDEN * (d - a);
				atB = f.applyAsDouble(b);
			} else {
				a = b;
				b = c;
				atB = atC;
				c = a + GOLDEN * (d - a);
				atC = f.applyAsDouble(c);
			}
		}
		return atB < atC ? b : c;
	}
}
