package org.crumple.physics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.generate.GeneratorKind;
import org.crumple.generate.NetworkRecipe;
import org.crumple.kernel.Monitor;
import org.crumple.mechanics.Forces;
import org.crumple.mechanics.Stress;
import org.crumple.modes.NormalModes;
import org.crumple.network.BoundaryKind;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.potential.BondPotential;
import org.crumple.potential.Harmonic;
import org.crumple.relax.Relaxation;
import org.crumple.relax.RelaxationSettings;
import org.crumple.relax.Relaxer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Triangular lattices of harmonic bonds with edges, in closed form. With the stiffness k of a bond, the shear modulus is (√3/4) k.
 */
class WallLatticeTest {

	/** Lattice constant [l]; harmonic bonds with C = 1 have the stiffness 1/a². */
	private static final double A = Math.sqrt(2 / Math.sqrt(3)), K = 1 / (A * A), MODULUS = Math.sqrt(3) / 4 * K;

	private static GeneratedNetwork lattice(final int nodes, final BoundaryKind kind) {
		final GeneratedNetwork built = new NetworkRecipe(nodes, 2, GeneratorKind.TRIANGULAR_LATTICE, 0, 0.1, 1, 0, 1, kind).generate(
			Monitor.SILENT);
		final SpringNetwork n = built.network();
		final BondPotential[] laws = new BondPotential[n.bondCount()];
		Arrays.fill(laws, new Harmonic(1));
		return new GeneratedNetwork(new SpringNetwork(n.nodeCount(), n.wallCount(), n.from(), n.to(), n.imageX(), n.imageY(), n
			.restLength(), laws), built.configuration(), built.notes());
	}

	/** σ_xy/γ of the relaxed lattice. */
	private static double modulus(final GeneratedNetwork lattice) {
		final double strain = 1e-5;
		final Relaxation sheared = new Relaxer(lattice.network(), RelaxationSettings.DEFAULT).relax(lattice.configuration().sheared(strain),
			Monitor.SILENT);
		assertTrue(sheared.isMinimum());
		return Stress.of(lattice.network(), sheared.configuration()).xy() / strain;
	}

	@ParameterizedTest
	@EnumSource(BoundaryKind.class)
	void theLatticeIsAtRestAsItIsCut(final BoundaryKind kind) {
		final GeneratedNetwork lattice = lattice(100, kind);
		for (final double r : lattice.network().lengths(lattice.configuration())) assertEquals(A, r, 1e-12);
		assertEquals(0, Forces.largest(Forces.of(lattice.network(), lattice.configuration())), 1e-12);
		if (kind != BoundaryKind.FREE) return;
		final NormalModes modes = NormalModes.all(lattice.network(), lattice.configuration(), Monitor.SILENT);
		assertEquals(2 * lattice.network().freeCount() - 3, modes.count());
		assertTrue(modes.eigenvalues()[0] > 1e-3, "three zero modes and no other");
	}

	/** Rows of nodes between two rows of wall points: any number of them has the modulus of the endless lattice. */
	@Test
	void betweenTwoWallsTheModulusIsThatOfTheLattice() {
		for (final int nodes : new int[] { 40, 150 }) {
			assertEquals(MODULUS, modulus(lattice(nodes, BoundaryKind.CLAMPED_TOP_AND_BOTTOM)), 1e-9);
		}
	}

	/** The lowest mode is a transverse standing wave, λ = k (1 − cos π/(rows + 1)). */
	@Test
	void theLowestModeBetweenTwoWallsIsAStandingWave() {
		final GeneratedNetwork lattice = lattice(90, BoundaryKind.CLAMPED_TOP_AND_BOTTOM);
		final double[] x = lattice.configuration().positions();
		final int n = lattice.network().freeCount();
		final long rows = IntStream.range(0, n).mapToLong(i -> Math.round(1e6 * x[2 * i + 1])).distinct().count();
		final NormalModes modes = NormalModes.lowest(lattice.network(), lattice.configuration(), 4, Monitor.SILENT);
		assertEquals(K * (1 - Math.cos(Math.PI / (rows + 1))), modes.eigenvalues()[0], 1e-10);
	}

	/** With walls all around the deformation is affine, and all that differs from the endless lattice are bonds at the walls: as 1/L. */
	@Test
	void aClampedLatticeTendsToTheEndlessOneAsOneOverItsSize() {
		final double[] off = new double[3];
		for (int k = 0; k < 3; k++) {
			final GeneratedNetwork lattice = lattice(100 << 2 * k, BoundaryKind.CLAMPED);
			final SpringNetwork network = lattice.network();
			double sum = 0;
			final double[] d = new double[2];
			for (int b = 0; b < network.bondCount(); b++) {
				network.bondVector(b, lattice.configuration(), d);
				sum += K * d[0] * d[0] * d[1] * d[1] / (A * A);
			}
			final Configuration at = lattice.configuration();
			assertEquals(sum / at.area(), modulus(lattice), 1e-9, "the sum over bonds, affine");
			off[k] = Math.abs(modulus(lattice) / MODULUS - 1);
		}
		System.out.println("clamped triangular lattices of N = 100, 400, 1600: modulus off by " + Arrays.toString(off));
		for (int k = 0; k < 2; k++) assertEquals(2, off[k] / off[k + 1], 0.5);
		assertTrue(off[2] < 0.05);
	}
}
