package org.crumple.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

import org.crumple.drive.LoadingStep;
import org.crumple.figure.Axis.Margin;
import org.crumple.figure.Axis;
import org.crumple.figure.Figure;
import org.crumple.figure.Look.Dash;
import org.crumple.figure.Look.Symbol;
import org.crumple.figure.Look;
import org.crumple.figure.Mark.Series;
import org.crumple.figure.Mark;
import org.crumple.figure.Palette;
import org.crumple.figure.Panel.Corner;
import org.crumple.figure.Panel;
import org.crumple.load.Burst;
import org.crumple.load.LoadControl;
import org.crumple.load.LoadResult;

/** Figure of strain against load. The way up is solid with filled symbols, the way down dashed with hollow ones. */
public final class LoadPlot {

	private static final double MARGIN = 0.05;
	/** Room at the sides, and above the curve for the legend. */
	private static final Margin SIDES = Margin.parts(MARGIN, MARGIN), ABOVE = Margin.parts(MARGIN, MARGIN).legend(0.35, 0);

	private LoadPlot() {}

	/**
	 * The curve of a ramp, with a symbol where each burst begins.
	 *
	 * @param title of the figure
	 */
	public static Figure of(final String title, final String caption, final LoadControl control, final LoadResult result) {
		final List<Mark> marks = new ArrayList<>();
		for (final boolean up : new boolean[] { true, false }) {
			curve(marks, result.steps(), up);
			bursts(marks, result, up);
		}
		final double[] load = result.steps().stream().mapToDouble(LoadingStep::stress).toArray();
		final double[] strain = result.steps().stream().mapToDouble(LoadingStep::strain).toArray();
		final boolean shear = control == LoadControl.SHEAR_STRESS;
		return Figure.of(title, caption, new Panel(axis(shear ? "shear stress \u03c3_{xy} (E/l^{2})" : "stress \u03c3_{yy} (E/l^{2})", load)
			.room(SIDES),
			axis(shear ? "shear strain \u03b3" : "strain L_{y}/L_{y0} \u2212 1", strain).room(ABOVE), marks, Corner.TOP_LEFT));
	}

	private static Axis axis(final String heading, final double[] curve) {
		return Axis.linear(heading).range(Arrays.stream(curve).min().orElse(Double.NaN), Arrays.stream(curve).max().orElse(Double.NaN));
	}

	/** The parts of the curve in which the load rises, or falls; a burst belongs to the way on which it happens. */
	private static void curve(final List<Mark> marks, final List<LoadingStep> steps, final boolean up) {
		final DoubleStream.Builder x = DoubleStream.builder(), y = DoubleStream.builder();
		final boolean[] rising = rising(steps);
		int count = 0;
		for (int k = 1; k < steps.size(); k++) {
			if (rising[k] != up) continue;
			if (k == 1 || rising[k - 1] != up) {
				if (count > 0) { // interrupts the line
					x.add(Double.NaN);
					y.add(Double.NaN);
				}
				x.add(steps.get(k - 1).stress());
				y.add(steps.get(k - 1).strain());
			}
			x.add(steps.get(k).stress());
			y.add(steps.get(k).strain());
			count++;
		}
		if (count > 0) marks.add(new Series(up ? "load rises" : "load falls", x.build().toArray(), y.build().toArray(),
			Look.line(Palette.DATA, 2).dashed(up ? Dash.SOLID : Dash.DASHED)));
	}

	/** Whether the load rises in each step, or rose last, if it stays. */
	private static boolean[] rising(final List<LoadingStep> steps) {
		final boolean[] rising = new boolean[steps.size()];
		for (int k = 1; k < rising.length; k++) {
			final double change = steps.get(k).stress() - steps.get(k - 1).stress();
			rising[k] = change == 0 ? rising[k - 1] : change > 0;
		}
		return rising;
	}

	private static void bursts(final List<Mark> marks, final LoadResult result, final boolean up) {
		final boolean[] rising = rising(result.steps());
		final List<Burst> some = result.bursts().stream().filter(b -> rising[stepOf(result.steps(), b)] == up).toList();
		if (some.isEmpty()) return;
		final Look look = Look.points(Symbol.CIRCLE, Palette.DROP, 1);
		marks.add(new Series(some.size() + (some.size() == 1 ? " burst" : " bursts") + (up ? " as it rises" : " as it falls"), some.stream()
			.mapToDouble(Burst::load).toArray(), some.stream().mapToDouble(Burst::strainBefore).toArray(), up ? look
			: look.filled(Look.HOLLOW)));
	}

	/** The step in which a burst happens. */
	private static int stepOf(final List<LoadingStep> steps, final Burst burst) {
		for (int k = 1; k < steps.size(); k++) {
			final LoadingStep from = steps.get(k - 1), to = steps.get(k);
			if (from.stress() == burst.load() && from.strain() == burst.strainBefore() && to.strain() == burst.strainAfter()) return k;
		}
		return 0;
	}
}
