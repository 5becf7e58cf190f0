package org.crumple.generate;

import org.crumple.generate.RandomStream.Purpose;

/** Random rest lengths of bonds whose lengths are given. Equal seeds give equal rest lengths. */
public final class RestLengths {

	private RestLengths() {}

	/**
	 * {@code r0 = l0 (1 + δ)} with δ uniform.
	 *
	 * @param length l0 [M] [l], read only
	 * @param disorder half width of the distribution of δ, in [0, 1)
	 * @return [M] [l], a new array
	 */
	public static double[] disordered(final double[] length, final double disorder, final long seed) {
		final RandomStream random = new RandomStream(seed, Purpose.DISORDER);
		final double[] rest = new double[length.length];
		for (int b = 0; b < rest.length; b++) rest[b] = length[b] * (1 + disorder * (2 * random.uniform() - 1));
		return rest;
	}

	/**
	 * Midpoint lengths of bonds that are at one of their two minima, long or short with equal probability: {@code r0 = r/(1 ± s)}.
	 *
	 * @param length r [M] [l], read only
	 * @param strain s at the minima, in [0, 1)
	 * @return [M] [l], a new array
	 */
	public static double[] ofMinima(final double[] length, final double strain, final long seed) {
		final RandomStream random = new RandomStream(seed, Purpose.STATE);
		final double[] rest = new double[length.length];
		for (int b = 0; b < rest.length; b++) rest[b] = length[b] / (1 + (random.below(2) == 0 ? strain : -strain));
		return rest;
	}
}
