package org.crumple.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;

import org.crumple.picture.Legend.Tick;
import org.junit.jupiter.api.Test;

/** Ranges of colour scales on numbers whose percentiles are known. */
class ColourScaleTest {

	/** The numbers 1 to 100, with the last one replaced. */
	private static double[] values(final double last) {
		return IntStream.rangeClosed(1, 100).mapToDouble(k -> k < 100 ? k : last).toArray();
	}

	private static List<String> ticks(final ColourScale scale, final double[] values) {
		return scale.bar("q", values, "").ticks().stream().map(Tick::text).toList();
	}

	@Test
	void magnitudesBeginAtZeroAndMissingOnesAreGrey() {
		final double[] values = { 1, Double.NaN, 2 };
		final ColourScale scale = ColourScale.magnitudes(values);
		assertEquals(List.of("0", "1.00", "2.00"), ticks(scale, values));
		assertEquals("thick; grey: none", scale.bar("q", values, "thick").remarks());
		assertEquals(new Color(68, 1, 84), scale.colour(0));
		assertEquals(new Color(94, 201, 98), scale.colour(3));
	}

	@Test
	void zeroIsGreyBlueIsBelowAndRedAbove() {
		for (final ColourScale scale : new ColourScale[] { ColourScale.symmetric(values(-100)), ColourScale.ofHalves(values(-0.25)) }) {
			final Color low = scale.colour(-100), high = scale.colour(100);
			assertTrue(low.getBlue() > low.getRed() + 100 && high.getRed() > high.getBlue() + 100);
			assertEquals(new Color(150, 150, 150), scale.colour(0));
		}
		final Color barely = ColourScale.ofHalves(values(-0.25)).colour(-1e-9);
		assertTrue(barely.getBlue() > barely.getRed() + 80, barely.toString());
	}

	@Test
	void oneOutlierDoesNotSetTheRange() {
		final ColourScale scale = ColourScale.symmetric(values(1e6));
		assertEquals(98, scale.high());
		assertEquals(-98, scale.low());
		assertEquals(List.of("-98.0", "0", "\u2265 98.0"), ticks(scale, values(1e6)));
		assertEquals(1, scale.position(1e6));
		assertEquals(0, scale.position(-1e6));
		assertEquals(0.75, scale.position(49));
	}

	@Test
	void fewNegativeValuesFillTheirOwnHalf() {
		final ColourScale scale = ColourScale.ofHalves(values(-0.25));
		assertEquals(-0.25, scale.low());
		assertEquals(List.of("-0.250", "0", "\u2265 97.0"), ticks(scale, values(-0.25)));
		assertEquals(0, scale.position(-0.25));
		assertEquals(0.5, scale.position(0));
		assertTrue(scale.position(0.25) < 0.505);
	}

	@Test
	void aScaleWithoutNegativeValuesIsSymmetric() {
		final ColourScale scale = ColourScale.ofHalves(new double[] { 0, 1, 2 });
		assertEquals(-2, scale.low());
		assertEquals(2, scale.high());
		assertEquals(List.of("-2.00", "0", "2.00"), ticks(scale, new double[] { 0, 1, 2 }));
	}

	@Test
	void numbersThatAreAlmostAllZeroStillHaveAScale() {
		assertEquals(1, ColourScale.symmetric(new double[5]).high());
		final double[] one = new double[100];
		one[3] = -7;
		assertEquals(7, ColourScale.symmetric(one).high());
		assertEquals(0.5, ColourScale.symmetric(new double[0]).position(0));
	}
}
