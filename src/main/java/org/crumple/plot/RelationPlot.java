package org.crumple.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.crumple.figure.Axis.Margin;
import org.crumple.figure.Axis;
import org.crumple.figure.Figure;
import org.crumple.figure.Look.Symbol;
import org.crumple.figure.Look;
import org.crumple.figure.Mark.Law;
import org.crumple.figure.Mark.Series;
import org.crumple.figure.Mark;
import org.crumple.figure.Palette;
import org.crumple.figure.Panel.Corner;
import org.crumple.figure.Panel;
import org.crumple.stats.BinnedRelation;

/** Figure of one quantity averaged in bins of another, on logarithmic axes, with the line fitted in a window. */
public final class RelationPlot {

	private static final Margin SIDES = Margin.factor(1.3), ABOVE = Margin.factors(1.3, 1.3).legend(3, 0.25);

	private RelationPlot() {}

	/**
	 * Bins used for the fit are blue, others grey. The line extends from the first to the last bin of the fit, and is
	 * dashed if these bins are not compatible with a power law.
	 *
	 * @param x heading with its unit
	 * @param y heading with its unit
	 */
	public static Figure of(final String title, final String caption, final String x, final String y, final BinnedRelation relation,
		final BinnedRelation.Slope slope) {
		final int[] bins = IntStream.range(0, relation.x().length).toArray();
		final boolean accepted = slope.line().isAccepted();
		final List<Mark> marks = new ArrayList<>();
		addBins(marks, relation, Arrays.stream(bins).filter(b -> relation.x()[b] >= slope.from() && relation.x()[b] <= slope.until())
			.toArray(), Palette.DATA, Symbol.CIRCLE, "fitted");
		addBins(marks, relation, Arrays.stream(bins).filter(b -> relation.x()[b] < slope.from() || relation.x()[b] > slope.until())
			.toArray(), Palette.MARK, Symbol.BOX, "outside the window");
		marks.add(Law.straight(String.format(Locale.ROOT, "slope %.2f \u00b1 %.2f, %.3g to %.3g%s", slope.slope(), slope.error(),
			slope.from(), slope.until(),
			Law.remark(slope.line().refusal("bins"))), slope.line()::at, slope.from(), slope.until(), Look.fit(Palette.LAW, 3, accepted)));
		return Figure.of(title, caption, new Panel(Axis.log(Quantities.heading(x)).room(SIDES),
			Axis.log(Quantities.heading(y)).room(ABOVE), marks, slope.slope() > 0
			? Corner.TOP_LEFT : Corner.TOP_RIGHT));
	}

	private static void addBins(final List<Mark> marks, final BinnedRelation relation, final int[] bins, final int colour,
		final Symbol symbol, final String what) {
		if (bins.length == 0) return;
		final String label = Arrays.stream(bins).map(b -> relation.count()[b]).sum() + " values, " + bins.length
			+ (bins.length == 1 ? " bin, " : " bins, ") + what;
		marks.add(new Series(label, of(relation.x(), bins), of(relation.y(), bins), Look.points(symbol, colour, 2))
			.errors(of(relation.error(), bins)).counted(Arrays.stream(bins).map(b -> relation.count()[b]).toArray()));
	}

	private static double[] of(final double[] all, final int[] bins) {
		return Arrays.stream(bins).mapToDouble(b -> all[b]).toArray();
	}
}
