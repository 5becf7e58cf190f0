package org.crumple.ensemble;

import java.io.Serializable;

import org.crumple.kernel.InvalidValue;

/**
 * Selects one of the random networks with the same parameters. Either its seed is derived from a master seed, a number and the parameters,
 * or the seed is given and is the same for all parameters.
 *
 * @param derived whether the seed is derived
 * @param master master seed; 0 if the seed is given
 * @param number of the network, from 1; or the given seed
 */
record SeedRule(boolean derived, long master, long number) implements Serializable {

	/** Upper limit of seeds: tables and other programs store numbers as doubles, which are exact below this. */
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

	/** The part of a point's canonical text that selects the network. */
	String text() {
		return derived ? "master=" + master + " index=" + number : "seed=" + number;
	}
}
