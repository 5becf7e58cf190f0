package org.crumple.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.crumple.stats.BinnedRelation.Average;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random numbers tested by their moments, averages in bins by their definitions. */
class RandomDrawsTest {

	@ParameterizedTest
	@ValueSource(ints = { 10_000, 9_999 })
	void normalNumbersHaveTheMomentsOfTheNormalLaw(final int n) {
		final double[] x = new double[n];
		new RandomDraws(3).fillNormal(x);
		final double[] moment = new double[5];
		double neighbours = 0;
		for (int k = 0; k < n; k++) {
			for (int power = 1; power <= 4; power++) moment[power] += Math.pow(x[k], power) / n;
			if (k > 0) neighbours += x[k] * x[k - 1] / n;
		}
		// five standard deviations: √(1, 2, 15, 96)/100
		assertEquals(0, moment[1], 0.05);
		assertEquals(1, moment[2], 0.071);
		assertEquals(0, moment[3], 0.2);
		assertEquals(3, moment[4], 0.5);
		assertEquals(0, neighbours, 0.05);
		assertTrue(x[n - 1] != 0, "the last is filled, too");
		final double[] again = new double[n];
		new RandomDraws(3).fillNormal(again);
		assertArrayEquals(x, again);
	}

	@Test
	void numbersBelowALimitAreAllAsLikely() {
		final int[] count = new int[7];
		final RandomDraws draws = new RandomDraws(5);
		for (int k = 0; k < 7000; k++) count[draws.below(7)]++;
		for (final int c : count) assertEquals(1000, c, 150); // five times √(1000 6/7)
	}

	@Test
	void someOfManyAreExactlySoMany() {
		final RandomDraws draws = new RandomDraws(6);
		final int[] count = new int[10];
		for (int k = 0; k < 2000; k++) {
			final boolean[] drawn = draws.some(3, 10);
			int many = 0;
			for (int i = 0; i < 10; i++) {
				if (!drawn[i]) continue;
				many++;
				count[i]++;
			}
			assertEquals(3, many);
		}
		for (final int c : count) assertEquals(600, c, 105);
		int heads = 0, pairs = 0;
		for (int k = 0; k < 100; k++) {
			final boolean[] coins = draws.coins(100);
			assertEquals(100, coins.length);
			for (int i = 0; i < 100; i++) {
				if (coins[i]) heads++;
				if (i >= 64 && coins[i] == coins[i - 64]) pairs++;
			}
		}
		assertEquals(5000, heads, 250);
		assertEquals(1800, pairs, 150, "beyond 64 there are fresh ones");
	}

	@Test
	void averagesOfABinAreThoseOfTheirNames() {
		final double[] x = { 2, 1, 4, 20, -1, 5 }, y = { 9, 1, 3, 7, 5, 0 };
		final double third = Math.cbrt(8);
		final BinnedRelation mean = BinnedRelation.of(x, y, 1, Average.MEAN),
			geometric = BinnedRelation.of(x, y, 1, Average.GEOMETRIC_MEAN), median = BinnedRelation.of(x, y, 1, Average.MEDIAN);
		for (final BinnedRelation relation : new BinnedRelation[] { mean, geometric, median }) {
			assertArrayEquals(new int[] { 3, 1 }, relation.count());
			assertArrayEquals(new double[] { third, 20 }, relation.x(), 1e-12);
			assertEquals(7, relation.y()[1], 1e-12);
			assertTrue(Double.isNaN(relation.error()[1]), "one value does not scatter");
		}
		final double off = 13 / 3.0, spread = Math.sqrt(((9 - off) * (9 - off) + (1 - off) * (1 - off) + (3 - off) * (3 - off)) / 2 / 3);
		assertEquals(off, mean.y()[0], 1e-12);
		assertEquals(spread, mean.error()[0], 1e-12);
		assertEquals(3, geometric.y()[0], 1e-12);
		final double log = Math.log(3), logSpread = Math.sqrt((log * log + log * log) / 2 / 3);
		assertEquals(3 * logSpread, geometric.error()[0], 1e-12);
		assertEquals(3, median.y()[0], 1e-12);
		assertEquals(Math.sqrt(Math.PI / 2) * spread, median.error()[0], 1e-12);
		assertEquals(6, BinnedRelation.of(new double[] { 1, 2, 3, 4 }, new double[] { 9, 1, 3, 12 }, 1, Average.MEDIAN).y()[0], 1e-12);
		for (final Average average : Average.values()) assertSame(average, Average.of(average.toString()));
		for (final int bad : new int[] { 0, 101 }) {
			assertEquals("bins=" + bad + " is not allowed: it must be a whole number from 1 to 100.",
				assertThrows(IllegalArgumentException.class, () -> BinnedRelation.of(x, y, bad, Average.MEAN)).getMessage());
		}
		assertEquals(2, BinnedRelation.of(x, y, 1, Average.MEAN).x().length);
		assertEquals(4, Arrays.stream(BinnedRelation.of(x, y, 100, Average.MEAN).count()).sum());
		assertTrue(mean.hasSlope(1, 30) && !mean.hasSlope(1, 10) && !mean.hasSlope(third * 1.0001, 30));
		assertEquals(Math.log(7 / off) / Math.log(20 / third), mean.slope(1, 30).slope(), 1e-12);
		assertEquals("The window from 1.0 to 10.0 holds 1 bin(s) with 3 value(s): a slope and its error need two bins and three values.",
			assertThrows(IllegalArgumentException.class, () -> mean.slope(1, 10)).getMessage());
	}
}
