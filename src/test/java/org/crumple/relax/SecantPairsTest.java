package org.crumple.relax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Corrections of an outdated factor, for a diagonal Hessian of three coordinates. */
class SecantPairsTest {

	private static final double[] OLD = { 1, 2, 4 };
	private static final double[] TRUE = { 1.5, 1.7, 3 };
	private static final double ROUNDING = 1e-14;

	@Test
	void withoutPairsASolveIsThatOfTheOldFactor() {
		final double[] step = new double[3];
		new SecantPairs(2).solve(SecantPairsTest::old, new double[] { 1, 1, 1 }, step);
		assertArrayEquals(new double[] { 1, 0.5, 0.25 }, step, ROUNDING);
	}

	@Test
	void theGradientChangeOfTheLastMoveLeadsBackToThatMove() {
		final SecantPairs pairs = new SecantPairs(2);
		final double[] first = { 0.3, -0.2, 0.1 }, second = { -0.1, 0.4, 0.2 }, step = new double[3];
		pairs.add(first, new double[3], forces(first));
		pairs.add(second, new double[3], forces(second));
		final double[] change = forces(second);
		for (int k = 0; k < 3; k++) change[k] = -change[k];
		pairs.solve(SecantPairsTest::old, change, step);
		assertArrayEquals(second, step, ROUNDING);
	}

	@Test
	void movesAlongAllCoordinatesLeaveNothingOfTheOldFactor() {
		final SecantPairs pairs = new SecantPairs(3);
		final double[] b = { 1, -2, 3 }, step = new double[3];
		for (int k = 0; k < 3; k++) {
			final double[] move = new double[3];
			move[k] = 0.1;
			pairs.add(move, new double[3], forces(move));
		}
		pairs.solve(SecantPairsTest::old, b, step);
		for (int k = 0; k < 3; k++) assertEquals(b[k] / TRUE[k], step[k], ROUNDING);
		pairs.clear();
		pairs.solve(SecantPairsTest::old, b, step);
		for (int k = 0; k < 3; k++) assertEquals(b[k] / OLD[k], step[k], ROUNDING);
	}

	@Test
	void aMoveAlongWhichTheEnergyCurvesDownTeachesNothing() {
		final SecantPairs pairs = new SecantPairs(2);
		final double[] move = { 1, 0, 0 }, step = new double[3];
		pairs.add(move, new double[3], new double[] { 1, 0, 0 }); // the force grew along the displacement
		pairs.solve(SecantPairsTest::old, new double[] { 1, 1, 1 }, step);
		assertArrayEquals(new double[] { 1, 0.5, 0.25 }, step, ROUNDING);
	}

	private static void old(final double[] b, final double[] x) {
		for (int k = 0; k < 3; k++) x[k] = b[k] / OLD[k];
	}

	private static double[] forces(final double[] move) {
		final double[] force = new double[3];
		for (int k = 0; k < 3; k++) force[k] = -TRUE[k] * move[k];
		return force;
	}
}
