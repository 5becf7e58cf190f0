package org.crumple.ageing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** How pools of states are left, against closed forms, dense linear algebra and simulated walks. */
class PoolExitTest {

	private static final double NONE = Double.NEGATIVE_INFINITY;

	private static double[][] log(final double[][] rates) {
		return Arrays.stream(rates).map(row -> Arrays.stream(row).map(StrictMath::log).toArray()).toArray(double[][]::new);
	}

	/** Index of the largest value. */
	static int largest(final double[] values) {
		int best = 0;
		for (int k = 1; k < values.length; k++) if (values[k] > values[best]) best = k;
		return best;
	}

	private static double[] chances(final PoolExit exit) {
		return Arrays.stream(exit.logChance()).map(StrictMath::exp).toArray();
	}

	/** One state decays at the sum of its rates; {@code log(0)} is no rate. */
	@Test
	void aSingleStateIsLeftAtTheSumOfItsRates() {
		final PoolExit exit = PoolExit.of(new double[][] { { NONE } }, log(new double[][] { { 1, 0, 3 } }), 0);
		assertEquals(0.25, StrictMath.exp(exit.logTime()), 1e-15);
		assertArrayEquals(new double[] { 0.25, 0, 0.75 }, chances(exit), 1e-15);
		assertEquals(0, exit.draw(0.2));
		assertEquals(2, exit.draw(0.3));
		assertEquals(2, exit.draw(Math.nextDown(1.0)));
	}

	/** Two states that exchange at rates a and b, the second with a way out at rate k: from the first {@code (a + b + k)/(a k)}. */
	@Test
	void twoStatesThatFlickerHaveTheTimeOfTheClosedForm() {
		final double a = 3, b = 700, k = 0.02;
		final double[][] inside = log(new double[][] { { 0, a }, { b, 0 } }), out = log(new double[][] { { 0 }, { k } });
		assertEquals((a + b + k) / (a * k), StrictMath.exp(PoolExit.of(inside, out, 0).logTime()), 1e-9);
		assertEquals((a + b) / (a * k), StrictMath.exp(PoolExit.of(inside, out, 1).logTime()), 1e-9);
	}

	/** The same with rates that no number of the machine holds. */
	@Test
	void ratesMayDifferByThousandsOfDecades() {
		final double a = 5000, b = 4000, k = -9000; // logarithms
		final double[][] inside = { { NONE, a }, { b, NONE } }, out = { { NONE }, { k } };
		assertEquals(-k + PoolExit.sum(0, b - a), PoolExit.of(inside, out, 0).logTime(), 1e-9);
		assertEquals(0, PoolExit.of(inside, out, 0).logChance()[0]);
	}

	/** Mean times t obey {@code K t = 1} with the matrix K of the rates, and chances of the ways out one like it. */
	@Test
	void largerPoolsSolveTheLinearEquations() {
		final Random random = new Random(5);
		final int n = 7, ways = 4;
		final double[][] inside = new double[n][n], out = new double[n][ways];
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < n; j++) inside[i][j] = i == j || random.nextInt(3) == 0 ? 0 : Math.exp(3 * random.nextGaussian());
			for (int e = 0; e < ways; e++) out[i][e] = random.nextBoolean() ? 0 : Math.exp(3 * random.nextGaussian() - 4);
		}
		final double[] time = new double[n];
		final double[][] chance = new double[n][];
		for (int i = 0; i < n; i++) {
			final PoolExit exit = PoolExit.of(log(inside), log(out), i);
			time[i] = StrictMath.exp(exit.logTime());
			chance[i] = chances(exit);
			assertEquals(1, Arrays.stream(chance[i]).sum(), 1e-13);
		}
		for (int i = 0; i < n; i++) {
			final double leaving = Arrays.stream(inside[i]).sum() + Arrays.stream(out[i]).sum();
			double left = leaving * time[i];
			for (int j = 0; j < n; j++) left -= inside[i][j] * time[j];
			assertEquals(1, left, 1e-11 * leaving * time[i]);
			for (int e = 0; e < ways; e++) {
				double flow = out[i][e];
				for (int j = 0; j < n; j++) flow += inside[i][j] * chance[j][e];
				assertEquals(leaving * chance[i][e], flow, 1e-12 * leaving);
			}
		}
	}

	@Test
	void aPoolWithoutAWayOutIsRefused() {
		final double[][] none = { { NONE }, { NONE } };
		assertThrows(IllegalArgumentException.class, () -> PoolExit.of(log(new double[][] { { 0, 1 }, { 1, 0 } }), none, 0));
	}
}
