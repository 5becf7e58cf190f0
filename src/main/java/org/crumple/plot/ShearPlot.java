package org.crumple.plot;

import java.awt.Color;
import java.util.List;

import ij.gui.Plot;

import org.crumple.drive.LoadingEvent;
import org.crumple.drive.LoadingEvent.Kind;
import org.crumple.drive.LoadingStep;
import org.crumple.drive.ShearKind;

/** Stress against strain, with the drops marked. */
public final class ShearPlot {

	private static final Color CURVE = new Color(40, 90, 160), DROP = new Color(200, 40, 30), CROSSING = new Color(120, 120, 120);
	/** Height of the plot in units of its data: the legend stands above them. */
	private static final double HEADROOM = 1.35;
	private static final double MARGIN = 0.05;
	/** Range of an axis on which nothing changes, as a part of the largest value: stresses may be in any unit. */
	private static final double NOTHING = 1e-12;

	private ShearPlot() {}

	/**
	 * The stress at every step; at each event that dissipates a dot and a line from the stress before to the stress after, at each
	 * flip without dissipation a small circle.
	 *
	 * @param threshold dissipation from which an event counts as a drop [E]
	 */
	public static Plot of(final String title, final String caption, final ShearKind kind, final List<LoadingStep> steps, final List<LoadingEvent> events,
		final double threshold)
	{
		final double[] strain = steps.stream().mapToDouble(LoadingStep::strain).toArray(), stress = steps.stream().mapToDouble(LoadingStep::stress).toArray();
		final Plot plot = PlotFrame.of(title, caption, kind == ShearKind.SIMPLE ? "shear strain \u03b3" : "pure shear strain ln(Lx/Ly)",
			kind == ShearKind.SIMPLE ? "shear stress \u03c3xy (E/l\u00b2)" : "stress (\u03c3xx \u2212 \u03c3yy)/2 (E/l\u00b2)");
		final double[] x = range(strain), y = range(stress);
		plot.setLimits(x[0] - MARGIN * (x[1] - x[0]), x[1] + MARGIN * (x[1] - x[0]), y[0] - MARGIN * (y[1] - y[0]), y[0] + HEADROOM * (y[1] - y[0]));
		plot.setColor(CURVE);
		plot.setLineWidth(2);
		plot.add("line", strain, stress);
		plot.setLabel(-1, steps.size() - 1 + " steps");
		addDrops(plot, events.stream().filter(e -> isDrop(e, threshold)).toList());
		final List<LoadingEvent> smooth = events.stream().filter(e -> !isDrop(e, threshold)).toList();
		if (!smooth.isEmpty()) {
			plot.setColor(CROSSING);
			plot.setLineWidth(1);
			plot.add("circle", strains(smooth), smooth.stream().mapToDouble(LoadingEvent::stressAfter).toArray());
			plot.setLabel(-1, smooth.size() + (smooth.size() == 1 ? " flip" : " flips") + " without dissipation");
		}
		PlotFrame.addLegend(plot, "top-left");
		return plot;
	}

	private static boolean isDrop(final LoadingEvent event, final double threshold) {
		return event.kind() == Kind.FOLD || event.dissipation() > threshold;
	}

	private static void addDrops(final Plot plot, final List<LoadingEvent> drops) {
		if (drops.isEmpty()) return;
		final double[] x = new double[3 * drops.size()], y = new double[x.length];
		for (int k = 0; k < drops.size(); k++) {
			final LoadingEvent drop = drops.get(k);
			x[3 * k] = x[3 * k + 1] = drop.strain();
			y[3 * k] = drop.stressBefore();
			y[3 * k + 1] = drop.stressAfter();
			x[3 * k + 2] = y[3 * k + 2] = Double.NaN; // lifts the pen
		}
		plot.setColor(DROP, DROP);
		plot.setLineWidth(4);
		plot.add("line", x, y);
		plot.setLineWidth(1);
		plot.add("circle", strains(drops), drops.stream().mapToDouble(LoadingEvent::stressBefore).toArray());
		plot.setLabel(-1, drops.size() + (drops.size() == 1 ? " avalanche" : " avalanches"));
	}

	private static double[] strains(final List<LoadingEvent> events) {
		return events.stream().mapToDouble(LoadingEvent::strain).toArray();
	}

	private static double[] range(final double[] values) {
		double low = values[0], high = values[0];
		for (final double v : values) {
			low = Math.min(low, v);
			high = Math.max(high, v);
		}
		return high - low > NOTHING * Math.max(Math.abs(low), Math.abs(high)) ? new double[] { low, high } : new double[] { low - 1, high + 1 };
	}
}
