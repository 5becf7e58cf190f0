package org.crumple.relax;

import static org.crumple.physics.Measure.assertFallsAsSquare;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.linalg.ThreadTeam;
import org.crumple.mechanics.AffineCoupling;
import org.crumple.mechanics.BorderedHessian;
import org.crumple.mechanics.Energy;
import org.crumple.mechanics.Forces;
import org.crumple.mechanics.Hessian;
import org.crumple.mechanics.Stress;
import org.crumple.network.Configuration;
import org.crumple.physics.Measure;
import org.crumple.physics.TestNetworks;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Relaxation of the cell together with the nodes. */
class BoxRelaxationTest {

	private final GeneratedNetwork packing = TestNetworks.packing(64, 1);

	private Relaxation relaxed(final Configuration start, final Minimiser minimiser, final BoxRelaxation box) {
		final Relaxation relaxation = new Relaxer(packing.network(), new RelaxationSettings(minimiser, 1e-10, box, 200_000))
			.relax(start, Monitor.SILENT);
		assertEquals(Relaxation.StopReason.MINIMUM, relaxation.reason());
		return relaxation;
	}

	@ParameterizedTest
	@EnumSource(Minimiser.class)
	void eachBoxFreesTheStressItShouldAndNoOther(final Minimiser minimiser) {
		final Configuration start = packing.configuration().sheared(0.05);
		for (final BoxRelaxation box : BoxRelaxation.values()) {
			final Relaxation relaxation = relaxed(start, minimiser, box);
			final Configuration end = relaxation.configuration();
			final Stress stress = Stress.of(packing.network(), end);
			// the generalised force of a strain is 16 times the stress in this cell, and is below 1e-10
			assertEquals(box != BoxRelaxation.FIXED, Math.abs(stress.pressure()) < 1e-9, box + ": pressure " + stress.pressure());
			assertEquals(box == BoxRelaxation.ZERO_STRESS, Math.abs(stress.xy()) < 1e-9, box + ": shear stress " + stress.xy());
			if (box == BoxRelaxation.FIXED) assertEquals(start.cell(), end.cell());
			else assertNotEquals(start.cell().lx(), end.cell().lx());
			assertEquals(box != BoxRelaxation.ZERO_STRESS, end.cell().shear() == 0.05);
			assertEquals(start.cell().lx() / start.cell().ly(), end.cell().lx() / end.cell().ly(), 1e-14, "isotropic");
			RelaxerTest.assertMinimum(packing.network(), relaxation);
		}
	}

	@Test
	void theEndIsAMinimumInSizeAndTiltToo() {
		final Configuration end = relaxed(packing.configuration(), Minimiser.FIRE, BoxRelaxation.ZERO_STRESS).configuration();
		final double energy = Energy.of(packing.network(), end);
		for (final double strain : new double[] { -1e-3, 1e-3 }) {
			for (final Configuration other : new Configuration[] { end.scaled(1 + strain), end.sheared(strain),
				end.scaled(1 + strain).sheared(strain) })
			{
				assertTrue(RelaxerTest.relax(packing.network(), other, Minimiser.FIRE).energy() > energy);
			}
		}
	}

	@ParameterizedTest
	@EnumSource(BoxRelaxation.class)
	void generalisedForcesAreMinusTheGradientOfTheEnergy(final BoxRelaxation box) {
		final Configuration reference = TestNetworks.shaken(packing.configuration().sheared(0.1), 0.05, 1);
		final Landscape landscape = new Landscape(packing.network(), new Forces(packing.network()), reference, box);
		final double[] q = landscape.coordinates(reference), force = new double[q.length];
		for (int k = 128; k < q.length; k++) q[k] = 0.3; // strains away from the reference
		landscape.force(q, force);
		for (int k = 128; k <= q.length; k++) {
			final double[] along = Measure.direction(q.length, 5);
			if (k < q.length) {
				Arrays.fill(along, 0);
				along[k] = 1;
			}
			final double expected = -Measure.dot(force, along);
			assertFallsAsSquare(h -> (energy(landscape, Measure.moved(q, h, along)) - energy(landscape, Measure.moved(q, -h, along)))
				/ (2 * h) -
				expected, 1e-15); // rounding errors of sums of 190 energies of about 0.01
		}
	}

	private double energy(final Landscape landscape, final double[] q) {
		return Energy.of(packing.network(), landscape.configuration(q));
	}

	@ParameterizedTest
	@EnumSource(value = BoxRelaxation.class, names = "FIXED", mode = EnumSource.Mode.EXCLUDE)
	void theBorderedNewtonStepIsThatOfADenseHessianOfDifferences(final BoxRelaxation box) {
		final Configuration end = relaxed(packing.configuration(), Minimiser.FIRE, box).configuration();
		final Landscape landscape = new Landscape(packing.network(), new Forces(packing.network()), end, box);
		final double[] q = landscape.coordinates(end);
		final int n = q.length, free = n - 2; // node 0 is pinned
		final DMatrixRMaj matrix = new DMatrixRMaj(free, free);
		final double h = 1e-5;
		for (int column = 2; column < n; column++) {
			final double[] unit = new double[n], up = new double[n], down = new double[n];
			unit[column] = 1;
			landscape.force(Measure.moved(q, h, unit), up);
			landscape.force(Measure.moved(q, -h, unit), down);
			for (int row = 2; row < n; row++) matrix.set(row - 2, column - 2, -(up[row] - down[row]) / (2 * h));
		}
		final double[] force = Measure.direction(n, 7), move = new double[n];
		force[0] = force[1] = 0;
		final BorderedHessian border = border(end, box);
		assertTrue(border.isPositiveDefinite());
		border.solve(force, move);
		final DMatrixRMaj expected = new DMatrixRMaj(free, 1), b = new DMatrixRMaj(free, 1, true, Arrays.copyOfRange(force, 2, n));
		assertTrue(CommonOps_DDRM.solve(matrix, b, expected));
		// finite differences have an error of 1e-10, amplified by the softest mode of about 1e-2
		assertArrayEquals(expected.data, Arrays.copyOfRange(move, 2, n), 1e-6 * Measure.largest(move));
		assertSoftest(border.softest(), matrix);
	}

	/** Minimum of the curvature per squared strain, the lowest eigenvalue of the Schur complement. */
	private static void assertSoftest(final double[] direction, final DMatrixRMaj matrix) {
		final int n = direction.length, strains = n - 128;
		final DMatrixRMaj v = new DMatrixRMaj(n - 2, 1, true, Arrays.copyOfRange(direction, 2, n)), hv = new DMatrixRMaj(n - 2, 1);
		CommonOps_DDRM.mult(matrix, v, hv);
		double square = 0;
		for (int k = 128; k < n; k++) square += direction[k] * direction[k];
		final DMatrixRMaj inverse = new DMatrixRMaj(n - 2, n - 2), corner = new DMatrixRMaj(strains, strains),
			schur = new DMatrixRMaj(strains, strains);
		assertTrue(CommonOps_DDRM.invert(matrix, inverse));
		CommonOps_DDRM.extract(inverse, 126, n - 2, 126, n - 2, corner);
		assertTrue(CommonOps_DDRM.invert(corner, schur));
		final double lowest = Measure.eigenvalues(schur)[0];
		assertEquals(lowest, CommonOps_DDRM.dot(v, hv) / square, 1e-6 * lowest);
	}

	private BorderedHessian border(final Configuration configuration, final BoxRelaxation box) {
		final SymmetricBlockMatrix hessian = Hessian.of(packing.network(), configuration);
		final double[] scale = new double[box.free().size()];
		Arrays.fill(scale, Math.sqrt(configuration.area()));
		final BorderedHessian border = new BorderedHessian(Hessian.plan(packing.network(), configuration), scale.length, ThreadTeam.ALONE);
		assertTrue(border.factoriseDefinite(hessian, AffineCoupling.of(packing.network(), configuration.positions(), configuration.cell(),
			hessian, box.free(), scale)));
		return border;
	}

	@Test
	void aCellWithoutSizeHasNoForces() {
		final Landscape landscape = new Landscape(packing.network(), new Forces(packing.network()), packing.configuration(),
			BoxRelaxation.ZERO_STRESS);
		final double[] force = new double[130];
		for (final double strain : new double[] { -1e4, 1e4, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY }) {
			final double[] q = landscape.coordinates(packing.configuration());
			q[128] = strain; // √A = 8, so that the scale factor is exp(-1250), which underflows
			landscape.force(q, force);
			for (final double f : force) assertTrue(Double.isNaN(f));
		}
	}

	@Test
	void labelsAreReadAndOthersRefused() {
		assertEquals(BoxRelaxation.ZERO_PRESSURE, BoxRelaxation.of("zero PRESSURE"));
		assertEquals(Minimiser.GRADIENT_FLOW, Minimiser.of("Gradient flow"));
		assertThrows(IllegalArgumentException.class, () -> BoxRelaxation.of("open"));
		final String message = assertThrows(IllegalArgumentException.class, () -> Minimiser.of("simplex")).getMessage();
		assertEquals("minimiser=simplex is not allowed: it must be one of [FIRE], [Gradient flow].", message);
	}
}
