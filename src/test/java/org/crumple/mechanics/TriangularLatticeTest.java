package org.crumple.mechanics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.physics.Measure;
import org.crumple.physics.TestNetworks;
import org.crumple.potential.Harmonic;
import org.junit.jupiter.api.Test;

/** The triangular lattice, whose mechanical properties have closed forms. */
class TriangularLatticeTest {

	/** A few rounding errors of coordinates of about 10. */
	private static final double ROUNDING = 1e-13;
	private static final double C = 1, ALPHA = 0.1;

	private final GeneratedNetwork lattice = TestNetworks.triangular(64);
	private final SpringNetwork network = lattice.network();
	/** The lattice constant for one node per unit area. */
	private final double a = Math.sqrt(2 / Math.sqrt(3));

	@Test
	void atTheMidpointNothingPullsAndEveryBondIsUnstable() {
		final Configuration midpoint = lattice.configuration();
		assertEquals(0, Energy.of(network, midpoint), ROUNDING);
		assertEquals(0, Forces.largest(Forces.of(network, midpoint)), ROUNDING);
		final BondStates states = BondStates.of(network, midpoint);
		assertEquals(1, states.unstableFraction());
		assertEquals(network.bondCount(), states.unstableCount());
		for (int b = 0; b < states.count(); b++) assertEquals(-ALPHA / (a * a), states.stiffness()[b], ROUNDING);
	}

	@Test
	void swollenEvenlyItHasTheEnergyAndStressOfEqualBonds() {
		for (final double s : new double[] { -0.3, -0.1, 0.2, Math.sqrt(ALPHA / C) }) {
			final Configuration swollen = lattice.configuration().scaled(1 + s);
			final double n = network.nodeCount(), r = a * (1 + s), tension = (C * s * s * s - ALPHA * s) / a;
			assertEquals(3 * n * (0.25 * C * Math.pow(s, 4) - 0.5 * ALPHA * s * s), Energy.of(network, swollen), ROUNDING);
			// 3 bonds a node, n nᵀ averages to one half: sigma = 3 t r / 2 per area (1 + s)² of a node
			final double expected = 1.5 * tension * r / ((1 + s) * (1 + s));
			final Stress stress = Stress.of(network, swollen);
			assertEquals(expected, stress.xx(), ROUNDING);
			assertEquals(expected, stress.yy(), ROUNDING);
			assertEquals(0, stress.xy(), ROUNDING);
			assertEquals(-expected, stress.pressure(), ROUNDING);
			final BondStates states = BondStates.of(network, swollen);
			assertEquals(s > 0, states.isLong(7));
			assertEquals(Math.abs(s) < Math.sqrt(ALPHA / (3 * C)), states.isUnstable(7));
			assertEquals(s, states.strain()[7], ROUNDING);
			assertEquals(tension, states.tension()[7], ROUNDING);
		}
	}

	@Test
	void planeWavesHaveTheBandStructureOfTheLattice() {
		final SpringNetwork springs = TestNetworks.withLaws(network, b -> new Harmonic(1));
		final double stiffness = 1 / (a * a);
		final var hessian = Hessian.of(springs, lattice.configuration());
		final double[] x = lattice.configuration().positions();
		for (int m = 0; m <= 4; m++) {
			final double k = 2 * Math.PI * m / lattice.configuration().cell().lx();
			// along x: omega² = k [2 (1 - cos ka) + (1 - cos ka/2)] and k 3 (1 - cos ka/2)
			final double half = 1 - Math.cos(k * a / 2);
			final double[] expected = { stiffness * (2 * (1 - Math.cos(k * a)) + half), stiffness * 3 * half };
			for (int axis = 0; axis < 2; axis++) {
				final double[] wave = new double[x.length];
				for (int i = 0; i < x.length; i += 2) wave[i + axis] = Math.cos(k * x[i] + 0.3);
				final double[] product = Measure.product(hessian, wave);
				for (int i = 0; i < x.length; i++) assertEquals(expected[axis] * wave[i], product[i], ROUNDING);
			}
		}
	}

	@Test
	void springsGiveTheModuliOfACauchySolid() {
		final SpringNetwork springs = TestNetworks.withLaws(network, b -> new Harmonic(1));
		final double stiffness = 1 / (a * a);
		// G = sqrt(3)/4 k, without non-affine displacements; the area bulk modulus is sqrt(3)/2 k
		assertEquals(Math.sqrt(3) / 4 * stiffness, ShearModulus.affine(springs, lattice.configuration()), ROUNDING);
		assertEquals(0, Measure.largest(ShearModulus.coupling(springs, lattice.configuration())), ROUNDING);
		final double h = 1e-4;
		final double bulk = -(Stress.of(springs, lattice.configuration().scaled(1 + h)).pressure() -
			Stress.of(springs, lattice.configuration().scaled(1 - h)).pressure()) / (2 * h) / 2;
		assertEquals(Math.sqrt(3) / 2 * stiffness, bulk, 1e-7); // the finite difference has an error of h²
	}
}
