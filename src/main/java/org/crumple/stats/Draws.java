package org.crumple.stats;

import org.apache.commons.rng.core.source64.L64X128Mix;
import org.apache.commons.rng.core.source64.SplitMix64;

/** Random draws for resampling: the same seed gives the same bits, whatever the version of a library. */
final class Draws {

	private final L64X128Mix source;

	Draws(final long seed) {
		final SplitMix64 mix = new SplitMix64(seed);
		source = new L64X128Mix(mix.nextLong(), mix.nextLong(), mix.nextLong(), mix.nextLong());
	}

	/** A whole number in [0, n); the bias of n/2³² is far below what any sample could show. */
	int below(final int n) {
		return (int) (((source.nextLong() >>> 32) * n) >>> 32);
	}
}
