package org.crumple.ageing;

import java.util.Arrays;

/**
 * How a random walk leaves a pool of states: the mean time until it does, and the chances of the ways out. Rates that differ by any number
 * of decades lose no digits, because states are eliminated without a subtraction, and only logarithms are stored.
 *
 * @param logTime logarithm of the mean time until the pool is left
 * @param logChance logarithms of the probabilities of the ways out
 * @see <a href="https://doi.org/10.1287/opre.33.5.1107">Grassmann, Taksar and Heyman, Oper. Res. 33, 1107 (1985)</a>
 */
public record PoolExit(double logTime, double[] logChance) {

	/**
	 * Eliminates all states but the first one.
	 *
	 * @param inside [n][n] logarithms of the rates between the states, −∞ for none; the diagonal is not used
	 * @param out [n][any] logarithms of the rates over every way out, −∞ for none
	 * @param start the state in which the walk begins
	 * @throws IllegalArgumentException if the walk cannot leave
	 */
	public static PoolExit of(final double[][] inside, final double[][] out, final int start) {
		final int n = inside.length;
		final double[][] rate = Arrays.stream(inside).map(double[]::clone).toArray(double[][]::new);
		final double[][] exit = Arrays.stream(out).map(double[]::clone).toArray(double[][]::new);
		final double[] time = new double[n]; // logarithm of the time counted for a visit times the rate of leaving, 1 at first
		final boolean[] gone = new boolean[n];
		for (int x = 0; x < n; x++) {
			if (x == start) continue;
			gone[x] = true;
			double total = sum(exit[x]);
			for (int j = 0; j < n; j++) if (!gone[j]) total = sum(total, rate[x][j]);
			if (total == Double.NEGATIVE_INFINITY) throw trapped();
			for (int i = 0; i < n; i++) {
				if (gone[i] || rate[i][x] == Double.NEGATIVE_INFINITY) continue;
				final double through = rate[i][x] - total;
				for (int j = 0; j < n; j++) if (!gone[j] && j != i) rate[i][j] = sum(rate[i][j], through + rate[x][j]);
				for (int e = 0; e < exit[i].length; e++) exit[i][e] = sum(exit[i][e], through + exit[x][e]);
				time[i] = sum(time[i], through + time[x]);
			}
		}
		final double total = sum(exit[start]);
		if (total == Double.NEGATIVE_INFINITY) throw trapped();
		return new PoolExit(time[start] - total, Arrays.stream(exit[start]).map(e -> e - total).toArray());
	}

	private static IllegalArgumentException trapped() {
		return new IllegalArgumentException("The pool of states has no way out.");
	}

	/** The way out that a uniform random number in [0, 1) selects. */
	int draw(final double uniform) {
		double sum = 0;
		int last = 0;
		for (int e = 0; e < logChance.length; e++) {
			if (logChance[e] == Double.NEGATIVE_INFINITY) continue;
			last = e;
			sum += StrictMath.exp(logChance[e]);
			if (uniform < sum) return e;
		}
		return last; // the sum is below 1 by rounding
	}

	/** {@code ln(e^a + e^b)}. */
	static double sum(final double a, final double b) {
		final double more = Math.max(a, b);
		return more == Double.NEGATIVE_INFINITY ? more : more + StrictMath.log1p(StrictMath.exp(Math.min(a, b) - more));
	}

	private static double sum(final double[] all) {
		double sum = Double.NEGATIVE_INFINITY;
		for (final double one : all) sum = sum(sum, one);
		return sum;
	}
}
