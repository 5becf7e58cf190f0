package org.crumple.stats;

import java.util.ArrayList;
import java.util.List;

import org.crumple.kernel.InvalidValue;

/**
 * A histogram of the values above 0 in bins of equal width in ln x. For whole numbers each bin holds at least one whole number; its width
 * is their number, and the density is the probability of each of them.
 *
 * @param edges [bins + 1], ascending, in the unit of x; a bin includes its lower edge
 * @param count [bins]
 * @param total number of values for the normalisation of the density, including values outside the bins
 * @param whole whether x takes only whole numbers
 */
public record LogHistogram(double[] edges, int[] count, int total, boolean whole) {

	/**
	 * @param sorted values, ascending, read only; values not above 0 only count in {@code total}
	 * @param perDecade number of bins per factor of ten, 1 to 100; every power of ten is an edge
	 * @throws IllegalArgumentException if no value is above 0
	 */
	public static LogHistogram of(final double[] sorted, final int perDecade) {
		return of(sorted, perDecade, false);
	}

	/** A histogram of whole numbers, whose edges are rounded up to whole numbers. */
	public static LogHistogram of(final double[] sorted, final int perDecade, final boolean whole) {
		if (perDecade < 1 || perDecade > 100) throw InvalidValue.value("bins", perDecade, "a whole number from 1 to 100");
		final int first = Sorted.firstAbove(sorted, 0);
		if (first == sorted.length) throw new IllegalArgumentException("None of the " + sorted.length + " values is above 0.");
		final double largest = sorted[sorted.length - 1];
		final int low = (int) Math.floor(StrictMath.log10(sorted[first]) * perDecade),
			high = (int) Math.floor(StrictMath.log10(largest) * perDecade) + 1;
		final List<Double> places = new ArrayList<>();
		for (int e = low; e <= high || places.get(places.size() - 1) <= largest; e++) {
			final double edge = StrictMath.pow(10, (double) e / perDecade), place = whole ? Math.ceil(edge - 1e-9 * edge) : edge;
			if (places.isEmpty() || place > places.get(places.size() - 1)) places.add(place);
		}
		final double[] edges = places.stream().mapToDouble(Double::doubleValue).toArray();
		final int[] count = new int[edges.length - 1];
		for (int i = first, bin = 0; i < sorted.length; i++) {
			while (bin < count.length - 1 && sorted[i] >= edges[bin + 1]) bin++;
			count[bin]++;
		}
		return new LogHistogram(edges, count, sorted.length, whole);
	}

	/** Number of bins. */
	public int size() {
		return count.length;
	}

	/** Geometric centre of a bin; for whole numbers, of its first and last number. */
	public double centre(final int bin) {
		return Math.sqrt(edges[bin] * (whole ? edges[bin + 1] - 1 : edges[bin + 1]));
	}

	/** Probability density in a bin, 1/(unit of x); for whole numbers, the probability of each. */
	public double density(final int bin) {
		return count[bin] / (total * (edges[bin + 1] - edges[bin]));
	}

	/** Poisson error of the density, density/√count. */
	public double error(final int bin) {
		return count[bin] == 0 ? 0 : density(bin) / Math.sqrt(count[bin]);
	}
}
