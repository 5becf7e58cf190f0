package org.crumple.plot;

import java.awt.Color;
import java.util.List;
import java.util.Locale;

import ij.gui.Plot;

import org.crumple.analysis.SkillTables.Predictor;
import org.crumple.stats.RankSkill.Estimate;

/** ROC curves of several predictors, with the line of chance. */
public final class SkillPlot {

	private static final Color[] COLOURS = { new Color(200, 40, 40), new Color(30, 80, 200), new Color(20, 150, 60), new Color(150, 60, 170), new Color(230, 140, 20),
		new Color(0, 150, 170), new Color(110, 80, 50), new Color(220, 90, 160) };
	private static final Color CHANCE = new Color(150, 150, 150);
	/** Curves may be anywhere below 1: the legend stands above. */
	private static final double LEGEND_ABOVE = 1.65;
	/** Straight pieces of a line between two corners of a curve. */
	private static final int PIECES = 60;

	private SkillPlot() {}

	/**
	 * Curves of all bonds together; the legend names the areas under them. The axis of bonds that do not flip is logarithmic, since what counts
	 * is who is ranked above nearly all of them.
	 */
	public static Plot of(final String title, final String caption, final List<Predictor> all) {
		final Plot plot = PlotFrame.of(title, caption, "bonds that do not flip, part ranked above", "bonds that flip, part ranked above");
		final double least = 0.5 / (all.get(0).skill().items() - all.get(0).skill().positives());
		plot.setLogScaleX();
		plot.setLimits(least, 1, 0, LEGEND_ABOVE);
		plot.setColor(CHANCE);
		plot.setLineWidth(2);
		final double[][] chance = drawn(new double[] { 0, 1 }, new double[] { 0, 1 }, least);
		plot.add("line", chance[0], chance[1]);
		plot.setLabel(-1, "chance: 0.5");
		plot.setLineWidth(3);
		for (int k = 0; k < all.size(); k++) {
			plot.setColor(COLOURS[k % COLOURS.length]);
			final double[][] curve = drawn(all.get(k).curve().falsePositives(), all.get(k).curve().truePositives(), least);
			plot.add("line", curve[0], curve[1]);
			final Estimate area = all.get(k).skill().pooled();
			plot.setLabel(-1, all.get(k).name() + String.format(Locale.ROOT, Double.isNaN(area.error()) ? ": %.3f" : ": %.3f \u00b1 %.3f", area.value(), area.error()));
		}
		PlotFrame.addLegend(plot, "top-left");
		return plot;
	}

	/** A curve for the logarithmic axis, which has no 0 and on which the straight lines of ties are bent. */
	private static double[][] drawn(final double[] x, final double[] y, final double least) {
		final double[][] fine = new double[2][1 + (x.length - 1) * PIECES];
		for (int k = 0; k < x.length - 1; k++) {
			final double from = Math.max(least, x[k]), until = Math.max(least, x[k + 1]);
			for (int p = 0; p <= PIECES; p++) {
				final double at = p == 0 ? from : p == PIECES ? until : from * StrictMath.pow(until / from, (double) p / PIECES);
				fine[0][k * PIECES + p] = at;
				// along a step upwards x stays
				fine[1][k * PIECES + p] = x[k + 1] > x[k] && until > from ? y[k] + (y[k + 1] - y[k]) * (at - x[k]) / (x[k + 1] - x[k]) : p == 0 ? y[k] : y[k + 1];
			}
		}
		return fine;
	}
}
