package org.crumple.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.crumple.analysis.ShearReport;
import org.crumple.drive.LoadingEvent.Kind;
import org.crumple.drive.LoadingEvent;
import org.crumple.drive.LoadingStep;
import org.crumple.drive.ShearKind;
import org.crumple.figure.Axis.Margin;
import org.crumple.figure.Axis;
import org.crumple.figure.Figure;
import org.crumple.figure.Look.Symbol;
import org.crumple.figure.Look;
import org.crumple.figure.Mark.Series;
import org.crumple.figure.Mark;
import org.crumple.figure.Palette;
import org.crumple.figure.Panel.Corner;
import org.crumple.figure.Panel;

/** Figure of stress against strain with the stress drops marked. */
public final class ShearPlot {

	private static final double MARGIN = 0.05;
	/** Room at the sides, and above the curve for the legend. */
	private static final Margin SIDES = Margin.parts(MARGIN, MARGIN), ABOVE = Margin.parts(MARGIN, MARGIN).legend(0.3, 0);

	private ShearPlot() {}

	/**
	 * The curve of a shear.
	 *
	 * @param title of the figure
	 */
	public static Figure of(final String title, final ShearReport shear) {
		return of(title, shear.caption(), shear.spec().kind(), shear.result().steps(), shear.result().instabilities(), shear.threshold());
	}

	/**
	 * The stress at every step. Each event that dissipates has a dot, and a line from the stress before it to the stress after; each flip
	 * without dissipation has a small circle.
	 *
	 * @param threshold smallest dissipation of an event that counts as a drop [E]
	 */
	public static Figure of(final String title, final String caption, final ShearKind kind, final List<LoadingStep> steps,
		final List<LoadingEvent> events,
		final double threshold)
	{
		final double[] strain = steps.stream().mapToDouble(LoadingStep::strain).toArray(), stress = steps.stream()
			.mapToDouble(LoadingStep::stress).toArray();
		final List<Mark> marks = new ArrayList<>();
		marks.add(new Series(steps.size() - 1 + " steps", strain, stress, Look.line(Palette.DATA, 2)));
		addDrops(marks, events.stream().filter(e -> isDrop(e, threshold)).toList());
		final List<LoadingEvent> smooth = events.stream().filter(e -> !isDrop(e, threshold)).toList();
		if (!smooth.isEmpty()) {
			marks.add(new Series(smooth.size() + (smooth.size() == 1 ? " flip" : " flips") + " without dissipation", strains(smooth),
				smooth.stream().mapToDouble(LoadingEvent::stressAfter).toArray(), Look.points(Symbol.CIRCLE, Palette.FLIP, 1)
				.filled(Look.HOLLOW)));
		}
		final boolean simple = kind == ShearKind.SIMPLE;
		return Figure.of(title, caption, new Panel(axis(simple ? "shear strain \u03b3" : "pure shear strain ln(L_{x}/L_{y})", strain)
			.room(SIDES),
			axis(simple ? "shear stress \u03c3_{xy} (E/l^{2})" : "stress (\u03c3_{xx} \u2212 \u03c3_{yy})/2 (E/l^{2})", stress).room(ABOVE),
			marks, Corner.TOP_LEFT));
	}

	/** An axis that covers the curve; events do not extend it. */
	private static Axis axis(final String heading, final double[] curve) {
		return Axis.linear(heading).range(Arrays.stream(curve).min().orElse(Double.NaN), Arrays.stream(curve).max().orElse(Double.NaN));
	}

	private static boolean isDrop(final LoadingEvent event, final double threshold) {
		return event.kind() == Kind.FOLD || event.dissipation() > threshold;
	}

	private static void addDrops(final List<Mark> marks, final List<LoadingEvent> drops) {
		if (drops.isEmpty()) return;
		final double[] x = new double[3 * drops.size()], y = new double[x.length];
		for (int k = 0; k < drops.size(); k++) {
			final LoadingEvent drop = drops.get(k);
			x[3 * k] = x[3 * k + 1] = drop.strain();
			y[3 * k] = drop.stressBefore();
			y[3 * k + 1] = drop.stressAfter();
			x[3 * k + 2] = y[3 * k + 2] = Double.NaN; // interrupts the line
		}
		marks.add(new Series(null, x, y, Look.line(Palette.DROP, 3)));
		marks.add(new Series(drops.size() + (drops.size() == 1 ? " avalanche" : " avalanches"), strains(drops),
			drops.stream().mapToDouble(LoadingEvent::stressBefore).toArray(),
			Look.points(Symbol.CIRCLE, Palette.DROP, 1)));
	}

	private static double[] strains(final List<LoadingEvent> events) {
		return events.stream().mapToDouble(LoadingEvent::strain).toArray();
	}
}
