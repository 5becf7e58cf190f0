package org.crumple.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.crumple.figure.Axis.Margin;
import org.crumple.figure.Axis;
import org.crumple.figure.Figure;
import org.crumple.figure.Look;
import org.crumple.figure.Mark.Law;
import org.crumple.figure.Mark.Series;
import org.crumple.figure.Mark;
import org.crumple.figure.Panel.Corner;
import org.crumple.figure.Panel;
import org.crumple.stats.MomentGrowth;
import org.crumple.survey.PopulationMoments;

/** Figures of the second moments of susceptibilities to shear against the number of bonds pooled. */
public final class MomentPlots {

	/** Room for a legend of four lines above the data. */
	private static final Margin SIDES = Margin.factor(1.5), ABOVE = Margin.factor(1.3).legend(10, 0.7);

	private static final String SHARE = ";  %: share of the largest bond in the sum;  lines: growth expected from the tail";

	private MomentPlots() {}

	/** Medians with their quartiles, and through the last median the growth expected from the exponent of the distribution's tail. */
	public static Figure plot(final String title, final String caption, final String heading, final List<PopulationMoments> all) {
		final List<Mark> marks = new ArrayList<>();
		double lowest = Double.POSITIVE_INFINITY, highest = 0;
		for (final PopulationMoments growth : all) {
			final MomentGrowth m = growth.moments();
			final int last = m.values().length - 1;
			final double[] lower = m.low().clone();
			for (int k = 0; k <= last; k++) {
				if (!(lower[k] > 0)) lower[k] = m.median()[k]; // a logarithmic axis has no 0
				if (m.low()[k] > 0) lowest = Math.min(lowest, m.low()[k]);
				else if (m.median()[k] > 0) lowest = Math.min(lowest, m.median()[k] / 2);
				highest = Math.max(highest, m.high()[k]);
			}
			final Look look = ExcitationPlots.points(growth.population());
			marks.add(new Series(label(growth), m.values(), Arrays.stream(m.median()).map(v -> v > 0 ? v : Double.NaN).toArray(), look)
				.between(lower, m.high()));
			if (Double.isNaN(growth.expected())) continue;
			marks.add(Law.straight(null, n -> m.median()[last] * StrictMath.pow(n / m.values()[last], growth.expected()), m.values()[0],
				m.values()[last],
				Look.fit(look.colour(), 1, growth.tail().accepted())));
		}
		final String whole = ExcitationPlots.remarked(caption + SHARE, all.stream().map(PopulationMoments::tail).filter(Objects::nonNull)
			.toList());
		return Figure.of(title, whole, new Panel(Axis.log("bonds pooled").room(SIDES),
			Axis.log("median of " + Quantities.meanSquare(heading)).range(lowest, highest).room(ABOVE), marks,
			Corner.TOP_LEFT));
	}

	private static String label(final PopulationMoments growth) {
		final double[] share = growth.moments().largest();
		final String what = String.format(Locale.ROOT, "%s: %.0f %%", growth.population(), 100 * share[share.length - 1]);
		return growth.tail() == null ? what : String.format(Locale.ROOT, "%s, tail %s, n^{%.2f}", what, ExcitationPlots.exponent(growth
			.tail()), growth.expected());
	}
}
