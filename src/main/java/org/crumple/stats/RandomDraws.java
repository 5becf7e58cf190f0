package org.crumple.stats;

import org.apache.commons.rng.core.source64.L64X128Mix;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.crumple.kernel.InvalidValue;

/** Random numbers for resampling and for random vectors: equal seeds give equal bits, independent of library versions. */
public final class RandomDraws {

	/**
	 * Fewest and most resamplings: beyond the latter an interval no longer changes, because its own error is below a hundredth of its
	 * width.
	 */
	private static final int FEWEST = 20, MOST = 10_000;

	private final L64X128Mix source;

	public RandomDraws(final long seed) {
		final SplitMix64 mix = new SplitMix64(seed);
		source = new L64X128Mix(mix.nextLong(), mix.nextLong(), mix.nextLong(), mix.nextLong());
	}

	/**
	 * One of many independent streams of a seed.
	 *
	 * @param stream its number
	 */
	public RandomDraws(final long seed, final int stream) {
		this(new SplitMix64(seed).nextLong() ^ new SplitMix64(~(long) stream).nextLong());
	}

	/**
	 * Throws unless the number of resamplings is allowed.
	 *
	 * @param samples number of resamplings
	 * @param none whether 0, for no interval, is allowed too
	 * @return the number of resamplings
	 */
	public static int requireSamples(final int samples, final boolean none) {
		if (none && samples == 0 || samples >= FEWEST && samples <= MOST) return samples;
		throw InvalidValue.value("bootstrap", samples, (none ? "0 or " : "") + "a whole number from " + FEWEST + " to " + MOST);
	}

	/** A whole number in [0, n); the bias of n/2³² is negligible. */
	public int below(final int n) {
		return (int) (((source.nextLong() >>> 32) * n) >>> 32);
	}

	/** A random subset of {@code many} of n items, all subsets being equally likely: [n]. */
	public boolean[] some(final int many, final int n) {
		final boolean[] drawn = new boolean[n];
		for (int i = 0, left = many; i < n; i++) {
			if (below(n - i) >= left) continue;
			drawn[i] = true;
			left--;
		}
		return drawn;
	}

	/** n independent coin flips. */
	public boolean[] coins(final int n) {
		final boolean[] heads = new boolean[n];
		long bits = 0;
		for (int i = 0; i < n; i++, bits >>>= 1) {
			if ((i & 63) == 0) bits = source.nextLong();
			heads[i] = (bits & 1) == 1;
		}
		return heads;
	}

	/** Uniform in [0, 1), a multiple of 2⁻⁵³. */
	public double uniform() {
		return (source.nextLong() >>> 11) * 0x1.0p-53;
	}

	/** Uniform in [−1, 1), a multiple of 2⁻⁵². */
	private double even() {
		return (source.nextLong() >>> 11) * 0x1.0p-52 - 1;
	}

	/**
	 * Fills an array with independent normally distributed numbers of mean 0 and variance 1.
	 *
	 * @param values overwritten; its length may be odd
	 * @see <a href="https://doi.org/10.1137/1006063">G. Marsaglia and T. A. Bray, SIAM Rev. 6, 260 (1964)</a>
	 */
	public void fillNormal(final double[] values) {
		for (int k = 0; k < values.length; k += 2) {
			double x, y, square;
			do {
				x = even();
				y = even();
				square = x * x + y * y;
			} while (square >= 1 || square == 0);
			final double factor = Math.sqrt(-2 * StrictMath.log(square) / square);
			values[k] = factor * x;
			if (k + 1 < values.length) values[k + 1] = factor * y;
		}
	}
}
