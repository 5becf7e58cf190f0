package org.crumple.tail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.crumple.stats.Synthetic;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PowerLawFitTest {

	/** Hill's estimator in closed form. */
	@Test
	void openWindowsGiveTheInverseOfTheMeanLogarithm() {
		final double[] x = { 1, Math.E, Math.E * Math.E };
		final PowerLawFit upper = PowerLawFit.of(x, 1, Double.POSITIVE_INFINITY);
		assertEquals(-2, upper.exponent(), 1e-12);
		assertEquals(1 / Math.sqrt(3), upper.error(), 1e-12);
		final PowerLawFit lower = PowerLawFit.of(x, 0, Math.E * Math.E);
		assertEquals(0, lower.exponent(), 1e-12);
		assertEquals(3, lower.count());
	}

	/** The likelihood, evaluated around the fit, has its maximum there, with the curvature given by the error. */
	@ParameterizedTest
	@ValueSource(doubles = { -2.8, -1, -0.3, 0, 1.5 })
	void theExponentMaximisesTheLikelihood(final double s) {
		final double[] x = Synthetic.truncated(s, 0.01, 3, 2000, 5);
		final PowerLawFit fit = PowerLawFit.of(x, 0.01, 3);
		final double h = 1e-3, at = logLikelihood(x, fit, fit.exponent());
		final double up = logLikelihood(x, fit, fit.exponent() + h), down = logLikelihood(x, fit, fit.exponent() - h);
		assertEquals(0, (up - down) / (2 * h), 1e-3 * x.length * fit.error());
		assertEquals(1 / (fit.error() * fit.error()), (2 * at - up - down) / (h * h), 1e-3 / (fit.error() * fit.error()));
	}

	private static double logLikelihood(final double[] x, final PowerLawFit fit, final double s) {
		final PowerLawFit law = new PowerLawFit(fit.from(), fit.until(), fit.count(), s, 0, 0);
		return Arrays.stream(x).map(law::logDensity).sum();
	}

	/** Simpson's rule on the density. */
	@ParameterizedTest
	@CsvSource({ "0.5, -2.8", "0.5, -1", "0.5, -1.0000001", "0.5, 0", "0.5, 2.8", "0, 0.5", "0, 2" })
	void theDensityIsNormalisedInTheWindow(final double from, final double s) {
		final double until = 4;
		final PowerLawFit law = new PowerLawFit(from, until, 2, s, 0, 0);
		final int n = 20000;
		double sum = 0;
		for (int i = 0; i < n; i++) sum += law.density(from + (until - from) * (i + 0.5) / n) * (until - from) / n;
		assertEquals(1, sum, 1e-5);
	}

	@Test
	void theDistanceIsThatOfTheStepFunction() {
		// uniform law on (0, 1], values 0.1 and 1: steps of a half at each; D = |F(1-) - 1/2| = 1/2
		final PowerLawFit fit = PowerLawFit.of(new double[] { Math.exp(-2), 1 }, 0, 1);
		assertEquals(0, fit.exponent(), 1e-12);
		assertEquals(0.5, fit.distance(), 1e-12);
	}

	@ParameterizedTest
	@CsvSource({ "0.5, LOWER", "1, LOWER", "1.5, LOWER", "2.8, LOWER", "-1.5, UPPER", "-2.8, UPPER" })
	@Tag("long")
	void errorsCoverTheTruthAsOftenAsTheyClaim(final double s, final Tail tail) {
		assertCoverage(150, s, tail, 0.60, 0.77); // 68 % expected, ±3.8 % for one standard deviation
	}

	@Tag("slow")
	@ParameterizedTest
	@CsvSource({ "0.5, LOWER", "1, LOWER", "1.5, LOWER", "2.8, LOWER", "-1.5, UPPER", "-2, UPPER", "-2.5, UPPER", "-3.8, UPPER" })
	void errorsCoverTheTruthInAThousandDraws(final double s, final Tail tail) {
		assertCoverage(1000, s, tail, 0.635, 0.73);
	}

	private static void assertCoverage(final int draws, final double s, final Tail tail, final double least, final double most) {
		int covered = 0;
		for (int d = 0; d < draws; d++) {
			final double[] x = Synthetic.powerLaw(s, 300, 1000 + d);
			final PowerLawFit fit = tail == Tail.LOWER ? PowerLawFit.of(x, 0, 1) : PowerLawFit.of(x, 1, Double.POSITIVE_INFINITY);
			if (Math.abs(fit.exponent() - s) < fit.error()) covered++;
		}
		final double part = (double) covered / draws;
		assertTrue(part > least && part < most, part + " of the intervals hold " + s);
	}

	@Test
	void aCutOffOutsideTheWindowDoesNoHarm() {
		final double[] bent = Synthetic.join(Synthetic.truncated(1, 1e-3, 1, 20000, 3), Synthetic.truncated(-4, 1, 50, 20000, 4));
		final PowerLawFit fit = PowerLawFit.of(bent, 1e-3, 1);
		assertEquals(1, fit.exponent(), 4 * fit.error());
		assertEquals(20000, fit.count());
	}

	@Test
	void windowsWithoutDataAreRefused() {
		final double[] x = { 1, 2, 2, 3 };
		assertThrows(IllegalArgumentException.class, () -> PowerLawFit.of(x, 1.5, 2.5)); // twice the same value
		assertThrows(IllegalArgumentException.class, () -> PowerLawFit.of(x, 4, 5));
		assertThrows(IllegalArgumentException.class, () -> PowerLawFit.of(x, 2, 1));
		assertThrows(IllegalArgumentException.class, () -> PowerLawFit.of(x, Double.NaN, 1));
		assertThrows(IllegalArgumentException.class, () -> PowerLawFit.of(x, 0, Double.POSITIVE_INFINITY));
	}
}
