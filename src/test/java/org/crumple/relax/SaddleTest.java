package org.crumple.relax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;


import java.util.Arrays;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.io.StoredNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.SignedCholesky;
import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.mechanics.Energy;
import org.crumple.mechanics.Forces;
import org.crumple.mechanics.Hessian;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.physics.Measure;
import org.crumple.physics.TestNetworks;
import org.crumple.potential.Harmonic;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Configurations at rest that are not minima. */
class SaddleTest {

	@ParameterizedTest
	@EnumSource(Minimiser.class)
	void theTriangularLatticeAtItsMidpointIsLeft(final Minimiser minimiser) {
		final GeneratedNetwork lattice = TestNetworks.triangular(64);
		for (final BoxRelaxation box : BoxRelaxation.values()) {
			final Relaxation relaxation = new Relaxer(lattice.network(), new RelaxationSettings(minimiser, 1e-10, box, 200_000))
				.relax(lattice.configuration(),
				Monitor.SILENT);
			assertTrue(relaxation.saddles() >= 1);
			assertTrue(relaxation.energy() < -0.1, "energy " + relaxation.energy()); // the initial energy is 0
			RelaxerTest.assertMinimum(lattice.network(), relaxation, box);
		}
	}

	/** Springs compressed until the lattice is about to buckle: all forces vanish, and a few curvatures are slightly negative. */
	@ParameterizedTest
	@EnumSource(Minimiser.class)
	void aLatticeSqueezedAHairBeyondBucklingBuckles(final Minimiser minimiser) {
		final GeneratedNetwork lattice = TestNetworks.triangular(64);
		final SpringNetwork springs = TestNetworks.withLaws(lattice.network(), b -> new Harmonic(1));
		double loose = 1, tight = 0.5;
		while (loose - tight > 1e-9) {
			final double middle = 0.5 * (loose + tight);
			if (lowest(springs, lattice.configuration().scaled(middle)) < -1e-4) tight = middle;
			else loose = middle;
		}
		final Configuration saddle = lattice.configuration().scaled(tight);
		assertTrue(Forces.largest(Forces.of(springs, saddle)) < 1e-13);
		assertEquals(-1e-4, lowest(springs, saddle), 1e-6);
		final Relaxation relaxation = RelaxerTest.relax(springs, saddle, minimiser);
		assertTrue(relaxation.saddles() >= 1);
		assertTrue(relaxation.energy() < Energy.of(springs, saddle));
		RelaxerTest.assertMinimum(springs, relaxation);
	}

	private static double lowest(final SpringNetwork network, final Configuration configuration) {
		return Measure.eigenvalues(Hessian.of(network, configuration))[0];
	}

	@Test
	void theWayOffLeadsDownAndCountsAllDirectionsThatDo() {
		for (long seed = 1; seed <= 5; seed++) {
			final GeneratedNetwork g = TestNetworks.packing(64, seed);
			final SymmetricBlockMatrix hessian = Hessian.of(g.network(), g.configuration());
			final NewtonPolish newton = new NewtonPolish(g.network(), new Forces(g.network()), g.configuration());
			final double[] v = newton.wayOff(g.configuration(), BoxRelaxation.FIXED);
			assertTrue(Measure.dot(v, Measure.product(hessian, v)) < -1e-3 * Measure.dot(v, v));
			final double[] spectrum = pinnedSpectrum(hessian);
			assertEquals(Arrays.stream(spectrum).filter(value -> value < 0).count(), newton.negativeDirections());
		}
	}

	@Test
	void aMinimumHasNoWayOff() {
		final StoredNetwork min = TestNetworks.reference("min");
		assertNull(new NewtonPolish(min.network(), new Forces(min.network()), min.configuration()).wayOff(min.configuration(),
			BoxRelaxation.FIXED));
	}

	@Test
	void oneCurvatureThatIsHardlyNegativeIsFound() {
		final StoredNetwork min = TestNetworks.reference("min");
		final SymmetricBlockMatrix hessian = Hessian.of(min.network(), min.configuration());
		final SignedCholesky factor = Measure.factor(hessian);
		final double shift = pinnedSpectrum(hessian)[0] + 1e-7;
		assertEquals(1, factor.factorise(hessian, shift).negative());
		final double[] v = factor.negativeCurvature();
		// an error of a percent is small enough for leaving a saddle
		assertEquals(-1e-7, Measure.dot(v, Measure.product(hessian, v)) - shift, 1e-9);
	}

	/** The curvatures with pinned node 0, ascending. */
	private static double[] pinnedSpectrum(final SymmetricBlockMatrix hessian) {
		final int n = 2 * hessian.nodes() - 2;
		final DMatrixRMaj whole = Measure.dense(hessian), part = new DMatrixRMaj(n, n);
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < n; j++) part.set(i, j, whole.get(i + 2, j + 2));
		}
		return Measure.eigenvalues(part);
	}
}
