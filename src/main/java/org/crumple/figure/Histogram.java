package org.crumple.figure;

import java.util.Arrays;
import java.util.List;

import org.crumple.figure.Axis.Margin;
import org.crumple.figure.Look.Symbol;
import org.crumple.figure.Mark.Series;
import org.crumple.figure.Panel.Corner;
import org.crumple.kernel.InvalidValue;

/**
 * Histogram with bins of equal width, and a panel with its bars, for commands that plot a distribution.
 *
 * @param low lower edge of the first bin
 * @param width of a bin, in the unit of the values
 * @param count [bins] number of values in each bin; read only
 */
public record Histogram(double low, double width, int[] count) {

	private static final int MOST_BINS = 10_000;
	/** Total range of the bins if all values are equal, relative to their magnitude; absolute if all are 0. */
	private static final double AROUND = 1e-3;
	/** Space above the highest bar, with room for a legend. */
	private static final Margin TOP = Margin.parts(0, 0.03).legend(0.17, 0);

	/**
	 * Bins from the smallest to the largest value.
	 *
	 * @param values read only; values that are not finite are ignored
	 * @param bins 1 to 10000
	 * @throws IllegalArgumentException if there is no finite value, or if the number of bins is out of range
	 */
	public static Histogram of(final double[] values, final int bins) {
		if (bins < 1 || bins > MOST_BINS) throw InvalidValue.value("bins", bins, "a whole number between 1 and " + MOST_BINS);
		final double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
		if (finite.length == 0) throw new IllegalArgumentException("There are no finite values to count.");
		final double lowest = Arrays.stream(finite).min().getAsDouble(), highest = Arrays.stream(finite).max().getAsDouble();
		final double room = highest > lowest ? 0 : AROUND * (lowest == 0 ? 1 : Math.abs(lowest)) / 2;
		final double low = lowest - room, width = (highest - lowest + 2 * room) / bins;
		final int[] count = new int[bins];
		// the largest value belongs to the last bin
		for (final double value : finite) count[(int) Math.min(bins - 1, (value - low) / width)]++;
		return new Histogram(low, width, count);
	}

	/** Number of all values. */
	public int total() {
		return Arrays.stream(count).sum();
	}

	/** Centre of bin k. */
	public double centre(final int k) {
		return low + (k + 0.5) * width;
	}

	/**
	 * Panel with bars of the probability density, normalised to 1, with errors √n.
	 *
	 * @param heading name of the values, followed by their unit in parentheses if they have one
	 * @param label for the legend, or null
	 */
	public Panel panel(final String heading, final String label) {
		final double one = 1 / (total() * width);
		final double[] centre = new double[count.length], density = new double[count.length], error = new double[count.length];
		double highest = 0;
		for (int k = 0; k < count.length; k++) {
			centre[k] = centre(k);
			density[k] = count[k] * one;
			error[k] = Math.sqrt(count[k]) * one;
			highest = Math.max(highest, density[k] + error[k]);
		}
		final Axis x = Axis.linear(heading);
		return new Panel(x, Axis.linear("").named("P(" + x.quantity() + ")", Axis.inverse(x.unit())).range(0, highest).room(TOP), List.of(
			new Series(label, centre, density, Look.points(Symbol.BAR, Palette.EDGES, 1).filled(Palette.BAND)),
			new Series(null, centre, density, Look.points(Symbol.DOT, Palette.EDGES, 1)).errors(error).counted(count).filled()),
			Corner.TOP_RIGHT);
	}
}
