package org.crumple.stats;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;


/** Random numbers with known distributions. */
public final class Synthetic {

	private Synthetic() {}

	/** Sorted values of p(x) ~ x^s on (0, 1], s > -1, or on [1, infinity), s < -1. */
	public static double[] powerLaw(final double s, final int n, final long seed) {
		final SplittableRandom random = new SplittableRandom(seed);
		return random.doubles(n).map(u -> Math.pow(1 - u, 1 / (s + 1))).sorted().toArray();
	}

	/** The same on [a, b]. */
	public static double[] truncated(final double s, final double a, final double b, final int n, final long seed) {
		final double k = s + 1, low = Math.pow(a, k), high = Math.pow(b, k);
		return new SplittableRandom(seed).doubles(n).map(u -> k == 0 ? a * Math.pow(b / a, u) : Math.pow(low + u * (high - low), 1 / k))
			.sorted().toArray();
	}

	public static double[] exponential(final int n, final long seed) {
		return new SplittableRandom(seed).doubles(n).map(u -> -Math.log(1 - u)).sorted().toArray();
	}

	/** Both, sorted. */
	public static double[] join(final double[] a, final double[] b) {
		final double[] both = Arrays.copyOf(a, a.length + b.length);
		System.arraycopy(b, 0, both, a.length, b.length);
		Arrays.sort(both);
		return both;
	}

	/**
	 * Sorted values with a lower tail x^s up to 1, {@code tail} of them on average, followed by a steeper rise x^(s + 3) from there to 2,
	 * which contains most of the values.
	 */
	public static double[] rising(final double s, final int tail, final long seed) {
		final double a = s + 1, b = s + 4, below = 1 / a, above = (Math.pow(2, b) - 1) / b;
		return new SplittableRandom(seed).doubles(Math.round(tail * (below + above) / below)).map(u -> {
			final double area = u * (below + above);
			return area < below ? Math.pow(area * a, 1 / a) : Math.pow((area - below) * b + 1, 1 / b);
		}).sorted().toArray();
	}

	/** Inverse values, sorted: an upper tail x^(-2 - s) from 1 on. */
	public static double[] inverse(final double[] sorted) {
		final double[] inverse = new double[sorted.length];
		for (int i = 0; i < inverse.length; i++) inverse[i] = 1 / sorted[inverse.length - 1 - i];
		return inverse;
	}

	/** Sorted values of x^s exp(-x/cutoff) from 1 on, s ≤ 0, by rejection from a power law up to 40 cut-offs. */
	public static double[] cutOff(final double s, final double cutoff, final int n, final long seed) {
		final SplittableRandom random = new SplittableRandom(seed);
		final double[] x = new double[n];
		final double top = 40 * cutoff, k = s + 1;
		for (int i = 0; i < n;) {
			final double u = random.nextDouble(), value = k == 0 ? Math.pow(top, u) : Math.pow(1 + u * (Math.pow(top, k) - 1), 1 / k);
			if (random.nextDouble() < Math.exp((1 - value) / cutoff)) x[i++] = value;
		}
		Arrays.sort(x);
		return x;
	}

	/** Sorted whole numbers of n^s exp(-n/cutoff) from 1 to {@code most}; the cut-off may be infinite. */
	public static double[] whole(final double s, final double cutoff, final int most, final int n, final long seed) {
		final double[] cumulative = new double[most];
		for (int k = 0; k < most; k++) cumulative[k] = Math.pow(k + 1, s) * Math.exp(-(k + 1) / cutoff) + (k > 0 ? cumulative[k - 1] : 0);
		return new SplittableRandom(seed).doubles(n).map(u -> {
			final int at = Arrays.binarySearch(cumulative, u * cumulative[most - 1]);
			return 1.0 + (at < 0 ? -at - 1 : at);
		}).sorted().toArray();
	}

	/** Sorted values above 1 of a log-normal whose logarithms have mean 0 and deviation 1. */
	public static double[] logNormal(final int n, final long seed) {
		final Random random = new Random(seed);
		return DoubleStream.generate(() -> Math.exp(random.nextGaussian())).filter(x -> x >= 1).limit(n).sorted().toArray();
	}
}
