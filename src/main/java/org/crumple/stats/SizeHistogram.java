package org.crumple.stats;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A distribution as points for a plot or a collapse: the non-empty bins of a {@link LogHistogram}, because a logarithmic axis cannot show
 * empty ones. Unlike bins, points can be scaled.
 *
 * @param x [bins] geometric centre of each non-empty bin, in the unit of x
 * @param density [bins] 1/(unit of x), normalised by all values
 * @param error [bins] Poisson error of the density, density/√count
 * @param count [bins] above 0
 */
public record SizeHistogram(double[] x, double[] density, double[] error, int[] count) {

	/**
	 * @param sorted values, ascending, read only; values not above 0 only count in the normalisation
	 * @param perDecade number of bins per factor of ten, 1 to 100
	 * @param whole whether x takes only whole numbers
	 * @throws IllegalArgumentException if no value is above 0
	 */
	public static SizeHistogram of(final double[] sorted, final int perDecade, final boolean whole) {
		final LogHistogram all = LogHistogram.of(sorted, perDecade, whole);
		final int[] held = IntStream.range(0, all.size()).filter(b -> all.count()[b] > 0).toArray();
		return new SizeHistogram(Arrays.stream(held).mapToDouble(all::centre).toArray(), Arrays.stream(held).mapToDouble(all::density)
			.toArray(),
			Arrays.stream(held).mapToDouble(all::error).toArray(), Arrays.stream(held).map(b -> all.count()[b]).toArray());
	}

	/**
	 * The same of continuous values, with other edges of the bins.
	 *
	 * @param shift of the edges downwards, in widths of a bin, from 0 to 1
	 */
	static SizeHistogram shifted(final double[] sorted, final int perDecade, final double shift) {
		final double factor = StrictMath.pow(10, shift / perDecade);
		final SizeHistogram stretched = of(Arrays.stream(sorted).map(v -> factor * v).toArray(), perDecade, false);
		return new SizeHistogram(Arrays.stream(stretched.x).map(x -> x / factor).toArray(), Arrays.stream(stretched.density).map(d -> factor
			* d).toArray(), Arrays.stream(stretched.error).map(e -> factor * e).toArray(), stretched.count);
	}

	/** Number of non-empty bins. */
	public int size() {
		return x.length;
	}
}
