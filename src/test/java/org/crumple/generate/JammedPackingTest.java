package org.crumple.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.crumple.generate.RandomStream.Purpose;
import org.crumple.kernel.Monitor;
import org.crumple.network.SpringNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JammedPackingTest {

	@ParameterizedTest
	@ValueSource(doubles = { 0.9, 1.5, 1.7 })
	void excessIsReachedWithinThreeHundredths(final double excess) {
		for (long seed = 1; seed <= 3; seed++) {
			final GeneratedNetwork packing = Recipes.network(GeneratorKind.JAMMED_PACKING, 1024, excess, seed);
			assertEquals(1024, packing.network().nodeCount());
			assertEquals(excess, packing.network().excessCoordination(), 0.03);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 16, 17, 32, 64, 128 })
	void smallPackingsMissTheNearestNumberOfBondsByOneAtMost(final int nodes) {
		for (final double excess : new double[] { 0.3, 0.9, 1.5, 2.2 }) {
			for (long seed = 1; seed <= 5; seed++) {
				final SpringNetwork network = Recipes.network(GeneratorKind.JAMMED_PACKING, nodes, excess, seed).network();
				assertEquals(nodes, network.nodeCount());
				assertEquals(excess, network.excessCoordination(), 3.0 / nodes + 1e-12);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0.87, 1.02 })
	void everyDiscOfAPackingIsInForceBalance(final double fraction) {
		final Packed packed = new Packed(400, fraction);
		final double[] force = new double[2 * packed.contacts.backboneCount()];
		final double[] radius = new double[packed.contacts.backboneCount()];
		for (int i = 0, node = 0; i < packed.packing.count(); i++) {
			if (packed.contacts.isBackbone(i)) radius[node++] = packed.packing.radius()[i];
		}
		final double[] x = packed.contacts.positions();
		final BondList bonds = packed.contacts.bonds();
		double typical = 0;
		for (int b = 0; b < bonds.count(); b++) {
			final int i = bonds.from(b), j = bonds.to(b);
			final double dx = x[2 * j] - x[2 * i] + bonds.imageX(b) * 20;
			final double dy = x[2 * j + 1] - x[2 * i + 1] + bonds.imageY(b) * 20;
			final double r = Math.hypot(dx, dy), reach = radius[i] + radius[j], push = (1 - r / reach) / reach;
			assertTrue(push > 0, "a bond that is no contact");
			typical += push / bonds.count();
			force[2 * i] -= push * dx / r;
			force[2 * i + 1] -= push * dy / r;
			force[2 * j] += push * dx / r;
			force[2 * j + 1] += push * dy / r;
		}
		// contact forces below ten tolerances are left out, and a disc has only a few contacts
		final double worst = Arrays.stream(force).map(Math::abs).max().getAsDouble();
		assertTrue(worst < 50 * JammedPacking.TOLERANCE, "residual force " + worst);
		assertTrue(worst < 1e-6 * typical, "residual " + worst + " against a typical force of " + typical);
	}

	@Test
	void neighbourListsMissNoContact() {
		final Packed packed = new Packed(400, 1.02);
		final double[] x = packed.packing.x(), radius = packed.packing.radius();
		int pairs = 0;
		for (int i = 0; i < 400; i++) {
			for (int j = i + 1; j < 400; j++) {
				double dx = x[2 * j] - x[2 * i], dy = x[2 * j + 1] - x[2 * i + 1];
				dx -= 20 * Math.rint(dx / 20);
				dy -= 20 * Math.rint(dy / 20);
				final boolean load = packed.contacts.isBackbone(i) && packed.contacts.isBackbone(j);
				if (load && Math.hypot(dx, dy) < (radius[i] + radius[j]) * (1 - 1e-9)) pairs++;
			}
		}
		assertEquals(pairs, packed.contacts.bondCount());
	}

	@Test
	void noNodeHasAllItsBondsOnOneSideAsPushingNeighboursCouldNotHoldIt() {
		final GeneratedNetwork packing = Recipes.network(GeneratorKind.JAMMED_PACKING, 512, 0.6, 9);
		final SpringNetwork network = packing.network();
		final double[][] angles = new double[network.nodeCount()][];
		final int[] degree = network.degrees(), next = new int[degree.length];
		for (int i = 0; i < angles.length; i++) angles[i] = new double[degree[i]];
		final double[] d = new double[2];
		for (int b = 0; b < network.bondCount(); b++) {
			network.bondVector(b, packing.configuration(), d);
			final int i = network.from()[b], j = network.to()[b];
			angles[i][next[i]++] = Math.atan2(d[1], d[0]);
			angles[j][next[j]++] = Math.atan2(-d[1], -d[0]);
		}
		for (final double[] a : angles) {
			Arrays.sort(a);
			double gap = a[0] + 2 * Math.PI - a[a.length - 1];
			for (int k = 1; k < a.length; k++) gap = Math.max(gap, a[k] - a[k - 1]);
			assertTrue(gap < Math.PI, "all bonds within " + (2 * Math.PI - gap) + " radians");
		}
	}

	@Test
	void compressionToTheFractionsMeasuredElsewhereGivesTheSameCoordination() {
		// from independent code: 0.90 -> 0.87, 1.00 -> 1.42, 1.10 -> 1.73, scatter 0.01 at N = 1024; tolerance: four standard errors of
		// four packings
		final double[][] known = { { 0.90, 0.87 }, { 1.00, 1.42 }, { 1.10, 1.73 } };
		for (final double[] pair : known) {
			double mean = 0;
			for (int k = 0; k < 4; k++) {
				final ContactNetwork contacts = new Packed(1024, pair[0], k).contacts;
				mean += (2.0 * contacts.bondCount() / contacts.backboneCount() - 4) / 4;
			}
			assertEquals(pair[1], mean, 0.02);
		}
	}

	@Test
	void sizesStayHalfAndHalfWhileDiscsComeAndGo() {
		final RandomStream random = new RandomStream(1, Purpose.GEOMETRY);
		final DiscPacking packing = new DiscPacking(100, 10, 0.9, random);
		for (int k = 0; k < 30; k++) packing.add(random);
		assertEquals(130, packing.count());
		assertEquals(65, packing.largeCount());
		packing.remove(3);
		packing.add(random);
		assertEquals(65, packing.largeCount());
		double area = 0;
		for (int i = 0; i < packing.count(); i++) area += Math.PI * packing.radius()[i] * packing.radius()[i];
		assertEquals(0.9, area / 100, 1e-14);
	}

	/** A packing at one packing fraction, in a cell with one disc per unit area. */
	private static final class Packed {

		private final DiscPacking packing;
		private final ContactNetwork contacts;

		Packed(final int count, final double fraction) {
			this(count, fraction, 5);
		}

		Packed(final int count, final double fraction, final long seed) {
			packing = new DiscPacking(count, Math.sqrt(count), fraction, new RandomStream(seed, Purpose.GEOMETRY));
			final PackingMinimiser minimiser = new PackingMinimiser();
			assertTrue(minimiser.minimise(packing, JammedPacking.TOLERANCE, Monitor.SILENT));
			contacts = new ContactNetwork(packing, minimiser.neighbours(), 10 * JammedPacking.TOLERANCE);
		}
	}
}
