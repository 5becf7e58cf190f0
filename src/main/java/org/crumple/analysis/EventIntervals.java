package org.crumple.analysis;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

import org.crumple.stats.SizeHistogram;

/**
 * The strain between events of one definition: how it is distributed, and the exponential of the same mean, which events without memory have.
 *
 * @param name in tables, such as {@code interval_flips}
 * @param count intervals
 * @param mean of them; NaN if there are none
 * @param bins null if there are none
 */
public record EventIntervals(String name, int count, double mean, SizeHistogram bins) {

	/**
	 * @param sorted intervals, ascending, read only
	 * @param perDecade bins in a factor of ten
	 */
	public static EventIntervals of(final String name, final double[] sorted, final int perDecade) {
		return new EventIntervals(name, sorted.length, Arrays.stream(sorted).average().orElse(Double.NaN), sorted.length == 0 ? null : SizeHistogram.of(sorted, perDecade, false));
	}

	/** Density of the exponential. */
	public DoubleUnaryOperator memoryless() {
		return x -> StrictMath.exp(-x / mean) / mean;
	}
}
