package org.crumple.generate;

import org.apache.commons.rng.core.source64.L64X128Mix;
import org.apache.commons.rng.core.source64.SplitMix64;

/**
 * Random numbers for one purpose of one seed. Streams of other purposes or seeds, neighbouring ones included, are
 * unrelated: seed and purpose are scrambled into the 256 bits that start an L64X128Mix generator.
 * <p>
 * Numbers are made here from the generator's 64-bit words, so that they do not depend on a library's version.
 */
final class RandomStream {

	/** What a stream is drawn for. Order and names may change; the salts may not, else every network does. */
	enum Purpose {

		/** Discs or points. */
		GEOMETRY(0x9d5c1f6b83e2a047L),
		/** Which bonds go. */
		DILUTION(0x41b7e9320d6fc58bL),
		/** The δ of rest lengths. */
		DISORDER(0xe638a40f7195dbc2L);

		private final long salt;

		Purpose(final long salt) {
			this.salt = salt;
		}
	}

	private final L64X128Mix source;

	RandomStream(final long seed, final Purpose purpose) {
		// Scrambled twice: streams of SplitMix64 whose seeds differ by its increment are copies, shifted by one.
		final SplitMix64 mix = new SplitMix64(new SplitMix64(seed).nextLong() ^ purpose.salt);
		source = new L64X128Mix(mix.nextLong(), mix.nextLong(), mix.nextLong(), mix.nextLong());
	}

	/** Uniform in [0, 1), a multiple of 2⁻⁵³. */
	double uniform() {
		return (source.nextLong() >>> 11) * 0x1.0p-53;
	}

	/** A whole number in [0, n); the bias of n / 2³² is far below what any network could show. */
	int below(final int n) {
		return (int) (((source.nextLong() >>> 32) * n) >>> 32);
	}
}
