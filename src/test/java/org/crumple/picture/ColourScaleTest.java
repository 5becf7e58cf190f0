package org.crumple.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** Ranges of colour scales on numbers whose percentiles are known. */
class ColourScaleTest {

	/** The numbers 1 to 100, with the last one replaced. */
	private static double[] values(final double last) {
		return IntStream.rangeClosed(1, 100).mapToDouble(k -> k < 100 ? k : last).toArray();
	}

	@Test
	void oneOutlierDoesNotSetTheRange() {
		final ColourScale scale = ColourScale.symmetric(values(1e6));
		assertEquals(98, scale.high());
		assertEquals(-98, scale.low());
		assertTrue(scale.saturatesHigh());
		assertFalse(scale.saturatesLow());
		assertEquals(1, scale.position(1e6));
		assertEquals(-1, scale.position(-1e6));
		assertEquals(0.5, scale.position(49));
	}

	@Test
	void fewNegativeValuesFillTheirOwnHalf() {
		final ColourScale scale = ColourScale.ofHalves(values(-0.25));
		assertEquals(-0.25, scale.low());
		assertFalse(scale.saturatesLow());
		assertEquals(-1, scale.position(-0.25));
		assertEquals(0, scale.position(0));
		assertTrue(scale.position(0.25) < 0.01);
	}

	@Test
	void aScaleWithoutNegativeValuesIsSymmetric() {
		final ColourScale scale = ColourScale.ofHalves(new double[] { 0, 1, 2 });
		assertEquals(-2, scale.low());
		assertEquals(2, scale.high());
		assertFalse(scale.saturatesHigh());
	}

	@Test
	void numbersThatAreAlmostAllZeroStillHaveAScale() {
		assertEquals(1, ColourScale.symmetric(new double[5]).high());
		final double[] one = new double[100];
		one[3] = -7;
		assertEquals(7, ColourScale.symmetric(one).high());
		assertEquals(0, ColourScale.symmetric(new double[0]).position(0));
	}
}
