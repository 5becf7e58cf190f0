package org.crumple.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.crumple.figure.Axis.Margin;
import org.crumple.figure.Axis;
import org.crumple.figure.Figure;
import org.crumple.figure.Look.Dash;
import org.crumple.figure.Look.Symbol;
import org.crumple.figure.Look;
import org.crumple.figure.Mark.Band;
import org.crumple.figure.Mark.Series;
import org.crumple.figure.Mark;
import org.crumple.figure.Palette;
import org.crumple.figure.Panel.Corner;
import org.crumple.figure.Panel;
import org.crumple.survey.AverageCurve.Spread;
import org.crumple.survey.AverageCurve;
import org.crumple.survey.ParameterSeries.Point;
import org.crumple.survey.ParameterSeries;

/** Figures of many networks: a quantity against a parameter, and curves averaged point by point. */
public final class SeriesPlots {

	private static final Symbol[] SYMBOLS = { Symbol.CIRCLE, Symbol.BOX, Symbol.TRIANGLE, Symbol.DIAMOND };
	/** Most that the symbols of the first series are larger than those of the last [pixels of line width]. */
	private static final int LARGER = 4;
	private static final Margin SIDES = Margin.parts(0.05, 0.05), LEGEND = Margin.parts(0.08, 0.08).legend(0.3, 0);
	private SeriesPlots() {}

	/**
	 * Points with errors over networks. Those of few networks are open; so are exponents whose fit is not accepted, which have no bar.
	 *
	 * @param name of the second parameter, for the legend; blank if there is none
	 */
	public static Figure of(final String title, final String caption, final String name, final ParameterSeries found) {
		final List<Mark> marks = new ArrayList<>();
		final List<String> names = found.names();
		final boolean ordered = names.stream().allMatch(n -> n.matches("-?[0-9.]+(e-?[0-9]+)?"));
		for (int k = 0; k < names.size(); k++) {
			final String series = names.get(k);
			final int colour = names.size() == 1 ? Palette.DATA : ordered ? Palette.ordered(k, names.size()) : Palette.kind(k);
			// symbols of earlier series are larger, and show where a later one lies on them
			final Look look = Look.points(SYMBOLS[k % SYMBOLS.length], colour, 2 + Math.min(LARGER, names.size() - 1 - k));
			final String label = series.isEmpty() ? "" : (ordered ? Quantities.symbol(name) + " = " : "") + series;
			add(marks, label, points(found, series, Point::isSound), look, true);
			add(marks, label, points(found, series, p -> !p.isSound()), look.filled(Palette.WHITE), false);
		}
		return Figure.of(title, caption, new Panel(Axis.linear(across(found)).room(SIDES),
			upwards(found).room(LEGEND), marks, Corner.TOP_LEFT));
	}

	/** The axis of what is averaged, with room for all bars. */
	private static Axis upwards(final ParameterSeries found) {
		final double[] ends = found.points().stream().filter(p -> !Double.isNaN(p.y())).flatMapToDouble(p -> {
			final double bar = p.isSound() && p.error() > 0 ? p.error() : 0;
			return DoubleStream.of(p.y() - bar, p.y() + bar);
		}).sorted().toArray();
		final Axis axis = Axis.linear(heading(found));
		return ends.length == 0 ? axis : axis.range(ends[0], ends[ends.length - 1]);
	}

	private static List<Point> points(final ParameterSeries found, final String series, final Predicate<Point> which) {
		return found.points().stream().filter(p -> p.series().equals(series) && which.test(p) && !Double.isNaN(p.y())).toList();
	}

	private static void add(final List<Mark> marks, final String label, final List<Point> points, final Look look, final boolean sound) {
		if (points.isEmpty()) return;
		final boolean isEven = points.size() > 1 && points.stream().mapToInt(Point::networks).distinct().count() == 1;
		final int networks = isEven ? points.get(0).networks() : points.stream().mapToInt(Point::networks).sum();
		final String number = networks + (networks == 1 ? " network" : " networks") + (isEven ? " a point" : "");
		final String name = label.isEmpty() ? number : sound ? label + ", " + number : label;
		final Series series = new Series(name + Mark.Law.remark(sound),
			points.stream().mapToDouble(Point::x).toArray(), points.stream().mapToDouble(Point::y).toArray(), look)
			.counted(points.stream().mapToInt(Point::networks).toArray(), "networks");
		marks.add(sound ? series.errors(points.stream().mapToDouble(Point::error).toArray()) : series);
	}

	/**
	 * The mean curve in its band, which is left out where fewer than five networks reach; the mean is dashed where not all do. The median,
	 * dotted, is beside the quartiles, because the mean may be outside of them.
	 */
	public static Figure of(final String title, final String caption, final AverageCurve found) {
		final List<AverageCurve.Point> points = found.points();
		final Spread spread = found.settings().band();
		final List<Mark> marks = new ArrayList<>();
		final String band = spread == Spread.ERROR ? "standard error" : spread == Spread.DEVIATION ? "standard deviation"
			: "between the quartiles";
		for (int from = 0, until; from < points.size(); from = until + 1) {
			until = from;
			while (until < points.size() && points.get(until).count() >= Series.FEW) until++;
			if (until == from) continue;
			final List<AverageCurve.Point> part = points.subList(from, until);
			final double[][] ends = part.stream().map(p -> p.band(spread)).toArray(double[][]::new);
			marks.add(new Band(marks.isEmpty() ? band : null, part.stream().mapToDouble(AverageCurve.Point::x).toArray(),
				Arrays.stream(ends).mapToDouble(e -> e[0]).toArray(), Arrays.stream(ends).mapToDouble(e -> e[1]).toArray(),
				Look.line(Palette.BAND, 1).filled(Palette.BAND)));
		}
		if (spread == Spread.QUARTILES) {
			marks.add(new Series("median", points.stream().mapToDouble(AverageCurve.Point::x).toArray(), points.stream().mapToDouble(
				AverageCurve.Point::median).toArray(), Look.line(Palette.DATA, 2).dashed(Dash.DOTTED)));
		}
		final IntPredicate partly = k -> k >= 0 && k < points.size() && !points.get(k).isWhole();
		line(marks, "mean of " + found.networks() + (found.networks() == 1 ? " network" : " networks"), found, partly.negate(), Dash.SOLID);
		// a piece of the curve is of all networks if both of its ends are
		line(marks, "mean of fewer", found, k -> IntStream.rangeClosed(k - 1, k + 1).anyMatch(partly), Dash.DASHED);
		return Figure.of(title, caption, new Panel(Axis.linear(Quantities.heading(found.across())),
			Axis.linear(Quantities.heading(found.up())).room(LEGEND), marks, Corner.TOP_LEFT));
	}

	/** The mean at some points of the grid, interrupted at the others. */
	private static void line(final List<Mark> marks, final String label, final AverageCurve found, final IntPredicate at,
		final Dash dash) {
		final int size = found.points().size();
		final double[] x = new double[size], y = new double[size];
		for (int k = 0; k < size; k++) {
			x[k] = at.test(k) ? found.points().get(k).x() : Double.NaN;
			y[k] = at.test(k) ? found.points().get(k).mean() : Double.NaN;
		}
		if (IntStream.range(0, size).anyMatch(at)) marks.add(new Series(label, x, y, Look.line(Palette.DATA, 2).dashed(dash)));
	}

	/** The parameter with its unit: that of alpha, a key of plans, is E also where nothing says so. */
	private static String across(final ParameterSeries found) {
		return Quantities.heading(found.across().equals("alpha") ? "alpha (E)" : found.across());
	}

	/** What is averaged against what, for captions: {@code mean unstable fraction against N}. */
	public static String what(final ParameterSeries found) {
		final String average = found.settings().average() == ParameterSeries.Average.EXPONENT ? heading(found)
			: found.settings().average().words() + " " + Quantities.name(found.column());
		return average + " against " + Quantities.symbol(found.across());
	}

	/** The same of curves: {@code mean stress σ against strain γ}. */
	public static String what(final AverageCurve found) {
		return "mean " + Quantities.name(found.up()) + " against " + Quantities.name(found.across());
	}

	/** What is written beside the axis. */
	private static String heading(final ParameterSeries found) {
		final String column = found.column();
		return switch (found.settings().average()) {
			case MEAN, MEDIAN, SMALLEST, LARGEST -> found.settings().average().words() + " " + Quantities.heading(column);
			case EXPONENT -> "exponent of " + Quantities.symbol(column) + ", " + found.settings().tail().toString().toLowerCase(Locale.ROOT)
				+ " tail";
		};
	}
}
