package org.crumple.saddle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.crumple.io.StoredNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.mechanics.Forces;
import org.crumple.modes.DoubleWell;
import org.crumple.modes.ModeShape;
import org.crumple.modes.NormalModes;
import org.crumple.network.SpringNetwork;
import org.crumple.physics.TestNetworks;
import org.crumple.potential.BistableQuartic;
import org.crumple.potential.BondPotential;
import org.crumple.potential.Harmonic;
import org.crumple.relax.Minimiser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Barriers of {@link DoubleWell}, whose energy along one mode is a quartic polynomial, and of the reference network. */
class ModeBarriersTest {

	private final DoubleWell well = new DoubleWell();

	/** The mode in which the two sublattices move in opposite directions along x. */
	private int optical(final NormalModes modes) {
		return IntStream.range(0, modes.count()).filter(k -> IntStream.range(0, modes.modes()[k].length).allMatch(
			i -> Math.abs(Math.abs(modes.modes()[k][i]) - (i % 2 == 0 ? 1 / Math.sqrt(32) : 0)) < 1e-8)).findFirst().orElseThrow();
	}

	@Test
	void bothMethodsFindTheBarrierOfADoubleWellFromEitherSide() throws Exception {
		for (final boolean longSide : new boolean[] { false, true }) {
			final NormalModes modes = NormalModes.lowest(well.network(), well.minimum(longSide), 4, Monitor.SILENT);
			final int mode = optical(modes);
			assertEquals(well.eigenvalue(longSide), modes.eigenvalues()[mode], 1e-10);
			final ModeBarriers along = new ModeBarriers(modes, new SearchRange(0.12, 0.01), Minimiser.FIRE);
			int found = 0;
			for (final int sense : new int[] { 1, -1 }) {
				final ModeBarrier rigid = along.find(BarrierMethod.RIGID, mode, sense), iterative = along.find(BarrierMethod.ITERATIVE,
					mode, sense);
				assertEquals(rigid.isFound(), iterative.isFound());
				if (!rigid.isFound()) {
					assertNull(iterative.after());
					continue;
				}
				found++;
				assertEquals(well.barrier(longSide), rigid.barrier(), 1e-9 * well.barrier(longSide));
				assertEquals(well.coreToTop(longSide), rigid.displacement(), 1e-8);
				assertEquals(rigid.displacement() * Math.sqrt(32), rigid.amplitude(), 1e-7, "all nodes move alike");
				// bisected to a thousandth of a step; the energy is flat around the maximum
				assertEquals(rigid.displacement(), iterative.displacement(), 1.01e-5);
				assertEquals(rigid.barrier(), iterative.barrier(), 1e-6 * rigid.barrier());
				assertTrue(iterative.barrier() <= rigid.barrier() * (1 + 1e-12), "never above on the same path");
				assertEquals(well.energyChange(longSide), iterative.energyChange(), 1e-9);
				assertArrayEquals(well.bistableBonds(), iterative.flipped());
				assertNull(rigid.after());
			}
			assertEquals(1, found, "to the other well, and none the other way");
		}
	}

	/** The top of the double well is at rest, with the line's energy; from a place short of it Newton's method comes to it, too. */
	@Test
	void theEquilibriumNextToARigidBarrierOfADoubleWellIsItsTop() {
		final NormalModes modes = NormalModes.lowest(well.network(), well.minimum(false), 4, Monitor.SILENT);
		final int mode = optical(modes);
		final ModeBarriers along = new ModeBarriers(modes, new SearchRange(0.12, 0.01), Minimiser.FIRE);
		final BarrierSaddles saddles = new BarrierSaddles(modes);
		int found = 0;
		for (final int sense : new int[] { 1, -1 }) {
			final ModeBarrier rigid = along.find(BarrierMethod.RIGID, mode, sense);
			if (!rigid.isFound()) {
				assertNull(saddles.nearest(rigid, Monitor.SILENT));
				continue;
			}
			found++;
			final double off = 0.98;
			for (final double part : new double[] { 1, off }) {
				final BarrierSaddles.Nearest nearest = saddles.nearest(new ModeBarrier(mode, sense, part * rigid.amplitude(),
					part * rigid.displacement(), rigid.barrier(), null, Double.NaN, new int[0], ModeBarrier.StopReason.BARRIER),
					Monitor.SILENT);
				assertEquals(well.barrier(false), nearest.energy(), 1e-9 * well.barrier(false));
				assertEquals((1 - part) * well.coreToTop(false), nearest.displacement(), 1e-8);
				assertTrue(nearest.index() >= 1);
				assertEquals(nearest.index() == 1, nearest.other() != null);
			}
		}
		assertEquals(1, found);
	}

	@Test
	void aCapShortOfTheTopFindsNothing() throws Exception {
		final NormalModes modes = NormalModes.lowest(well.network(), well.minimum(false), 4, Monitor.SILENT);
		final double top = well.coreToTop(false);
		for (final BarrierMethod method : BarrierMethod.values()) {
			final List<ModeBarrier> below = new ModeBarriers(modes, new SearchRange(0.98 * top, 0.25 * top), Minimiser.FIRE)
				.find(method, Monitor.SILENT);
			assertEquals(8, below.size());
			assertFalse(below.get(2 * optical(modes)).isFound() || below.get(2 * optical(modes) + 1).isFound());
			final ModeBarriers far = new ModeBarriers(modes, new SearchRange(1.02 * top, 0.25 * top), Minimiser.FIRE);
			assertTrue(far.find(method, optical(modes), 1).isFound() != far.find(method, optical(modes), -1).isFound());
		}
	}

	@Test
	void theEnergyAlongAModeStartsAsItsEigenvalueSays() {
		final StoredNetwork stored = TestNetworks.reference("min");
		final NormalModes modes = NormalModes.lowest(stored.network(), stored.configuration(), 5, Monitor.SILENT);
		final ModeBarriers along = new ModeBarriers(modes, new SearchRange(0.3, 0.03), Minimiser.FIRE);
		for (int k = 0; k < 5; k++) {
			final int core = ModeShape.coreNode(modes.modes()[k]);
			final double d = 1e-4, a = d / Math.hypot(modes.modes()[k][2 * core], modes.modes()[k][2 * core + 1]);
			final double[] energy = along.energies(k, new double[] { -d, 0, d });
			assertEquals(0, energy[1]);
			assertEquals(modes.eigenvalues()[k], (energy[0] + energy[2]) / (a * a), 1e-3 * modes.eigenvalues()[k]);
		}
	}

	/**
	 * At a maximum along the line the force along the mode vanishes; beyond the edge of the basin the network relaxes to another minimum.
	 */
	@Test
	@Tag("long")
	void barriersOfTheReferenceNetworkAreWhatTheySay() throws Exception {
		final StoredNetwork stored = TestNetworks.reference("min");
		final NormalModes modes = NormalModes.lowest(stored.network(), stored.configuration(), 12, Monitor.SILENT);
		final ModeBarriers along = new ModeBarriers(modes, new SearchRange(0.3, 0.03), Minimiser.FIRE);
		final List<ModeBarrier> rigid = along.find(BarrierMethod.RIGID, Monitor.SILENT), iterative = along.find(BarrierMethod.ITERATIVE,
			Monitor.SILENT);
		int found = 0;
		for (int r = 0; r < rigid.size(); r++) {
			final ModeBarrier top = rigid.get(r), left = iterative.get(r);
			if (top.isFound()) {
				final double h = 1e-4 * top.displacement(), at = top.sense() * top.displacement();
				final double[] energy = along.energies(top.mode(), new double[] { at - h, at, at + h });
				assertTrue(energy[1] > energy[0] && energy[1] > energy[2]);
				assertEquals(energy[1], top.barrier(), 1e-14);
			}
			if (!left.isFound()) continue;
			found++;
			assertTrue(left.barrier() > 0 && left.displacement() <= 0.3);
			assertTrue(left.flipped().length > 0 || Math.abs(left.energyChange()) > 1e-12, "another minimum");
			if (top.isFound() && left.displacement() <= top.displacement()) assertTrue(left.barrier() <= top.barrier());
			assertEquals(0, Forces.largest(Forces.of(stored.network(), left.after())), 1e-10);
		}
		assertTrue(found > 0, "no barrier");
	}

	/**
	 * A bond without a force below some length represents one that shrinks to zero: the mode that shortens it collapses, other modes do
	 * not.
	 */
	@Test
	void aModeThatBreaksTheNetworkDownSaysSoAndStopsNoOther() {
		final StoredNetwork stored = TestNetworks.reference("min");
		final NormalModes whole = NormalModes.lowest(stored.network(), stored.configuration(), 6, Monitor.SILENT);
		final int core = ModeShape.of(whole)[0].coreBond();
		final double shortest = stored.network().lengths(stored.configuration())[core] - 0.01;
		final SpringNetwork fragile = TestNetworks.withLaws(stored.network(), b -> b == core ? new Fragile(shortest) : stored.network()
			.potential()[b]);
		final NormalModes modes = NormalModes.lowest(fragile, stored.configuration(), 6, Monitor.SILENT);
		for (final BarrierMethod method : BarrierMethod.values()) {
			final List<ModeBarrier> all = new ModeBarriers(modes, new SearchRange(0.05, 0.01), Minimiser.FIRE).find(method, Monitor.SILENT);
			assertEquals(12, all.size());
			assertTrue(all.get(0).end() == ModeBarrier.StopReason.COLLAPSED ^ all.get(1).end() == ModeBarrier.StopReason.COLLAPSED,
				"one of two ways");
			assertTrue(all.stream().anyMatch(b -> b.end() == ModeBarrier.StopReason.CAP));
			for (final ModeBarrier one : all) assertEquals(one.isFound(), one.barrier() > 0 && one.end() == ModeBarrier.StopReason.BARRIER);
		}
	}

	/** The reference network's law down to some length, below which there is no force. */
	private record Fragile(double shortest) implements BondPotential {

		private static final BondPotential LAW = new BistableQuartic(1, 0.1);

		@Override
		public double energy(final double length, final double restLength) {
			return LAW.energy(length, restLength);
		}

		@Override
		public double tension(final double length, final double restLength) {
			return length < shortest ? Double.NaN : LAW.tension(length, restLength);
		}

		@Override
		public double stiffness(final double length, final double restLength) {
			return LAW.stiffness(length, restLength);
		}

		@Override
		public double energyScale() {
			return LAW.energyScale();
		}

		@Override
		public double[] parameters() {
			return LAW.parameters();
		}
	}

	@Test
	void theDefaultCapGoesWithTheLengthOfTheEnergy() {
		final StoredNetwork stored = TestNetworks.reference("min");
		assertEquals(Math.sqrt(0.1) / 3, SearchRange.defaultCap(stored.network(), stored.configuration()), 1e-12);
		final SpringNetwork soft = TestNetworks.withLaws(stored.network(), b -> new BistableQuartic(2, 0.05));
		assertEquals(Math.sqrt(0.025) / 3, SearchRange.defaultCap(soft, stored.configuration()), 1e-12);
		assertEquals(0.1, SearchRange.defaultCap(TestNetworks.withLaws(soft, b -> new Harmonic(1)), stored.configuration()), 1e-12);
	}

	@Test
	void impossibleReachesAreRefused() {
		final NormalModes modes = NormalModes.lowest(well.network(), well.minimum(false), 1, Monitor.SILENT);
		assertTrue(assertThrows(IllegalArgumentException.class, () -> new ModeBarriers(modes, new SearchRange(0, 0.1), Minimiser.FIRE))
			.getMessage().contains("cap=0"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> new ModeBarriers(modes, new SearchRange(0.1, -1), Minimiser.FIRE))
			.getMessage().contains("step=-1"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> new ModeBarriers(modes, new SearchRange(0.1, 0.2), Minimiser.FIRE))
			.getMessage().contains("step=0.2"));
		assertThrows(IllegalArgumentException.class, () -> BarrierMethod.of("Soft"));
	}
}
