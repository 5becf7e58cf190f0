package org.crumple.figure;

/**
 * How a mark looks.
 *
 * @param colour of lines, edges and error bars, 0xRRGGBB
 * @param fill of symbols and bars, 0xRRGGBB, or {@link #HOLLOW}
 * @param width of lines, which the size of symbols grows with [pixels of an ordinary window]
 * @param dashed whether a law's line is dashed
 */
public record Look(int colour, int fill, Symbol symbol, double width, boolean dashed) {

	/** What stands at each point of a series. */
	public enum Symbol {
		/** Nothing: a line from point to point, which a NaN interrupts. */
		LINE,
		/** The smallest mark. */
		DOT, CIRCLE, BOX, TRIANGLE, DIAMOND, CROSS, X,
		/** A bar up from 0, as wide as the points are apart. */
		BAR
	}

	/** No fill: what lies behind a symbol is seen through it. */
	public static final int HOLLOW = -1;

	/** A whole line. */
	public static Look line(final int colour, final double width) {
		return new Look(colour, HOLLOW, Symbol.LINE, width, false);
	}

	/** Symbols of one colour. */
	public static Look points(final Symbol symbol, final int colour, final double width) {
		return new Look(colour, colour, symbol, width, false);
	}

	/** Of a law that was fitted: thick, or thin and dashed if the fit is not accepted. */
	public static Look fit(final int colour, final double thick, final boolean accepted) {
		return new Look(colour, HOLLOW, Symbol.LINE, accepted ? thick : 1, !accepted);
	}

	/** The same with another fill. */
	public Look filled(final int with) {
		return new Look(colour, with, symbol, width, dashed);
	}
}
