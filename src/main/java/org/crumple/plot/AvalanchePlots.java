package org.crumple.plot;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

import ij.gui.Plot;

import org.crumple.stats.SizeHistogram;
import org.crumple.stats.SizeLaws;

/** Distributions of avalanches and of the strain between them (paper, Fig. 4). */
public final class AvalanchePlots {

	static final Color DATA = new Color(40, 90, 160), LAW = new Color(200, 60, 40), CUTOFF = new Color(20, 130, 70), SECOND = new Color(190, 110, 0);
	/** A bin of one value has an error as large as itself, which a logarithmic axis cannot show. */
	static final double LONGEST_BAR = 0.9;
	private static final int CURVE_POINTS = 200;
	/** Share of the decades of height that are added above the data for the legend. */
	private static final double HEADROOM = 0.35;

	private AvalanchePlots() {}

	/**
	 * Density of sizes in logarithmic bins with errors √n, the pure power law in its window, and the law with a cut-off.
	 *
	 * @param symbol of the size, with its unit
	 */
	public static Plot sizes(final String title, final String caption, final String symbol, final SizeHistogram bins, final SizeLaws laws) {
		final Plot plot = logarithmic(title, caption, symbol, laws.whole() ? "probability" : "probability density", List.of(bins));
		addBins(plot, bins, DATA, "circle", Arrays.stream(bins.count()).sum() + " avalanches");
		final double last = 1.3 * bins.x()[bins.size() - 1], lowest = Arrays.stream(bins.density()).min().orElse(1) / 3;
		if (laws.cutoff() != null) {
			final boolean cut = !Double.isInfinite(laws.cutoff().cutoff());
			addCurve(plot, CUTOFF, laws.cutoff().from(), last, lowest, laws.density(laws.cutoff()), String.format(Locale.ROOT, cut
				? "exponent %.2f \u00b1 %.2f, cut-off at %.3g \u00b1 %.1g" : "exponent %.2f \u00b1 %.2f, no cut-off", laws.cutoff().exponent(), laws.cutoff().error(),
				laws.cutoff().cutoff(), laws.cutoff().cutoffError()), laws.refusal(laws.cutoff()).isEmpty());
		}
		if (laws.power() != null) {
			addCurve(plot, LAW, laws.power().from(), laws.power().until(), lowest, laws.density(laws.power()), String.format(Locale.ROOT,
				laws.whole() ? "exponent %.2f \u00b1 %.2f from %.0f to %.0f" : "exponent %.2f \u00b1 %.2f from %.2g to %.2g",
				laws.power().exponent(), laws.power().error(), laws.power().from(), laws.power().until()), laws.refusal(laws.power()).isEmpty());
		}
		PlotFrame.addLegend(plot, "top-right");
		return plot;
	}

	/** Density of the strain between events by both definitions, each with the exponential of the same mean: what events without memory have. */
	public static Plot intervals(final String title, final String caption, final double[] byFlips, final double[] byDissipation, final int perDecade) {
		final List<double[]> both = List.of(byFlips, byDissipation);
		final List<SizeHistogram> bins = both.stream().filter(v -> v.length > 0).map(v -> SizeHistogram.of(v, perDecade, false)).toList();
		final Plot plot = logarithmic(title, caption, "strain between events \u0394\u03b5", "probability density", bins);
		int next = 0;
		for (int k = 0; k < 2; k++) {
			final double[] values = both.get(k);
			if (values.length == 0) continue;
			final SizeHistogram own = bins.get(next++);
			final Color colour = k == 0 ? DATA : SECOND;
			final double mean = Arrays.stream(values).average().orElse(1);
			addBins(plot, own, colour, k == 0 ? "circle" : "box", String.format(Locale.ROOT, "%s: %d intervals, mean %.3g; exponential", k == 0 ? "flips" : "S > Sc", values.length, mean));
			addCurve(plot, colour, own.x()[0], own.x()[own.size() - 1], Arrays.stream(own.density()).min().orElse(1) / 3, x -> StrictMath.exp(-x / mean) / mean, null, true);
		}
		PlotFrame.addLegend(plot, "top-right");
		return plot;
	}

	/** An empty plot of two logarithmic axes, with room for these points and for a legend above them. */
	static Plot logarithmic(final String title, final String caption, final String x, final String y, final List<SizeHistogram> bins) {
		double left = Double.POSITIVE_INFINITY, right = 0, lowest = Double.POSITIVE_INFINITY, highest = 0;
		for (final SizeHistogram one : bins) {
			left = Math.min(left, one.x()[0]);
			right = Math.max(right, one.x()[one.size() - 1]);
			lowest = Math.min(lowest, Arrays.stream(one.density()).min().orElse(1));
			highest = Math.max(highest, Arrays.stream(one.density()).max().orElse(1));
		}
		final Plot plot = PlotFrame.of(title, caption, x, y);
		plot.setLogScaleX();
		plot.setLogScaleY();
		plot.setLimits(left / 1.4, right * 1.4, lowest / 3, highest * Math.max(5, Math.pow(highest / lowest, HEADROOM)));
		return plot;
	}

	static void addBins(final Plot plot, final SizeHistogram bins, final Color colour, final String shape, final String label) {
		plot.setColor(colour, colour);
		plot.setLineWidth(2);
		plot.add(shape, bins.x(), bins.density());
		plot.setLabel(-1, label);
		final double[] error = new double[bins.size()];
		Arrays.setAll(error, b -> Math.min(bins.error()[b], LONGEST_BAR * bins.density()[b]));
		plot.addErrorBars(error);
	}

	private static void addCurve(final Plot plot, final Color colour, final double from, final double until, final double lowest, final DoubleUnaryOperator law,
		final String label, final boolean accepted)
	{
		final double[] x = new double[CURVE_POINTS + 1], y = new double[CURVE_POINTS + 1];
		int n = 0;
		for (int k = 0; k <= CURVE_POINTS; k++) {
			x[n] = from * StrictMath.pow(until / from, (double) k / CURVE_POINTS);
			y[n] = law.applyAsDouble(x[n]);
			if (y[n] >= lowest) n++; // the axis ends there
		}
		plot.setColor(colour);
		PlotFrame.addFit(plot, Arrays.copyOf(x, n), Arrays.copyOf(y, n), 2, accepted);
		if (label != null) plot.setLabel(-1, label + PlotFrame.remark(accepted));
	}
}
