package org.crumple.drive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.mechanics.DeadLoad;
import org.crumple.mechanics.ForceDipole;
import org.crumple.mechanics.Forces;
import org.crumple.mechanics.Hessian;
import org.crumple.mechanics.ImposedStrain;
import org.crumple.mechanics.ImposedStress;
import org.crumple.mechanics.LoadedNetwork;
import org.crumple.mechanics.Loading;
import org.crumple.mechanics.State;
import org.crumple.network.StrainMode;
import org.crumple.physics.Frames;
import org.crumple.physics.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The equations of a network of 16 nodes under every load, with all combinations of free strains, against finite differences of energies
 * and forces.
 */
class LoadingTest {

	private static final double H = 1e-6;
	private static final GeneratedNetwork FRAME = Frames.wells(1, 0.1);
	/** The λ of a network under load, relative to the start. */
	private static final double LOAD = 0.004;

	static Stream<Loading> loads() {
		final List<StrainMode> size = List.of(StrainMode.SIZE), none = List.of();
		return Stream.of(new ImposedStrain(StrainMode.SIMPLE, none), new ImposedStrain(StrainMode.PURE, none),
			new ImposedStrain(StrainMode.SIMPLE, size),
			new ImposedStrain(StrainMode.PURE, size), new ImposedStress(StrainMode.SIMPLE, false, 1),
			new ImposedStress(StrainMode.PURE, false, 1),
			new ImposedStress(StrainMode.SIMPLE, true, 2), new ImposedStress(StrainMode.PURE, true, 1), ImposedStress.uniaxial(3.9, 1),
			new ForceDipole(FRAME.network(), 5, 1, unloaded(none), 1),
			new ForceDipole(FRAME.network(), 6, -1, unloaded(size), 2),
			new ForceDipole(FRAME.network(), 7, 1, unloaded(List.of(StrainMode.SIZE, StrainMode.PURE)), 1),
			unloaded(none), unloaded(List.of(StrainMode.SIZE, StrainMode.SIMPLE)));
	}

	/** All loads, and pinched bonds under a stress. */
	static Stream<Loading> combined() {
		final double area = FRAME.configuration().area();
		return Stream.concat(loads(), Stream.of(
			new ForceDipole(FRAME.network(), 8, -1, new ImposedStress(StrainMode.SIMPLE, false, 1).at(0.003, area), 1),
			new ForceDipole(FRAME.network(), 9, 1, ImposedStress.uniaxial(3.9, 1).at(0.003, area), 1)));
	}

	private static DeadLoad unloaded(final List<StrainMode> free) {
		return () -> free;
	}

	private static LoadedNetwork system(final Loading loading) {
		return new LoadedNetwork(FRAME.network(), new Forces(FRAME.network()), loading, FRAME.configuration(),
			Hessian.plan(FRAME.network(), FRAME.configuration()));
	}

	/** The equilibrium under load. */
	private static State loaded(final LoadedNetwork system) {
		final Corrector corrector = new Corrector(system, 1e-13);
		final State rest = system.state(FRAME.configuration());
		final State near = system.moved(rest, new double[system.dimension()], 0, rest.control() + LOAD);
		final State found = corrector.minimum(near, 1);
		assertNotNull(found);
		assertEquals(0, corrector.index());
		return found;
	}

	@ParameterizedTest
	@MethodSource("combined")
	void theForceIsTheDerivativeOfEnergyLessWork(final Loading loading) {
		final LoadedNetwork system = system(loading);
		assertEquals(32 + loading.free().size(), system.dimension());
		final State start = system.state(FRAME.configuration());
		final State here = system.moved(start, Measure.direction(system.dimension(), 3), 0.03, start.control() + 0.02);
		final double[] force = new double[system.dimension()], v = Measure.direction(system.dimension(), 5);
		assertEquals(Measure.largest(force), 0);
		assertEquals(system.force(here, force), Measure.largest(force));
		final double up = system.potential(system.moved(here, v, H, here.control())),
			down = system.potential(system.moved(here, v, -H, here.control()));
		assertEquals(-(up - down) / (2 * H), Measure.dot(force, v), 1e-8);
	}

	@ParameterizedTest
	@MethodSource("combined")
	void theMatrixAndWhatTheLoadSetsFreeAreDerivativesOfTheForce(final Loading loading) {
		final LoadedNetwork system = system(loading);
		final State here = loaded(system);
		final int n = system.dimension();
		final double[] up = new double[n], down = new double[n], product = new double[n], still = new double[n];
		system.evaluate(here);
		for (int seed = 6; seed < 9; seed++) {
			final double[] v = Measure.direction(n, seed);
			system.multiply(v, product);
			system.force(system.moved(here, v, H, here.control()), up);
			system.force(system.moved(here, v, -H, here.control()), down);
			for (int k = 0; k < n; k++) assertEquals(-(up[k] - down[k]) / (2 * H), product[k], 1e-7, "component " + k);
			system.centre(v);
			system.multiply(v, product);
			assertEquals(0, system.factorise());
			system.solve(product, product);
			assertArrayEquals(v, product, 1e-9);
		}
		system.force(system.moved(here, still, 0, here.control() + H), up);
		system.force(system.moved(here, still, 0, here.control() - H), down);
		for (int k = 0; k < n; k++) assertEquals(-(up[k] - down[k]) / (2 * H), system.coupling()[k], 1e-7, "component " + k);
	}

	@ParameterizedTest
	@MethodSource("combined")
	void movesAndDifferencesAreInversesOfEachOther(final Loading loading) {
		final LoadedNetwork system = system(loading);
		final State here = loaded(system);
		final double[] v = Measure.direction(system.dimension(), 7);
		system.centre(v);
		final State there = system.moved(here, v, 0.05, here.control() - 0.07);
		final double[] way = system.difference(here, there);
		for (int k = 0; k < way.length; k++) assertEquals(0.05 * v[k], way[k], 1e-12);
		assertArrayEquals(v, system.carried(system.carried(v, here, there), there, here), 1e-13);
		// bond lengths after a displacement from this state, and their rates of change
		final int last = 32, free = loading.free().size();
		final double[] lengths = system.lengths(there).clone(), step = new double[free];
		for (int a = 0; a < free; a++) step[a] = 0.05 * v[last + a];
		final double[] ahead = system.lengths(system.moved(here, v, H, here.control() - 2 * H)).clone();
		final double[] behind = system.lengths(system.moved(here, v, -H, here.control() + 2 * H)).clone(),
			rates = system.lengthRates(here, v, -2);
		for (int b = 0; b < lengths.length; b++) {
			final int i = 2 * FRAME.network().from()[b], j = 2 * FRAME.network().to()[b];
			final double[] move = { 0.05 * (v[j] - v[i]), 0.05 * (v[j + 1] - v[i + 1]) };
			assertEquals(lengths[b], system.bondLength(b, here, move, step, there.control()), 1e-12);
			assertEquals((ahead[b] - behind[b]) / (2 * H), rates[b], 1e-8);
		}
	}

	/** Without a load the network stays at its minimum; every load displaces it. */
	@ParameterizedTest
	@MethodSource("loads")
	void theLoadIsFelt(final Loading loading) {
		final LoadedNetwork system = system(loading);
		final State here = loaded(system), start = system.state(FRAME.configuration());
		final double[] force = new double[system.dimension()];
		assertTrue(system.force(start, force) < 1e-12 && loading.work(start, 1) == 0);
		final double moved = Measure.largest(system.difference(start, here));
		if (loading instanceof DeadLoad) assertEquals(0, moved, 1e-10);
		else assertTrue(moved > 1e-4, "" + moved);
		for (int k = 0; k < 2; k++) assertEquals(0, here.strains().length > k && loading.imposed() != null ? system.stress(here)
			.along(loading.free().get(k)) : 0, 1e-11);
		if (loading instanceof ImposedStress load) {
			final double pull = load.at(LOAD, FRAME.configuration().area()).pull(load.sized() ? 1 : 0, here.frame());
			assertEquals(pull, system.area(here) * system.stress(here).along(load.worked()), 1e-10);
		}
	}

	/** A stress that is held, as in a fall, makes the forces and the matrix of the one that can change. */
	@Test
	void aConstantStressIsTheImposedStressAtItsValue() {
		loads().filter(ImposedStress.class::isInstance).map(ImposedStress.class::cast).forEach(load -> {
			final LoadedNetwork imposed = system(load), constant = system(load.at(LOAD, FRAME.configuration().area()));
			final int n = imposed.dimension();
			final State here = imposed.moved(loaded(imposed), Measure.direction(n, 3), 0.03, LOAD);
			final double[] v = Measure.direction(n, 4), one = new double[n], other = new double[n];
			imposed.force(here, one);
			constant.force(here, other);
			assertArrayEquals(one, other, 1e-14, load.toString());
			imposed.evaluate(here);
			constant.evaluate(here);
			imposed.multiply(v, one);
			constant.multiply(v, other);
			assertArrayEquals(one, other, 1e-14, load.toString());
		});
	}

	@Test
	void strainsThatDoNotGoTogetherAreRefused() {
		final List<StrainMode> both = List.of(StrainMode.SIMPLE, StrainMode.PURE), late = List.of(StrainMode.SIMPLE, StrainMode.SIZE);
		for (final Loading load : List.of(unloaded(both), unloaded(late), unloaded(List.of(StrainMode.SIZE, StrainMode.SIZE)),
			new ImposedStrain(StrainMode.PURE, List.of(StrainMode.SIMPLE)),
			new ImposedStrain(StrainMode.SIMPLE, List.of(StrainMode.SIMPLE)), new ImposedStrain(StrainMode.SIZE, List.of()))) {
			final String message = assertThrows(IllegalArgumentException.class, () -> system(load), load.toString()).getMessage();
			assertTrue(message.startsWith("strain"), message);
		}
		assertThrows(IllegalArgumentException.class, () -> new ImposedStress(StrainMode.SIZE, false, 1));
		assertThrows(IllegalArgumentException.class, () -> new ImposedStress(StrainMode.PURE, false, 0));
		final DeadLoad none = unloaded(List.of());
		assertThrows(IllegalArgumentException.class, () -> new ForceDipole(FRAME.network(), FRAME.network().bondCount(), 1, none, 1));
		assertThrows(IllegalArgumentException.class, () -> new ForceDipole(FRAME.network(), 0, 0, none, 1));
	}
}
