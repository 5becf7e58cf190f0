package org.crumple.figure;

/**
 * The colours of all figures, 0xRRGGBB. Those that stand beside each other can be told apart by readers who see no red or no green: blue is
 * against vermilion, never red against green. What colours alone do not tell, patterns of lines and symbols do.
 */
public final class Palette {

	public static final int BLACK = 0x000000, WHITE = 0xffffff, GREY = 0x808080;
	/** Measured values, a second quantity beside them, and the band of their errors. */
	public static final int DATA = rgb(0, 114, 178), SECOND = rgb(213, 94, 0), BAND = rgb(160, 205, 235);
	/** Fitted laws: the main one, and one with a cut-off. */
	public static final int LAW = rgb(204, 51, 17), CUTOFF = BLACK;
	/** Known laws that are not fitted, and less important marks. */
	public static final int MARK = rgb(110, 110, 110), FAINT = rgb(150, 150, 150), FAINTER = rgb(185, 185, 185);
	/** Stable bonds, unstable bonds, histogram bars of stable bonds, edges of bars, minima of a potential. */
	public static final int STABLE = rgb(0, 114, 178), UNSTABLE = rgb(204, 51, 17), STABLE_BARS = rgb(150, 195, 230),
		EDGES = rgb(70, 70, 70), MINIMA = rgb(0, 60, 125);
	/** Bonds by their stability and their state: short ones dark, long ones light. */
	public static final int STABLE_SHORT = rgb(0, 60, 125), STABLE_LONG = rgb(96, 176, 228), UNSTABLE_SHORT = rgb(165, 30, 10),
		UNSTABLE_LONG = rgb(250, 140, 70);
	/** Bonds that are not bistable within their network. */
	public static final int SINGLE_WELL = rgb(230, 159, 0);
	/** Stress drops, and flips without a drop. */
	public static final int DROP = rgb(204, 51, 17), FLIP = rgb(90, 90, 90);
	/** Growing strain, falling strain, and text beside them. */
	public static final int FORWARDS = rgb(0, 114, 178), BACK = rgb(213, 94, 0), INK = rgb(30, 30, 30);

	private static final int[] KINDS = { rgb(0, 114, 178), rgb(213, 94, 0), BLACK, rgb(86, 180, 233), rgb(140, 5, 85), rgb(230, 159, 0),
		rgb(0, 158, 115), rgb(204, 121, 167) };
	/** Equal steps of lightness, the darkest first. */
	private static final int[] STEPS = { rgb(68, 1, 84), rgb(55, 80, 150), rgb(30, 132, 150), rgb(66, 182, 108), rgb(228, 198, 20) };

	private Palette() {}

	/** The colour of one of several unordered things; the first eight differ. */
	public static int kind(final int k) {
		return KINDS[k % KINDS.length];
	}

	/**
	 * The colour of the k-th of several ordered things, dark for the first.
	 *
	 * @param of their number, at least 1
	 */
	public static int ordered(final int k, final int of) {
		final double at = of == 1 ? 0 : (double) k * (STEPS.length - 1) / (of - 1);
		final int step = Math.min(STEPS.length - 2, (int) at);
		return between(STEPS[step], STEPS[step + 1], at - step);
	}

	/** The colour a part of the way from one to another. */
	public static int between(final int from, final int until, final double part) {
		int between = 0;
		for (int shift = 16; shift >= 0; shift -= 8) {
			final int start = from >> shift & 0xff, end = until >> shift & 0xff;
			between |= (int) Math.round(start + part * (end - start)) << shift;
		}
		return between;
	}

	private static int rgb(final int red, final int green, final int blue) {
		return red << 16 | green << 8 | blue;
	}
}
