package org.crumple.figure;

/**
 * The style of a mark.
 *
 * @param colour of lines, edges and error bars, 0xRRGGBB
 * @param fill of symbols and bars, 0xRRGGBB, or {@link #HOLLOW}
 * @param width of lines, which also sets the size of symbols [pixels of a window at its usual size]
 * @param dash the pattern of lines, of which laws that are not accepted are dashed
 */
public record Look(int colour, int fill, Symbol symbol, double width, Dash dash) {

	/** Pattern of a line. */
	public enum Dash {
		SOLID, DASHED, DOTTED
	}

	/** What is drawn at each point of a series. */
	public enum Symbol {
		/** No symbol: a line from point to point, interrupted at NaN. */
		LINE,
		/** The smallest symbol. */
		DOT, CIRCLE, BOX, TRIANGLE, DIAMOND, CROSS, X,
		/** A bar upwards from 0, as wide as the distance between points. */
		BAR
	}

	/** No fill: symbols are transparent. */
	public static final int HOLLOW = -1;

	/** A solid line. */
	public static Look line(final int colour, final double width) {
		return new Look(colour, HOLLOW, Symbol.LINE, width, Dash.SOLID);
	}

	/** Symbols of one colour. */
	public static Look points(final Symbol symbol, final int colour, final double width) {
		return new Look(colour, colour, symbol, width, Dash.SOLID);
	}

	/** The line of the k-th of several unordered things: neighbours in colour differ in their pattern. */
	public static Look kind(final int k, final double width) {
		return line(Palette.kind(k), width).dashed(Dash.values()[k % Dash.values().length]);
	}

	/** The style of a fitted law: thick and solid, or thin and dashed if the fit is not accepted. */
	public static Look fit(final int colour, final double thick, final boolean accepted) {
		return new Look(colour, HOLLOW, Symbol.LINE, accepted ? thick : 1, accepted ? Dash.SOLID : Dash.DASHED);
	}

	/** The same style with another fill. */
	public Look filled(final int with) {
		return new Look(colour, with, symbol, width, dash);
	}

	/** The same style with another pattern of lines. */
	public Look dashed(final Dash pattern) {
		return new Look(colour, fill, symbol, width, pattern);
	}
}
