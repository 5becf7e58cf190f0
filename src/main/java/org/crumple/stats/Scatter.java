package org.crumple.stats;

import java.util.Arrays;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * What the scatter of a few values says about their mean. Equal values, and a single one, say nothing: computed deviations of equal
 * doubles are about 1e-17 of them, or 0, and neither is an error. Of few values the deviation is itself uncertain, and errors are enlarged
 * as Student's t asks, so that 1.96 errors hold the truth in 95 % of all draws.
 *
 * @see <a href="https://doi.org/10.1093/biomet/6.1.1">Student, Biometrika 6, 1 (1908)</a>
 */
public final class Scatter {

	/** Standard errors to either side that hold 95 % of a normal distribution. */
	static final double NORMAL = 1.959963984540054;
	/** Relative deviation below which values are equal: rounding leaves 1e-16 times the root of their number. */
	static final double EQUAL = 1e-9;
	/** What 95 % leave out on either side. */
	static final double OUTSIDE = 0.025;

	private Scatter() {}

	/** Standard deviation of the finite ones of some values; 0 if they are equal but for rounding, NaN if there are fewer than two. */
	public static double deviation(final double[] values) {
		final double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
		if (finite.length < 2) return Double.NaN;
		final double mean = Arrays.stream(finite).sum() / finite.length, largest = Arrays.stream(finite).map(Math::abs).max().orElse(0);
		final double deviation = Math.sqrt(Arrays.stream(finite).map(v -> (v - mean) * (v - mean)).sum() / (finite.length - 1));
		return deviation > EQUAL * largest ? deviation : 0;
	}

	/** Standard error of the mean of independent values; NaN of a single value, and of equal ones: they do not tell it. */
	public static double ofMean(final double[] values) {
		final double deviation = deviation(values);
		return deviation > 0 ? deviation / Math.sqrt(values.length) : Double.NaN;
	}

	/** Student's t that holds 95 %, in units of the normal distribution's: 6.5 of one degree of freedom, 1.6 of three, 1 of infinitely many. */
	static double student(final double degrees) {
		return Double.isInfinite(degrees) ? 1 : new TDistribution(degrees).inverseCumulativeProbability(1 - OUTSIDE) / NORMAL;
	}

	/**
	 * By how much the scatter of resampled ensembles of n groups is to be enlarged: √(n/(n − 1)), for drawn groups are often the same one twice,
	 * times Student's factor. 9.2 of two groups, 1.3 of ten, 1.02 of a hundred.
	 *
	 * @param degrees n − 1, of freedom; of several ensembles their sum
	 */
	static double enlargement(final int groups, final int degrees) {
		return groups > 1 ? Math.sqrt(groups / (groups - 1.0)) * student(degrees) : Double.NaN;
	}

	/** Largest part of other groups that there may be if none of n is among them, in 97.5 % of all draws: 0.71 of three, 0.14 of 24. */
	static double unseen(final int groups) {
		return 1 - StrictMath.pow(OUTSIDE, 1.0 / groups);
	}
}
