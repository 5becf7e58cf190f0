package org.crumple.tail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.crumple.stats.BinnedRelation.Average;
import org.crumple.stats.BinnedRelation;
import org.crumple.stats.Synthetic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Known limits of the Kolmogorov-Smirnov distance, cells at their edges, and power laws at the ends of their windows. */
class LimitReferenceTest {

	private static final double NONE = Double.POSITIVE_INFINITY;

	/** For two numbers the fit always reproduces the frequencies. */
	@Test
	void twoNumbersLeaveNoDistance() {
		assertEquals(0, KolmogorovLimit.of(new DiscretePowerLaw(4, 5, 10, -0.7, 0.1, 0)), 1e-9);
	}

	/**
	 * Three numbers have three frequencies, whose sum and mean of ln n are those of the fitted law. One direction r is left, orthogonal to
	 * 1 and to ln n: √n times the differences are p r Z with a normal Z, and D is the largest partial sum. Its 99th percentile is known to
	 * 4 % from a thousand draws.
	 */
	@ParameterizedTest
	@CsvSource({ "1, 0", "1, -2", "3, -1.2", "50, 1" })
	void ofThreeNumbersOneNormalNumberIsLeft(final int from, final double s) {
		final double[] p = new double[3], r = new double[3];
		double all = 0;
		for (int i = 0; i < 3; i++) {
			p[i] = Math.pow(from + i, s);
			all += p[i];
		}
		// p r is orthogonal to (1, 1, 1) and (ln n): their cross product
		final double a = Math.log(from), b = Math.log(from + 1.0), c = Math.log(from + 2.0);
		final double[] cross = { c - b, a - c, b - a };
		double square = 0;
		for (int i = 0; i < 3; i++) square += cross[i] * cross[i] / (p[i] / all);
		final double largest = Math.max(Math.abs(cross[0]), Math.abs(cross[0] + cross[1])) / Math.sqrt(square);
		assertEquals(2.576 * largest, KolmogorovLimit.of(new DiscretePowerLaw(from, from + 2, 10, s, 0.1, 0)), 0.12 * 2.576 * largest);
	}

	/**
	 * Many whole numbers behave like real ones, for which the limit is that of Stephens, 1.31; a negligible cut-off does not count. The
	 * accuracy is 5 % from a thousand draws and 2 % from the cells.
	 */
	@Test
	void manyNumbersAreAsRealOnes() {
		assertEquals(1.31, KolmogorovLimit.of(new DiscretePowerLaw(5000, NONE, 10, -2.5, 0.1, 0)), 0.12);
		assertEquals(1.31, KolmogorovLimit.of(new CutoffPowerLaw(0.3, 10, -2.2, 0.1, NONE, Double.NaN, 0, false, 0)), 0.12);
		assertEquals(1.31, KolmogorovLimit.of(new CutoffPowerLaw(4000, 10, -3, 0.1, NONE, Double.NaN, 0, true, 0)), 0.12);
		final double bounded = KolmogorovLimit.of(new PowerLawFit(4000, 12000, 10, -1.4, 0.1, 0));
		assertEquals(bounded, KolmogorovLimit.of(new DiscretePowerLaw(4000, 12000, 10, -1.4, 0.1, 0)), 0.08 * bounded);
	}

	/** Units do not change a limit. */
	@Test
	void unitsDoNotMatter() {
		final double here = KolmogorovLimit.of(new CutoffPowerLaw(2, 10, -0.5, 0.1, 30, 1, 0, false, 0));
		assertEquals(here, KolmogorovLimit.of(new CutoffPowerLaw(200, 10, -0.5, 0.1, 3000, 1, 0, false, 0)), 1e-3);
		assertEquals(here, KolmogorovLimit.of(new CutoffPowerLaw(2000, 10, -0.5, 0.1, 30000, 1, 0, true, 0)), 0.06);
		assertTrue(here < 1.1, "two numbers fitted: " + here);
	}

	@Test
	void boundedWindowsFollowTheLine() {
		assertEquals(1.3, KolmogorovLimit.of(new PowerLawFit(0, 1, 10, 1, 0.1, 0)));
		assertEquals(1.3, KolmogorovLimit.of(new PowerLawFit(1, NONE, 10, -1.1, 0.1, 0)));
		assertEquals(1.05, KolmogorovLimit.of(new PowerLawFit(1, 9, 10, -1, 0.1, 0)), 1e-12);
		assertEquals(1.05 + 0.055 * 0.5 * Math.log(9), KolmogorovLimit.of(new PowerLawFit(1, 9, 10, -1.5, 0.1, 0)), 1e-12);
		assertEquals(1.05 + 0.055 * 1.5 * Math.log(4), KolmogorovLimit.of(new PowerLawFit(2, 8, 10, 0.5, 0.1, 0)), 1e-12);
		assertEquals(1.3, KolmogorovLimit.of(new PowerLawFit(1, 1e6, 10, -3, 0.1, 0)));
		assertEquals(1.25, KolmogorovLimit.of(new ExtremeFit(0, 1, 10, 1, 0.1, 0.5, 0, new Extremes(Tail.LOWER, List.of()))));
	}

	@Test
	void distancesUpToTheLimitHold() {
		assertTrue(KolmogorovLimit.holds(new PowerLawFit(0, 1, 100, 1, 0.1, 0.13)));
		assertFalse(KolmogorovLimit.holds(new PowerLawFit(0, 1, 100, 1, 0.1, 0.1301)));
		assertFalse(KolmogorovLimit.holds(new PowerLawFit(0, 1, 100, 1, 0.1, 0.17)));
		assertTrue(KolmogorovLimit.holds(new DiscretePowerLaw(4, 5000, 100, -2, 0.1, 0)));
		assertFalse(KolmogorovLimit.holds(new DiscretePowerLaw(4, 5000, 100, -2, 0.1, 0.13)));
		assertFalse(KolmogorovLimit.holds(new DiscretePowerLaw(4, 5, 100, -0.7, 0.1, 0)), "which anything would");
	}

	@Test
	void twoWholeNumbersAreNoTest() {
		assertEquals("any values follow it in a window of two whole numbers",
			KolmogorovLimit.refusal(new DiscretePowerLaw(4, 5, 100, -0.7, 0.1, 0)));
		assertEquals("the values in the window do not follow the law",
			KolmogorovLimit.refusal(new DiscretePowerLaw(4, 6, 100, -0.7, 0.1, 0.5)));
		assertEquals("", KolmogorovLimit.refusal(new DiscretePowerLaw(4, 6, 100, -0.7, 0.1, 0)));
		assertEquals("", KolmogorovLimit.refusal(new PowerLawFit(4, 5, 100, -0.7, 0.1, 0)));
	}

	@Test
	void binsEndWhereTheWindowDoes() {
		final BinnedRelation bins = new BinnedRelation(new double[] { 1, 10, 100 }, new double[] { 2, 20, 100 },
			new double[] { 0.2, Double.NaN, Double.NaN }, new int[] { 2, 1, 1 });
		assertTrue(bins.hasSlope(1, 10) && bins.hasSlope(1, 100));
		assertFalse(bins.hasSlope(1.1, 100) || bins.hasSlope(10, 100) || bins.hasSlope(1, 9.9) || bins.hasSlope(200, 300));
		final BinnedRelation.Slope slope = bins.slope(1, 10);
		assertEquals(1, slope.slope(), 1e-12);
		assertEquals(slope.line().error(), slope.error());
		assertTrue(slope.error() > 0);
		assertEquals(2, slope.bins());
		assertEquals(3, slope.values());
		assertEquals(1, slope.from());
		assertEquals(10, slope.until());
		assertEquals(0.1, slope.line().deviation()[0], 1e-12, "relative");
		assertEquals("The window from 10.0 to 100.0 holds 2 bin(s) with 2 value(s): a slope and its error need two bins and three values.",
			assertThrows(IllegalArgumentException.class, () -> bins.slope(10, 100)).getMessage());
		assertEquals("None of the 2 rows has both values different from 0.",
			assertThrows(IllegalArgumentException.class, () -> BinnedRelation.of(new double[] { 0, 1 }, new double[] { 1, 0 }, 1,
			Average.MEAN)).getMessage());
		final double[] x = { 99, 100, 1, 1e-3, NONE, 2, 1 }, y = { 1, 2, 3, 4, 5, NONE, -1 };
		final BinnedRelation relation = BinnedRelation.of(x, y, 2, Average.MEAN);
		assertArrayEquals(new int[] { 1, 1, 1, 1 }, relation.count());
		assertArrayEquals(new double[] { 1e-3, 1, 99, 100 }, relation.x(), 1e-12);
		assertArrayEquals(new double[] { 4, 3, 1, 2 }, relation.y(), 1e-12);
		assertSame(Average.GEOMETRIC_MEAN, Average.of("Geometric mean"));
	}

	/** Values only at the open end, just inside, and equal values at both ends of a closed window. */
	@Test
	void powerLawsAtTheEndsOfTheirWindows() {
		// a uniform law on [1, 3]: the mean of ln x is (3 ln 3 - 2)/2
		final double mean = (3 * Math.log(3) - 2) / 2, k = PowerLawFit.solve(mean, Math.log(3));
		assertEquals(1, k, 1e-12);
		assertEquals(-40, PowerLawFit.solve(1 / 40.0 - 1 / Math.expm1(40), 1), 1e-9);
		assertEquals(2000, PowerLawFit.solve(1 - 1 / 2000.0, 1), 1e-6);
		assertEquals(1 / 4e6, PowerLawFit.variance(2000, 1), 1e-18);
		assertEquals(1 / 4e6, PowerLawFit.variance(-2000, 1), 1e-18);
		assertEquals(0.5, PowerLawFit.cumulative(2, 1, 3, 1), 1e-15);
		assertEquals(Math.log(2) / Math.log(3), PowerLawFit.cumulative(2, 1, 3, 0), 1e-15);
		final double small = 0.9e-4 / Math.log(3);
		assertEquals(Math.expm1(small * Math.log(2)) / Math.expm1(small * Math.log(3)), PowerLawFit.cumulative(2, 1, 3, small), 1e-9);
		assertEquals((1 - 0.25) / (1 - 1 / 9.0), PowerLawFit.cumulative(2, 1, 3, -2), 1e-15);
		assertEquals(3 / 8.0, PowerLawFit.cumulative(2, 1, 3, 2), 1e-15);
		assertEquals(0.75, PowerLawFit.cumulative(2, 1, NONE, -2), 1e-15);
		assertEquals(0.25, PowerLawFit.cumulative(1, 0, 2, 2), 1e-15);
		assertEquals(0, PowerLawFit.cumulative(1, 1, 3, 2));
		assertEquals(1, PowerLawFit.cumulative(3, 1, 3, -2), 1e-15);
		final PowerLawFit two = PowerLawFit.of(new double[] { 1, 1, 3 }, 1, NONE);
		assertEquals(3, two.count());
		assertEquals(-1 - 3 / Math.log(3), two.exponent(), 1e-12);
		assertEquals(3 / Math.log(3) / Math.sqrt(3), two.error(), 1e-12);
		assertEquals(2 / 3.0, two.distance(), 1e-12, "two thirds lie on the end");
	}

	/** Steps are counted from the first value in the window, and the largest distance may be on either side of a step. */
	@Test
	void valuesOutsideTheWindowChangeNothing() {
		for (final double[] inside : new double[][] { { 1.1, 1.2, 1.3, 2.5 }, { 1.2, 2.7, 2.8, 2.9 }, { 1, 1.1, 2.9, 3 } }) {
			final double[] with = Synthetic.join(inside, new double[] { 0.2, 0.5, 0.6, 0.9, 3.5, 9 });
			final PowerLawFit fit = PowerLawFit.of(with, 1, 3);
			assertEquals(PowerLawFit.of(inside, 1, 3), fit);
			double distance = 0;
			for (int i = 0; i < 4; i++) {
				final double f = PowerLawFit.cumulative(inside[i], 1, 3, fit.exponent() + 1);
				distance = Math.max(distance, Math.max(Math.abs(f - i / 4.0), Math.abs(f - (i + 1) / 4.0)));
			}
			assertEquals(distance, fit.distance(), 1e-12);
		}
	}
}
