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
import org.junit.jupiter.params.provider.ValueSource;

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

	/** y = 3 x^-0.6 times a random factor from 1/2 to 2, which does not change the slope. */
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
			if (Math.abs(slope.slope() + 0.6) < 1.96 * slope.error()) covered++;
			assertEquals(-0.6, slope.slope(), 0.05);
		}
		assertTrue(covered >= 90, covered + " of 100 within 1.96 errors");
	}

	/**
	 * Equal values seem to have no error; they must not dominate the slope, whether they are two or a thousand, or differ by a millionth.
	 */
	@ParameterizedTest
	@ValueSource(doubles = { 0, 1e-17, 1e-6 })
	void binsWithoutScatterWeighAsTheirValues(final double apart) {
		final double[] x = new double[202], y = new double[202];
		for (int k = 0; k < 200; k++) {
			x[k] = k < 100 ? 2 : 20;
			y[k] = x[k] * (k % 2 == 0 ? 0.5 : 2);
		}
		x[200] = x[201] = 200;
		y[200] = 100;
		y[201] = 100 * (1 + apart);
		final BinnedRelation.Slope slope = BinnedRelation.of(x, y, 1, Average.GEOMETRIC_MEAN).slope(0, 1000);
		// least squares with weights 100, 100 and 2; the last two values are too low by a factor of two
		assertEquals(0.9836, slope.slope(), 1e-4);
		assertEquals(3, slope.bins());
		assertEquals(202, slope.values());
		assertTrue(Math.abs(slope.slope() - 1) < 1.96 * slope.error(), "an error that holds the truth");
	}

	@Test
	void binsOfManyEqualValuesDoNotRuleTheSlope() {
		final SplittableRandom random = new SplittableRandom(4);
		final double[] x = random.doubles(1000).map(u -> Math.pow(10, 4 * u - 2)).toArray();
		// half of the bins have no scatter, and follow a different law from the others
		final double[] y = Arrays.stream(x).map(v -> v < 0.1 ? 0.1 : Math.sqrt(v) * Math.pow(2, 2 * random.nextDouble() - 1)).toArray();
		final BinnedRelation.Slope slope = BinnedRelation.of(x, y, 2, Average.MEAN).slope(0, 100);
		assertTrue(slope.slope() > 0.4 && slope.slope() < 0.75, "slope " + slope.slope());
	}

	/** Bins of one value each: the scatter about the line gives the error. */
	@Test
	void singleValuesAreBinsToo() {
		final double[] x = { 1, 10, 100, 1000 }, y = { 1, 12, 90, 1050 };
		final BinnedRelation.Slope slope = BinnedRelation.of(x, y, 1, Average.MEAN).slope(0, 1e4);
		assertEquals(1, slope.slope(), 0.02);
		assertTrue(slope.error() > 0.02 && slope.error() < 0.2, "error " + slope.error());
		assertEquals(2, slope.line().degrees());
	}

	/** The line passes among the bins that were fitted, within their errors. */
	@Test
	void theLineLiesAmongTheBinsThatItWasFittedTo() {
		final SplittableRandom random = new SplittableRandom(8);
		final double[] x = random.doubles(4000).map(u -> Math.pow(10, 4 * u - 3)).toArray();
		final double[] y = Arrays.stream(x).map(v -> (v < 0.1 ? 3 * Math.pow(v, -0.6) : 300) * Math.pow(2, 2 * random.nextDouble() - 1))
			.toArray();
		final BinnedRelation all = BinnedRelation.of(x, y, 5, Average.MEAN);
		final BinnedRelation.Slope slope = all.slope(0, 0.1);
		double sum = 0;
		int bins = 0;
		for (int b = 0; b < all.x().length; b++) {
			if (all.x()[b] < slope.from() || all.x()[b] > slope.until()) continue;
			bins++;
			sum += Math.pow((all.y()[b] - slope.line().at(all.x()[b])) / all.error()[b], 2);
		}
		assertEquals(bins, slope.bins());
		assertTrue(slope.until() < 0.1 && sum / bins < 2.5, "mean square of " + sum / bins + " errors");
	}

	@Test
	void aWindowWithoutBinsIsRefused() {
		final BinnedRelation one = BinnedRelation.of(new double[] { 1, 1, 20 }, new double[] { 1, 2, 3 }, 1, Average.MEAN);
		assertThrows(IllegalArgumentException.class, () -> one.slope(0, 10), "one bin");
		final BinnedRelation two = BinnedRelation.of(new double[] { 1, 20 }, new double[] { 1, 3 }, 1, Average.MEAN);
		assertTrue(assertThrows(IllegalArgumentException.class, () -> two.slope(0, 100)).getMessage().contains("three values"));
		assertThrows(IllegalArgumentException.class, () -> BinnedRelation.of(new double[] { 1 }, new double[] { 0 }, 1, Average.MEAN));
	}
}
