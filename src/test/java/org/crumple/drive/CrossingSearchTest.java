package org.crumple.drive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.crumple.drive.CrossingSearch.Crossing;
import org.crumple.generate.GeneratedNetwork;
import org.crumple.generate.GeneratorKind;
import org.crumple.generate.NetworkRecipe;
import org.crumple.kernel.Monitor;
import org.crumple.mechanics.Hessian;
import org.crumple.mechanics.LoadedNetwork;
import org.crumple.mechanics.State;
import org.crumple.network.SpringNetwork;
import org.crumple.physics.Measure;
import org.crumple.physics.TestNetworks;
import org.crumple.potential.DoubleWells.PassedAtRest;
import org.crumple.relax.BoxRelaxation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Crossings on one arc of a square lattice with both diagonals. It deforms affinely, so that the strains at which bonds pass their rest
 * lengths are known: vertical bonds at ±0.1, one diagonal, which shrinks, at 0.03, the other, which grows, at 0.06, and horizontal bonds
 * never.
 */
class CrossingSearchTest {

	private static final GeneratedNetwork LATTICE = new NetworkRecipe(36, 4, GeneratorKind.SQUARE_LATTICE, 0, 0.1, 1, 1)
		.generate(Monitor.SILENT);
	private static final int NODES = 36;
	private static final double[] PASSED_AT = { -0.1, 0.03, 0.06, 0.1 };

	private final LoadedNetwork system;
	private final State start;
	private final Corrector corrector;
	private final double rate;

	CrossingSearchTest() {
		final SpringNetwork w = LATTICE.network();
		final double[] r0 = new double[w.bondCount()], d = new double[2];
		for (int b = 0; b < r0.length; b++) {
			w.bondVector(b, LATTICE.configuration(), d);
			final double passed = Math.abs(d[0]) < 1e-9 ? 0.1 : d[0] * d[1] < 0 ? 0.03 : 0.06;
			r0[b] = Math.abs(d[1]) < 1e-9 ? 0.9 : Math.hypot(d[0] + passed * d[1], d[1]);
		}
		final SpringNetwork springs = TestNetworks.withLaws(w.withRestLength(r0), b -> PassedAtRest.SPRING);
		system = DriveSetup.loaded(springs, ShearKind.SIMPLE, BoxRelaxation.FIXED, LATTICE.configuration(),
			Hessian.plan(springs, LATTICE.configuration()));
		start = system.state(LATTICE.configuration());
		corrector = new Corrector(system, 1e-13);
		rate = 1 / Math.sqrt(system.weight());
	}

	private State at(final double strain) {
		return system.moved(start, new double[system.dimension()], 0, strain);
	}

	/**
	 * An arc between two strains that deviates from the branch: the directions at its ends have a non-affine part proportional to
	 * {@code bulge}.
	 */
	private HermiteArc arc(final double from, final double to, final double bulge) {
		final double[] v = Measure.direction(system.dimension(), 5), u = v.clone();
		system.centre(v);
		for (int k = 0; k < v.length; k++) {
			u[k] = -0.3 * bulge * v[k];
			v[k] *= bulge;
		}
		final double sense = Math.signum(to - from);
		return new HermiteArc(system, new BranchPoint(at(from), v, sense * rate, 0, 0), new BranchPoint(at(to), u, sense * rate, 0, 0));
	}

	/** Asserts the bonds of the lattice in the order of their crossings, each at its rest length and in equilibrium. */
	private void assertAllArePassed(final List<Crossing> found, final boolean backwards) {
		assertEquals(4 * NODES, found.size());
		final double[] d = new double[2], force = new double[system.dimension()];
		for (int k = 0; k < found.size(); k++) {
			final Crossing one = found.get(k);
			final int group = backwards ? 3 - k / NODES : k / NODES;
			final double passed = PASSED_AT[group];
			assertEquals(passed, one.state().control(), 1e-10, "crossing " + k);
			final double r0 = system.network().restLength()[one.bond()];
			assertEquals(0, system.lengths(one.state())[one.bond()] - r0, 1e-12 * r0);
			assertTrue(system.force(one.state(), force) < 1e-13);
			assertEquals(group < 2 != backwards, one.fromLong());
			system.network().bondVector(one.bond(), LATTICE.configuration(), d);
			assertEquals(group == 1 ? -1 : group == 2 ? 1 : 0, Math.round(d[0] * d[1]));
		}
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0, 1e-3, 3e-3 })
	void bondsPassInTheOrderOfTheirStrainsAndThereAndBack(final double bulge) {
		final CrossingSearch search = new CrossingSearch(system, corrector);
		assertTrue(corrector.at(at(0.2)));
		final int factorisations = system.factorisations();
		assertAllArePassed(search.find(arc(-0.15, 0.2, bulge)), false);
		assertTrue(system.factorisations() - factorisations < 5, "the factor made for the end of the arc mostly serves");
		assertAllArePassed(search.find(arc(0.2, -0.15, bulge)), true);
	}

	/** A factor with which corrections do not converge is replaced by one at the interpolated state. */
	@Test
	void aFactorThatDoesNotServeIsReplaced() {
		assertTrue(corrector.at(system.moved(at(0.2), Measure.direction(system.dimension(), 6), 0.4, 0.2)));
		final int factorisations = system.factorisations();
		assertAllArePassed(new CrossingSearch(system, corrector).find(arc(-0.15, 0.2, 1e-3)), false);
		assertTrue(system.factorisations() > factorisations);
	}

	/** If no equilibrium is found, the interpolated state is the result. */
	@Test
	void withoutAnEquilibriumTheArcSaysWhere() {
		final Corrector never = new Corrector(system, 0);
		assertTrue(never.at(at(0.2)));
		final List<Crossing> found = new CrossingSearch(system, never).find(arc(-0.15, 0.2, 0));
		assertEquals(4 * NODES, found.size());
		for (int k = 0; k < found.size(); k++) assertEquals(PASSED_AT[k / NODES], found.get(k).state().control(), 1e-7);
	}

	/** As in the record of the shear: a bond is long if it is longer than its rest length. */
	@Test
	void aBondThatEndsAtItsRestLengthIsNotLong() {
		final double[] r0 = system.network().restLength().clone(), end = system.lengths(at(0.05)).clone(), before = system.lengths(at(0.01))
			.clone();
		int shrinking = 0;
		for (int b = 0; b < r0.length; b++) {
			if (Math.abs(end[b] - before[b]) < 0.01) continue;
			r0[b] = end[b]; // one diagonal shrinks to this length, the other grows to it
			if (before[b] > end[b]) shrinking++;
		}
		assertEquals(36, shrinking);
		final LoadedNetwork other = DriveSetup.loaded(system.network().withRestLength(r0), ShearKind.SIMPLE, BoxRelaxation.FIXED,
			LATTICE.configuration(), Hessian.plan(system.network(), LATTICE.configuration()));
		final Corrector its = new Corrector(other, 1e-12);
		assertTrue(its.at(at(0.05)));
		final double[] still = new double[other.dimension()];
		final List<Crossing> found = new CrossingSearch(other, its).find(new HermiteArc(other, new BranchPoint(at(0.01), still, rate, 0, 0),
			new BranchPoint(at(0.05), still, rate, 0, 0)));
		assertEquals(36, found.size());
		for (final Crossing one : found) {
			assertTrue(one.fromLong());
			assertEquals(0.05, one.state().control(), 1e-10);
		}
	}
}
