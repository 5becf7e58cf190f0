package org.crumple.view;

import java.awt.Color;
import java.util.Arrays;
import java.util.Locale;

import ij.gui.Plot;

import org.crumple.stats.BinnedRelation;

/** One quantity averaged in bins of another, in logarithms, with the line fitted in a window. */
public final class RelationPlot {

	private static final Color DATA = new Color(40, 90, 160), LAW = new Color(200, 60, 40);
	/** The longest error bar, in parts of its value: a logarithmic axis cannot show 0. */
	private static final double LONGEST_BAR = 0.9;

	private RelationPlot() {}

	/** @param x and y are headings with their units; from and until the ends of the fitted line */
	public static Plot of(final String title, final String caption, final String x, final String y, final BinnedRelation relation,
		final BinnedRelation.Slope slope, final double from, final double until)
	{
		final double[] error = new double[relation.y().length];
		for (int b = 0; b < error.length; b++) error[b] = Double.isNaN(relation.error()[b]) ? 0 : Math.min(relation.error()[b], LONGEST_BAR * relation.y()[b]);
		final double first = relation.x()[0], last = relation.x()[relation.x().length - 1];
		final double lowest = Arrays.stream(relation.y()).min().orElse(1), highest = Arrays.stream(relation.y()).max().orElse(1);
		final Plot plot = PlotFrame.of(title, caption, x, y);
		plot.setLogScaleX();
		plot.setLogScaleY();
		plot.setLimits(first / 1.5, last * 1.5, lowest / 2, 2 * highest * Math.max(2, Math.pow(highest / lowest, 0.25)));
		plot.setColor(DATA, DATA);
		plot.setLineWidth(2);
		plot.add("circle", relation.x(), relation.y());
		plot.setLabel(-1, Arrays.stream(relation.count()).sum() + " values in " + error.length + " bins");
		plot.addErrorBars(error);
		final double left = Math.max(from, first), right = Math.min(until, last);
		plot.setColor(LAW);
		plot.setLineWidth(3);
		plot.add("line", new double[] { left, right }, new double[] { slope.at(left), slope.at(right) });
		plot.setLabel(-1, String.format(Locale.ROOT, "slope %.3f \u00b1 %.3f from %d bins, %.3g to %.3g", slope.slope(), slope.error(), slope.bins(), left, right));
		PlotFrame.addLegend(plot, slope.slope() > 0 ? "top-left" : "top-right");
		return plot;
	}
}
