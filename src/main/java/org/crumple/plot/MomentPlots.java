package org.crumple.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.crumple.excitation.BondPopulation;
import org.crumple.figure.Axis;
import org.crumple.figure.Corner;
import org.crumple.figure.Figure;
import org.crumple.figure.Law;
import org.crumple.figure.Look;
import org.crumple.figure.Margin;
import org.crumple.figure.Mark;
import org.crumple.figure.Panel;
import org.crumple.figure.Series;
import org.crumple.io.NumberTable;
import org.crumple.stats.MomentGrowth;
import org.crumple.view.DataTable;
import org.crumple.view.ExcitationPanel;
import org.crumple.view.PopulationSizes;
import org.crumple.view.PopulationSizes.Fit;

/** Does the second moment of the answers to shear diverge? Its typical value against the number of bonds pooled. */
public final class MomentPlots {

	/** Random pools of each size: the median is then known to a tenth of the quartiles' distance. */
	private static final int DRAWS = 200;
	/** Fewest networks that are pooled whole: of fewer, single bonds are. */
	private static final int FEWEST = 4;

	/** The growth of one population in one panel, and the exponent of its tail if that is known. */
	public record Growth(ExcitationPanel panel, BondPopulation population, MomentGrowth moments, Fit tail) {

		/** Exponent of n that the tail asks for: 0 if the moment exists; NaN if the tail is not known. */
		double expected() {
			return tail == null ? Double.NaN : MomentGrowth.expected(tail.law().exponent());
		}
	}

	/** The legend of four lines stands above the data. */
	private static final Margin SIDES = Margin.factor(1.5), ABOVE = Margin.factors(2, 1).legend(10, 0.7);

	private MomentPlots() {}

	/**
	 * The growth of each population that has at least four networks or four bonds.
	 *
	 * @param fits of the same panel; those of populations without one are missing
	 */
	public static List<Growth> of(final PopulationSizes sizes, final List<Fit> fits) {
		final List<Growth> all = new ArrayList<>();
		sizes.networks().forEach((population, networks) -> {
			final double[] pooled = sizes.all().get(population);
			if (pooled.length < FEWEST) return;
			final MomentGrowth growth = MomentGrowth.of(networks.size() < FEWEST ? List.of(pooled) : networks, DRAWS, 1);
			all.add(new Growth(sizes.panel(), population, growth, fits.stream().filter(f -> f.population() == population).findFirst().orElse(null)));
		});
		return all;
	}

	/** One row for every size of pool; moments in the square of the column's unit. */
	public static DataTable table(final String title, final List<Growth> all) {
		final DataTable table = new DataTable(title);
		int row = 0;
		for (final Growth growth : all) {
			final MomentGrowth m = growth.moments;
			for (int k = 0; k < m.values().length; k++) {
				table.setValue("column", row, growth.panel.column());
				table.setValue("population", row++, growth.population.toString());
			}
		}
		return table.column("bonds", joined(all, MomentGrowth::values)).column("moment", joined(all, MomentGrowth::median)).column("low", joined(all, MomentGrowth::low))
			.column("high", joined(all, MomentGrowth::high)).column("largest_share", joined(all, MomentGrowth::largest));
	}

	private static double[] joined(final List<Growth> all, final Function<MomentGrowth, double[]> part) {
		return all.stream().flatMapToDouble(g -> Arrays.stream(part.apply(g.moments))).toArray();
	}

	/** Medians with their quartiles, and from the last one back the growth that the tail's exponent asks for. */
	public static Figure plot(final String title, final String caption, final String heading, final List<Growth> all) {
		final String bare = NumberTable.bare(heading), unit = heading.substring(bare.length());
		final List<Mark> marks = new ArrayList<>();
		double lowest = Double.POSITIVE_INFINITY, highest = 0;
		for (final Growth growth : all) {
			final MomentGrowth m = growth.moments;
			final int last = m.values().length - 1;
			final double[] lower = m.low().clone();
			for (int k = 0; k <= last; k++) {
				if (!(lower[k] > 0)) lower[k] = m.median()[k]; // the axis has no 0
				if (m.low()[k] > 0) lowest = Math.min(lowest, m.low()[k]);
				else if (m.median()[k] > 0) lowest = Math.min(lowest, m.median()[k] / 2);
				highest = Math.max(highest, m.high()[k]);
			}
			final Look look = ExcitationPlots.points(growth.population);
			marks.add(new Series(label(growth), m.values(), Arrays.stream(m.median()).map(v -> v > 0 ? v : Double.NaN).toArray(), look).between(lower, m.high()));
			if (Double.isNaN(growth.expected())) continue;
			marks.add(Law.straight(null, n -> m.median()[last] * StrictMath.pow(n / m.values()[last], growth.expected()), m.values()[0], m.values()[last],
				Look.fit(look.colour(), 1, growth.tail.accepted())));
		}
		return Figure.of(title, caption, new Panel(Axis.log("bonds pooled").room(SIDES),
			Axis.log("median of mean " + bare + "\u00b2" + unit.replace(")", ")\u00b2")).range(lowest, highest).room(ABOVE), marks, Corner.TOP_LEFT));
	}

	private static String label(final Growth growth) {
		final double[] share = growth.moments.largest();
		final String what = String.format(Locale.ROOT, "%s: largest bond %.0f %% of the sum", growth.population, 100 * share[share.length - 1]);
		return growth.tail == null ? what : String.format(Locale.ROOT, "%s; tail %.2f \u00b1 %.2f%s: line n^%.2f", what, growth.tail.law().exponent(), growth.tail.law().error(),
			Law.remark(growth.tail.accepted()), growth.expected());
	}
}
