package org.crumple.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

/** Both laws of avalanche sizes, of sizes whose law is known. */
class SizeLawsTest {

	/** Sizes of n^-1.1 exp(-n/12), by rejection from n^-1.1 up to 200. */
	private static double[] sizes(final int count, final long seed) {
		final SplittableRandom random = new SplittableRandom(seed);
		final double[] cumulative = new double[200];
		for (int k = 0; k < cumulative.length; k++) cumulative[k] = Math.pow(k + 1, -1.1) + (k > 0 ? cumulative[k - 1] : 0);
		return random.doubles().map(u -> {
			final int at = Arrays.binarySearch(cumulative, u * cumulative[cumulative.length - 1]);
			return 1.0 + (at < 0 ? -at - 1 : at);
		}).filter(n -> random.nextDouble() < Math.exp(-(n - 1) / 12)).limit(count).sorted().toArray();
	}

	@Test
	void exponentAndCutOffAreThoseDrawn() {
		final SizeLaws laws = SizeLaws.of(sizes(4000, 1), true, 1, 0);
		assertEquals(-1.1, laws.cutoff().exponent(), 4 * laws.cutoff().error());
		assertEquals(12, laws.cutoff().cutoff(), 4 * laws.cutoff().cutoffError());
		assertEquals(Math.rint(laws.cutoff().cutoff()), laws.power().until(), "the pure law ends at the cut-off");
		assertTrue(laws.power().exponent() < laws.cutoff().exponent(), "and is steeper, since the cut-off is felt before");
		assertTrue(laws.scan().size() > 3);
	}

	@Test
	void densitiesAreNormalised() {
		final SizeLaws laws = SizeLaws.of(sizes(500, 2), true, 1, 20);
		assertEquals(1, LongStream.rangeClosed(1, 2000).mapToDouble(laws.density(laws.cutoff())::applyAsDouble).sum(), 1e-6);
		assertEquals((double) laws.power().count() / 500, LongStream.rangeClosed(1, 20).mapToDouble(laws.density(laws.power())::applyAsDouble).sum(), 1e-12);
		final SizeLaws smooth = SizeLaws.of(Synthetic.exponential(500, 3), false, 0.1, 2);
		final DoubleUnaryOperator density = smooth.density(smooth.cutoff());
		double sum = 0;
		for (double x = 0.1005; x < 20; x += 0.001) sum += 0.001 * density.applyAsDouble(x);
		assertEquals((double) smooth.cutoff().count() / 500, sum, 1e-4);
	}

	/** Any shares of 1 and 2 follow a power law exactly, and one with every short cut-off nearly so. */
	@Test
	void neighbouringWholeNumbersTellNoLaw() {
		final double[] two = new double[200];
		for (int k = 0; k < two.length; k++) two[k] = k < 110 ? 1 : 2;
		final SizeLaws laws = SizeLaws.of(two, true, 1, 0);
		assertNull(laws.cutoff());
		assertEquals("any values follow it in a window of two whole numbers", laws.refusal(laws.power()));
		assertEquals("they are two neighbouring whole numbers alone, and a cut-off needs a third", laws.absence(1));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> TailLaw.WHOLE_CUT_OFF.fit(two, 1, Double.POSITIVE_INFINITY)).getMessage().contains("1.0 and 2.0 alone"));
		assertThrows(IllegalArgumentException.class, () -> WindowScan.of(two, Tail.UPPER, Double.POSITIVE_INFINITY, TailLaw.WHOLE_CUT_OFF));
		assertTrue(Double.isNaN(TailComparison.cutOff(two, TailLaw.WHOLE.fit(two, 1, Double.POSITIVE_INFINITY), TailLaw.WHOLE).ratio()));
		two[199] = 3;
		assertTrue(SizeLaws.of(two, true, 1, 0).cutoff().error() < 100);
	}

	@Test
	void tooFewSizesHaveNoLaw() {
		assertNull(SizeLaws.of(new double[] { 1, 2, 3 }, true, 1, 0).cutoff());
		final double[] equal = new double[50];
		Arrays.fill(equal, 1);
		assertNull(SizeLaws.of(equal, true, 1, 0).power());
	}
}
