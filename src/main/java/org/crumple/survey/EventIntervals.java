package org.crumple.survey;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

import org.crumple.stats.SizeHistogram;

/**
 * The strains between events of one definition: their distribution, and the exponential distribution with the same mean, which independent
 * events have.
 *
 * @param name in tables, such as {@code interval_flips}
 * @param count number of intervals
 * @param mean of the intervals; NaN if there are none
 * @param bins null if there are no intervals
 */
public record EventIntervals(String name, int count, double mean, SizeHistogram bins) {

	/**
	 * @param sorted intervals, ascending, read only
	 * @param perDecade number of bins per factor of ten
	 */
	public static EventIntervals of(final String name, final double[] sorted, final int perDecade) {
		return new EventIntervals(name, sorted.length, Arrays.stream(sorted).average().orElse(Double.NaN), sorted.length == 0 ? null
			: SizeHistogram.of(sorted, perDecade, false));
	}

	/** Density of the exponential distribution with the same mean. */
	public DoubleUnaryOperator memoryless() {
		return x -> StrictMath.exp(-x / mean) / mean;
	}
}
