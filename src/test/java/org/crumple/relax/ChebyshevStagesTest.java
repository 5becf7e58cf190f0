package org.crumple.relax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The coefficients of the stabilised method against closed forms of Chebyshev polynomials. */
class ChebyshevStagesTest {

	/** {@code T_j = cosh jφ} and its first and second derivative, at {@code w = cosh φ = 1 + excess}. */
	private static double[] chebyshev(final int j, final double excess) {
		final double w = 1 + excess, root = Math.sqrt(excess * (2 + excess)), phi = Math.log1p(excess + root);
		final double t = Math.cosh(j * phi), slope = j * Math.sinh(j * phi) / root;
		return new double[] { t, slope, (j * (double) j * t - w * slope) / (root * root) };
	}

	/** b_j of Sommeijer et al., the second derivative over the square of the first, except that b_0 = b_2 and b_1 = 1/w. */
	private static double b(final int j, final double excess) {
		if (j == 1) return 1 / (1 + excess);
		final double[] t = chebyshev(j == 0 ? 2 : j, excess);
		return t[2] / (t[1] * t[1]);
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3, 4, 5, 8, 33, ChebyshevStages.MOST })
	void coefficientsAreThoseOfTheClosedPolynomials(final int s) {
		final ChebyshevStages stages = ChebyshevStages.compute(s);
		assertEquals(s, stages.count());
		final double excess = 2.0 / 13 / (s * s), w0 = 1 + excess;
		final double[] end = chebyshev(s, excess);
		final double w1 = end[1] / end[2];
		assertEquals(b(1, excess) * w1, stages.force()[1], 1e-9 * w1);
		for (int j = 2; j <= s; j++) {
			final double before = b(j - 1, excess), take = 2 * b(j, excess) * w1 / before;
			assertEquals(2 * b(j, excess) * w0 / before, stages.previous()[j], 1e-7);
			assertEquals(-b(j, excess) / b(j - 2, excess), stages.beforeLast()[j], 1e-7);
			assertEquals(take, stages.force()[j], 1e-7 * take);
			assertEquals(-(1 - before * chebyshev(j - 1, excess)[0]) * take, stages.first()[j], 1e-7 * take);
		}
	}

	/** Every stage is where a uniform constant force takes it: {@code c_s = 1} at the end. */
	@ParameterizedTest
	@ValueSource(ints = { 2, 3, 10, 111, ChebyshevStages.MOST })
	void aConstantForceTakesTheLastStageToTheEndOfTheStep(final int s) {
		final ChebyshevStages stages = ChebyshevStages.of(s);
		double before = 0, last = stages.force()[1];
		for (int j = 2; j <= s; j++) {
			final double next = stages.previous()[j] * last + stages.beforeLast()[j] * before + stages.force()[j] + stages.first()[j];
			assertTrue((j == 2 || next > last) && next < 1 + 1e-12, "stages go forward");
			before = last;
			last = next;
		}
		assertEquals(1, last, 1e-11);
	}

	@Test
	void noStageIsTakenThatIsNotNeeded() {
		assertEquals((200 * 200 - 1) / 1.54, ChebyshevStages.longest(), 1e-9);
		for (double length = 1e-3; length < ChebyshevStages.longest(); length *= 1.01) {
			final int s = ChebyshevStages.stableAt(length).count();
			assertTrue(s >= 2 && s <= ChebyshevStages.MOST);
			assertTrue((s * s - 1) / 1.54 >= length, s + " stages at " + length);
			assertTrue(s == 2 || ((s - 1) * (s - 1) - 1) / 1.54 <= length, s + " stages at " + length);
		}
		assertEquals(ChebyshevStages.MOST, ChebyshevStages.stableAt(ChebyshevStages.longest()).count());
	}
}
