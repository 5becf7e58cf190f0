package org.crumple.plot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.crumple.kernel.NumberText;
import org.crumple.table.CsvCell;

/**
 * Numbers that a line of the script command {@code Draw Plot} names: points with errors from columns of CSV files, or the density of values
 * in logarithmic bins.
 *
 * @param x [n]
 * @param y [n]
 * @param error [n] NaN where it is not known; null if the points have none
 * @param count [n] values in each bin; null if points are no bins, or the table does not say
 * @param total all values, for bins
 * @param refused [n] whether a point is a fit that its own test refuses; null if the table has no column {@value #ACCEPTED}
 */
record TableSeries(double[] x, double[] y, double[] error, int[] count, double total, boolean[] refused) {

	private static final String ACCEPTED = "accepted";

	/** Bins are numbered from this power of ten. */
	private static final int LOWEST_POWER = -30;

	/** Reads tables, each once. */
	static final class Tables {

		/** A row as it is written, by which it is chosen, and its cells. */
		private record Row(String text, List<String> cells) {}

		private final Map<String, List<Row>> read = new HashMap<>();

		/**
		 * A column of numbers, of the rows that hold a text at their beginning, or anywhere if it begins with a comma.
		 *
		 * @throws IllegalArgumentException if there is no such file or column
		 */
		double[] column(final String file, final String heading, final String rows) {
			final List<Row> table = read.computeIfAbsent(file, Tables::rows);
			final int c = table.get(0).cells().indexOf(heading);
			if (c < 0) throw new IllegalArgumentException(Path.of(file).getFileName() + " has no column " + heading + ".");
			return table.stream().skip(1).filter(row -> holds(row.text(), rows)).mapToDouble(row -> c < row.cells().size()
				? number(row.cells().get(c)) : Double.NaN).toArray();
		}

		private boolean has(final String file, final String heading) {
			return read.computeIfAbsent(file, Tables::rows).get(0).cells().contains(heading);
		}

		private static boolean holds(final String row, final String text) {
			return text.startsWith(",") ? row.contains(text) : row.startsWith(text);
		}

		private static List<Row> rows(final String file) {
			try {
				final List<Row> rows = Files.readAllLines(Path.of(file)).stream().filter(l -> !l.startsWith("#"))
					.map(l -> new Row(l, CsvCell.split(l))).toList();
				if (rows.isEmpty()) throw new IllegalArgumentException(file + " is empty.");
				return rows;
			} catch (final IOException e) {
				throw new IllegalArgumentException(Path.of(file).toAbsolutePath().getParent() + " has no " + Path.of(file).getFileName()
					+ ".", e);
			}
		}
	}

	/** The number that a text is; NaN if it is none. */
	static double number(final String text) {
		return NumberText.isReal(text.trim()) ? NumberText.real(text.trim()) : Double.NaN;
	}

	/** Those of the points that are refused by their own test, or the others. */
	TableSeries only(final boolean isRefused) {
		if (refused == null) return isRefused ? new TableSeries(new double[0], new double[0], null, null, 0, null) : this;
		final int[] these = IntStream.range(0, x.length).filter(k -> refused[k] == isRefused).toArray();
		return new TableSeries(at(x, these), at(y, these), error == null ? null : at(error, these), count == null ? null : Arrays.stream(
			these).map(k -> count[k]).toArray(), total, null);
	}

	private static double[] at(final double[] values, final int[] these) {
		return Arrays.stream(these).mapToDouble(k -> values[k]).toArray();
	}

	/** The series of a line. */
	static TableSeries of(final PlotLine line, final Tables tables) {
		return switch (line.kind()) {
			case "values" -> values(line.numbers());
			case "histogram" -> histogram(line, tables);
			case "density" -> density(line, tables);
			default -> points(line, tables);
		};
	}

	private static TableSeries values(final double[] all) {
		final int n = all.length / 3;
		final double[][] part = new double[3][n];
		for (int k = 0; k < 3 * n; k++) part[k % 3][k / 3] = all[k];
		return new TableSeries(part[0], part[1], Arrays.stream(part[2]).allMatch(Double::isNaN) ? null : part[2], null, n, null);
	}

	private static TableSeries points(final PlotLine line, final Tables tables) {
		final double[] x = tables.column(line.file(), line.column(0), line.rows()),
			y = tables.column(line.file(), line.column(1), line.rows());
		final double[] error = line.column(2).isEmpty() ? null : tables.column(line.file(), line.column(2), line.rows());
		final String counted = line.column(5).isEmpty() ? "count" : line.column(5);
		final int[] count = !tables.has(line.file(), counted) ? null : Arrays.stream(tables.column(line.file(), counted, line.rows()))
			.mapToInt(c -> (int) c).toArray();
		final boolean[] refused = tables.has(line.file(), ACCEPTED) ? new boolean[x.length] : null;
		if (refused != null) {
			final double[] accepted = tables.column(line.file(), ACCEPTED, line.rows());
			for (int k = 0; k < refused.length; k++) refused[k] = accepted[k] == 0;
		}
		return new TableSeries(times(x, line.column(3)), times(y, line.column(4)), error == null ? null : times(error, line.column(4)),
			count, x.length, refused);
	}

	private static double[] times(final double[] values, final String factor) {
		return factor.isEmpty() ? values : Arrays.stream(values).map(v -> v * number(factor)).toArray();
	}

	private static TableSeries histogram(final PlotLine line, final Tables tables) {
		final int perDecade = (int) number(line.column(1));
		final Map<Integer, Double> bins = new TreeMap<>();
		double total = 0;
		for (final String rows : line.sets()) {
			final double[] values = tables.column(line.file(), line.column(0), rows);
			total += values.length;
			for (final double value : values) add(bins, value, 1, perDecade);
		}
		return binned(bins, perDecade, total);
	}

	private static TableSeries density(final PlotLine line, final Tables tables) {
		final int perDecade = (int) number(line.column(0));
		final Map<Integer, Double> bins = new TreeMap<>();
		double total = 0;
		for (final String rows : line.sets()) {
			final double[] x = tables.column(line.file(), "x", rows), count = tables.column(line.file(), "count", rows);
			total += DoubleStream.of(tables.column(line.file(), "values", rows)).limit(1).sum();
			for (int k = 0; k < x.length; k++) add(bins, x[k], count[k], perDecade);
		}
		return binned(bins, perDecade, total);
	}

	private static void add(final Map<Integer, Double> bins, final double value, final double count, final int perDecade) {
		if (value > Math.pow(10, LOWEST_POWER) && Double.isFinite(value)) {
			bins.merge((int) Math.floor(Math.log10(value) * perDecade), count, Double::sum);
		}
	}

	private static TableSeries binned(final Map<Integer, Double> bins, final int perDecade, final double total) {
		final int n = bins.size();
		final double[] x = new double[n], y = new double[n], error = new double[n];
		final int[] count = new int[n];
		int k = 0;
		for (final Map.Entry<Integer, Double> bin : bins.entrySet()) {
			final double low = Math.pow(10, (double) bin.getKey() / perDecade), high = Math.pow(10, (bin.getKey() + 1.0) / perDecade);
			x[k] = Math.sqrt(low * high);
			count[k] = (int) Math.round(bin.getValue());
			y[k] = count[k] / total / (high - low);
			error[k] = y[k] / Math.sqrt(count[k]);
			k++;
		}
		return new TableSeries(x, y, error, count, total, null);
	}
}
