package org.crumple.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.List;

import org.crumple.figure.FigureStyle.Scale;
import org.crumple.picture.Legend.ColourBar;
import org.crumple.picture.Legend.Tick;
import org.junit.jupiter.api.Test;

/** Which colours numbers of a table get, and what the bar says of them. */
class NumbersOnScalesTest {

	private static List<String> ticks(final ColourBar bar) {
		return bar.ticks().stream().map(Tick::text).toList();
	}

	@Test
	void numbersOfOneSignGoFromDarkToLightFromZeroOrFromTheirLeast() {
		final double[] near = { 1, 2, 3, 4 }, far = { 1.0, 1.05, 1.1 };
		final ColourScale zero = ColourScale.of(near, Scale.AUTO), least = ColourScale.of(far, Scale.LINEAR);
		assertEquals(0, zero.low());
		assertEquals(4, zero.high());
		assertEquals(1, least.low());
		assertEquals(ColourScale.magnitudes(far).colour(1.1 / 2), zero.colour(2));
		assertEquals(0, ColourScale.of(new double[] { -4, -1 }, Scale.AUTO).high());
		assertEquals(List.of("0", "2.00", "4.00"), ticks(zero.bar("q", near, "")));
	}

	@Test
	void numbersOfBothSignsHaveZeroInTheMiddle() {
		final double[] values = { -1, 0.5, 2 };
		final ColourScale scale = ColourScale.of(values, Scale.AUTO);
		assertEquals(ColourScale.Kind.SIGNED, scale.kind());
		assertEquals(0.5, scale.position(0));
		assertEquals(ColourScale.symmetric(values).colour(2), scale.colour(2));
		assertEquals(List.of("-2.00", "0", "2.00"), ticks(scale.bar("q", values, "")));
	}

	@Test
	void wideNumbersAreLogarithmicUnlessAskedForOtherwise() {
		final double[] values = { 1e-4, 1e-2, 1 };
		assertEquals(ColourScale.Kind.LOG, ColourScale.of(values, Scale.AUTO).kind());
		assertEquals(ColourScale.Kind.LINEAR, ColourScale.of(values, Scale.LINEAR).kind());
		assertEquals(0.5, ColourScale.of(values, Scale.LOG).position(1e-2), 1e-12);
		assertEquals(List.of("1.00e-04", "10^{\u22123}", "10^{\u22122}", "10^{\u22121}", "1.00"), ticks(ColourScale.of(values,
			Scale.AUTO).bar("q", values, "")));
		final String message = assertThrows(IllegalArgumentException.class, () -> ColourScale.of(new double[] { 0, 1 }, Scale.LOG))
			.getMessage();
		assertTrue(message.contains("scale=Log") && message.contains("above 0"), message);
	}

	@Test
	void missingNumbersAreGreyAndTheBarSaysSo() {
		final double[] values = { 1, Double.NaN, 3 };
		final ColourScale scale = ColourScale.of(values, Scale.AUTO);
		assertEquals(new Color(190, 190, 190), scale.colour(Double.NaN));
		assertEquals("thick; grey: none", scale.bar("q", values, "thick").remarks());
		assertEquals("", scale.bar("q", new double[] { 1 }, "").remarks());
		assertEquals(scale.colour(Double.NaN), ColourScale.of(new double[] { Double.NaN }, Scale.AUTO).colour(Double.NaN), "none at all");
	}

	@Test
	void endsThatNumbersExceedAreMarked() {
		final double[] values = new double[201];
		for (int k = 0; k <= 200; k++) values[k] = k == 200 ? 1e5 : 10 + k;
		final ColourBar bar = ColourScale.of(values, Scale.LINEAR).bar("q", values, "");
		assertTrue(bar.ticks().get(2).text().startsWith("\u2265 "), bar.toString());
		assertEquals("0", bar.ticks().get(0).text());
	}
}
