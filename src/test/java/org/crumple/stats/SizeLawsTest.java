package org.crumple.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
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

	/** Windows of whole numbers are summed number by number: those of sizes far apart end before the largest. */
	@Test
	void sizesFarApartAreFittedInAWindowOfAMillionAtMost() {
		final double[] sizes = DoubleStream.concat(Arrays.stream(sizes(300, 5)), DoubleStream.of(1e9, 2e9)).sorted().toArray();
		final SizeLaws laws = SizeLaws.of(sizes, true, 1, 0);
		assertTrue(laws.power().until() <= 1 + SizeLaws.LONGEST, "until " + laws.power().until());
		assertTrue(laws.scan().stream().allMatch(f -> f.until() <= 1 + SizeLaws.LONGEST));
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

	@Test
	void tooFewSizesHaveNoLaw() {
		assertNull(SizeLaws.of(new double[] { 1, 2, 3 }, true, 1, 0).cutoff());
		final double[] equal = new double[50];
		Arrays.fill(equal, 1);
		assertNull(SizeLaws.of(equal, true, 1, 0).power());
	}
}
