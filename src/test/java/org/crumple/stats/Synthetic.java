package org.crumple.stats;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Numbers drawn from laws that are known. */
final class Synthetic {

	private Synthetic() {}

	/** Sorted values of p(x) ~ x^s on (0, 1], s > -1, or on [1, infinity), s < -1. */
	static double[] powerLaw(final double s, final int n, final long seed) {
		final SplittableRandom random = new SplittableRandom(seed);
		return random.doubles(n).map(u -> Math.pow(1 - u, 1 / (s + 1))).sorted().toArray();
	}

	/** The same on [a, b]. */
	static double[] truncated(final double s, final double a, final double b, final int n, final long seed) {
		final double k = s + 1, low = Math.pow(a, k), high = Math.pow(b, k);
		return new SplittableRandom(seed).doubles(n).map(u -> k == 0 ? a * Math.pow(b / a, u) : Math.pow(low + u * (high - low), 1 / k)).sorted().toArray();
	}

	static double[] exponential(final int n, final long seed) {
		return new SplittableRandom(seed).doubles(n).map(u -> -Math.log(1 - u)).sorted().toArray();
	}

	/** Both, sorted. */
	static double[] join(final double[] a, final double[] b) {
		final double[] both = Arrays.copyOf(a, a.length + b.length);
		System.arraycopy(b, 0, both, a.length, b.length);
		Arrays.sort(both);
		return both;
	}
}
