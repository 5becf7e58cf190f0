package org.crumple.view;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import ij.gui.Plot;

import org.crumple.stats.LogHistogram;
import org.crumple.stats.PowerLawFit;
import org.crumple.stats.Tail;
import org.crumple.stats.WindowScan;

/** A power law beside its data, and its exponent against the window. */
public final class FitPlots {

	private static final Color DATA = new Color(40, 90, 160), LAW = new Color(200, 60, 40), BAND = new Color(150, 150, 150);
	/** A bin of one value has an error as large as itself, which a logarithmic axis cannot show. */
	private static final double LONGEST_BAR = 0.9;

	private FitPlots() {}

	/**
	 * The density of a column in logarithmic bins with errors √n, and the fitted law in its window.
	 *
	 * @param quantity heading of the column, with its unit
	 */
	public static Plot density(final String title, final String caption, final String quantity, final LogHistogram bins, final Tail tail, final PowerLawFit fit) {
		final int n = (int) Arrays.stream(bins.count()).filter(c -> c > 0).count();
		final double[] x = new double[n], y = new double[n], error = new double[n];
		int k = 0;
		double lowest = Double.POSITIVE_INFINITY, highest = 0;
		for (int b = 0; b < bins.size(); b++) {
			if (bins.count()[b] == 0) continue;
			x[k] = bins.centre(b);
			y[k] = bins.density(b);
			error[k] = Math.min(bins.error(b), LONGEST_BAR * y[k]);
			lowest = Math.min(lowest, y[k] - error[k]);
			highest = Math.max(highest, y[k] + error[k]);
			k++;
		}
		final Plot plot = PlotFrame.of(title, caption, quantity, "probability density");
		plot.setLogScaleX();
		plot.setLogScaleY();
		// the legend stands above the data: a third of the height more
		plot.setLimits(bins.edges()[0], bins.edges()[bins.size()], lowest / 1.5, highest * Math.max(3, Math.cbrt(highest / lowest)));
		plot.setColor(DATA, DATA);
		plot.setLineWidth(2);
		plot.add("circle", x, y);
		plot.setLabel(-1, bins.total() + " values, " + n + " bins");
		plot.addErrorBars(error);
		final double from = fit.from() > 0 ? fit.from() : bins.edges()[0], until = Math.min(fit.until(), bins.edges()[bins.size()]);
		final double part = (double) fit.count() / bins.total();
		plot.setColor(LAW);
		plot.setLineWidth(3);
		plot.add("line", new double[] { from, until }, new double[] { part * fit.density(from), part * fit.density(until) });
		plot.setLabel(-1, String.format(Locale.ROOT, "exponent %.3f \u00b1 %.3f from %d values, %s", fit.exponent(), fit.error(), fit.count(), window(fit)));
		PlotFrame.addLegend(plot, tail == Tail.LOWER ? "top-left" : "top-right");
		return plot;
	}

	private static String window(final PowerLawFit fit) {
		return String.format(Locale.ROOT, fit.from() == 0 ? "up to %2$.3g" : Double.isInfinite(fit.until()) ? "from %1$.3g" : "%1$.3g to %2$.3g", fit.from(), fit.until());
	}

	/** Exponent ± error against the inner end of the window, and the window that was chosen. */
	public static Plot scan(final String title, final String caption, final String quantity, final WindowScan scan, final PowerLawFit chosen) {
		final List<PowerLawFit> fits = scan.fits();
		final double[] x = fits.stream().mapToDouble(scan::innerEnd).toArray(), y = fits.stream().mapToDouble(PowerLawFit::exponent).toArray();
		final double[] error = fits.stream().mapToDouble(PowerLawFit::error).toArray();
		final Plot plot = PlotFrame.of(title, caption, (scan.tail() == Tail.LOWER ? "upper end" : "lower end") + " of the window, " + quantity, "exponent");
		plot.setLogScaleX();
		plot.setColor(BAND);
		plot.add("line", x, y);
		plot.addErrorBars(error);
		plot.setColor(DATA, DATA);
		plot.add("circle", x, y);
		plot.setLabel(-1, "exponent \u00b1 standard error");
		plot.setColor(LAW, LAW);
		plot.setLineWidth(3);
		plot.add("diamond", new double[] { scan.innerEnd(chosen) }, new double[] { chosen.exponent() });
		plot.setLabel(-1, "chosen window");
		plot.setLimitsToFit(true);
		final double[] limits = plot.getLimits();
		plot.setLimits(limits[0], limits[1], limits[2], limits[3] + 0.25 * (limits[3] - limits[2]));
		PlotFrame.addLegend(plot, "top-right");
		return plot;
	}
}
