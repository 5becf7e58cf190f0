package org.crumple.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.List;

import org.crumple.picture.BondPaint.Scale;
import org.crumple.picture.Legend.ColourBar;
import org.crumple.picture.Legend.Tick;
import org.junit.jupiter.api.Test;

/** Which colours numbers of a table get, and what the bar says of them. */
class NumberScaleTest {

	private static List<String> ticks(final ColourBar bar) {
		return bar.ticks().stream().map(Tick::text).toList();
	}

	@Test
	void numbersOfOneSignGoFromDarkToLightFromZeroOrFromTheirLeast() {
		final double[] near = { 1, 2, 3, 4 }, far = { 1.0, 1.05, 1.1 };
		final NumberScale zero = NumberScale.of(near, Scale.AUTO), least = NumberScale.of(far, Scale.LINEAR);
		assertEquals(0, zero.low());
		assertEquals(4, zero.high());
		assertEquals(1, least.low());
		assertEquals(BondColouring.DISTANCE.onScale(0.5), zero.colour(2));
		assertEquals(0, NumberScale.of(new double[] { -4, -1 }, Scale.AUTO).high());
		assertEquals(List.of("0", "2.00", "4.00"), ticks(zero.bar("q", near, "")));
	}

	@Test
	void numbersOfBothSignsHaveZeroInTheMiddle() {
		final double[] values = { -1, 0.5, 2 };
		final NumberScale scale = NumberScale.of(values, Scale.AUTO);
		assertTrue(scale.isSigned());
		assertEquals(0.5, scale.position(0));
		assertEquals(BondColouring.TENSION.onScale(1), scale.colour(2));
		assertEquals(List.of("-2.00", "0", "2.00"), ticks(scale.bar("q", values, "")));
	}

	@Test
	void wideNumbersAreLogarithmicUnlessAskedForOtherwise() {
		final double[] values = { 1e-4, 1e-2, 1 };
		assertTrue(NumberScale.of(values, Scale.AUTO).isLog());
		assertTrue(!NumberScale.of(values, Scale.LINEAR).isLog());
		assertEquals(0.5, NumberScale.of(values, Scale.LOG).position(1e-2), 1e-12);
		assertEquals(List.of("1.00e-04", "10^{\u22123}", "10^{\u22122}", "10^{\u22121}", "1.00"), ticks(NumberScale.of(values,
			Scale.AUTO).bar("q", values, "")));
		final String message = assertThrows(IllegalArgumentException.class, () -> NumberScale.of(new double[] { 0, 1 }, Scale.LOG))
			.getMessage();
		assertTrue(message.contains("scale=Log") && message.contains("above 0"), message);
	}

	@Test
	void missingNumbersAreGreyAndTheBarSaysSo() {
		final double[] values = { 1, Double.NaN, 3 };
		final NumberScale scale = NumberScale.of(values, Scale.AUTO);
		assertEquals(new Color(190, 190, 190), scale.colour(Double.NaN));
		assertEquals("thick; grey: none", scale.bar("q", values, "thick").remarks());
		assertEquals("", scale.bar("q", new double[] { 1 }, "").remarks());
		assertEquals(scale.colour(Double.NaN), NumberScale.of(new double[] { Double.NaN }, Scale.AUTO).colour(Double.NaN), "none at all");
	}

	@Test
	void endsThatNumbersExceedAreMarked() {
		final double[] values = new double[201];
		for (int k = 0; k <= 200; k++) values[k] = k == 200 ? 1e5 : 10 + k;
		final ColourBar bar = NumberScale.of(values, Scale.LINEAR).bar("q", values, "");
		assertTrue(bar.ticks().get(2).text().startsWith("\u2265 "), bar.toString());
		assertEquals("0", bar.ticks().get(0).text());
	}
}
