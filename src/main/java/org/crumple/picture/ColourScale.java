package org.crumple.picture;

import java.util.Arrays;

/**
 * Where a number lies on a diverging colour scale. Zero is the middle; the two halves may have different ranges, and
 * what lies beyond an end takes its colour.
 *
 * @param low value at the lower end, negative
 * @param high value at the upper end, positive
 * @param saturatesLow whether some values lie below {@code low}
 * @param saturatesHigh whether some values lie above {@code high}
 */
record ColourScale(double low, double high, boolean saturatesLow, boolean saturatesHigh) {

	/** The part of the magnitudes that a scale resolves: at 1 a single outlier washes out all others. */
	private static final double RESOLVED = 0.98;

	/** Both halves end at the 98th percentile of |value|. */
	static ColourScale symmetric(final double[] values) {
		final double range = percentile(values);
		return spanning(-range, range, values);
	}

	/** The upper half as in {@link #symmetric}, the lower one down to the lowest value: the few negative values fill it. */
	static ColourScale ofHalves(final double[] values) {
		final double range = percentile(values), lowest = Arrays.stream(values).min().orElse(0);
		return spanning(lowest < 0 ? lowest : -range, range, values);
	}

	/** From −1 at the lower end through 0 to 1 at the upper end. */
	double position(final double value) {
		return value < 0 ? Math.max(-1, -value / low) : Math.min(1, value / high);
	}

	private static ColourScale spanning(final double low, final double high, final double[] values) {
		return new ColourScale(low, high, Arrays.stream(values).anyMatch(v -> v < low), Arrays.stream(values).anyMatch(v -> v > high));
	}

	/** Of the magnitudes, by nearest rank; the largest one if most are zero, and 1 if all are. */
	private static double percentile(final double[] values) {
		final double[] sorted = Arrays.stream(values).map(Math::abs).sorted().toArray();
		if (sorted.length == 0 || sorted[sorted.length - 1] == 0) return 1;
		final double range = sorted[(int) Math.ceil(RESOLVED * sorted.length) - 1];
		return range > 0 ? range : sorted[sorted.length - 1];
	}
}
