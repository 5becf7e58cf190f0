package org.crumple.tail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.crumple.stats.Sorted;

/** Power laws near s = −1, where they are flat in ln x and the closed forms lose digits, and far from it. */
class FlatPowerLawTest {

	private static final double FROM = 0.2, UNTIL = 7, WIDTH = Math.log(UNTIL / FROM);

	/** n values whose logarithms are evenly spread over the window. */
	private static double[] even(final int n) {
		return IntStream.range(0, n).mapToDouble(i -> FROM * Math.exp(WIDTH * (i + 0.5) / n)).toArray();
	}

	@Test
	void valuesSpreadEvenlyInLogarithmHaveExponentMinusOneAndTheErrorOfAUniformLaw() {
		final int n = 40;
		final PowerLawFit fit = PowerLawFit.of(even(n), FROM, UNTIL);
		assertEquals(-1, fit.exponent(), 1e-12);
		assertEquals(Math.sqrt(12.0 / n) / WIDTH, fit.error(), 1e-12);
		assertEquals(0.5 / n, fit.distance(), 1e-12);
		assertEquals(n, fit.count());
	}

	/** Mean and variance of y for a density exp(ky) on [0, Y], by the midpoint rule. */
	private static double[] moments(final double k, final double width) {
		final int n = 20_000;
		double sum = 0, first = 0, second = 0;
		for (int i = 0; i < n; i++) {
			final double y = width * (i + 0.5) / n, p = Math.exp(k * y);
			sum += p;
			first += p * y;
			second += p * y * y;
		}
		return new double[] { first / sum, second / sum - first / sum * (first / sum) };
	}

	/** k Y from far below the limit between series and closed form to far above it, with both signs. */
	@ParameterizedTest
	@ValueSource(doubles = { 0, 1e-6, 0.9e-4, -0.9e-4, 1.1e-4, -1.1e-4, 0.01, -0.01, 1, -1, 30, -30 })
	void momentsAndDensityHoldAcrossTheBorder(final double kY) {
		final double k = kY / WIDTH, lowest = 0.3, highest = 5, width = Math.log(highest / lowest);
		final PowerLawFit law = new PowerLawFit(FROM, UNTIL, 2, k - 1, 0, 0);
		final double[] expected = moments(k, width), found = law.logMoments(lowest, highest);
		assertEquals(Math.log(lowest) + expected[0], found[0], 1e-7);
		assertEquals(1, found[1] / expected[1], 1e-6);
		// p(x) = k x^(k-1) / (until^k - from^k), from p(from) by the ratio
		final double norm = k == 0 ? 1 / WIDTH : k / Math.expm1(kY);
		for (final double x : new double[] { FROM, 1, 3, UNTIL }) {
			assertEquals(1, law.density(x) / (norm / FROM * Math.pow(x / FROM, k - 1)), 1e-9, "at " + x);
		}
	}

	/** Values at the quantiles of the law have the smallest possible distance, 1/2n, and the fit gives the law. */
	@ParameterizedTest
	@ValueSource(doubles = { 0.5e-4, -0.5e-4, 2e-4, -2e-4, 0.5, -0.5, 8, -8 })
	void quantilesOfALawAreNextToNoDistanceFromIt(final double kY) {
		final int n = 400;
		final double k = kY / WIDTH;
		final double[] x = IntStream.range(0, n).mapToDouble(i -> FROM * Math.exp(Math.log1p((i + 0.5) / n * Math.expm1(kY)) / k))
			.toArray();
		final PowerLawFit fit = PowerLawFit.of(x, FROM, UNTIL);
		assertEquals(k, fit.exponent() + 1, 0.02 * Math.abs(k) + 1e-8);
		assertEquals(0.5 / n, fit.distance(), 0.1 / n);
		assertEquals(1 / Math.sqrt(n * moments(fit.exponent() + 1, WIDTH)[1]), fit.error(), 1e-6);
	}

	@Test
	void windowsWithoutAnEndHaveTheMomentsOfAnExponential() {
		final PowerLawFit lower = new PowerLawFit(0, 2, 2, 1, 0, 0), upper = new PowerLawFit(2, Double.POSITIVE_INFINITY, 2, -3, 0, 0);
		assertArrayEquals(new double[] { Math.log(1.5) - 0.5, 0.25 }, lower.logMoments(0, 1.5), 1e-15);
		assertArrayEquals(new double[] { Math.log(3) + 0.5, 0.25 }, upper.logMoments(3, Double.POSITIVE_INFINITY), 1e-15);
		assertEquals(2 * 1 / 4.0, lower.density(1), 1e-15); // 2x/4
		assertEquals(2 * 4 / 27.0, upper.density(3), 1e-15); // 2·4/x³
	}

	@Test
	void bothEndsBelongToTheWindow() {
		final double[] x = { 0, 0, 1, 1, 2, 2, 3, 3, 4 };
		assertEquals(6, PowerLawFit.of(x, 1, 3).count());
		assertEquals(5, PowerLawFit.of(x, 1.5, 4).count());
		assertEquals(7, PowerLawFit.of(x, 0, 4).count(), "all above 0");
		assertEquals(0, Sorted.firstNotBelow(x, 0));
		assertEquals(2, Sorted.firstAbove(x, 0));
		assertEquals(4, Sorted.firstNotBelow(x, 1.5));
		assertEquals(9, Sorted.firstAbove(x, 4));
	}

	private static String refusal(final double from, final double until) {
		return assertThrows(IllegalArgumentException.class, () -> PowerLawFit.of(new double[] { 1, 2, 2, 3 }, from, until)).getMessage();
	}

	@Test
	void windowsAreRefusedInASentence() {
		assertEquals("from=-1.0 is not allowed: it must be a finite number, 0 or more.", refusal(-1, 3));
		assertTrue(refusal(Double.POSITIVE_INFINITY, 3).startsWith("from=Infinity"));
		assertEquals("until=2.0 is not allowed: it must be above the window's lower end, 2.0.", refusal(2, 2));
		assertEquals("until=Infinity is not allowed: it must be finite if the window begins at 0.", refusal(0, Double.POSITIVE_INFINITY));
		assertEquals("The window from 5.0 to 6.0 holds 0 value(s): a fit needs at least two that differ.", refusal(5, 6));
		assertEquals("The window from 1.5 to 2.5 holds 2 value(s): a fit needs at least two that differ.", refusal(1.5, 2.5));
		assertEquals("The window from 2.5 to 3.5 holds 1 value(s): a fit needs at least two that differ.", refusal(2.5, 3.5));
	}
}
