package org.crumple.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.crumple.figure.Axis.Margin;
import org.crumple.figure.Axis;
import org.crumple.figure.Figure;
import org.crumple.figure.Look.Symbol;
import org.crumple.figure.Look;
import org.crumple.figure.Mark.Series;
import org.crumple.figure.Mark;
import org.crumple.figure.Palette;
import org.crumple.figure.Panel.Corner;
import org.crumple.figure.Panel;
import org.crumple.stats.RankSkill.Estimate;
import org.crumple.survey.SkillTables.Predictor;

/** Figure of the ROC curves of several predictors, with the diagonal of a random guess. */
public final class SkillPlot {

	/** Curves along 0 and 1 are drawn whole; room for the legend is above, because they may be anywhere below 1. */
	private static final Margin LEGEND = Margin.parts(0.02, 0.02).legend(0.63, 0);
	/** Straight pieces between two corners of a curve. */
	private static final int PIECES = 60;

	private SkillPlot() {}

	/**
	 * ROC curves over all bonds together, with error bars over networks; the legend gives the areas under them. The axis of the false
	 * positive rate is logarithmic, because the few highest-ranked bonds matter most.
	 */
	public static Figure of(final String title, final String caption, final List<Predictor> all) {
		final double least = 0.5 / (all.get(0).skill().items() - all.get(0).skill().positives());
		final double[][] chance = drawn(new double[] { 0, 1 }, new double[] { 0, 1 }, least);
		final List<Mark> marks = new ArrayList<>(List.of(new Series("chance: 0.5", chance[0], chance[1], Look.line(Palette.FAINT, 1))));
		for (int k = 0; k < all.size(); k++) {
			final double[][] curve = drawn(all.get(k).curve().falsePositives(), all.get(k).curve().truePositives(), least);
			final Estimate area = all.get(k).skill().pooled();
			marks.add(new Series(Quantities.name(all.get(k).name()) + String.format(Locale.ROOT, Double.isNaN(area.error()) ? ": %.3f"
				: ": %.3f \u00b1 %.3f", area.value(), area.error()),
				curve[0], curve[1], Look.kind(k, 3)));
			if (Double.isNaN(area.error())) continue;
			final double[] rates = all.get(k).rates();
			marks.add(new Series(null, rates, Arrays.stream(rates).map(all.get(k).curve()::at).toArray(), Look.points(Symbol.DOT,
				Look.kind(k, 3).colour(), 2)).errors(all.get(k).errors()));
		}
		return Figure.of(title, caption, new Panel(Axis.log("false positive rate").range(least, 1),
			Axis.linear("true positive rate").range(0, 1).room(LEGEND), marks, Corner.TOP_LEFT));
	}

	/** A curve for a logarithmic axis: it starts at {@code least} instead of 0, and straight segments of tied bonds become bent. */
	private static double[][] drawn(final double[] x, final double[] y, final double least) {
		final double[][] fine = new double[2][1 + (x.length - 1) * PIECES];
		for (int k = 0; k < x.length - 1; k++) {
			final double from = Math.max(least, x[k]), until = Math.max(least, x[k + 1]);
			for (int p = 0; p <= PIECES; p++) {
				final double at = p == 0 ? from : p == PIECES ? until : from * StrictMath.pow(until / from, (double) p / PIECES);
				fine[0][k * PIECES + p] = at;
				// x stays the same along a vertical segment
				fine[1][k * PIECES + p] = x[k + 1] > x[k] && until > from ? y[k] + (y[k + 1] - y[k]) * (at - x[k]) / (x[k + 1] - x[k])
					: p == 0 ? y[k] : y[k + 1];
			}
		}
		return fine;
	}
}
