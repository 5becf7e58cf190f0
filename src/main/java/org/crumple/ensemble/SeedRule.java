package org.crumple.ensemble;

import java.io.Serializable;

import org.crumple.kernel.InvalidValue;

/**
 * Which of all random networks of the same parameters: the {@code number}-th of a master seed, whose seed follows from all that is known of
 * the point, or the one of a given seed, the same for all parameters.
 *
 * @param derived whether the seed follows from master seed and number
 * @param master seed, 0 if it is not derived
 * @param number from 1; or the seed itself
 */
record SeedRule(boolean derived, long master, long number) implements Serializable {

	/** Seeds are whole numbers below this: tables and other programs keep numbers as doubles, which hold them exactly. */
	static final long SEEDS = 1L << 53;

	static SeedRule derived(final long master, final long number) {
		return new SeedRule(true, checked("seed", master), number);
	}

	static SeedRule given(final long seed) {
		return new SeedRule(false, 0, checked("seeds", seed));
	}

	private static long checked(final String key, final long seed) {
		if (seed < 0 || seed >= SEEDS) throw InvalidValue.value(key, seed, "a whole number from 0 to " + (SEEDS - 1));
		return seed;
	}

	/** For the canonical text of a point. */
	String text() {
		return derived ? "master=" + master + " index=" + number : "seed=" + number;
	}
}
