package org.crumple.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import org.crumple.kernel.Choices;
import org.crumple.kernel.Digits;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.kernel.NumberText;
import org.crumple.stats.RandomDraws;
import org.crumple.stats.Scatter;
import org.crumple.table.NumberTable;
import org.crumple.table.ParameterRows;
import org.crumple.table.Schema;
import org.crumple.table.Table;
import org.crumple.tail.FittedTail;
import org.crumple.tail.Tail;
import org.crumple.tail.TailLaw;

/**
 * A column against a parameter of networks: its mean, median, fitted exponent, or the mean of its smallest or largest value in a network,
 * at every value of the parameter, with errors over networks.
 *
 * @param settings of the series
 * @param across the parameter, with its unit
 * @param column heading of what is averaged or fitted, with its unit
 * @param points by series, each by rising parameter
 * @param without how many networks, at how many values of the parameter, have no value, and count nowhere
 */
public record ParameterSeries(Settings settings, String across, String column, List<Point> points, int without) {

	/** Below this number of networks nothing can be said about an error. */
	public static final int FEW = 5;

	/** What stands for the values of a column at a value of the parameter. */
	public enum Average {

		/** The mean over networks of the means of their values. */
		MEAN("Mean"),
		/** The median of all values. */
		MEDIAN("Median"),
		/** The exponent of a power law in a tail of all values. */
		EXPONENT("Exponent"),
		/** The mean over networks of the smallest of their values. */
		SMALLEST("Smallest"),
		/** The mean over networks of the largest of their values. */
		LARGEST("Largest");

		private final String label;

		Average(final String label) {
			this.label = label;
		}

		/** The choice with this label. */
		public static Average of(final String label) {
			return Choices.find("average", label, values());
		}

		/** For headings: {@code mean}, {@code mean of the smallest}. */
		public String words() {
			return (this == SMALLEST || this == LARGEST ? "mean of the " : "") + label.toLowerCase(Locale.ROOT);
		}

		@Override
		public String toString() {
			return label;
		}
	}

	/**
	 * Parameters of the series. Tail, law and window are those of {@link ExponentFit.Settings}, and of exponents alone.
	 *
	 * @param x name of the parameter
	 * @param y heading of the column, with or without its unit
	 * @param average what stands for its values
	 * @param bootstrap number of samples for the errors of medians and exponents
	 * @param seed of these samples
	 */
	public record Settings(String x, String y, Average average, Tail tail, TailLaw law, double from, double until, int bootstrap,
		long seed) {

		/** Bins of a density that is not drawn. */
		private static final int BINS = 5;

		/** @throws IllegalArgumentException naming the first value that is out of range, or contradicts another */
		public Settings {
			RandomDraws.requireSamples(bootstrap, false);
			if (average == Average.EXPONENT) fit(y, tail, law, from, until, bootstrap, seed);
			else if (from != 0) throw InvalidValue.value("from", from, "0 for average=" + average + ", which has no window");
			else if (until != 0) throw InvalidValue.value("until", until, "0 for average=" + average + ", which has no window");
		}

		private static ExponentFit.Settings fit(final String y, final Tail tail, final TailLaw law, final double from, final double until,
			final int bootstrap, final long seed) {
			return new ExponentFit.Settings(y, tail, law, "", RowSelection.ALL, from, until, BINS, bootstrap, seed);
		}

		private ExponentFit.Settings fit() {
			return fit(y, tail, law, from, until, bootstrap, seed);
		}
	}

	/**
	 * What a column is at one value of the parameter.
	 *
	 * @param series value of the second parameter; empty if there is none
	 * @param x value of the parameter
	 * @param y mean, median or exponent, or the mean of the smallest or largest; NaN if there is none
	 * @param error its standard error over networks; NaN for a single network, and if all networks agree
	 * @param networks that have a value
	 * @param values of all of them
	 * @param accepted whether a fit passes its own test; null if nothing is fitted
	 * @param remark why it does not, or what else is to be known; empty if nothing is
	 */
	public record Point(String series, double x, double y, double error, int networks, int values, Boolean accepted, String remark) {

		/** Whether the point may be quoted. */
		public boolean isSound() {
			return accepted == null || accepted;
		}
	}

	record Row(ParameterSeries whole, Point point) {}

	/** One row for every value of the parameter in every series. */
	public static final Schema<Row> COLUMNS = schema();

	private static Schema<Row> schema() {
		return new Schema<Row>("Parameter Series").word("quantity", "what y is, with its unit", r -> r.whole.up())
			.word("parameter", "what x is", r -> r.whole.across)
			.word("series", "value of the parameter `series`, or part of `table`; empty if there is one series alone", r -> r.point.series)
			.real("x", "", "value of the parameter", r -> r.point.x)
			.real("y", "", "mean, median or exponent, or the mean of the smallest or largest; empty if there is none", r -> r.point.y)
			.real("error", "", "its standard error over networks; empty for a single network, and if all agree", r -> r.point.error)
			.whole("networks", "networks that have a value", r -> r.point.networks)
			.whole("values", "values of all of them", r -> r.point.values)
			.truth("accepted", "of an exponent: 1 if its fit passes its own test; else empty", r -> r.point.accepted)
			.word("remark", "why it does not, or that there are few networks; else empty", r -> r.point.remark);
	}

	/**
	 * @param rows of each network at each value of the parameter, at least one
	 * @param bonds whether every network has a row for each of its bonds or modes: an accepted exponent then needs many networks
	 * @param monitor is told the progress, and can cancel
	 * @throws IllegalArgumentException if the column is missing or not numeric, or if no network has a value
	 */
	public static ParameterSeries of(final List<ParameterRows> rows, final boolean bonds, final Settings settings, final Monitor monitor) {
		final Map<String, Map<Double, List<NumberTable>>> series = new LinkedHashMap<>();
		int all = 0;
		for (final ParameterRows one : rows) {
			if (!one.rows().has(settings.y)) throw missing(one.rows(), settings.y);
			if (Double.isNaN(one.x()) || Arrays.stream(one.rows().finiteColumn("y", settings.y)).allMatch(Double::isNaN)) continue;
			series.computeIfAbsent(one.series(), s -> new TreeMap<>()).computeIfAbsent(one.x() + 0.0, x -> new ArrayList<>())
				.add(one.rows());
			all++;
		}
		if (all == 0) throw InvalidValue.value("y", settings.y, "a column that holds values in the rows chosen");
		final List<Point> points = new ArrayList<>();
		int done = 0;
		for (final String name : ordered(series.keySet())) {
			for (final Map.Entry<Double, List<NumberTable>> at : series.get(name).entrySet()) {
				monitor.throwIfCancelled();
				monitor.progress((double) done / all, "Parameter series");
				points.add(point(name, at.getKey(), at.getValue(), bonds, settings));
				done += at.getValue().size();
			}
		}
		return new ParameterSeries(settings, across(rows.get(0).rows(), settings.x), column(rows, settings), points, rows.size() - all);
	}

	/** Series that are numbers rise; words come as the tables do. */
	private static List<String> ordered(final Set<String> names) {
		try {
			return names.stream().sorted(Comparator.comparingDouble(NumberText::real)).toList();
		} catch (final NumberFormatException e) {
			return List.copyOf(names);
		}
	}

	private static InvalidValue missing(final NumberTable table, final String column) {
		return InvalidValue.value("y", column, "a column of " + table.name() + ": " + String.join(", ", table.headings()));
	}

	private static String across(final NumberTable table, final String x) {
		return table.has(x) ? table.headings().get(table.indexOf(x)) : x;
	}

	/** The heading of the column; of exponents that of its sizes. */
	private static String column(final List<ParameterRows> rows, final Settings settings) {
		final NumberTable first = rows.get(0).rows();
		return settings.average == Average.EXPONENT ? NumberTable.sizeHeading(rows.stream().map(ParameterRows::rows).toList(), settings.y)
			: first.headings().get(first.indexOf(settings.y));
	}

	/** What y is, with its unit: {@code mean of s (E)}. */
	public String up() {
		final String words = settings.average.words() + " of ";
		return settings.average == Average.EXPONENT ? words + NumberTable.bare(column) + ", " + settings.tail.toString()
			.toLowerCase(Locale.ROOT) + " tail" : words + column;
	}

	private static Point point(final String series, final double x, final List<NumberTable> networks, final boolean bonds,
		final Settings settings) {
		final List<double[]> values = networks.stream().map(n -> Arrays.stream(n.column(settings.y)).filter(v -> !Double.isNaN(v))
			.toArray()).toList();
		final int count = values.stream().mapToInt(v -> v.length).sum();
		final String few = values.size() < FEW ? "fewer than " + FEW + " networks" : "";
		return switch (settings.average) {
			case MEAN -> overNetworks(series, x, values, v -> Arrays.stream(v).sum() / v.length, few);
			case SMALLEST -> overNetworks(series, x, values, v -> Arrays.stream(v).min().getAsDouble(), few);
			case LARGEST -> overNetworks(series, x, values, v -> Arrays.stream(v).max().getAsDouble(), few);
			case MEDIAN -> {
				final GroupMedian median = GroupMedian.of(values, settings.bootstrap, settings.seed);
				yield new Point(series, x, median.value(), median.error(), values.size(), count, null, few);
			}
			case EXPONENT -> exponent(new Point(series, x, Double.NaN, Double.NaN, values.size(), count, false, few), networks, bonds,
				settings);
		};
	}

	/** The mean of one number of each network. */
	private static Point overNetworks(final String series, final double x, final List<double[]> values,
		final ToDoubleFunction<double[]> ofNetwork, final String remark) {
		final double[] each = values.stream().mapToDouble(ofNetwork).toArray();
		return new Point(series, x, Arrays.stream(each).sum() / each.length, Scatter.ofMean(each), each.length,
			values.stream().mapToInt(v -> v.length).sum(), null, remark);
	}

	/** The point with the exponent that is fitted, or the reason why there is none. */
	private static Point exponent(final Point at, final List<NumberTable> networks, final boolean bonds, final Settings settings) {
		if (networks.stream().allMatch(n -> Arrays.stream(n.column(settings.y)).allMatch(v -> v == 0 || Double.isNaN(v))))
			return new Point(at.series, at.x, at.y, at.error, at.networks, at.values, false, "there are no values other than 0");
		try {
			final FittedTail fitted = ExponentFit.of(networks, bonds, settings.fit(), Monitor.SILENT).tail();
			final String remark = List.of(fitted.refusal(), at.remark).stream().filter(r -> !r.isEmpty()).collect(Collectors.joining("; "));
			return new Point(at.series, at.x, fitted.fit().exponent(), at.networks < 2 ? Double.NaN : fitted.interval().error(),
				at.networks, at.values, fitted.refusal().isEmpty(), remark);
		} catch (final InvalidValue e) {
			throw e; // a value that no law allows, with its place
		} catch (final IllegalArgumentException e) {
			return new Point(at.series, at.x, Double.NaN, Double.NaN, at.networks, at.values, false,
				e.getMessage().replaceFirst("[.]$", ""));
		}
	}

	/** A table with one row for each point. */
	public Table table() {
		return COLUMNS.table(points.stream().map(p -> new Row(this, p)).toList());
	}

	/** The names of the series, in order; one empty name if there is one alone. */
	public List<String> names() {
		return points.stream().map(Point::series).distinct().toList();
	}

	/**
	 * Description for captions, not a full sentence.
	 *
	 * @param what is averaged against what, and what the networks have in common
	 * @param where condition on rows, as the user gave it
	 */
	public String caption(final String what, final String where) {
		final long unsound = points.stream().filter(p -> !p.isSound()).count();
		final int networks = points.stream().mapToInt(Point::networks).sum();
		return what + (where.isBlank() ? "" : ", " + where) + ", " + networks + (networks == 1 ? " network" : " networks")
			+ "; bars: standard errors over networks" + (points.stream().anyMatch(p -> p.networks < FEW)
			? "; open: fewer than " + FEW + " networks" : "") + (without > 0 ? "; " + without + " without a value left out" : "")
			+ (unsound > 0 ? "; open and without bar: fit not accepted" : "");
	}

	/** One sentence for every point that is not to be quoted, and one on networks that are left out. */
	public List<String> sentences() {
		final List<String> all = new ArrayList<>(points.stream().filter(p -> !p.isSound()).map(p -> "Not accepted at " + across + " = "
			+ Digits.seven(p.x) + (p.series.isEmpty() ? "" : " of " + p.series) + ": " + p.remark + ".").toList());
		if (without > 0) all.add("Left out: " + without + (without == 1 ? " network" : " networks") + " without a value of " + settings.y
			+ " in the rows chosen.");
		return all;
	}
}
