package org.crumple.plot;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import ij.gui.Plot;

import org.crumple.analysis.PopulationSizes;
import org.crumple.analysis.PopulationSizes.Fit;
import org.crumple.excitation.BondPopulation;
import org.crumple.stats.LogHistogram;
import org.crumple.stats.Tail;

/** The six panels of the paper's Fig. 2: densities of four populations of bonds with their power laws. */
public final class ExcitationPlots {

	private static final Color[] COLOURS = { new Color(200, 40, 40), new Color(30, 80, 200), new Color(20, 150, 60), Color.BLACK };
	private static final String[] SHAPES = { "circle", "box", "triangle", "diamond" };
	/** A bin of one value has an error as large as itself, which a logarithmic axis cannot show. */
	private static final double LONGEST_BAR = 0.9;

	private ExcitationPlots() {}

	/** Sets colour and fill of a population. */
	static void colour(final Plot plot, final BondPopulation population) {
		plot.setColor(COLOURS[population.ordinal()], COLOURS[population.ordinal()]);
	}

	/** The symbol of a population. */
	static String shape(final BondPopulation population) {
		return SHAPES[population.ordinal()];
	}

	/** Densities in logarithmic bins with errors √n, and the laws in their windows. */
	public static Plot plot(final String title, final String caption, final PopulationSizes sizes, final List<Fit> fits, final int perDecade) {
		final Plot plot = PlotFrame.of(title, caption, sizes.heading(), "probability density");
		plot.setLogScaleX();
		plot.setLogScaleY();
		double left = Double.POSITIVE_INFINITY, right = 0, lowest = Double.POSITIVE_INFINITY, highest = 0;
		for (final BondPopulation population : BondPopulation.values()) {
			final double[] x = sizes.all().get(population);
			if (x.length == 0) continue;
			final LogHistogram bins = LogHistogram.of(x, perDecade);
			final int[] filled = IntStream.range(0, bins.size()).filter(b -> bins.count()[b] > 0).toArray();
			final double[] y = Arrays.stream(filled).mapToDouble(bins::density).toArray();
			colour(plot, population);
			plot.setLineWidth(2);
			plot.add(shape(population), Arrays.stream(filled).mapToDouble(bins::centre).toArray(), y);
			final Fit fit = fits.stream().filter(f -> f.population() == population).findFirst().orElse(null);
			plot.setLabel(-1, label(population, x.length, filled.length, fit));
			plot.addErrorBars(Arrays.stream(filled).mapToDouble(b -> Math.min(bins.error(b), LONGEST_BAR * bins.density(b))).toArray());
			left = Math.min(left, bins.edges()[0]);
			right = Math.max(right, bins.edges()[bins.size()]);
			lowest = Math.min(lowest, Arrays.stream(y).min().orElse(1));
			highest = Math.max(highest, Arrays.stream(y).max().orElse(1));
			if (fit == null) continue;
			FitPlots.addLaw(plot, fit.law(), bins, 0, fit.accepted());
		}
		// the legend of four lines stands above the data: two thirds of the height more
		plot.setLimits(left, right, lowest / 3, highest * Math.max(10, Math.pow(highest / lowest, 0.6)));
		PlotFrame.addLegend(plot, "top-left");
		return plot;
	}

	private static String label(final BondPopulation population, final int values, final int bins, final Fit fit) {
		final String what = population + ", " + values + (values == 1 ? " value, " : " values, ") + bins + (bins == 1 ? " bin" : " bins");
		if (fit == null) return what;
		final boolean lower = fit.panel().tail() == Tail.LOWER;
		return String.format(Locale.ROOT, "%s: %.2f \u00b1 %.2f, %s %.2g%s", what, fit.law().exponent(), fit.law().error(), lower ? "up to" : "from",
			lower ? fit.law().until() : fit.law().from(), PlotFrame.remark(fit.accepted()));
	}
}
