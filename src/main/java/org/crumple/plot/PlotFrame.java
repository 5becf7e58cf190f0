package org.crumple.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.function.DoubleUnaryOperator;

import ij.gui.Plot;

/** The look that all plots share: size, letters, a caption above the frame, a legend inside. */
final class PlotFrame {

	static final int WIDTH = 900, HEIGHT = 560;
	/** Pieces of a straight line, which may be dashed. */
	private static final int LINE = 100;
	private static final int FONT = 20, AXIS_FONT = 24, CAPTION_FONT = 15;
	/** Points of a curve in a dash, and in the gap behind it. */
	private static final int DASH = 4;
	/** Pixels from the frame up to the caption's baseline: room for its descenders. */
	private static final double CAPTION_RISE = 4;

	private PlotFrame() {}

	/** An empty plot; x and y are the axes' quantities with their units. */
	static Plot of(final String title, final String caption, final String x, final String y) {
		final Plot plot = new Plot(title, x, y);
		plot.setFrameSize(WIDTH, HEIGHT);
		plot.setBackgroundColor(Color.WHITE);
		plot.setColor(Color.BLACK);
		plot.setFont(Font.PLAIN, captionFont(caption));
		plot.addLabel(0, -CAPTION_RISE / HEIGHT, caption);
		plot.setFontSize(FONT);
		plot.setAxisLabelFont(Font.PLAIN, AXIS_FONT);
		return plot;
	}

	/** The largest size up to {@link #CAPTION_FONT} in which the caption is no wider than the frame. */
	private static float captionFont(final String caption) {
		final Font font = new Font(Font.SANS_SERIF, Font.PLAIN, CAPTION_FONT);
		final double needed = font.getStringBounds(caption, new FontRenderContext(null, true, true)).getWidth();
		return (float) (CAPTION_FONT * Math.min(1, WIDTH / needed));
	}

	/**
	 * The curve of a fit: thick, or thin and dashed if the fit is not accepted.
	 *
	 * @param x places of many points, so that dashes are made by leaving some out
	 */
	static void addFit(final Plot plot, final double[] x, final double[] y, final float thick, final boolean accepted) {
		final double[] drawn = y.clone();
		if (!accepted) for (int k = 0; k < drawn.length; k++) if (k % (2 * DASH) >= DASH) drawn[k] = Double.NaN; // lifts the pen
		plot.setLineWidth(accepted ? thick : 1);
		plot.add("line", x, drawn);
	}

	/** What a legend adds to a fit that is not accepted. */
	static String remark(final boolean accepted) {
		return accepted ? "" : " (not accepted)";
	}

	/** A legend of what has labels, in a corner such as {@code top-right}. */
	static void addLegend(final Plot plot, final String corner) {
		plot.setColor(Color.BLACK);
		plot.setLineWidth(1);
		plot.addLegend(null, corner + " transparent");
	}

	/** The power law of a fit between two x, as {@link #addFit} draws it; the axes are logarithmic. @param law y at x */
	static void addPower(final Plot plot, final double from, final double until, final DoubleUnaryOperator law, final float thick, final boolean accepted) {
		final double[] x = new double[LINE + 1], y = new double[LINE + 1];
		for (int k = 0; k <= LINE; k++) {
			x[k] = from * StrictMath.pow(until / from, (double) k / LINE);
			y[k] = law.applyAsDouble(x[k]);
		}
		addFit(plot, x, y, thick, accepted);
	}
}
