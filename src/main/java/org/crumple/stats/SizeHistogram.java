package org.crumple.stats;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A distribution as points for a plot or a collapse: the bins of a {@link LogHistogram} that hold values, since a logarithmic axis has no
 * place for the others. Unlike bins, points may be scaled.
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
		final LogHistogram all = LogHistogram.of(sorted, perDecade, whole);
		final int[] held = IntStream.range(0, all.size()).filter(b -> all.count()[b] > 0).toArray();
		return new SizeHistogram(Arrays.stream(held).mapToDouble(all::centre).toArray(), Arrays.stream(held).mapToDouble(all::density).toArray(),
			Arrays.stream(held).mapToDouble(all::error).toArray(), Arrays.stream(held).map(b -> all.count()[b]).toArray());
	}

	/** Number of bins that hold values. */
	public int size() {
		return x.length;
	}
}
