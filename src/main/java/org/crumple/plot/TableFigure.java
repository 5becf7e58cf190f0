package org.crumple.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.crumple.figure.Axis.Margin;
import org.crumple.figure.Axis;
import org.crumple.figure.Figure;
import org.crumple.figure.Look.Symbol;
import org.crumple.figure.Look;
import org.crumple.figure.Mark.Band;
import org.crumple.figure.Mark.Guide;
import org.crumple.figure.Mark.Law;
import org.crumple.figure.Mark.Series;
import org.crumple.figure.Mark;
import org.crumple.figure.Palette;
import org.crumple.figure.Panel.Corner;
import org.crumple.figure.Panel;

/**
 * The figure of the script command {@code Draw Plot}: columns of CSV files with their errors, histograms of them, the power laws that were
 * fitted to them, and guides. A law stands for the values of its series, or is refused.
 */
public final class TableFigure {

	/** Fill of points that are fits, and not accepted. */
	private static final int OPEN = Palette.WHITE;
	private static final Margin SIDES = Margin.factor(1.3), ABOVE = Margin.factor(1.3).legend(4, 0.35), LINEAR = Margin.parts(0.03, 0.03);
	private static final Margin UPWARDS = Margin.parts(0, 0.06).legend(0.2, 0);
	/** Height of a line to the {@code top}, relative to the data, and tolerance of the ends of windows. */
	private static final double TOP = 1.05, ROUNDING = 1.0001;
	/** Name of the column with the number of values, if these are networks. */
	private static final String NETWORKS = "networks";
	private static final Pattern NAME = Pattern.compile("(?<![\\^_])\\{(\\w+|[<>])\\}");
	private static final Map<String, String> LETTERS = Map.ofEntries(Map.entry("Delta", "\u0394"), Map.entry("delta", "\u03b4"),
		Map.entry("gamma", "\u03b3"), Map.entry("sigma", "\u03c3"), Map.entry("omega", "\u03c9"), Map.entry("psi", "\u03c8"),
		Map.entry("theta", "\u03b8"), Map.entry("alpha", "\u03b1"), Map.entry("tau", "\u03c4"), Map.entry("ell", "\u2113"),
		Map.entry("pm", "\u00b1"), Map.entry("<", "\u27e8"), Map.entry(">", "\u27e9"));

	private final List<PlotLine> lines;
	private final TableSeries.Tables tables = new TableSeries.Tables();
	private final boolean logX;
	private final boolean logY;
	private final List<Mark> marks = new ArrayList<>();
	private final List<Mark> laws = new ArrayList<>();

	/** A law beside its series: {@code y = height x^slope} from one end to another. */
	private record Power(double slope, double error, boolean accepted, double height, double from, double until) {

		double at(final double x) {
			return height * Math.pow(x, slope);
		}
	}

	private TableFigure(final String series, final String each, final String scales) {
		lines = PlotLine.all(series, each);
		logX = scales.contains("x");
		logY = scales.contains("y");
	}

	/**
	 * The figure.
	 *
	 * @param series a line for each series
	 * @param each words that stand in for %
	 * @param axes both headings, separated by a semicolon
	 * @param limits four numbers, or empty: those of the data
	 * @throws IllegalArgumentException if it cannot be drawn, with a sentence
	 */
	static Figure of(final String series, final String each, final String title, final String axes, final String scales,
		final String limits, final String corner) {
		final TableFigure figure = new TableFigure(series, each, scales);
		figure.addAll();
		final String[] heading = symbols(axes).split(";", -1);
		if (heading.length != 2)
			throw new IllegalArgumentException("axes=" + axes + " is not allowed: two labels and a semicolon between.");
		Axis x = figure.logX ? Axis.log(heading[0]).room(SIDES) : Axis.linear(heading[0]).room(figure.hasBars() ? Margin.NONE : LINEAR),
			y = figure.logY ? Axis.log(heading[1]).room(ABOVE) : Axis.linear(heading[1]).room(UPWARDS);
		if (!figure.logY && figure.lowest() >= 0) y = y.range(0, Double.NaN);
		if (!limits.isBlank()) {
			final double[] end = Arrays.stream(limits.trim().split(" +")).mapToDouble(TableSeries::number).toArray();
			if (end.length != 4 || Arrays.stream(end).anyMatch(Double::isNaN)) {
				throw new IllegalArgumentException("limits=" + limits + " is not allowed: four numbers, left, right, lowest and highest.");
			}
			x = x.range(end[0], end[1]).exact();
			y = y.range(end[2], end[3]).exact();
		}
		return Figure.of(title, remark(figure.marks), new Panel(x, y, figure.marks, corner(corner)));
	}

	/** What a caption says of laws and of points that are fits, if some of them are not accepted; empty if there are none. */
	static String remark(final List<Mark> marks) {
		final List<String> remarks = new ArrayList<>();
		if (marks.stream().anyMatch(m -> m instanceof Law law && law.isRefused())) remarks.add("in parentheses, dashed: not accepted");
		if (marks.stream().anyMatch(m -> m instanceof Series series && series.look().fill() == OPEN)) remarks.add("open: not accepted");
		return String.join("; ", remarks);
	}

	/** A text whose letters in braces are Greek or brackets, as {@code {Delta}}, because macros are of ASCII. */
	static String symbols(final String text) {
		return NAME.matcher(text).replaceAll(m -> LETTERS.getOrDefault(m.group(1), m.group(1)));
	}

	private static Corner corner(final String text) {
		return Arrays.stream(Corner.values()).filter(c -> c.name().replace('_', '-').equalsIgnoreCase(text.trim())).findFirst()
			.orElseThrow(() -> new IllegalArgumentException("corner=" + text + " is not allowed: top-left, top-right, bottom-left or "
				+ "bottom-right."));
	}

	private boolean hasBars() {
		return marks.stream().anyMatch(m -> m.look().symbol() == Symbol.BAR);
	}

	private double lowest() {
		return marks.stream().filter(Series.class::isInstance).flatMapToDouble(m -> Arrays.stream(((Series) m).y())).filter(v -> !Double
			.isNaN(v)).min().orElse(0);
	}

	private void addAll() {
		Power before = null;
		for (final PlotLine line : lines) {
			switch (line.kind()) {
				case "line" -> addLine(line);
				case "curve" -> marks.add(new Series(label(line), column(line, 0), column(line, 1), line.look()));
				case "band" -> marks.add(new Band(label(line), column(line, 0), column(line, 1), column(line, 2), line.look()));
				case "guide" -> addGuide(line, before);
				default -> {
					final TableSeries series = TableSeries.of(line, tables);
					before = power(line, series);
					addPoints(line, series, before);
				}
			}
		}
		marks.addAll(laws);
	}

	private static String label(final PlotLine line) {
		return line.label().isEmpty() ? null : line.label();
	}

	private double[] column(final PlotLine line, final int k) {
		return tables.column(line.file(), line.column(k), line.rows());
	}

	private void addPoints(final PlotLine line, final TableSeries series, final Power law) {
		if (series.x().length == 0) return;
		final TableSeries accepted = series.only(false), refused = series.only(true);
		final String label = line.label().isEmpty() ? null : line.label() + text(line, law);
		if (accepted.x().length > 0) marks.add(mark(line, accepted, label, line.look()));
		if (refused.x().length > 0) marks.add(mark(line, refused, accepted.x().length > 0 ? null : label, line.look().filled(OPEN)));
		if (law == null) return;
		laws.add(Law.straight(null, law::at, law.from(), law.until(), Look.fit(line.look().colour(), 2, law.accepted())));
	}

	private static Mark mark(final PlotLine line, final TableSeries series, final String label, final Look look) {
		Series points = new Series(label, series.x(), series.y(), look);
		if (series.error() != null) points = points.errors(series.error());
		return series.count() == null || look.symbol() == Symbol.BAR ? points : points.counted(series.count(), line.column(5)
			.equals(NETWORKS) ? NETWORKS : points.counted());
	}

	/** The exponent with its error, in brackets if it is not accepted. */
	private static String text(final PlotLine line, final Power law) {
		if (law == null) return "";
		final String exponent = String.format(Locale.ROOT, law.accepted() ? "%.2f \u00b1 %.2f" : "(%.2f \u00b1 %.2f)", law.slope(),
			law.error());
		return line.fit().endsWith(";amplitude") ? ": N^{" + exponent + "}" : ": " + exponent;
	}

	private void addLine(final PlotLine line) {
		final String[] word = line.columns().split(";", -1);
		final double top = TOP * marks.stream().filter(Series.class::isInstance).flatMapToDouble(m -> Arrays.stream(((Series) m).y()))
			.filter(Double::isFinite).max().orElse(1);
		final double[] x = new double[word.length / 2], y = new double[x.length];
		for (int k = 0; k < x.length; k++) {
			x[k] = TableSeries.number(word[2 * k]);
			y[k] = word[2 * k + 1].trim().equals("top") ? top : TableSeries.number(word[2 * k + 1]);
		}
		marks.add(new Series(label(line), x, y, line.look()));
	}

	/** Adds a power through the middle of the law before it. */
	private void addGuide(final PlotLine line, final Power law) {
		if (law == null) return;
		final double slope = TableSeries.number(line.column(0)), from = TableSeries.number(line.column(1)),
			until = TableSeries.number(line.column(2)), middle = Math.sqrt(law.from() * law.until());
		final String label = label(line);
		final Look look = line.look().dashed(Look.Dash.DOTTED);
		if (Double.isNaN(from)) laws.add(new Guide(label, slope, middle, law.at(middle), look));
		else laws.add(Law.straight(label, v -> law.at(middle) * Math.pow(v / middle, slope), from, until, look).known());
	}

	private double[] fitted(final String[] fit, final String heading) {
		return tables.column(fit[0], heading, fit[1]);
	}

	/**
	 * The law that was fitted to a series; null if there is none. Its height is given, or the share of the values that its window holds.
	 */
	private Power power(final PlotLine line, final TableSeries series) {
		final String[] fit = line.fitted();
		if (fit.length < 3 || series.x().length == 0) return null;
		final double[] found = fitted(fit, "exponent");
		if (found.length == 0) return null;
		final double slope = found[0], from = Arrays.stream(series.x()).min().orElse(1), until = Arrays.stream(series.x()).max().orElse(1);
		final double error = fitted(fit, "error")[0];
		final boolean accepted = fitted(fit, "accepted")[0] != 0;
		if (fit[2].equals("amplitude")) return new Power(slope, error, accepted, fitted(fit, "amplitude")[0], from, until);
		final double edge = fitted(fit, fit[2])[0], values = fitted(fit, "values")[0];
		requireSameSelection(line, series, edge, values);
		final double height = values / series.total() * Math.abs(slope + 1) / Math.pow(edge, slope + 1);
		final boolean lower = !fit[2].equals("from");
		return new Power(slope, error, accepted, height, lower ? from : edge, lower ? edge : until);
	}

	/** Refuses a law of other values than those of the points: beyond its end there must be as many as it was fitted to. */
	private static void requireSameSelection(final PlotLine line, final TableSeries series, final double edge, final double values) {
		final String[] fit = line.fitted();
		final double half = Math.pow(10, 0.5 / TableSeries.number(line.columns().replaceAll(".*;", "")));
		double fewest = 0, most = 0;
		for (int k = 0; k < series.x().length; k++) {
			final double low = series.x()[k] / half, high = series.x()[k] * half;
			final boolean upper = fit[2].equals("from");
			if (upper ? low * ROUNDING >= edge : high <= edge * ROUNDING) fewest += series.count()[k];
			if (upper ? high * ROUNDING >= edge : low <= edge * ROUNDING) most += series.count()[k];
		}
		if (values >= fewest && values <= most) return;
		throw new IllegalArgumentException(String.format(Locale.ROOT,
			"The law of %s holds %.0f values, and its bins %.0f to %.0f: they are of "
			+ "different selections.", fit[1], values, fewest, most));
	}
}
