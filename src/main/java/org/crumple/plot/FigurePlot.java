package org.crumple.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.Arrays;
import java.util.Locale;

import ij.gui.Plot;

import org.crumple.figure.Figure;
import org.crumple.figure.Look;
import org.crumple.figure.Mark.Band;
import org.crumple.figure.Mark.Guide;
import org.crumple.figure.Mark.Law;
import org.crumple.figure.Mark.Series;
import org.crumple.figure.Mark;
import org.crumple.figure.Panel;
import org.crumple.print.Letters;

/** Draws figures as ImageJ plots. This is the only class that knows how marks, colours and fonts are drawn there. */
public final class FigurePlot {

	/** Sizes of a frame and its fonts [pixels]. */
	private record Format(int width, int height, int font, int axisFont, int captionFont) {}

	private static final Format PAGE = new Format(900, 560, 20, 24, 15);
	/** Small enough to be placed beside the picture of a network. */
	private static final Format CARD = new Format(480, 340, 14, 16, 13);
	/** Height of the caption's baseline above the frame, relative to the frame's height: leaves room for descenders. */
	private static final double CAPTION_RISE = 4.0 / 560;
	/** Position of a note, relative to the frame. */
	private static final double NOTE_X = 0.03, NOTE_Y = 0.32;
	/** Points of a law in a dash, and in the gap after it. */
	private static final int DASH = 4;
	/** A line through fewer points has no gaps: there are not enough points for dashes. */
	private static final int FINE = 60;

	private FigurePlot() {}

	/** A figure of one panel. */
	public static Plot of(final Figure figure) {
		return framed(figure, PAGE);
	}

	/** A figure of one panel, small enough to be placed beside the picture of a network. */
	public static Plot card(final Figure figure) {
		return framed(figure, CARD);
	}

	/** A panel without caption or frame size, with a single font size. */
	static Plot bare(final Panel panel, final int font) {
		final Plot plot = new Plot("", Letters.forImageJ(panel.x().heading()),
			Letters.forImageJ(panel.y().heading()));
		plot.setBackgroundColor(Color.WHITE);
		plot.setFontSize(font);
		plot.setAxisLabelFont(Font.PLAIN, font);
		fill(plot, panel, font);
		return plot;
	}

	private static Plot framed(final Figure figure, final Format format) {
		if (figure.panels().size() != 1)
			throw new IllegalArgumentException("A plot of ImageJ has one panel; " + figure.name() + " has " + figure.panels().size() + ".");
		final Panel panel = figure.panels().get(0);
		if (panel.inset() != null) throw new IllegalArgumentException("A plot of ImageJ has no inset, as " + figure.name() + " has.");
		final Plot plot = new Plot(figure.name(), Letters.forImageJ(panel.x().heading()),
			Letters.forImageJ(panel.y().heading()));
		plot.setFrameSize(format.width, format.height);
		plot.setBackgroundColor(Color.WHITE);
		plot.setColor(Color.BLACK);
		plot.setFont(Font.PLAIN, captionFont(figure.caption(), format.captionFont, format.width));
		plot.addLabel(0, -CAPTION_RISE, written(plot, figure.caption()));
		plot.setFontSize(format.font);
		plot.setAxisLabelFont(Font.PLAIN, format.axisFont);
		fill(plot, panel, format.font);
		return plot;
	}

	/**
	 * The font size, at most the given one, at which the caption is no wider than the frame. The margin above the frame of a plot has room
	 * for no more.
	 */
	static float captionFont(final String caption, final int most, final double width) {
		final Font font = new Font(Font.SANS_SERIF, Font.PLAIN, most);
		final double needed = font.getStringBounds(caption, new FontRenderContext(null, true, true)).getWidth();
		return (float) (most * Math.min(1, width / needed));
	}

	private static void fill(final Plot plot, final Panel panel, final int font) {
		if (panel.x().log()) plot.setLogScaleX();
		if (panel.y().log()) plot.setLogScaleY();
		final double[] x = panel.across(), y = panel.upwards();
		plot.setLimits(x[0], x[1], y[0], y[1]);
		for (final Mark mark : panel.marks()) {
			if (mark instanceof Series series) add(plot, panel, series);
			else if (mark instanceof Band band) addEdges(plot, band);
			else if (mark instanceof Law law) addLine(plot, panel.points(law), law);
			else if (mark instanceof Guide guide) addLine(plot, panel.points(guide), guide);
		}
		plot.setColor(Color.BLACK);
		if (!panel.note().isEmpty()) {
			plot.setFont(Font.PLAIN, font);
			plot.addLabel(NOTE_X, NOTE_Y, written(plot, panel.note()));
		}
		plot.setLineWidth(1);
		plot.addLegend(null, panel.legend().name().toLowerCase(Locale.ROOT).replace('_', '-') + " transparent");
	}

	/** A text other than that of an axis: ImageJ knows no lowered and raised letters there. */
	private static String written(final Plot plot, final String text) {
		return Letters.inOneStyle(text, plot.getCurrentFont()::canDisplay);
	}

	private static void add(final Plot plot, final Panel panel, final Series series) {
		final Look look = series.look();
		plot.setColor(new Color(look.colour()), look.fill() == Look.HOLLOW ? null : new Color(look.fill()));
		plot.setLineWidth((float) look.width());
		final double[] y = look.symbol() == Look.Symbol.LINE && series.y().length > FINE ? interrupted(series.y(), look) : series.y();
		plot.add(look.symbol().name().toLowerCase(Locale.ROOT), series.x(), y);
		if (series.label() != null) plot.setLabel(-1, written(plot, series.label()));
		if (series.low() == null) return;
		if (series.isEven()) {
			final double[] error = new double[series.y().length];
			Arrays.setAll(error, k -> series.high()[k] - series.y()[k]);
			plot.addErrorBars(error);
		}
		else addUneven(plot, series.x(), panel.bars(series));
	}

	/** Adds asymmetric error bars as lines, because ImageJ's own error bars are symmetric. */
	private static void addUneven(final Plot plot, final double[] x, final double[][] bars) {
		final double[][] lines = new double[2][3 * x.length];
		for (int k = 0; k < x.length; k++) {
			lines[0][3 * k] = lines[0][3 * k + 1] = x[k];
			lines[1][3 * k] = bars[0][k];
			lines[1][3 * k + 1] = bars[1][k];
			lines[0][3 * k + 2] = lines[1][3 * k + 2] = Double.NaN; // interrupts the line
		}
		plot.add("line", lines[0], lines[1]);
	}

	/** The edges of a band, because plots of ImageJ fill no areas between curves. */
	private static void addEdges(final Plot plot, final Band band) {
		plot.setColor(new Color(band.look().fill()));
		plot.setLineWidth(1);
		plot.add("line", band.x(), band.low());
		plot.add("line", band.x(), band.high());
		if (band.label() != null) plot.setLabel(-1, written(plot, band.label()));
	}

	/** The heights of a line, with gaps if its pattern has some. */
	private static double[] interrupted(final double[] y, final Look look) {
		final double[] parts = y.clone();
		if (look.dash() != Look.Dash.SOLID) for (int k = DASH; k < parts.length; k++) if (k % (2 * DASH) >= DASH) parts[k] = Double.NaN;
		return parts;
	}

	private static void addLine(final Plot plot, final double[][] points, final Mark mark) {
		final Look look = mark.look();
		plot.setColor(new Color(look.colour()));
		plot.setLineWidth((float) look.width());
		plot.add("line", points[0], interrupted(points[1], look));
		if (mark.label() != null) plot.setLabel(-1, written(plot, mark.label()));
	}
}
