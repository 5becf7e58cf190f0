package org.crumple.tail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

import org.crumple.stats.Synthetic;

import org.junit.jupiter.api.Test;

/** Both laws of avalanche sizes, for sizes with a known law. */
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

	/** Windows of whole numbers are summed term by term, so they end before the largest size if the sizes are far apart. */
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
		assertEquals((double) laws.power().count() / 500, LongStream.rangeClosed(1, 20)
			.mapToDouble(laws.density(laws.power())::applyAsDouble).sum(), 1e-12);
		final SizeLaws smooth = SizeLaws.of(Synthetic.exponential(500, 3), false, 0.1, 2);
		final DoubleUnaryOperator density = smooth.density(smooth.cutoff());
		double sum = 0;
		for (double x = 0.1005; x < 20; x += 0.001) sum += 0.001 * density.applyAsDouble(x);
		assertEquals((double) smooth.cutoff().count() / 500, sum, 1e-4);
	}

	/** Any frequencies of 1 and 2 fit a power law exactly, and one with any short cut-off almost exactly. */
	@Test
	void neighbouringWholeNumbersTellNoLaw() {
		final double[] two = new double[200];
		for (int k = 0; k < two.length; k++) two[k] = k < 110 ? 1 : 2;
		final SizeLaws laws = SizeLaws.of(two, true, 1, 0);
		assertNull(laws.cutoff());
		assertEquals("any values follow it in a window of two whole numbers", laws.refusal(laws.power()));
		assertEquals("they are two neighbouring whole numbers alone, and a cut-off needs a third", laws.absence(1));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> TailLaw.WHOLE_CUT_OFF.fit(two, 1, Double.POSITIVE_INFINITY))
			.getMessage().contains("1.0 and 2.0 alone"));
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

	/** Upper ends from 3 times the smallest size to the largest, ten per decade, each once, none with fewer than twenty sizes. */
	@Test
	void otherEndsAreTenADecade() {
		final double[] x = Synthetic.powerLaw(-2, 300, 4);
		final double largest = x[299];
		final SizeLaws laws = SizeLaws.of(x, false, 1, 0);
		int k = 0;
		for (double end = 3; k < laws.scan().size(); end *= Math.pow(10, 0.1), k++) {
			assertEquals(Math.min(end, largest), laws.scan().get(k).until(), 1e-9 * end);
			assertEquals(PowerLawFit.of(x, 1, laws.scan().get(k).until()), laws.scan().get(k));
		}
		assertEquals(largest, laws.scan().get(k - 1).until());
		final double cutoff = laws.cutoff().cutoff();
		assertEquals(PowerLawFit.of(x, 1, Math.min(largest, Math.max(10, cutoff))), laws.power());
		assertEquals(TailLaw.CUT_OFF.fit(x, 1, Double.POSITIVE_INFINITY), laws.cutoff());
		final double[] whole = sizes(300, 4);
		final SizeLaws numbers = SizeLaws.of(whole, true, 1, 7.4);
		assertEquals(TailLaw.WHOLE.fit(whole, 1, 7), numbers.power());
		double before = 0;
		for (final TailFit fit : numbers.scan()) {
			assertEquals(Math.rint(fit.until()), fit.until());
			assertTrue(fit.until() > before);
			before = fit.until();
		}
		assertEquals(whole[299], before);
	}

	/** The upper end of the pure law is the cut-off, but at least a decade above the lower end and at most the largest size. */
	@Test
	void thePureLawSpansADecadeAtLeast() {
		final double[] brief = Synthetic.cutOff(-0.5, 4, 400, 2), wide = Synthetic.cutOff(-1, 60, 400, 3);
		final SizeLaws near = SizeLaws.of(brief, false, 1, 0), far = SizeLaws.of(wide, false, 1, 0);
		assertTrue(near.cutoff().cutoff() < 10);
		assertEquals(10, near.power().until());
		assertTrue(far.cutoff().cutoff() > 10);
		assertEquals(far.cutoff().cutoff(), far.power().until());
		final double[] narrow = Synthetic.truncated(-1.5, 1, 5, 60, 1);
		assertEquals(narrow[59], SizeLaws.of(narrow, false, 1, 0).power().until());
	}

	@Test
	void twentySizesAreEnough() {
		final double[] x = Synthetic.powerLaw(-2, 21, 4);
		assertTrue(SizeLaws.of(x, false, x[1], 0).cutoff() != null, "twenty from the second on");
		assertNull(SizeLaws.of(x, false, x[2], 0).cutoff());
		assertEquals(20, SizeLaws.of(x, false, 0.5, x[19]).power().count());
		assertNull(SizeLaws.of(x, false, 0.5, x[18]).power());
		final double[] mixed = new double[40];
		Arrays.fill(mixed, 1);
		for (int i = 30; i < 40; i++) mixed[i] = i;
		assertNull(SizeLaws.of(mixed, true, 1, 5).power(), "all equal up to 5");
		assertEquals("fewer than 50 values in the window", SizeLaws.of(x, false, 1, 0).refusal(new PowerLawFit(1, 2, 49, -2, 0.1, 0)));
		assertEquals("", SizeLaws.of(x, false, 1, 0).refusal(new PowerLawFit(1, 2, 50, -2, 0.1, 0)));
		assertEquals("the values in the window do not follow the law", SizeLaws.of(x, false, 1, 0)
			.refusal(new PowerLawFit(1, 2, 50, -2, 0.1, 0.5)));
	}
}
