package org.crumple.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Bins, quantiles, moments and refusals that can be written down. */
class HistogramsTest {

	private static String refusal(final Runnable use) {
		return assertThrows(IllegalArgumentException.class, use::run).getMessage();
	}

	@Test
	void binsBeginAtPowersOfTenAndHoldTheirLowerEdge() {
		final LogHistogram bins = LogHistogram.of(new double[] { -1, 0, 1, 5, 9.99, 10, 2000 }, 1);
		assertArrayEquals(new double[] { 1, 10, 100, 1000, 10000 }, bins.edges(), 1e-12);
		assertArrayEquals(new int[] { 3, 1, 0, 1 }, bins.count());
		assertEquals(4, bins.size());
		assertEquals(7, bins.total(), "those not above 0 too");
		assertEquals(Math.sqrt(10), bins.centre(0), 1e-12);
		assertEquals(3 / (7 * 9.0), bins.density(0), 1e-15);
		assertEquals(3 / (7 * 9.0) / Math.sqrt(3), bins.error(0), 1e-15);
		assertEquals(0, bins.density(2));
		assertEquals(0, bins.error(2));
		assertEquals(1 / (7 * 9000.0), bins.error(3), 1e-15);
	}

	@Test
	void edgesOfWholeNumbersMoveUpToTheNext() {
		final LogHistogram bins = LogHistogram.of(new double[] { 1, 2, 2, 3, 4, 6, 6, 7, 9, 10 }, 5, true);
		assertArrayEquals(new double[] { 1, 2, 3, 4, 7, 10, 16 }, bins.edges());
		assertArrayEquals(new int[] { 1, 2, 1, 3, 2, 1 }, bins.count());
		assertEquals(1, bins.centre(0));
		assertEquals(Math.sqrt(24), bins.centre(3), 1e-12, "between 4 and 6");
		assertEquals(3 / (10 * 3.0), bins.density(3), 1e-15);
	}

	@Test
	void theLargestValueHasABin() {
		for (final double largest : new double[] { 10, 1000, 0.1, 7 }) {
			final LogHistogram bins = LogHistogram.of(new double[] { 0.05, largest }, 5);
			assertTrue(bins.edges()[bins.size()] > largest, "beyond " + largest);
			assertEquals(2, Arrays.stream(bins.count()).sum());
			assertEquals(1, bins.count()[bins.size() - 1]);
			assertEquals(1, bins.count()[0]);
		}
	}

	@Test
	void emptyBinsAreNotDrawn() {
		final SizeHistogram drawn = SizeHistogram.of(new double[] { 1, 5, 2000 }, 1, false);
		assertEquals(2, drawn.size());
		assertArrayEquals(new double[] { Math.sqrt(10), Math.sqrt(1e7) }, drawn.x(), 1e-9);
		assertArrayEquals(new double[] { 2 / 27.0, 1 / 27000.0 }, drawn.density(), 1e-15);
		assertArrayEquals(new double[] { Math.sqrt(2) / 27, 1 / 27000.0 }, drawn.error(), 1e-15);
		assertArrayEquals(new int[] { 2, 1 }, drawn.count());
		assertEquals(1, SizeHistogram.of(new double[] { 1, 1 }, 5, true).x()[0]);
	}

	@Test
	void binsThatCannotBeAreRefused() {
		final double[] one = { 1 };
		assertEquals("bins=0 is not allowed: it must be a whole number from 1 to 100.", refusal(() -> LogHistogram.of(one, 0)));
		assertTrue(refusal(() -> LogHistogram.of(one, 101)).startsWith("bins=101"));
		assertEquals(1, LogHistogram.of(one, 100).total());
		assertEquals("None of the 2 values is above 0.", refusal(() -> LogHistogram.of(new double[] { -1, 0 }, 5)));
	}

	@Test
	void quantilesLieBetweenTheirNeighbours() {
		final double[] x = { 1, 2, 4 };
		final double[] q = { 0, 0.25, 0.5, 0.75, 1 }, expected = { 1, 1.5, 2, 3, 4 };
		for (int k = 0; k < q.length; k++) assertEquals(expected[k], Sorted.quantile(x, q[k]), 1e-15);
		assertEquals(3, Sorted.quantile(new double[] { 3 }, 0.3));
	}

	@Test
	void momentsGrowAsTheTailAsks() {
		assertTrue(Double.isNaN(MomentGrowth.expected(-1)) && Double.isNaN(MomentGrowth.expected(0)));
		assertEquals(1, MomentGrowth.expected(-2), 1e-15);
		assertEquals(3, MomentGrowth.expected(-1.5), 1e-15);
		assertEquals(0, MomentGrowth.expected(-3));
		final List<double[]> single = List.of(new double[] { 2, -2, 2, 2, -2, 2, 2, 2 });
		final MomentGrowth growth = MomentGrowth.of(single, 10, 1);
		assertArrayEquals(new double[] { 1, 2, 4 }, growth.values(), 1e-12);
		for (final double[] moments : new double[][] { growth.median(), growth.low(), growth.high() })
			assertArrayEquals(new double[] { 4, 4, 4 }, moments, 1e-12);
		assertArrayEquals(new double[] { 1, 0.5, 0.25 }, growth.largest(), 1e-12);
		assertEquals("draws=9 is not allowed: it must be a whole number of at least 10.", refusal(() -> MomentGrowth.of(single, 9, 1)));
		assertEquals("There are 3 networks or values to pool: growth needs at least four.",
			refusal(() -> MomentGrowth.of(List.of(new double[3]), 10, 1)));
		assertEquals(2, MomentGrowth.of(List.of(new double[4]), 10, 1).values().length);
		assertEquals(1, MomentGrowth.of(List.of(new double[0], new double[0], new double[0], new double[0]), 10, 1).largest()[0]);
	}

	@Test
	void resamplingsHaveALimit() {
		assertEquals("bootstrap=10001 is not allowed: it must be 0 or a whole number from 20 to 10000.",
			refusal(() -> RandomDraws.requireSamples(10_001, true)));
		assertEquals(0, RandomDraws.requireSamples(0, true));
		assertEquals(10_000, RandomDraws.requireSamples(10_000, false));
	}
}
