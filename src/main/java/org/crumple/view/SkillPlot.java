package org.crumple.view;

import java.awt.Color;
import java.util.List;
import java.util.Locale;

import ij.gui.Plot;

import org.crumple.stats.RankSkill.Estimate;
import org.crumple.view.SkillTables.Predictor;

/** ROC curves of several predictors, with the line of chance. */
public final class SkillPlot {

	private static final Color[] COLOURS = { new Color(200, 40, 40), new Color(30, 80, 200), new Color(20, 150, 60), new Color(150, 60, 170), new Color(230, 140, 20),
		new Color(0, 150, 170), new Color(110, 80, 50), new Color(220, 90, 160) };
	private static final Color CHANCE = new Color(150, 150, 150);

	private SkillPlot() {}

	/** Curves of all bonds together; the legend names the areas under them. */
	public static Plot of(final String title, final String caption, final List<Predictor> all) {
		final Plot plot = PlotFrame.of(title, caption, "bonds that do not flip, part ranked above", "bonds that flip, part ranked above");
		plot.setLimits(0, 1, 0, 1);
		plot.setColor(CHANCE);
		plot.setLineWidth(2);
		plot.add("line", new double[] { 0, 1 }, new double[] { 0, 1 });
		plot.setLineWidth(3);
		for (int k = 0; k < all.size(); k++) {
			plot.setColor(COLOURS[k % COLOURS.length]);
			plot.add("line", all.get(k).curve().falsePositives(), all.get(k).curve().truePositives());
			final Estimate area = all.get(k).skill().pooled();
			plot.setLabel(-1, all.get(k).name() + String.format(Locale.ROOT, Double.isNaN(area.error()) ? ": %.3f" : ": %.3f \u00b1 %.3f", area.value(), area.error()));
		}
		PlotFrame.addLegend(plot, "bottom-right");
		return plot;
	}
}
