package org.crumple.figure;

import java.util.function.DoubleUnaryOperator;

/**
 * A function in a window, such as a fit.
 *
 * @param label for the legend, or null
 * @param f y at x
 * @param from where the window begins
 * @param until where it ends
 * @param pieces straight lines that it is drawn with, and dashes made of: one is enough for a power law on logarithmic axes
 */
public record Law(String label, DoubleUnaryOperator f, double from, double until, int pieces, Look look) implements Mark {

	/** Of a curve, and of a line that may be dashed. */
	private static final int CURVE = 200, LINE = 100;

	public Law {
		if (pieces < 1) throw new IllegalArgumentException("pieces = " + pieces + ": at least 1.");
	}

	/** A law that bends on the axes of its panel. */
	public static Law curve(final String label, final DoubleUnaryOperator f, final double from, final double until, final Look look) {
		return new Law(label, f, from, until, CURVE, look);
	}

	/** A law that is a straight line on the axes of its panel. */
	public static Law straight(final String label, final DoubleUnaryOperator f, final double from, final double until, final Look look) {
		return new Law(label, f, from, until, LINE, look);
	}

	/** What a legend adds to a law that is not accepted. */
	public static String remark(final boolean accepted) {
		return accepted ? "" : " (not accepted)";
	}
}
