package org.crumple.figure;

/** The colours of all figures, 0xRRGGBB. */
public final class Palette {

	public static final int BLACK = 0x000000, WHITE = 0xffffff, GREY = 0x808080;
	/** Measured values, a second quantity beside them, and the band of their errors. */
	public static final int DATA = rgb(40, 90, 160), SECOND = rgb(190, 110, 0), BAND = rgb(150, 180, 220);
	/** Fitted laws: the main one, and one with a cut-off. */
	public static final int LAW = rgb(200, 60, 40), CUTOFF = rgb(20, 130, 70);
	/** Known laws that are not fitted, and less important marks. */
	public static final int MARK = rgb(110, 110, 110), FAINT = rgb(150, 150, 150), FAINTER = rgb(165, 165, 165);
	/** Stable bonds, unstable bonds, histogram bars of stable bonds, edges of bars, minima of a potential. */
	public static final int STABLE = rgb(0, 138, 100), UNSTABLE = rgb(214, 30, 30), STABLE_BARS = rgb(134, 200, 176),
		EDGES = rgb(70, 70, 70), MINIMA = rgb(20, 60, 190);
	/** Stress drops, and flips without a drop. */
	public static final int DROP = rgb(200, 40, 30), FLIP = rgb(120, 120, 120);
	/** Growing strain, falling strain, and text beside them. */
	public static final int FORWARDS = rgb(0, 90, 170), BACK = rgb(200, 80, 0), INK = rgb(30, 30, 30);

	private static final int[] KINDS = { rgb(200, 40, 40), rgb(30, 80, 200), rgb(20, 150, 60), rgb(150, 60, 170), rgb(230, 140, 20),
		rgb(0, 150, 170), rgb(110, 80, 50),
		rgb(220, 90, 160) };
	/** Equal steps of lightness, the darkest first. */
	private static final int[][] STEPS = { { 68, 1, 84 }, { 59, 82, 139 }, { 33, 145, 140 }, { 94, 201, 98 }, { 230, 160, 30 } };

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
		final int[] part = new int[3];
		for (int c = 0; c < 3; c++) part[c] = (int) Math.round(STEPS[step][c] + (at - step) * (STEPS[step + 1][c] - STEPS[step][c]));
		return rgb(part[0], part[1], part[2]);
	}

	private static int rgb(final int red, final int green, final int blue) {
		return red << 16 | green << 8 | blue;
	}
}
