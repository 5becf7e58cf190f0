package org.crumple.mechanics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.potential.BistableQuartic;
import org.crumple.potential.BondPotential;
import org.crumple.potential.Harmonic;
import org.junit.jupiter.api.Test;

/** Three nodes and three bonds across all sides of a tilted cell, for which everything has a closed form. */
class ThreeBondsTest {

	private static final Cell CELL = new Cell(3, 2, 0.25);
	/** The bond vectors: inside the cell; across the right and the lower side; across the upper side. */
	private static final double[][] D = { { 1.2, 0.9 }, { 3.2, -3.1 }, { -1.4, 2.2 } };
	private static final int[] FROM = { 0, 1, 2 }, TO = { 1, 2, 0 };
	private static final double[] R0 = { 1.2, 4, 2.5 };
	private static final BistableQuartic QUARTIC = new BistableQuartic(2, 0.3);
	private static final BondPotential[] MIXED = { QUARTIC, new Harmonic(1.5), QUARTIC }, COMMON = { QUARTIC, QUARTIC, QUARTIC };
	private static final Configuration PLACE = new Configuration(new double[] { 0.3, 0.4, 1.5, 1.3, 2.2, 0.2 }, CELL);
	/** A few rounding errors of numbers of order 1. */
	private static final double ROUNDING = 1e-14;

	private static SpringNetwork network(final BondPotential[] laws) {
		return new SpringNetwork(3, FROM, TO, new int[] { 0, 1, 0 }, new int[] { 0, -1, 1 }, R0, laws);
	}

	private static double r(final int bond) {
		return Math.hypot(D[bond][0], D[bond][1]);
	}

	@Test
	void bondsReachTheImagesOfTheirNodes() {
		final double[] expected = { 1.5, r(1), r(2) };
		assertArrayEquals(expected, new Forces(network(MIXED)).lengths(PLACE.positions(), CELL), ROUNDING);
		assertArrayEquals(expected, BondStates.of(network(MIXED), PLACE).length(), ROUNDING);
	}

	@Test
	void vectorsAreThoseOfTheLastLook() {
		final Forces forces = new Forces(network(MIXED));
		forces.evaluate(PLACE.positions(), CELL, new double[6]);
		final double[] x = forces.geometry().x(), y = forces.geometry().y();
		for (int b = 0; b < 3; b++) assertArrayEquals(D[b], new double[] { x[b], y[b] }, ROUNDING);
	}

	@Test
	void everyBondPullsItsTwoNodesTogether() {
		for (final BondPotential[] laws : new BondPotential[][] { MIXED, COMMON }) {
			final double[] expected = new double[6];
			double xx = 0, xy = 0, yy = 0, energy = 0;
			for (int b = 0; b < 3; b++) {
				final double t = laws[b].tension(r(b), R0[b]);
				for (int k = 0; k < 2; k++) {
					expected[2 * FROM[b] + k] += t * D[b][k] / r(b);
					expected[2 * TO[b] + k] -= t * D[b][k] / r(b);
				}
				xx += t * D[b][0] * D[b][0] / r(b) / 6;
				xy += t * D[b][0] * D[b][1] / r(b) / 6;
				yy += t * D[b][1] * D[b][1] / r(b) / 6;
				energy += laws[b].energy(r(b), R0[b]);
			}
			final SpringNetwork network = network(laws);
			assertArrayEquals(expected, Forces.of(network, PLACE), ROUNDING);
			final double[] dirty = { 9, 9, 9, 9, 9, 9 };
			new Forces(network).evaluate(PLACE.positions(), CELL, dirty);
			assertArrayEquals(expected, dirty, ROUNDING);
			final Stress stress = Stress.of(network, PLACE);
			assertArrayEquals(new double[] { xx, xy, yy, -(xx + yy) / 2 }, new double[] { stress.xx(), stress.xy(), stress.yy(),
				stress.pressure() }, ROUNDING);
			assertEquals(energy, Energy.of(network, PLACE), ROUNDING);
		}
	}

	@Test
	void curvaturesAreThoseAlongAndAcrossEachBond() {
		for (final BondPotential[] laws : new BondPotential[][] { MIXED, COMMON }) {
			final double[] along = new double[3], across = new double[3];
			new Forces(network(laws)).curvatures(PLACE.positions(), CELL, along, across);
			for (int b = 0; b < 3; b++) {
				assertEquals(laws[b].stiffness(r(b), R0[b]), along[b], ROUNDING);
				assertEquals(laws[b].tension(r(b), R0[b]) / r(b), across[b], ROUNDING);
			}
		}
	}

	@Test
	void theHessianHoldsTheBlocksOfItsBonds() {
		final SpringNetwork network = network(MIXED);
		final Hessian hessian = new Hessian(network);
		hessian.evaluate(PLACE);
		final SymmetricBlockMatrix matrix = hessian.evaluate(PLACE); // overwritten, not added to
		final double[] diagonal = new double[9];
		for (int b = 0; b < 3; b++) {
			final double u = MIXED[b].stiffness(r(b), R0[b]), p = MIXED[b].tension(r(b), R0[b]) / r(b), nx = D[b][0] / r(b),
				ny = D[b][1] / r(b);
			final double[] block = { u * nx * nx + p * ny * ny, (u - p) * nx * ny, u * ny * ny + p * nx * nx }, found = new double[3];
			Hessian.bondBlock(network, b, D[b], found);
			assertArrayEquals(block, found, ROUNDING);
			for (int k = 0; k < 3; k++) {
				diagonal[3 * FROM[b] + k] += block[k];
				diagonal[3 * TO[b] + k] += block[k];
			}
			for (int k = 0; k < 4; k++) assertEquals(-block[(k + 1) / 2], matrix.offDiagonal()[4 * b + k], ROUNDING);
		}
		assertArrayEquals(diagonal, matrix.diagonal(), ROUNDING);
		assertArrayEquals(diagonal, Hessian.of(network, PLACE).diagonal(), ROUNDING);
	}

	@Test
	void everyBondHasItsState() {
		final BondStates states = BondStates.of(network(MIXED), PLACE);
		assertEquals(3, states.count());
		for (int b = 0; b < 3; b++) {
			assertEquals(r(b) - R0[b], states.extension()[b], ROUNDING);
			assertEquals(r(b) / R0[b] - 1, states.strain()[b], ROUNDING);
			assertEquals(MIXED[b].tension(r(b), R0[b]), states.tension()[b], ROUNDING);
			assertEquals(MIXED[b].stiffness(r(b), R0[b]), states.stiffness()[b], ROUNDING);
			assertEquals(r(b) > R0[b], states.isLong(b));
		}
		assertFalse(states.isUnstable(0), "its strain of 0.25 is above the spinodal of 0.22");
		assertFalse(states.isUnstable(1), "a spring never is");
		assertTrue(states.isUnstable(2), "its strain is 0.04");
		assertEquals(1, states.unstableCount());
		assertEquals(1.0 / 3, states.unstableFraction());
	}

	@Test
	void onTheBorderABondIsNeitherLongNorUnstable() {
		final SpringNetwork pair = new SpringNetwork(2, new int[] { 0 }, new int[] { 1 }, new int[1], new int[1], new double[] { 1 },
			new BondPotential[] { new BistableQuartic(1, 0) });
		final BondStates border = BondStates.of(pair, new Configuration(new double[] { 0, 0, 1, 0 }, CELL));
		assertFalse(border.isLong(0));
		assertFalse(border.isUnstable(0));
		assertEquals(0, border.unstableCount());
	}

	@Test
	void aConfigurationOfOtherNodesIsRefused() {
		final SpringNetwork network = network(MIXED);
		final Configuration other = new Configuration(new double[] { 0, 0, 1, 1 }, CELL);
		for (final Runnable use : new Runnable[] { () -> Energy.of(network, other), () -> Forces.of(network, other),
			() -> Stress.of(network, other),
			() -> Hessian.of(network, other) })
		{
			assertEquals("nodes of the configuration=2 is not allowed: it must be 3, as in the network.",
				assertThrows(IllegalArgumentException.class, use::run).getMessage());
		}
	}

	@Test
	void theLargestForceIsThatOfEitherSign() {
		assertEquals(0, Forces.largest(new double[4]));
		assertEquals(2, Forces.largest(new double[] { 2, -1, 2, 0 }));
		assertEquals(4, Forces.largest(new double[] { 2, -4 }));
		assertTrue(Double.isNaN(Forces.largest(new double[] { 5, Double.NaN, 1 })));
	}
}
