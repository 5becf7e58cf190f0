package org.crumple.saddle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.crumple.kernel.Monitor;
import org.crumple.linalg.SymbolicFactor;
import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.mechanics.Forces;
import org.crumple.mechanics.Hessian;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.physics.Measure;
import org.crumple.potential.BistableQuartic;
import org.crumple.potential.BondPotential;
import org.crumple.potential.Harmonic;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.Minimiser;
import org.crumple.relax.RelaxationSettings;
import org.crumple.relax.Relaxer;
import org.junit.jupiter.api.Test;

/** The saddle of a bistable bond in series with two springs, between its short and its long state, in closed form. */
class SaddleTest {

	private static final double C = 2, ALPHA = 0.3, K = 0.02, D = Math.sqrt((ALPHA - K) / (3 * C)), SHORT = -1.3 * D;
	/** The other roots of V', which is {@code C (z - a)(z² + az + a² - 3d²)}. */
	private static final double ROOT = Math.sqrt(12 * D * D - 3 * SHORT * SHORT), TOP = (-SHORT - ROOT) / 2, LONG = (-SHORT + ROOT) / 2;
	private static final BondPotential LAW = new BistableQuartic(C, ALPHA), SPRING = new Harmonic(2 * K);
	private static final SpringNetwork NETWORK = new SpringNetwork(3, new int[] { 0, 1, 2 }, new int[] { 1, 2, 0 }, new int[3],
		new int[] { 0, 0, 1 }, new double[] { 1, 1, 1 }, new BondPotential[] { LAW, SPRING, SPRING });
	private static final double HEIGHT = 3 + SHORT + LAW.tension(1 + SHORT, 1) / K;
	private static final SymbolicFactor PINNED = Hessian.plan(NETWORK, at(SHORT)), FREE = Hessian.freePlan(NETWORK, at(SHORT));

	/** The row in a cell of one height, with the bistable bond at a strain. */
	private static Configuration at(final double s) {
		return new Configuration(new double[] { 0.5, 0, 0.5, 1 + s, 0.5, 1 + s + (HEIGHT - 1 - s) / 2 }, new Cell(1, HEIGHT, 0));
	}

	private static double energy(final double s) {
		final double half = (HEIGHT - 1 - s) / 2;
		return LAW.energy(1 + s, 1) + 2 * SPRING.energy(half, 1);
	}

	@Test
	void itIsWhereTheClosedFormSaysWithAllItsNumbers() {
		assertTrue(Forces.largest(Forces.of(NETWORK, at(TOP))) < 1e-14);
		final Saddle saddle = Saddle.at(NETWORK, at(TOP), PINNED, FREE);
		assertEquals(1, saddle.index());
		final SymmetricBlockMatrix hessian = Hessian.of(NETWORK, at(TOP));
		final double[] all = Measure.eigenvalues(hessian), image = new double[6];
		assertEquals(all[0], saddle.eigenvalue(), 1e-14);
		double product = 1, length = 0;
		for (final double value : all) if (Math.abs(value) > 1e-12) product *= Math.abs(value);
		// with one of three nodes held the determinant is a third of the product for either direction
		assertEquals(Math.log(product / 9), saddle.logDeterminant(), 1e-12);
		hessian.multiply(saddle.mode(), image);
		for (int k = 0; k < 6; k++) {
			assertEquals(all[0] * saddle.mode()[k], image[k], 1e-13);
			length += saddle.mode()[k] * saddle.mode()[k];
		}
		assertEquals(1, length, 1e-14);
	}

	@Test
	void aMinimumIsNoSaddle() {
		assertNull(Saddle.at(NETWORK, at(SHORT), PINNED, FREE));
	}

	@Test
	void theTwoWaysDownLeadToTheTwoStates() {
		final KnownMinimum origin = new KnownMinimum(NETWORK, at(SHORT));
		final Relaxer relaxer = new Relaxer(NETWORK, new RelaxationSettings(Minimiser.GRADIENT_FLOW, 1e-10, BoxRelaxation.FIXED), PINNED);
		final SaddleSides sides = SaddleSides.of(Saddle.at(NETWORK, at(TOP), PINNED, FREE), BoxRelaxation.FIXED, 1e-3, relaxer,
			Monitor.SILENT);
		assertTrue(origin.isSame(sides.along()) != origin.isSame(sides.against()));
		final Configuration other = origin.isSame(sides.along()) ? sides.against() : sides.along(),
			same = origin.isSame(sides.along()) ? sides.along() : sides.against();
		assertEquals(1 + LONG, NETWORK.lengths(other)[0], 1e-8);
		assertArrayEquals(new int[] { 0 }, origin.flipped(other));
		assertArrayEquals(new int[0], origin.flipped(same));
		assertEquals(energy(LONG) - energy(SHORT), origin.rise(other), 1e-14);
		assertEquals(energy(TOP) - energy(SHORT), origin.rise(at(TOP)), 1e-15);
		assertTrue(origin.rise(at(TOP)) > 0);
	}

	@Test
	void translationsDoNotMakeAnotherMinimum() {
		final KnownMinimum origin = new KnownMinimum(NETWORK, at(SHORT));
		final double[] x = at(SHORT).positions().clone();
		for (int k = 0; k < x.length; k++) x[k] += 0.3;
		assertTrue(origin.isSame(at(SHORT).withPositions(x)));
		x[1] += 1e-3;
		assertFalse(origin.isSame(at(SHORT).withPositions(x)));
		assertEquals(1e-3 * 2 / 3, origin.distance(at(SHORT).withPositions(x)), 1e-12);
	}
}
