package org.crumple.potential;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Wells and limits of stability of a law of which nothing but U' and U'' is known. The strain of least U'' is found on a grid and refined; from there
 * outwards lie the limits of stability, between them the top, and beyond them the minima. Between two such places U' is monotone, so that wells which
 * hardly differ, or have all but vanished, are found or missed as the signs of U' at the limits say.
 */
final class WellSearch {

	/** Strains that are searched, and steps of the grid per unit of strain. */
	static final double LONGEST = 2;
	static final int PER_UNIT = 200;
	private static final double GOLDEN = 0.5 * (Math.sqrt(5) - 1);
	/** Each step of the golden section leaves 0.62 of an interval. */
	private static final int GOLDEN_STEPS = 60;

	private final DoubleUnaryOperator tension, stiffness;
	private final double softest;
	/** NaN where there is none. */
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
		lower = change(stiffness, softest, -1);
		upper = change(stiffness, softest, 1);
	}

	private static double strain(final int k) {
		return (double) k / PER_UNIT - 1;
	}

	/** The least U'' [E/l²]; NaN if it is nowhere finite. */
	double least() {
		return stiffness.applyAsDouble(softest);
	}

	double[] spinodals() {
		return Arrays.stream(new double[] { lower, upper }).filter(s -> !Double.isNaN(s)).toArray();
	}

	double[] minima() {
		if (Double.isNaN(top())) return new double[0];
		return new double[] { change(tension, lower, -1), change(tension, upper, 1) };
	}

	double top() {
		if (!(tension.applyAsDouble(lower) > 0 && tension.applyAsDouble(upper) < 0)) return Double.NaN;
		if (Double.isNaN(change(tension, lower, -1)) || Double.isNaN(change(tension, upper, 1))) return Double.NaN;
		return root(tension, lower, upper);
	}

	/** The first change of sign on the way from a strain to longer (1) or shorter (-1) bonds; NaN if there is none. */
	private static double change(final DoubleUnaryOperator f, final double from, final int sense) {
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

	/** A root between two places at which the signs differ, to the last bit. */
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

	/** Where a function with one minimum between two places has it, by the golden section. */
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
