package org.crumple.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.crumple.excitation.BondPopulation;
import org.crumple.figure.Axis.Margin;
import org.crumple.figure.Axis;
import org.crumple.figure.Figure;
import org.crumple.figure.Look.Symbol;
import org.crumple.figure.Look;
import org.crumple.figure.Mark;
import org.crumple.figure.Palette;
import org.crumple.figure.Panel.Corner;
import org.crumple.figure.Panel;
import org.crumple.stats.LogHistogram;
import org.crumple.survey.PinchedPopulations;

/** Figure of the distances to the failure of pinched bonds, predicted and true. */
public final class PinchedPlots {

	/** Room above the points for a legend of four lines. */
	private static final Margin ABOVE = Margin.factors(1.3, 1.3).legend(4, 0.5);
	private static final Symbol[] SYMBOLS = { Symbol.CIRCLE, Symbol.BOX, Symbol.DIAMOND, Symbol.TRIANGLE };
	private static final int[] COLOURS = { Palette.UNSTABLE, Palette.UNSTABLE_LONG, Palette.STABLE, Palette.STABLE_LONG };

	private PinchedPlots() {}

	/** Density of the distance that Eq. 3 predicts, and of the true one, of unstable and of stable bonds; null if there is none. */
	public static Figure distances(final String title, final String caption, final PinchedPopulations all, final int perDecade) {
		final List<Mark> marks = new ArrayList<>();
		for (final BondPopulation population : List.of(BondPopulation.UNSTABLE, BondPopulation.STABLE))
			for (final boolean isTrue : new boolean[] { false, true }) {
				final double[] sizes = all.sizes(population, isTrue ? "distance_failure" : "distance");
				if (sizes.length == 0) continue;
				final int kind = 2 * (population == BondPopulation.UNSTABLE ? 0 : 1) + (isTrue ? 1 : 0);
				final LogHistogram bins = LogHistogram.of(sizes, perDecade);
				marks.add(FitPlots.points(population + (isTrue ? ", true" : ", Eq. 3"), bins, IntStream.range(0, bins.size()).filter(
					b -> bins.count()[b] > 0).toArray(), Look.points(SYMBOLS[kind], COLOURS[kind], 2)));
			}
		return marks.isEmpty() ? null : Figure.of(title, caption, new Panel(Axis.log("distance to the failure (l)"),
			Axis.log("P (1/l)").room(ABOVE), marks, Corner.TOP_LEFT));
	}
}
