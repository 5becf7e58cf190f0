package org.crumple.plot;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import ij.gui.Plot;

import org.crumple.analysis.PopulationMoments;
import org.crumple.stats.MomentGrowth;
import org.crumple.table.NumberTable;

/** Second moments of the answers to shear against the number of bonds pooled. */
public final class MomentPlots {

	/** Points of a line, enough for dashes. */
	private static final int LINE = 100;

	private MomentPlots() {}

	/** Medians with their quartiles, and from the last one back the growth that the tail's exponent asks for. */
	public static Plot plot(final String title, final String caption, final String heading, final List<PopulationMoments> all) {
		final String bare = NumberTable.bare(heading), unit = heading.substring(bare.length());
		final Plot plot = PlotFrame.of(title, caption, "bonds pooled", "median of mean " + bare + "\u00b2" + unit.replace(")", ")\u00b2"));
		plot.setLogScaleX();
		plot.setLogScaleY();
		double right = 1, left = Double.POSITIVE_INFINITY, lowest = Double.POSITIVE_INFINITY, highest = 0;
		for (final PopulationMoments growth : all) {
			final MomentGrowth m = growth.moments();
			final int last = m.values().length - 1;
			ExcitationPlots.colour(plot, growth.population());
			plot.setLineWidth(2);
			plot.add(ExcitationPlots.shape(growth.population()), m.values(), positive(m.median()));
			plot.setLabel(-1, label(growth));
			addQuartiles(plot, m);
			left = Math.min(left, m.values()[0]);
			right = Math.max(right, m.values()[last]);
			for (int k = 0; k <= last; k++) {
				if (m.low()[k] > 0) lowest = Math.min(lowest, m.low()[k]);
				else if (m.median()[k] > 0) lowest = Math.min(lowest, m.median()[k] / 2);
				highest = Math.max(highest, m.high()[k]);
			}
			if (Double.isNaN(growth.expected())) continue;
			final double first = m.values()[0], reach = m.values()[last] / first;
			final double[] x = new double[LINE + 1], y = new double[LINE + 1];
			for (int k = 0; k <= LINE; k++) {
				x[k] = first * StrictMath.pow(reach, (double) k / LINE);
				y[k] = m.median()[last] * StrictMath.pow(x[k] / m.values()[last], growth.expected());
			}
			PlotFrame.addFit(plot, x, y, 1, growth.tail().accepted());
		}
		plot.setLimits(left / 1.5, 1.5 * right, lowest / 2, highest * Math.max(10, Math.pow(highest / lowest, 0.7)));
		PlotFrame.addLegend(plot, "top-left");
		return plot;
	}

	private static double[] positive(final double[] values) {
		return Arrays.stream(values).map(v -> v > 0 ? v : Double.NaN).toArray();
	}

	/** Upright lines between the quartiles, which do not lie evenly about the median. */
	private static void addQuartiles(final Plot plot, final MomentGrowth m) {
		final int n = m.values().length;
		final double[] x = new double[3 * n], y = new double[3 * n];
		for (int k = 0; k < n; k++) {
			x[3 * k] = x[3 * k + 1] = m.values()[k];
			y[3 * k] = m.low()[k] > 0 ? m.low()[k] : m.median()[k];
			y[3 * k + 1] = m.high()[k];
			x[3 * k + 2] = y[3 * k + 2] = Double.NaN; // lifts the pen
		}
		plot.add("line", x, y);
	}

	private static String label(final PopulationMoments growth) {
		final double[] share = growth.moments().largest();
		final String what = String.format(Locale.ROOT, "%s: largest bond %.0f %% of the sum", growth.population(), 100 * share[share.length - 1]);
		return growth.tail() == null ? what : String.format(Locale.ROOT, "%s; tail %.2f \u00b1 %.2f%s: line n^%.2f", what, growth.tail().law().exponent(), growth.tail().law().error(),
			PlotFrame.remark(growth.tail().accepted()), growth.expected());
	}
}
