package org.crumple.drive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.mechanics.Hessian;
import org.crumple.mechanics.LoadedNetwork;
import org.crumple.mechanics.State;
import org.crumple.physics.Frames;
import org.crumple.physics.Measure;
import org.crumple.physics.TestNetworks;
import org.crumple.potential.Harmonic;
import org.crumple.relax.BoxRelaxation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The equations of a network of 16 nodes under shear, for all kinds of shear and boxes, against finite differences. */
class LoadedShearTest {

	private static final double H = 1e-6;

	private final GeneratedNetwork frame = Frames.wells(1, 0.1);

	private LoadedNetwork system(final ShearKind kind, final BoxRelaxation box) {
		return DriveSetup.loaded(frame.network(), kind, box, frame.configuration(), Hessian.plan(frame.network(), frame.configuration()));
	}

	/** A state away from any minimum. */
	private State place(final LoadedNetwork system) {
		final double[] move = Measure.direction(system.dimension(), 3);
		system.centre(move);
		return system.moved(system.state(frame.configuration()), move, 0.03, system.state(frame.configuration()).control() + 0.02);
	}

	@ParameterizedTest
	@CsvSource({ "SIMPLE, FIXED", "SIMPLE, ZERO_PRESSURE", "PURE, FIXED", "PURE, ZERO_PRESSURE" })
	void forcesAndStressAreDerivativesOfTheEnergy(final ShearKind kind, final BoxRelaxation box) {
		final LoadedNetwork system = system(kind, box);
		final State here = place(system);
		final int n = system.dimension();
		assertEquals(box == BoxRelaxation.FIXED ? 32 : 33, n);
		final double[] force = new double[n], v = Measure.direction(n, 5);
		assertEquals(Measure.largest(force), 0);
		final double largest = system.force(here, force);
		assertEquals(Measure.largest(force), largest);
		final double up = system.energy(system.moved(here, v, H, here.control())),
			down = system.energy(system.moved(here, v, -H, here.control()));
		assertEquals(-(up - down) / (2 * H), Measure.dot(force, v), 1e-8);
		final double[] still = new double[n];
		final double ahead = system.energy(system.moved(here, still, 0, here.control() + H)),
			behind = system.energy(system.moved(here, still, 0, here.control() - H));
		assertEquals((ahead - behind) / (2 * H), system.area(here) * system.stress(here).along(kind.mode()), 1e-8);
		assertEquals(1, system.evaluations());
		system.countEvaluations(5);
		assertEquals(6, system.evaluations());
	}

	@ParameterizedTest
	@CsvSource({ "SIMPLE, FIXED", "SIMPLE, ZERO_PRESSURE", "PURE, FIXED", "PURE, ZERO_PRESSURE" })
	void theMatrixAndTheCouplingAreDerivativesOfTheForcesAtRest(final ShearKind kind, final BoxRelaxation box) {
		final LoadedNetwork system = system(kind, box);
		final State rest = system.state(frame.configuration());
		final int n = system.dimension();
		final double[] v = Measure.direction(n, 6), product = new double[n], up = new double[n], down = new double[n];
		system.evaluate(rest);
		system.multiply(v, product);
		system.force(system.moved(rest, v, H, rest.control()), up);
		system.force(system.moved(rest, v, -H, rest.control()), down);
		for (int k = 0; k < n; k++) assertEquals(-(up[k] - down[k]) / (2 * H), product[k], 1e-7);
		final double[] still = new double[n];
		system.force(system.moved(rest, still, 0, rest.control() + H), up);
		system.force(system.moved(rest, still, 0, rest.control() - H), down);
		for (int k = 0; k < n; k++) assertEquals(-(up[k] - down[k]) / (2 * H), system.coupling()[k], 1e-7);
		// and the inverse: K x = b without translations
		assertEquals(0, system.factorise());
		assertEquals(1, system.factorisations());
		final double[] found = new double[n];
		system.centre(v);
		system.multiply(v, product);
		system.solve(product, found);
		assertArrayEquals(v, found, 1e-10);
	}

	@ParameterizedTest
	@CsvSource({ "SIMPLE, FIXED", "SIMPLE, ZERO_PRESSURE", "PURE, FIXED", "PURE, ZERO_PRESSURE" })
	void movesAndDifferencesAreInversesOfEachOther(final ShearKind kind, final BoxRelaxation box) {
		final LoadedNetwork system = system(kind, box);
		final State here = place(system);
		final double[] v = Measure.direction(system.dimension(), 7);
		system.centre(v);
		final State there = system.moved(here, v, 0.05, here.control() - 0.07);
		final double[] way = system.difference(here, there);
		for (int k = 0; k < way.length; k++) assertEquals(0.05 * v[k], way[k], 1e-13);
		assertArrayEquals(v, system.carried(system.carried(v, here, there), there, here), 1e-13);
		assertEquals(here.control() - 0.07, kind.strain(there.frame()), 1e-13);
		if (box == BoxRelaxation.FIXED) assertEquals(frame.configuration().cell().area(), there.frame().area(), 1e-12);
		// bond lengths after a displacement from this state
		final double[] lengths = system.lengths(there).clone();
		final int last = system.dimension() - 1;
		for (int b = 0; b < lengths.length; b++) {
			final int i = 2 * frame.network().from()[b], j = 2 * frame.network().to()[b];
			final double[] move = { 0.05 * (v[j] - v[i]), 0.05 * (v[j + 1] - v[i + 1]) };
			assertEquals(lengths[b], system.bondLength(b, here, move, box == BoxRelaxation.FIXED ? new double[0]
				: new double[] { 0.05 * v[last] }, there.control()), 1e-12);
		}
		assertEquals(frame.configuration().cell().area(), system.weight(), 1e-12);
		assertEquals(frame.configuration().spacing(), system.spacing(), 1e-12);
	}

	@ParameterizedTest
	@CsvSource({ "SIMPLE, FIXED", "PURE, ZERO_PRESSURE" })
	void aMinimumNearbyIsFoundAndOneFarAwayIsNot(final ShearKind kind, final BoxRelaxation box) {
		final LoadedNetwork system = system(kind, box);
		final State rest = system.state(frame.configuration());
		final Corrector corrector = new Corrector(system, 1e-11);
		assertEquals(1e-11, corrector.tolerance());
		final double[] v = Measure.direction(system.dimension(), 8);
		system.centre(v);
		final double size = Math.sqrt(Measure.dot(v, v));
		final State near = system.moved(rest, v, 0.01 / size, rest.control());
		final State found = corrector.minimum(near, 0.05);
		assertNotNull(found);
		assertEquals(0, corrector.index());
		assertEquals(0, Measure.largest(system.difference(rest, found)), 1e-8);
		assertNull(corrector.minimum(near, 0.005), "the way is twice as long");
		assertTrue(corrector.at(rest));
		final State again = corrector.correct(near, 0.05);
		assertEquals(0, Measure.largest(system.difference(rest, again)), 1e-8);
		assertNull(corrector.correct(near, 0.005));
		// K⁻¹ c, the displacement of equilibria per strain, by finite differences
		final double step = 1e-4;
		final State ahead = corrector.correct(system.moved(rest, corrector.response(), -step, rest.control() + step), 0.05);
		assertEquals(0, Measure.largest(system.difference(system.moved(rest, corrector.response(), -step, rest.control() + step), ahead)),
			1e-5);
		assertEquals(rest.control() + step, ahead.control());
	}

	@ParameterizedTest
	@CsvSource({ "1", "-1" })
	void aSaddleHasItsNumberOfNegativeDirections(final int side) {
		final GeneratedNetwork midpoint = TestNetworks.triangular(16);
		final LoadedNetwork system = DriveSetup.loaded(midpoint.network(), ShearKind.SIMPLE, BoxRelaxation.FIXED, midpoint.configuration(),
			Hessian.plan(midpoint.network(), midpoint.configuration()));
		final State place = system.state(TestNetworks.shaken(midpoint.configuration(), 0.01 * side, 2));
		system.evaluate(place);
		final double[] spectrum = Measure.eigenvalues(Hessian.of(midpoint.network(), system.configuration(place)));
		int negative = 0;
		for (final double value : spectrum) if (value < -1e-9) negative++;
		// pinning one node removes up to two negative eigenvalues
		final int found = system.factorise();
		assertTrue(found <= negative && found >= negative - 2, found + " of " + negative);
		assertNull(new Corrector(system, 1e-11).minimum(place, 0.05));
	}

	/** A square grid without tension, in which rows slide without energy. */
	@Test
	void whatMovesForNothingHasNoFactor() {
		final GeneratedNetwork grid = TestNetworks.grid(4, new Harmonic(1));
		final LoadedNetwork floppy = DriveSetup.loaded(grid.network(), ShearKind.SIMPLE, BoxRelaxation.FIXED, grid.configuration(),
			Hessian.plan(grid.network(), grid.configuration()));
		final State rest = floppy.state(grid.configuration());
		floppy.evaluate(rest);
		assertEquals(-1, floppy.factorise());
		final Corrector corrector = new Corrector(floppy, 1e-11);
		assertFalse(corrector.at(rest));
		assertFalse(corrector.across(rest, new double[floppy.dimension()], 1));
		assertNull(corrector.minimum(rest, 1));
	}

	@Test
	void aNormalOfNoLengthIsNone() {
		final LoadedNetwork system = system(ShearKind.SIMPLE, BoxRelaxation.FIXED);
		final Corrector corrector = new Corrector(system, 1e-11);
		final double[] none = new double[system.dimension()];
		assertTrue(corrector.across(system.state(frame.configuration()), none, 1));
		assertFalse(corrector.across(system.state(frame.configuration()), none, 0));
		assertFalse(corrector.across(none, 0));
	}
}
