package org.crumple.trace;

import java.util.Arrays;

/**
 * How bright the lines of a picture are.
 *
 * @param threshold grey value that best separates lines from what is around them (N. Otsu, IEEE Trans. SMC 9, 62 (1979))
 * @param step difference of the mean grey values above and below it
 * @param above fraction of the pixels above it
 */
record Contrast(double threshold, double step, double above) {

	private static final int BINS = 1024;

	static Contrast of(final Pixels picture) {
		final float[] value = picture.value();
		float low = Float.POSITIVE_INFINITY, high = Float.NEGATIVE_INFINITY;
		for (final float v : value) {
			low = Math.min(low, v);
			high = Math.max(high, v);
		}
		if (!(high > low)) return new Contrast(high, 0, 0);
		final long[] count = new long[BINS];
		final double bin = (high - low) / (double) BINS;
		double total = 0;
		for (final float v : value) count[(int) Math.min(BINS - 1, (v - low) / bin)]++;
		for (int k = 0; k < BINS; k++) total += k * (double) count[k];
		double best = -1, sum = 0;
		long below = 0;
		int first = 0, last = 0;
		Contrast found = null;
		for (int k = 0; k < BINS - 1; k++) {
			below += count[k];
			sum += k * (double) count[k];
			final long rest = value.length - below;
			if (below == 0 || rest == 0) continue;
			final double step = (total - sum) / rest - sum / below, between = step * step * below * rest;
			if (between > best) {
				best = between;
				first = k;
				found = new Contrast(0, step * bin, rest / (double) value.length);
			}
			if (between == best) last = k;
		}
		return new Contrast(low + bin * (0.5 * (first + last) + 1), found.step, found.above);
	}

	/**
	 * Standard deviation of noise that is independent from pixel to pixel: the median of the second differences in both directions, which
	 * slow changes do not touch (J. Immerkær, Comput. Vis. Image Underst. 64, 300 (1996), with the median because of the lines).
	 */
	static double noise(final Pixels picture) {
		final int w = picture.width(), h = picture.height();
		if (w < 3 || h < 3) return 0;
		final float[] value = picture.value();
		final int stride = Math.max(1, (int) Math.sqrt(value.length / (double) (1 << 20)));
		final float[] size = new float[((w - 3) / stride + 1) * ((h - 3) / stride + 1)];
		int n = 0;
		for (int y = 1; y < h - 1; y += stride) {
			for (int x = 1; x < w - 1; x += stride) {
				final int p = y * w + x;
				size[n++] = Math.abs(value[p - w - 1] + value[p - w + 1] + value[p + w - 1] + value[p + w + 1]
					- 2 * (value[p - 1] + value[p + 1] + value[p - w] + value[p + w]) + 4 * value[p]);
			}
		}
		Arrays.sort(size);
		return size[n / 2] / (MEDIAN_OF_NORMAL * WEIGHTS);
	}

	/** Median of |x| of a normal variate, and the root of the sum of the squares of the weights 1, −2, 1, −2, 4, … */
	private static final double MEDIAN_OF_NORMAL = 0.6745, WEIGHTS = 6;
}
