package org.crumple.stats;

import java.util.Arrays;

/** Places in arrays of values in ascending order. */
public final class Sorted {

	private Sorted() {}

	/** The q-quantile of sorted values, interpolated linearly; q in [0, 1]. */
	public static double quantile(final double[] sorted, final double q) {
		final double at = q * (sorted.length - 1);
		final int i = Math.min((int) at, sorted.length - 1), j = Math.min(i + 1, sorted.length - 1);
		return sorted[i] + (at - i) * (sorted[j] - sorted[i]);
	}

	/** Index of the first value above x; the length if there is none. */
	public static int firstAbove(final double[] sorted, final double x) {
		int i = firstNotBelow(sorted, x);
		while (i < sorted.length && sorted[i] == x) i++;
		return i;
	}

	/** Index of the first value that is x or above; the length if there is none. */
	public static int firstNotBelow(final double[] sorted, final double x) {
		int i = Arrays.binarySearch(sorted, x);
		if (i < 0) return -i - 1;
		while (i > 0 && sorted[i - 1] == x) i--;
		return i;
	}
}
