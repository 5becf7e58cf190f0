package org.crumple.plot;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

import ij.gui.Plot;

import org.crumple.stats.LogHistogram;
import org.crumple.stats.Tail;
import org.crumple.stats.TailFit;
import org.crumple.stats.WindowScan;

/** A fitted law beside its data, and its exponent against the window. */
public final class FitPlots {

	private static final Color DATA = new Color(40, 90, 160), LAW = new Color(200, 60, 40), BAND = new Color(150, 150, 150);
	/** A bin of one value has an error as large as itself, which a logarithmic axis cannot show. */
	private static final double LONGEST_BAR = 0.9;
	/** Points of a curve: straight pieces then differ from it by less than a pixel. */
	private static final int CURVE = 200;

	/** Part of the accepted exponents' range that a scan shows below and above it, and of the whole that the legend takes. */
	private static final double AROUND = 0.6, LEGEND = 0.4;

	private FitPlots() {}

	/**
	 * The density of a column in logarithmic bins with errors √n, and the fitted law in its window.
	 *
	 * @param quantity heading of the column, with its unit
	 * @param accepted whether nothing speaks against the fit; else its law is thin and dashed
	 */
	public static Plot density(final String title, final String caption, final String quantity, final LogHistogram bins, final Tail tail, final TailFit fit,
		final boolean accepted)
	{
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
		final Plot plot = PlotFrame.of(title, caption, quantity, bins.whole() ? "probability" : "probability density");
		plot.setLogScaleX();
		plot.setLogScaleY();
		final double left = bins.whole() ? bins.edges()[0] / 1.2 : bins.edges()[0];
		// the legend stands above the data: a third of the height more
		plot.setLimits(left, bins.edges()[bins.size()], lowest / 1.5, highest * Math.max(3, Math.cbrt(highest / lowest)));
		plot.setColor(DATA, DATA);
		plot.setLineWidth(2);
		plot.add("circle", x, y);
		plot.setLabel(-1, bins.total() + " values, " + n + " bins");
		plot.addErrorBars(error);
		plot.setColor(LAW);
		addLaw(plot, fit, bins, lowest / 1.5, accepted);
		final String cutoff = Double.isInfinite(fit.cutoff()) ? "" : String.format(Locale.ROOT, ", cut-off %.3g \u00b1 %.2g", fit.cutoff(), fit.cutoffError());
		plot.setLabel(-1, String.format(Locale.ROOT, "exponent %.3f \u00b1 %.3f%s from %d values, %s%s", fit.exponent(), fit.error(), cutoff, fit.count(), window(fit),
			PlotFrame.remark(accepted)));
		PlotFrame.addLegend(plot, tail == Tail.LOWER ? "top-left" : "top-right");
		return plot;
	}

	/** The law in its window where there are bins, scaled to the part of the values that the window holds; not below {@code lowest}. */
	static void addLaw(final Plot plot, final TailFit fit, final LogHistogram bins, final double lowest, final boolean accepted) {
		final double from = Math.max(fit.from(), bins.edges()[0]), until = Math.min(fit.until(), bins.edges()[bins.size()]);
		final double part = (double) fit.count() / bins.total();
		final DoubleUnaryOperator law = fit.logDensity();
		final double[] x = new double[CURVE + 1], y = new double[CURVE + 1];
		int points = 0;
		for (int i = 0; i <= CURVE; i++) {
			x[points] = i == CURVE ? until : from * StrictMath.pow(until / from, (double) i / CURVE);
			y[points] = part * StrictMath.exp(law.applyAsDouble(x[points]));
			if (y[points] >= lowest) points++;
		}
		PlotFrame.addFit(plot, Arrays.copyOf(x, points), Arrays.copyOf(y, points), 3, accepted);
	}

	private static String window(final TailFit fit) {
		return String.format(Locale.ROOT, fit.from() == 0 ? "up to %2$.3g" : Double.isInfinite(fit.until()) ? "from %1$.3g" : "%1$.3g to %2$.3g", fit.from(), fit.until());
	}

	/**
	 * Exponent ± error against the inner end of the window; full circles where nothing speaks against the law; and the window that was
	 * chosen. The axes are those of the accepted windows and what lies about them: far into the bulk the exponent means nothing.
	 */
	public static Plot scan(final String title, final String caption, final String quantity, final WindowScan scan, final TailFit chosen, final boolean accepted) {
		final List<TailFit> fits = scan.fits(), good = fits.stream().filter(scan::accepts).toList();
		final Plot plot = PlotFrame.of(title, caption, (scan.tail() == Tail.LOWER ? "upper end" : "lower end") + " of the window, " + quantity, "exponent");
		plot.setLogScaleX();
		setScanLimits(plot, scan, good.isEmpty() ? fits : good, chosen);
		plot.setColor(BAND);
		plot.setLineWidth(1);
		plot.add("line", ends(scan, fits), exponents(fits));
		plot.addErrorBars(fits.stream().mapToDouble(TailFit::error).toArray());
		plot.setColor(BAND, Color.WHITE);
		plot.setLineWidth(2);
		plot.add("circle", ends(scan, fits), exponents(fits));
		plot.setLabel(-1, "exponent \u00b1 standard error");
		if (!good.isEmpty()) {
			plot.setColor(DATA, DATA);
			plot.add("circle", ends(scan, good), exponents(good));
			plot.setLabel(-1, "window accepted: no drift, KS distance small");
		}
		plot.setColor(LAW, LAW);
		plot.setLineWidth(5);
		plot.add("diamond", new double[] { scan.innerEnd(chosen) }, new double[] { chosen.exponent() });
		plot.setLabel(-1, String.format(Locale.ROOT, "chosen: %.3f \u00b1 %.3f, %d values%s", chosen.exponent(), chosen.error(), chosen.count(),
			PlotFrame.remark(accepted)));
		PlotFrame.addLegend(plot, "top-right");
		return plot;
	}

	private static void setScanLimits(final Plot plot, final WindowScan scan, final List<TailFit> about, final TailFit chosen) {
		double lowest = chosen.exponent() - chosen.error(), highest = chosen.exponent() + chosen.error();
		for (final TailFit fit : about) {
			lowest = Math.min(lowest, fit.exponent() - fit.error());
			highest = Math.max(highest, fit.exponent() + fit.error());
		}
		final double margin = AROUND * (highest - lowest);
		double left = scan.innerEnd(chosen), right = left;
		for (final TailFit fit : scan.fits()) {
			if (fit.exponent() < lowest - margin || fit.exponent() > highest + margin) continue;
			left = Math.min(left, scan.innerEnd(fit));
			right = Math.max(right, scan.innerEnd(fit));
		}
		// the legend stands above the points
		plot.setLimits(left / 1.05, right * 1.05, lowest - margin, highest + margin + LEGEND * (highest - lowest + 2 * margin));
	}

	private static double[] ends(final WindowScan scan, final List<TailFit> fits) {
		return fits.stream().mapToDouble(scan::innerEnd).toArray();
	}

	private static double[] exponents(final List<TailFit> fits) {
		return fits.stream().mapToDouble(TailFit::exponent).toArray();
	}
}
