package org.crumple.picture;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.crumple.picture.Legend.Tick;

/**
 * A diverging colour scale with zero in the middle. Its two halves may have different ranges; values beyond an end have the colour of that
 * end.
 *
 * @param low value at the lower end, negative
 * @param high value at the upper end, positive
 * @param saturatesLow whether some values lie below {@code low}
 * @param saturatesHigh whether some values lie above {@code high}
 */
record ColourScale(double low, double high, boolean saturatesLow, boolean saturatesHigh) {

	/** Fraction of the magnitudes inside the scale: with 1 a single outlier would leave all other values pale. */
	private static final double RESOLVED = 0.98;
	/** Numbers at the ends of a bar are written with a power of ten below and from these on. */
	private static final double SMALLEST = 1e-3, LARGEST = 1e4;

	/** Both halves end at the 98th percentile of |value|. */
	static ColourScale symmetric(final double[] values) {
		final double range = percentile(values);
		return spanning(-range, range, values);
	}

	/**
	 * The upper half as in {@link #symmetric}; the lower half extends to the lowest value, so that the few negative values use all of it.
	 */
	static ColourScale ofHalves(final double[] values) {
		final double range = percentile(values), lowest = Arrays.stream(values).min().orElse(0);
		return spanning(lowest < 0 ? lowest : -range, range, values);
	}

	/** Position on the scale: −1 at the lower end, 0 at zero, 1 at the upper end. */
	double position(final double value) {
		return value < 0 ? Math.max(-1, -value / low) : Math.min(1, value / high);
	}

	/** The numbers under a colour bar; a scale of magnitudes shows only its upper half. */
	List<Tick> ticks(final boolean magnitude) {
		final Tick end = new Tick(1, (saturatesHigh ? "\u2265 " : "") + rounded(high));
		return magnitude ? List.of(new Tick(0, "0"), end)
			: List.of(new Tick(0, (saturatesLow ? "\u2264 " : "") + rounded(low)), new Tick(0.5, "0"), end);
	}

	/** A number with three digits, for the end of a colour bar. */
	static String rounded(final double value) {
		return value == 0 ? "0" : String.format(Locale.ROOT, Math.abs(value) >= SMALLEST && Math.abs(value) < LARGEST ? "%.3g" : "%.2e",
			value);
	}

	private static ColourScale spanning(final double low, final double high, final double[] values) {
		return new ColourScale(low, high, Arrays.stream(values).anyMatch(v -> v < low), Arrays.stream(values).anyMatch(v -> v > high));
	}

	/** 98th percentile of |value|, by nearest rank; the largest magnitude if that is zero, and 1 if all values are zero. */
	private static double percentile(final double[] values) {
		final double[] sorted = Arrays.stream(values).map(Math::abs).sorted().toArray();
		if (sorted.length == 0 || sorted[sorted.length - 1] == 0) return 1;
		final double range = sorted[(int) Math.ceil(RESOLVED * sorted.length) - 1];
		return range > 0 ? range : sorted[sorted.length - 1];
	}
}
