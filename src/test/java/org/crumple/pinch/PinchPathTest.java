package org.crumple.pinch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.crumple.excitation.BistabilityCriterion;
import org.crumple.excitation.LocalExcitations;
import org.crumple.generate.GeneratedNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.network.BondGeometry;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.pinch.PinchPath.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way of a bond that is pinched: its places against Eq. 2 where that is exact, and against what is known without them. */
class PinchPathTest {

	private static final SpringNetwork NETWORK = PinchReference.MINIMUM.network();
	private static final Configuration MINIMUM = PinchReference.MINIMUM.configuration();

	private static PinchPath path(final SpringNetwork network, final Configuration minimum, final int bond, final List<PinchPath> seen) {
		return PinchPath.of(network, minimum, LocalExcitations.of(network, minimum, BistabilityCriterion.EXACT), bond, true, seen::add,
			Monitor.SILENT);
	}

	/** With springs Eq. 2 is exact: every place, saddles included, lies on V' and V. */
	@ParameterizedTest
	@ValueSource(doubles = { 1.05, 1.2, 1.4 })
	void inSeriesWithSpringsEveryPlaceLiesOnEq2(final double part) {
		final double k = 0.05, c = 2, d = Math.sqrt((0.3 - k) / (3 * c));
		final GeneratedNetwork row = PinchTest.rowOf(k, -part * d);
		final PinchPath path = path(row.network(), row.configuration(), 0, new ArrayList<>());
		assertTrue(path.hasFailed() && path.failure() >= 8 && path.last() - path.failure() >= 4, path.failure() + " of " + path.last());
		final double a = -part * d;
		for (final Place place : path.places()) {
			final double z = place.extension(), way = z - a;
			assertEquals(place.force(), path.sense() * path.potential().slope(z), 1e-12);
			assertEquals(place.energy(), path.potential().energy(z), 1e-12);
			assertEquals(c * way * (z * z + a * z + a * a - 3 * d * d), path.potential().slope(z), 1e-12, "the closed form of V'");
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 202, 17, 640 })
	void itLeadsToTheSameFailureAndSaddleAsWithoutWitness(final int bond) {
		final PinchPath path = path(NETWORK, MINIMUM, bond, new ArrayList<>());
		final PinchedBond alone = PinchReference.pinch("" + bond, true, 1).bonds().get(0);
		assertEquals(alone.end(), path.end().end());
		assertEquals(alone.trigger(), path.end().trigger());
		assertEquals(1, path.end().force() / alone.force(), 1e-9);
		assertEquals(1, path.end().passage().energy() / alone.passage().energy(), 1e-9);
		final Place start = path.places().get(0), failure = path.places().get(path.failure()), end = path.places().get(path.last());
		assertEquals(0, start.force());
		assertEquals(0, start.energy(), 1e-15);
		assertEquals(alone.force(), failure.force(), 1e-9 * alone.force());
		assertEquals(alone.work(), failure.energy(), 1e-6 * alone.work());
		assertEquals(0, end.force());
		assertEquals(alone.passage().energy(), end.energy(), 1e-9 * alone.passage().energy());
		assertEquals(1, end.index());
		for (int k = 1; k <= path.last(); k++) {
			final double step = path.places().get(k).force() - path.places().get(k - 1).force();
			if (k <= path.failure()) assertTrue(step > 0, "the force grows up to the failure");
			else if (k == path.failure() + 1) assertTrue(step < 0, "and falls behind it");
			assertTrue(k >= path.failure() || path.places().get(k).index() == 0);
		}
	}

	/** The places lie so close that the trapezoids below them are the energy. */
	@ParameterizedTest
	@ValueSource(ints = { 202, 17, 640 })
	void theCurveThroughThePlacesIsSmooth(final int bond) {
		final PinchPath path = path(NETWORK, MINIMUM, bond, new ArrayList<>());
		double work = 0;
		for (int k = 1; k <= path.last(); k++) {
			final Place before = path.places().get(k - 1), here = path.places().get(k);
			work += path.sense() * (here.extension() - before.extension()) * (here.force() + before.force()) / 2;
		}
		assertEquals(path.places().get(path.last()).energy(), work, 5e-3 * path.end().work());
		assertTrue(path.last() < 200, "places: " + path.last());
	}

	@ParameterizedTest
	@ValueSource(ints = { 202, 17, 640 })
	void theCriticalModeChangesTheTriggerMostAndIsNoRigidMotion(final int bond) {
		final PinchPath path = path(NETWORK, MINIMUM, bond, new ArrayList<>());
		final double[] mode = path.criticalMode();
		assertEquals(2 * NETWORK.nodeCount(), mode.length);
		double longest = 0, x = 0, y = 0;
		for (int k = 0; k < mode.length; k += 2) {
			longest = Math.max(longest, Math.hypot(mode[k], mode[k + 1]));
			x += mode[k];
			y += mode[k + 1];
		}
		assertEquals(1, longest, 1e-12);
		assertEquals(0, Math.hypot(x, y), 1e-10);
		final Configuration failed = path.places().get(path.failure()).configuration();
		final double[] d = new double[2];
		int most = -1;
		double change = 0;
		for (int b = 0; b < NETWORK.bondCount(); b++) {
			BondGeometry.vector(NETWORK, b, failed.positions(), failed.cell(), d);
			final int i = 2 * NETWORK.from()[b], j = 2 * NETWORK.to()[b];
			final double rate = Math.abs(d[0] * (mode[j] - mode[i]) + d[1] * (mode[j + 1] - mode[i + 1])) / Math.hypot(d[0], d[1]);
			if (rate <= change) continue;
			change = rate;
			most = b;
		}
		assertEquals(path.end().trigger(), most);
	}

	@Test
	void whoLooksSeesItGrowByOnePlaceAtATime() {
		final List<PinchPath> seen = new ArrayList<>();
		final PinchPath path = path(NETWORK, MINIMUM, 202, seen);
		assertEquals(path.places().size(), seen.size());
		for (int k = 0; k < seen.size(); k++) {
			assertEquals(path.places().subList(0, k + 1), seen.get(k).places());
			assertEquals(k >= path.failure(), seen.get(k).hasFailed());
			assertEquals(null, seen.get(k).end());
		}
		assertEquals(path.predicted().forceToInstability()[202], path.sense() * path.potential().slope(path.predicted()
			.extensionToInstability()[202]), 1e-12, "V' is f_in where Eq. 3 has the failure");
		assertEquals(path.predicted().barrier()[202], path.potential().energy(path.predicted().extensionToInstability()[202]), 1e-12);
		assertFalse(path.end().end() == PinchStop.LOST);
	}
}
