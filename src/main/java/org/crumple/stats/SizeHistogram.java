package org.crumple.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.crumple.kernel.Invalid;

/**
 * A distribution as points for a plot or a collapse: densities in bins that are evenly wide in ln x. Bins of whole numbers hold
 * whole numbers, and their width is how many: the bin of 1 alone is 1 wide.
 *
 * @param x [bins] geometric centre of each bin that holds values, in the unit of x
 * @param density [bins] 1/(unit of x), normalised by all values
 * @param error [bins] its Poisson error, density/√count
 * @param count [bins] above 0
 */
public record SizeHistogram(double[] x, double[] density, double[] error, int[] count) {

	/**
	 * @param sorted values, ascending, read only; those not above 0 count in the normalisation only
	 * @param perDecade bins in a factor of ten, 1 to 100
	 * @param whole whether x takes whole numbers only
	 * @throws IllegalArgumentException if no value is above 0
	 */
	public static SizeHistogram of(final double[] sorted, final int perDecade, final boolean whole) {
		if (perDecade < 1 || perDecade > 100) throw Invalid.value("bins", perDecade, "a whole number from 1 to 100");
		return whole ? ofWhole(sorted, perDecade) : ofReal(LogHistogram.of(sorted, perDecade));
	}

	private static SizeHistogram ofReal(final LogHistogram bins) {
		final List<double[]> rows = new ArrayList<>();
		for (int b = 0; b < bins.size(); b++) {
			if (bins.count()[b] > 0) rows.add(new double[] { bins.centre(b), bins.density(b), bins.count()[b] });
		}
		return of(rows);
	}

	private static SizeHistogram ofWhole(final double[] sorted, final int perDecade) {
		final List<double[]> rows = new ArrayList<>();
		final double factor = StrictMath.pow(10, 1.0 / perDecade);
		int at = PowerLawFit.firstAbove(sorted, 0);
		if (at == sorted.length) throw new IllegalArgumentException("None of the " + sorted.length + " values is above 0.");
		for (long first = 1, next; at < sorted.length; first = next) {
			// at least one number wider than the one before it begins
			next = Math.max(first + 1, (long) Math.floor(first * factor));
			int count = 0;
			while (at < sorted.length && sorted[at] < next) {
				count++;
				at++;
			}
			if (count > 0) rows.add(new double[] { Math.sqrt((double) first * (next - 1)), count / ((double) sorted.length * (next - first)), count });
		}
		return of(rows);
	}

	private static SizeHistogram of(final List<double[]> rows) {
		final double[] density = rows.stream().mapToDouble(r -> r[1]).toArray();
		final int[] count = rows.stream().mapToInt(r -> (int) r[2]).toArray();
		final double[] error = new double[count.length];
		Arrays.setAll(error, b -> density[b] / Math.sqrt(count[b]));
		return new SizeHistogram(rows.stream().mapToDouble(r -> r[0]).toArray(), density, error, count);
	}

	/** Number of bins that hold values. */
	public int size() {
		return x.length;
	}
}
