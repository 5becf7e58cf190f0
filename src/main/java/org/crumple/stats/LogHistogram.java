package org.crumple.stats;

import org.crumple.kernel.Invalid;

/**
 * Counts in bins that are evenly wide in ln x, of the values above 0.
 *
 * @param edges [bins + 1], ascending, in the unit of x
 * @param count [bins]
 * @param total number of values that the density is normalised with, those outside the bins included
 */
public record LogHistogram(double[] edges, int[] count, int total) {

	/**
	 * @param sorted values, ascending, read only; those not above 0 count in {@code total} only
	 * @param perDecade bins in a factor of ten, 1 to 100; an edge falls on every power of ten
	 * @throws IllegalArgumentException if no value is above 0
	 */
	public static LogHistogram of(final double[] sorted, final int perDecade) {
		if (perDecade < 1 || perDecade > 100) throw Invalid.value("bins", perDecade, "a whole number from 1 to 100");
		final int first = PowerLawFit.firstAbove(sorted, 0);
		if (first == sorted.length) throw new IllegalArgumentException("None of the " + sorted.length + " values is above 0.");
		final int low = (int) Math.floor(StrictMath.log10(sorted[first]) * perDecade), high = (int) Math.floor(StrictMath.log10(sorted[sorted.length - 1]) * perDecade) + 1;
		final double[] edges = new double[high - low + 1];
		for (int e = 0; e < edges.length; e++) edges[e] = StrictMath.pow(10, (double) (low + e) / perDecade);
		final int[] count = new int[high - low];
		for (int i = first, bin = 0; i < sorted.length; i++) {
			while (bin < count.length - 1 && sorted[i] >= edges[bin + 1]) bin++;
			count[bin]++;
		}
		return new LogHistogram(edges, count, sorted.length);
	}

	/** Number of bins. */
	public int size() {
		return count.length;
	}

	/** Geometric centre of a bin. */
	public double centre(final int bin) {
		return Math.sqrt(edges[bin] * edges[bin + 1]);
	}

	/** Probability density in a bin, 1/(unit of x). */
	public double density(final int bin) {
		return count[bin] / (total * (edges[bin + 1] - edges[bin]));
	}

	/** Its Poisson error, density/√count. */
	public double error(final int bin) {
		return count[bin] == 0 ? 0 : density(bin) / Math.sqrt(count[bin]);
	}
}
