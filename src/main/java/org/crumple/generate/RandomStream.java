package org.crumple.generate;

import org.apache.commons.rng.core.source64.L64X128Mix;
import org.apache.commons.rng.core.source64.SplitMix64;

/**
 * Random numbers for one purpose and one seed. Streams of different purposes or seeds, also of neighbouring seeds, are independent: seed
 * and purpose are hashed into the 256 bits of the initial state of an L64X128Mix generator.
 * <p>
 * Doubles and integers are made here from the generator's 64-bit words, so that they do not depend on a library's version.
 */
final class RandomStream {

	/** What a stream is used for. Order and names may change, but a changed salt would change every network. */
	enum Purpose {

		/** Positions of discs or points. */
		GEOMETRY(0x9d5c1f6b83e2a047L),
		/** Choice of the bonds to remove. */
		DILUTION(0x41b7e9320d6fc58bL),
		/** The δ of the rest lengths. */
		DISORDER(0xe638a40f7195dbc2L),
		/** Which of its two minima a bond is in. */
		STATE(0x2f86d15bc09e7a43L);

		private final long salt;

		Purpose(final long salt) {
			this.salt = salt;
		}
	}

	private final L64X128Mix source;

	RandomStream(final long seed, final Purpose purpose) {
		// Hashed twice, because SplitMix64 streams whose seeds differ by its increment are shifted copies of each other.
		final SplitMix64 mix = new SplitMix64(new SplitMix64(seed).nextLong() ^ purpose.salt);
		source = new L64X128Mix(mix.nextLong(), mix.nextLong(), mix.nextLong(), mix.nextLong());
	}

	/** Uniform in [0, 1), a multiple of 2⁻⁵³. */
	double uniform() {
		return (source.nextLong() >>> 11) * 0x1.0p-53;
	}

	/** A whole number in [0, n); the bias of n / 2³² is negligible. */
	int below(final int n) {
		return (int) (((source.nextLong() >>> 32) * n) >>> 32);
	}
}
