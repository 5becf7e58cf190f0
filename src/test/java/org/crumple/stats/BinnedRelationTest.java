package org.crumple.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.crumple.stats.BinnedRelation.Average;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BinnedRelationTest {

	@Test
	void averagesAreThoseOfTheirNames() {
		final double[] x = { 2, 2, 2, 0, 3, Double.NaN }, y = { 1, 2, 6, 5, Double.NaN, 1 };
		final BinnedRelation mean = BinnedRelation.of(x, y, 1, Average.MEAN);
		assertArrayEquals(new double[] { 3 }, mean.y(), 1e-15);
		assertArrayEquals(new int[] { 3 }, mean.count());
		assertEquals(Math.sqrt((4 + 1 + 9) / 2.0 / 3), mean.error()[0], 1e-14);
		assertEquals(Math.cbrt(12), BinnedRelation.of(x, y, 1, Average.GEOMETRIC_MEAN).y()[0], 1e-14);
		assertEquals(2, BinnedRelation.of(x, y, 1, Average.MEDIAN).y()[0]);
	}

	/** y = 3 x^-0.6 times a factor from 1/2 to 2: a factor moves no slope. */
	@ParameterizedTest
	@EnumSource(Average.class)
	@Tag("long")
	void slopesOfKnownLawsLieWithinTheirErrors(final Average average) {
		int covered = 0;
		for (int seed = 0; seed < 100; seed++) {
			final SplittableRandom random = new SplittableRandom(seed);
			final double[] x = random.doubles(2000).map(u -> Math.pow(10, 4 * u - 3)).toArray();
			final double[] y = Arrays.stream(x).map(v -> 3 * Math.pow(v, -0.6) * Math.pow(2, 2 * random.nextDouble() - 1)).toArray();
			final BinnedRelation.Slope slope = BinnedRelation.of(x, y, 20, average).slope(1e-3, 10);
			if (Math.abs(slope.slope() + 0.6) < 2 * slope.error()) covered++;
			assertEquals(-0.6, slope.slope(), 0.05);
		}
		assertTrue(covered >= 85, covered + " of 100 within two errors");
	}

	/** Two values that are alike seem to have no error; they must not rule the slope. */
	@Test
	void binsOfFewValuesDoNotCount() {
		final double[] x = new double[202], y = new double[202];
		for (int k = 0; k < 200; k++) {
			x[k] = k < 100 ? 2 : 20;
			y[k] = x[k] * (k % 2 == 0 ? 0.5 : 2);
		}
		x[200] = x[201] = 200;
		y[200] = 1;
		y[201] = 1.000001;
		assertEquals(1, BinnedRelation.of(x, y, 1, Average.GEOMETRIC_MEAN).slope(0, 1000).slope(), 1e-9);
	}

	@Test
	void aWindowWithoutBinsIsRefused() {
		final BinnedRelation one = BinnedRelation.of(new double[] { 1, 1, 20 }, new double[] { 1, 2, 3 }, 1, Average.MEAN);
		assertThrows(IllegalArgumentException.class, () -> one.slope(0, 100));
		assertThrows(IllegalArgumentException.class, () -> BinnedRelation.of(new double[] { 1 }, new double[] { 0 }, 1, Average.MEAN));
	}
}
