package org.crumple.plot;

import java.awt.Color;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

import ij.gui.Plot;

import org.crumple.stats.BinnedRelation;

/** One quantity averaged in bins of another, in logarithms, with the line fitted in a window. */
public final class RelationPlot {

	private static final Color DATA = new Color(40, 90, 160), LAW = new Color(200, 60, 40);
	/** The longest error bar, in parts of its value: a logarithmic axis cannot show 0. */
	private static final double LONGEST_BAR = 0.9;

	private RelationPlot() {}

	/**
	 * Bins that the line was fitted to are full, the others open; the line reaches from the first of them to the last, and is dashed if they speak
	 * against a power law.
	 *
	 * @param x heading with its unit
	 * @param y heading with its unit
	 */
	public static Plot of(final String title, final String caption, final String x, final String y, final BinnedRelation relation, final BinnedRelation.Slope slope) {
		final double[] error = new double[relation.y().length];
		for (int b = 0; b < error.length; b++) error[b] = Double.isNaN(relation.error()[b]) ? 0 : Math.min(relation.error()[b], LONGEST_BAR * relation.y()[b]);
		final double first = relation.x()[0], last = relation.x()[relation.x().length - 1];
		final double lowest = Arrays.stream(relation.y()).min().orElse(1), highest = Arrays.stream(relation.y()).max().orElse(1);
		final Plot plot = PlotFrame.of(title, caption, x, y);
		plot.setLogScaleX();
		plot.setLogScaleY();
		plot.setLimits(first / 1.5, last * 1.5, lowest / 2, 2 * highest * Math.max(2, Math.pow(highest / lowest, 0.25)));
		final int[] bins = IntStream.range(0, error.length).toArray();
		addBins(plot, relation, error, Arrays.stream(bins).filter(b -> relation.x()[b] >= slope.from() && relation.x()[b] <= slope.until()).toArray(), DATA, "fitted");
		addBins(plot, relation, error, Arrays.stream(bins).filter(b -> relation.x()[b] < slope.from() || relation.x()[b] > slope.until()).toArray(), Color.WHITE, "outside the window");
		plot.setColor(LAW);
		PlotFrame.addPower(plot, slope.from(), slope.until(), slope.line()::at, 3, !slope.line().isRefused());
		plot.setLabel(-1, String.format(Locale.ROOT, "slope %.3f \u00b1 %.3f from %.3g to %.3g%s", slope.slope(), slope.error(), slope.from(), slope.until(),
			PlotFrame.remark(!slope.line().isRefused())));
		PlotFrame.addLegend(plot, slope.slope() > 0 ? "top-left" : "top-right");
		return plot;
	}

	private static void addBins(final Plot plot, final BinnedRelation relation, final double[] error, final int[] bins, final Color fill, final String what) {
		if (bins.length == 0) return;
		plot.setColor(DATA, fill);
		plot.setLineWidth(2);
		plot.add("circle", Arrays.stream(bins).mapToDouble(b -> relation.x()[b]).toArray(), Arrays.stream(bins).mapToDouble(b -> relation.y()[b]).toArray());
		plot.setLabel(-1, Arrays.stream(bins).map(b -> relation.count()[b]).sum() + " values in " + bins.length + (bins.length == 1 ? " bin, " : " bins, ") + what);
		plot.addErrorBars(Arrays.stream(bins).mapToDouble(b -> error[b]).toArray());
	}
}
