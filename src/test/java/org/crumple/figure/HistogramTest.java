package org.crumple.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.crumple.figure.Mark.Series;
import org.junit.jupiter.api.Test;

/** Values in bins, and the bars that show them. */
class HistogramTest {

	private static final double EXACT = 1e-12;

	@Test
	void everyFiniteValueIsInOneBinAndTheLargestInTheLast() {
		final Histogram found = Histogram.of(new double[] { 4, 0, 1, Double.NaN, 2, 3.5, Double.POSITIVE_INFINITY, 0.5 }, 4);
		assertArrayEquals(new int[] { 2, 1, 1, 2 }, found.count());
		assertEquals(6, found.total());
		assertEquals(0, found.low());
		assertEquals(1, found.width());
		assertEquals(2.5, found.centre(2));
	}

	@Test
	void barsAreADensityAndNoneIsCutAtTheEnds() {
		final Panel panel = Histogram.of(new double[] { 0, 0.1, 0.2, 2 }, 2).panel("angle (rad)", "4 bonds");
		final Series bars = (Series) panel.marks().get(0), errors = (Series) panel.marks().get(1);
		assertArrayEquals(new double[] { 0.75, 0.25 }, bars.y(), EXACT);
		assertEquals(1, Arrays.stream(bars.y()).sum() * 1, EXACT, "times a width of 1");
		assertEquals(0.75 + Math.sqrt(3) / 4, errors.high()[0], EXACT);
		assertArrayEquals(new double[] { 0, 2 }, panel.across(), EXACT, "from the first edge to the last");
		assertEquals(0, panel.upwards()[0]);
		assertTrue(panel.upwards()[1] > errors.high()[0], "with room for the error bars");
		assertEquals("angle (rad)", panel.x().heading());
		assertEquals("P(angle) (1/rad)", panel.y().heading());
		assertEquals("4 bonds", bars.label());
	}

	@Test
	void equalValuesHaveBinsAroundThem() {
		for (final double value : new double[] { 0, 7, -1e-30 }) {
			final Histogram found = Histogram.of(new double[] { value, value }, 3);
			assertArrayEquals(new int[] { 0, 2, 0 }, found.count());
			assertEquals(value, found.centre(1), 1e-9 * Math.abs(value) + 1e-12);
		}
	}

	@Test
	void noValuesAndWrongBinsAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> Histogram.of(new double[] { Double.NaN }, 5));
		for (final int bins : new int[] { 0, 10_001 }) {
			assertTrue(assertThrows(IllegalArgumentException.class, () -> Histogram.of(new double[] { 1 }, bins)).getMessage()
				.startsWith("bins=" + bins + " is not allowed"));
		}
	}
}
