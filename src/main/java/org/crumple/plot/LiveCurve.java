package org.crumple.plot;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import ij.gui.Plot;

import org.crumple.drive.LoadingStep;
import org.crumple.excitation.PredictedInstability;
import org.crumple.figure.Axis;
import org.crumple.figure.Look.Symbol;
import org.crumple.figure.Look;
import org.crumple.figure.Mark.Series;
import org.crumple.figure.Mark;
import org.crumple.figure.Palette;
import org.crumple.figure.Panel.Corner;
import org.crumple.figure.Panel;
import org.crumple.memory.WalkedGraph;
import org.crumple.pinch.PinchPath;

/**
 * Curves of the explorer, drawn in milliseconds: the force on a bond that is pinched, and the stress–strain curve, with solid lines for
 * growing strain, dashed lines for falling strain, a triangle at every event on the way forwards and a square on the way back, and the
 * strains of the next predicted events; and the graph of the branches of minima beside it.
 */
public final class LiveCurve {

	/** Smallest range of strain, in steps, and free space relative to the ranges: at the sides, and above for the legend. */
	private static final double LEAST_STEPS = 12, MARGIN = 0.06, HEADROOM = 0.4;
	/**
	 * Smallest range of stress relative to the largest stress, so that the axis can be read before anything has happened; and the range
	 * without any stress.
	 */
	private static final double LEAST_PART = 1, NOTHING = 1e-9;
	/** Font height in a plot of usual size [pixels]. */
	private static final int FONT = 13;
	/** Number of dashes and gaps across the plot. */
	private static final int DASHES = 80;

	private LiveCurve() {}

	/**
	 * Draws the curve.
	 *
	 * @param steps all steps; the first is the start
	 * @param events for every step, whether an event happened in it
	 * @param increment strain of a step
	 * @param forwards the next event predicted for growing strain; the axis reaches to it. Null for none
	 * @param back the same for falling strain
	 * @param width of the image [pixels]
	 * @param height of the image [pixels]
	 * @param font font height [pixels]
	 */
	public static BufferedImage draw(final List<LoadingStep> steps, final boolean[] events, final double increment,
		final PredictedInstability forwards,
		final PredictedInstability back, final int width, final int height, final float font)
	{
		return image(panel(steps, events, increment, forwards, back), width, height, font);
	}

	/**
	 * Draws the force on a bond that is pinched against its extension.
	 *
	 * @param place where the network is now on the path
	 */
	public static BufferedImage draw(final PinchPath path, final int place, final int width, final int height, final float font) {
		return image(PinchPathPlot.live(path, place), width, height, font);
	}

	/**
	 * Draws the graph of what was walked.
	 *
	 * @param strain γ now
	 */
	public static BufferedImage draw(final WalkedGraph.Part walked, final double strain, final int width, final int height,
		final float font) {
		return image(TransitionGraphPlot.live(walked, strain), width, height, font);
	}

	private static BufferedImage image(final Panel panel, final int width, final int height, final float font) {
		final Plot plot = FigurePlot.bare(panel, FONT);
		// drawn at the usual size and enlarged, because ImageJ's margins and symbols do not grow with the font
		final float scale = font / FONT;
		plot.setSize(Math.round(width / scale), Math.round(height / scale));
		// a colour image even while nothing in it is coloured
		return plot.makeHighResolution("", scale, true, false).getProcessor().convertToColorProcessor().getBufferedImage();
	}

	static Panel panel(final List<LoadingStep> steps, final boolean[] events, final double increment, final PredictedInstability forwards,
		final PredictedInstability back)
	{
		final double[] strain = steps.stream().mapToDouble(LoadingStep::strain).toArray(), stress = steps.stream()
			.mapToDouble(LoadingStep::stress).toArray();
		final int last = strain.length - 1;
		final double[] x = range(strain), y = range(stress);
		if (forwards != null) x[1] = Math.max(x[1], strain[last] + forwards.strain());
		if (back != null) x[0] = Math.min(x[0], strain[last] - back.strain());
		widen(x, LEAST_STEPS * increment, MARGIN);
		widen(y, Math.max(NOTHING, LEAST_PART * Math.max(Math.abs(y[0]), Math.abs(y[1]))), HEADROOM);
		final List<Mark> marks = new ArrayList<>();
		addLeg(marks, 1, strain, stress, events, x[1] - x[0], Palette.FORWARDS, "forwards");
		addLeg(marks, -1, strain, stress, events, x[1] - x[0], Palette.BACK, "back (dashes)");
		addEvents(marks, 1, strain, stress, events, Look.points(Symbol.TRIANGLE, Palette.FORWARDS, 2));
		addEvents(marks, -1, strain, stress, events, Look.points(Symbol.BOX, Palette.BACK, 2));
		final double top = y[1] - (y[1] - y[0]) * HEADROOM / (1 + HEADROOM + MARGIN);
		addPredicted(marks, forwards, strain[last], y[0], top, 1, "next predicted, forwards");
		addPredicted(marks, back, strain[last], y[0], top, 2, "next predicted, back (dashes)");
		marks.add(new Series("here", new double[] { strain[last] }, new double[] { stress[last] },
			Look.points(Symbol.CIRCLE, Palette.INK, 3)));
		return new Panel(Axis.linear("shear strain \u03b3").range(x[0], x[1]), Axis.linear("shear stress \u03c3_{xy} (E/l^{2})")
			.range(y[0], y[1]), marks, Corner.TOP_LEFT);
	}

	private static double[] range(final double[] values) {
		return new double[] { Arrays.stream(values).min().orElse(0), Arrays.stream(values).max().orElse(0) };
	}

	private static void widen(final double[] range, final double least, final double above) {
		final double lack = Math.max(0, least - (range[1] - range[0])) / 2, wide = Math.max(range[1] - range[0], least);
		range[0] -= lack + MARGIN * wide;
		range[1] += lack + above * wide;
	}

	private static boolean goes(final int direction, final double[] strain, final int k) {
		return Math.signum(strain[k] - strain[k - 1]) == direction;
	}

	/**
	 * Adds all parts of the curve in one direction. On the way back every second dash, counted along the strain, is left out unless an
	 * event happened in it.
	 */
	private static void addLeg(final List<Mark> marks, final int direction, final double[] strain, final double[] stress,
		final boolean[] events, final double across,
		final int colour, final String label)
	{
		final int[] drawn = IntStream.range(1, strain.length).filter(k -> goes(direction, strain, k))
			.filter(k -> direction > 0 || events[k] || Math.floorMod((long) Math.floor(strain[k] / across * DASHES), 2L) == 0).toArray();
		if (drawn.length == 0) return;
		final double[] x = new double[3 * drawn.length], y = new double[x.length];
		for (int k = 0; k < drawn.length; k++) {
			x[3 * k] = strain[drawn[k] - 1];
			y[3 * k] = stress[drawn[k] - 1];
			x[3 * k + 1] = strain[drawn[k]];
			y[3 * k + 1] = stress[drawn[k]];
			x[3 * k + 2] = y[3 * k + 2] = Double.NaN; // interrupts the line
		}
		marks.add(new Series(label, x, y, Look.line(colour, 2)));
	}

	/** Adds a symbol for each event, at the end of its step. */
	private static void addEvents(final List<Mark> marks, final int direction, final double[] strain, final double[] stress,
		final boolean[] events, final Look look) {
		final int[] eventful = IntStream.range(1, strain.length).filter(k -> events[k] && goes(direction, strain, k)).toArray();
		if (eventful.length == 0) return;
		marks.add(new Series(direction > 0 ? "event, forwards" : "event, back", IntStream.of(eventful).mapToDouble(k -> strain[k])
			.toArray(),
			IntStream.of(eventful).mapToDouble(k -> stress[k]).toArray(), look));
	}

	/** @param gap 1 for a solid line, 2 for dashes */
	private static void addPredicted(final List<Mark> marks, final PredictedInstability next, final double here, final double low,
		final double high, final int gap,
		final String label)
	{
		if (next == null) return;
		final double[] x = new double[3 * DASHES / gap], y = new double[x.length];
		for (int k = 0; k < x.length; k += 3) {
			x[k] = x[k + 1] = here + next.direction() * next.strain();
			y[k] = low + (high - low) * gap * (k / 3) / DASHES;
			y[k + 1] = y[k] + (high - low) / DASHES;
			x[k + 2] = y[k + 2] = Double.NaN;
		}
		marks.add(new Series(label, x, y, Look.line(Palette.INK, 1)));
	}
}
