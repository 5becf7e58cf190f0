package org.crumple.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.crumple.figure.Axis.Margin;
import org.crumple.figure.Axis;
import org.crumple.figure.Figure;
import org.crumple.figure.Look.Dash;
import org.crumple.figure.Look.Symbol;
import org.crumple.figure.Look;
import org.crumple.figure.Mark.Law;
import org.crumple.figure.Mark.Series;
import org.crumple.figure.Mark;
import org.crumple.figure.Palette;
import org.crumple.figure.Panel.Corner;
import org.crumple.figure.Panel;
import org.crumple.stats.SizeHistogram;
import org.crumple.survey.EventIntervals;
import org.crumple.tail.SizeLaws;

/** Figures of the distributions of avalanche sizes and of the strain between events (paper, Fig. 4). */
public final class AvalanchePlots {

	/** Room for the legend above the data: at least a factor of five, or a third of their decades. */
	private static final Margin SIDES = Margin.factor(1.4), ABOVE = Margin.factors(1.3, 1.5).legend(5, 0.35);
	/** Factor by which a law with a cut-off extends beyond the last bin. */
	private static final double BEYOND = 1.3;

	private AvalanchePlots() {}

	/**
	 * Density of avalanche sizes in logarithmic bins with √n errors, the pure power law in its window, and the power law with a cut-off.
	 *
	 * @param column of the size, with its unit
	 */
	public static Figure sizes(final String title, final String caption, final String column, final SizeHistogram bins,
		final SizeLaws laws) {
		final List<Mark> marks = new ArrayList<>();
		final String symbol = Quantities.symbol(column);
		marks.add(points(bins, Palette.DATA, Symbol.CIRCLE, Arrays.stream(bins.count()).sum() + " avalanches"));
		if (laws.cutoff() != null) {
			final boolean cut = !Double.isInfinite(laws.cutoff().cutoff()), accepted = laws.refusal(laws.cutoff()).isEmpty();
			marks.add(Law.curve(String.format(Locale.ROOT, cut ? "%1$s^{%2$.2f \u00b1 %3$.2f} exp(\u2212%1$s/%4$.3g)"
				: "%s^{%.2f \u00b1 %.2f}, no cut-off", symbol, laws.cutoff().exponent(), laws.cutoff().error(), laws.cutoff().cutoff())
				+ Law.remark(accepted), laws.density(laws.cutoff()),
				laws.cutoff().from(), BEYOND * bins.x()[bins.size() - 1], Look.fit(Palette.CUTOFF, 2, accepted)));
		}
		if (laws.power() != null) {
			final boolean accepted = laws.refusal(laws.power()).isEmpty();
			marks.add(Law.curve(String.format(Locale.ROOT, laws.whole() ? "%s^{%.2f \u00b1 %.2f}, %.0f to %.0f"
				: "%s^{%.2f \u00b1 %.2f}, %.2g to %.2g", symbol, laws.power().exponent(), laws.power().error(), laws.power().from(),
				laws.power().until()) + Law.remark(accepted),
				laws.density(laws.power()),
				laws.power().from(), laws.power().until(), Look.fit(Palette.LAW, 2, accepted)));
		}
		return Figure.of(title, caption, panel(Quantities.heading(column), laws.whole() ? Quantities.probability(column)
			: Quantities.density(column), marks));
	}

	/**
	 * Density of the strain between events, for both definitions of an event, each with the exponential distribution of the same mean,
	 * which independent events have.
	 */
	public static Figure intervals(final String title, final String caption, final EventIntervals byFlips,
		final EventIntervals byDissipation) {
		final List<Mark> marks = new ArrayList<>();
		for (int k = 0; k < 2; k++) {
			final EventIntervals intervals = k == 0 ? byFlips : byDissipation;
			if (intervals.count() == 0) continue;
			final SizeHistogram bins = intervals.bins();
			final int colour = k == 0 ? Palette.DATA : Palette.SECOND;
			marks.add(points(bins, colour, k == 0 ? Symbol.CIRCLE : Symbol.BOX,
				String.format(Locale.ROOT, "%s: %d, mean %.3g", k == 0 ? "flips" : "S > S_{c}", intervals.count(),
				intervals.mean())));
			marks.add(Law.curve(k == 0 ? "exponential, of the same mean" : null, intervals.memoryless(), bins.x()[0],
				bins.x()[bins.size() - 1], Look.line(colour, 1).dashed(Dash.DOTTED)).known());
		}
		return Figure.of(title, caption, panel(Quantities.heading("interval"), Quantities.density("interval"), marks));
	}

	/** A panel for distributions, with two logarithmic axes. */
	static Panel panel(final String x, final String y, final List<Mark> marks) {
		return new Panel(Axis.log(x).room(SIDES), Axis.log(y).room(ABOVE), marks, Corner.TOP_RIGHT);
	}

	static Series points(final SizeHistogram bins, final int colour, final Symbol symbol, final String label) {
		return new Series(label, bins.x(), bins.density(), Look.points(symbol, colour, 2)).errors(bins.error()).counted(bins.count());
	}
}
