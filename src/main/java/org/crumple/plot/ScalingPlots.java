package org.crumple.plot;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import ij.gui.Plot;

import org.crumple.analysis.ScalingTables.Measured;
import org.crumple.stats.DataCollapse;
import org.crumple.stats.DataCollapse.Curve;
import org.crumple.stats.FiniteSizeScaling;
import org.crumple.stats.ScalingLine;
import org.crumple.stats.SizeHistogram;

/** Means and distributions of avalanches against the size of the system (paper, Fig. 4). */
public final class ScalingPlots {

	/** Even steps of lightness, dark for small systems. */
	private static final int[][] SIZES = { { 68, 1, 84 }, { 59, 82, 139 }, { 33, 145, 140 }, { 94, 201, 98 }, { 230, 160, 30 } };
	private static final String[] SHAPES = { "circle", "box", "triangle", "diamond", "cross", "x" };
	/** The line of a fit reaches beyond its points by this factor. */
	private static final double BEYOND = 1.15;
	/** Degrees of freedom below which a legend names them: errors of more are enlarged by less than 4 %. */
	private static final double FEW = 30;

	private ScalingPlots() {}

	/** Means with their errors against N, each with its power law; dashed if the means speak against it. @param y quantity and unit */
	public static Plot means(final String title, final String caption, final String y, final List<Measured> all) {
		final Plot plot = PlotFrame.of(title, caption, "nodes N", y);
		double lowest = Double.POSITIVE_INFINITY, highest = 0;
		for (final Measured one : all) {
			lowest = Math.min(lowest, Arrays.stream(one.scaling().mean()).min().orElse(1));
			highest = Math.max(highest, Arrays.stream(one.scaling().mean()).max().orElse(1));
		}
		final double[] size = all.get(0).scaling().size();
		plot.setLogScaleX();
		plot.setLogScaleY();
		plot.setLimits(size[0] / 1.4, 1.4 * size[size.length - 1], lowest / 1.5, highest * Math.max(2.2, Math.pow(highest / lowest, 0.6)));
		for (int k = 0; k < all.size(); k++) {
			final String name = switch (all.get(k).quantity()) {
				case "flips" -> "mean \u0394n";
				case "s" -> "mean S";
				case "strain_flips" -> "by flips";
				default -> "by S > Sc";
			};
			final FiniteSizeScaling scaling = all.get(k).scaling();
			final ScalingLine law = scaling.line();
			final Color colour = k == 0 ? AvalanchePlots.DATA : AvalanchePlots.SECOND;
			final double left = size[0] / BEYOND, right = size[size.length - 1] * BEYOND;
			plot.setColor(colour);
			PlotFrame.addPower(plot, left, right, law::at, 2, !law.isRefused());
			plot.setColor(colour, colour);
			plot.add(SHAPES[k], size, scaling.mean());
			plot.setLabel(-1, String.format(Locale.ROOT, "%s: N^(%.2f \u00b1 %.2f)%s", name, scaling.exponent(), scaling.exponentError(), remark(law)));
			final double[] error = new double[size.length];
			Arrays.setAll(error, s -> Math.min(scaling.error()[s], AvalanchePlots.LONGEST_BAR * scaling.mean()[s]));
			plot.addErrorBars(error);
		}
		PlotFrame.addLegend(plot, "top-right");
		return plot;
	}

	/** What a legend says of a line beside its exponent: what so few networks tell, and whether the means speak against it. */
	private static String remark(final ScalingLine law) {
		return (law.degrees() < FEW ? String.format(Locale.ROOT, ", %.1f d.f.", law.degrees()) : "") + PlotFrame.remark(!law.isRefused());
	}

	/** The distribution of every size of system. */
	public static Plot curves(final String title, final String caption, final String x, final String y, final List<Curve> curves) {
		return plot(title, caption, x, y, curves, new DataCollapse(0, 0, Double.NaN, 0));
	}

	/** The same with scaled axes; the quality is in the caption. */
	public static Plot collapse(final String title, final String caption, final String x, final String y, final List<Curve> curves, final DataCollapse collapse) {
		final String whole = String.format(Locale.ROOT, "%s; a = %.3f, b = %.3f, quality %.2f (%d points)", caption, collapse.a(), collapse.b(), collapse.quality(),
			collapse.points());
		return plot(title, whole, x + " / N^a", y + " N^b", curves, collapse);
	}

	private static Plot plot(final String title, final String caption, final String x, final String y, final List<Curve> curves, final DataCollapse scale) {
		final List<SizeHistogram> scaled = new ArrayList<>();
		for (final Curve curve : curves) {
			final double along = StrictMath.pow(curve.n(), scale.a()), up = StrictMath.pow(curve.n(), scale.b());
			scaled.add(new SizeHistogram(Arrays.stream(curve.histogram().x()).map(v -> v / along).toArray(),
				Arrays.stream(curve.histogram().density()).map(v -> v * up).toArray(), Arrays.stream(curve.histogram().error()).map(v -> v * up).toArray(),
				curve.histogram().count()));
		}
		final Plot plot = AvalanchePlots.logarithmic(title, caption, x, y, scaled);
		for (int k = 0; k < curves.size(); k++) {
			final int events = Arrays.stream(curves.get(k).histogram().count()).sum();
			AvalanchePlots.addBins(plot, scaled.get(k), colour(k, curves.size()), SHAPES[k % SHAPES.length], "N = " + (long) curves.get(k).n() + ", " + events + " events");
		}
		PlotFrame.addLegend(plot, "top-right");
		return plot;
	}

	private static Color colour(final int k, final int of) {
		final double at = of == 1 ? 0 : (double) k * (SIZES.length - 1) / (of - 1);
		final int stop = Math.min(SIZES.length - 2, (int) at);
		final int[] rgb = new int[3];
		for (int c = 0; c < 3; c++) rgb[c] = (int) Math.round(SIZES[stop][c] + (at - stop) * (SIZES[stop + 1][c] - SIZES[stop][c]));
		return new Color(rgb[0], rgb[1], rgb[2]);
	}
}
