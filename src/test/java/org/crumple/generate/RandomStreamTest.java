package org.crumple.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.crumple.generate.RandomStream.Purpose;
import org.junit.jupiter.api.Test;

class RandomStreamTest {

	/** The increment of SplitMix64: without hashing, seeds this far apart would give shifted copies. */
	private static final long GOLDEN = 0x9e3779b97f4a7c15L;

	@Test
	void theFirstNumbersOfAStreamNeverChange() {
		final RandomStream stream = new RandomStream(1, Purpose.GEOMETRY);
		assertEquals(0.9734993174192687, stream.uniform());
	}

	@Test
	void streamsOfRelatedSeedsAndOfOtherPurposesAreUnrelated() {
		final long[][] seeds = { { 1, 2 }, { 0, -1 }, { 5, 5 + GOLDEN }, { 7, 7 + 2 * GOLDEN }, { 1, 1L << 63 | 1 } };
		for (final long[] pair : seeds) {
			assertUnrelated(new RandomStream(pair[0], Purpose.DISORDER), new RandomStream(pair[1], Purpose.DISORDER));
		}
		assertUnrelated(new RandomStream(3, Purpose.DISORDER), new RandomStream(3, Purpose.GEOMETRY));
		assertUnrelated(new RandomStream(3, Purpose.DISORDER), new RandomStream(3, Purpose.DILUTION));
	}

	private static void assertUnrelated(final RandomStream a, final RandomStream b) {
		final int count = 20000;
		final double[] u = new double[count], v = new double[count];
		for (int k = 0; k < count; k++) {
			u[k] = a.uniform() - 0.5;
			v[k] = b.uniform() - 0.5;
		}
		for (int lag = -4; lag <= 4; lag++) {
			double sum = 0;
			for (int k = 4; k < count - 4; k++) sum += 12 * u[k] * v[k + lag];
			assertEquals(0, sum / count, 4.5 / Math.sqrt(count)); // standard errors
		}
		assertNotEquals(u[0], v[0]);
	}

	@Test
	void wholeNumbersAreEvenlySpreadBelowTheirBound() {
		final RandomStream stream = new RandomStream(11, Purpose.DILUTION);
		final int[] hits = new int[7];
		for (int k = 0; k < 70000; k++) hits[stream.below(7)]++;
		for (final int h : hits) assertEquals(10000, h, 4.5 * Math.sqrt(10000.0 * 6 / 7));
		for (int k = 0; k < 1000; k++) assertTrue(stream.below(1) == 0 && stream.below(Integer.MAX_VALUE) >= 0);
	}
}
