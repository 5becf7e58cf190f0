package org.crumple.relax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.crumple.excitation.BistabilityCriterion;
import org.crumple.excitation.LocalExcitations;
import org.crumple.generate.GeneratedNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.ThreadTeam;
import org.crumple.mechanics.Hessian;
import org.crumple.mechanics.MinimumCheck;
import org.crumple.modes.NormalModes;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.physics.TestNetworks;
import org.crumple.potential.BistableQuartic;
import org.crumple.potential.BondPotential;
import org.crumple.potential.Harmonic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** If a motion costs no energy, there is no minimum, and the message describes the motion. */
class FloppyTest {

	private static Relaxation relaxed(final SpringNetwork network, final Configuration start, final double tolerance,
		final BoxRelaxation box) {
		return new Relaxer(network, new RelaxationSettings(Minimiser.FIRE, tolerance, box)).relax(start, Monitor.SILENT);
	}

	/** Asserts that relaxation reports this motion, and that every measurement at a minimum refuses the configuration at rest. */
	private static void assertFloppy(final String motion, final SpringNetwork network, final Configuration start) {
		final Relaxation end = relaxed(network, start, 1e-10, BoxRelaxation.FIXED);
		assertEquals(Relaxation.StopReason.FLOPPY, end.reason());
		assertEquals(motion, end.motion());
		final String message = assertThrows(NoMinimumException.class, end::orThrow).getMessage();
		assertTrue(message.contains("it is floppy: some motion of its nodes costs no energy (" + motion + ")."), message);
		final Configuration rest = end.configuration();
		for (final String refusal : new String[] {
			assertThrows(IllegalArgumentException.class, () -> LocalExcitations.of(network, rest, BistabilityCriterion.EXACT)).getMessage(),
			assertThrows(IllegalArgumentException.class, () -> NormalModes.lowest(network, rest, 3, Monitor.SILENT)).getMessage(),
			assertThrows(IllegalArgumentException.class, () -> NormalModes.all(network, rest, Monitor.SILENT)).getMessage() }) {
			assertTrue(refusal.startsWith("The network is not at a minimum: it is floppy"), refusal);
			assertTrue(refusal.contains(motion), refusal);
		}
	}

	/** The lowest eigenvalue of a sheet at rest that can rotate depends on rounding and residual forces. */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6 })
	void aSheetCutOpenRotates(final long seed) {
		final GeneratedNetwork g = TestNetworks.packing(64, seed);
		// a jammed packing without the bonds across the cell boundary: some nodes at the rim have one or two bonds
		final SpringNetwork sheet = TestNetworks.withLaws(TestNetworks.cutOpen(TestNetworks.triangular(64).network()),
			b -> new Harmonic(1));
		assertFloppy("the whole network rotates, because none of its chains of bonds closes around the periodic cell", sheet,
			TestNetworks.shaken(TestNetworks.triangular(64).configuration(), 0.05, seed));
		final Relaxation end = relaxed(TestNetworks.cutOpen(g.network()), g.configuration(), 1e-10, BoxRelaxation.FIXED);
		assertEquals(Relaxation.StopReason.FLOPPY, end.reason());
	}

	@ParameterizedTest
	@ValueSource(doubles = { 1e-4, 1e-6, 1e-8, 1e-10, 1e-12 })
	void aLooseToleranceMakesNoSheetRigid(final double tolerance) {
		final GeneratedNetwork g = TestNetworks.triangular(64);
		final SpringNetwork sheet = TestNetworks.withLaws(TestNetworks.cutOpen(g.network()), b -> new Harmonic(1));
		for (int seed = 0; seed < 10; seed++) {
			final Configuration start = TestNetworks.shaken(g.configuration().scaled(1.02), 0.02, seed);
			assertEquals(Relaxation.StopReason.FLOPPY, relaxed(sheet, start, tolerance, BoxRelaxation.FIXED).reason());
		}
	}

	/** A lattice of springs with further nodes [2k] and bonds between any nodes, at their present lengths. */
	private static GeneratedNetwork with(final GeneratedNetwork g, final double[] nodes, final int[][] bonds) {
		final SpringNetwork w = g.network();
		final int m = w.bondCount(), n = w.nodeCount(), all = m + bonds.length;
		final double[] x = Arrays.copyOf(g.configuration().positions(), 2 * n + nodes.length);
		System.arraycopy(nodes, 0, x, 2 * n, nodes.length);
		final int[] from = Arrays.copyOf(w.from(), all), to = Arrays.copyOf(w.to(), all);
		final double[] r0 = Arrays.copyOf(w.restLength(), all);
		for (int b = m; b < all; b++) {
			from[b] = bonds[b - m][0];
			to[b] = bonds[b - m][1];
			r0[b] = Math.hypot(x[2 * to[b]] - x[2 * from[b]], x[2 * to[b] + 1] - x[2 * from[b] + 1]);
		}
		final BondPotential[] laws = new BondPotential[all];
		Arrays.fill(laws, new Harmonic(1));
		final SpringNetwork more = new SpringNetwork(n + nodes.length / 2, from, to, Arrays.copyOf(w.imageX(), all),
			Arrays.copyOf(w.imageY(), all), r0, laws);
		return new GeneratedNetwork(more, new Configuration(x, g.configuration().cell()), g.notes());
	}

	private static double[] at(final GeneratedNetwork g, final int node, final double... offsets) {
		final double[] x = offsets.clone();
		for (int k = 0; k < x.length; k++) x[k] += g.configuration().positions()[2 * node + k % 2];
		return x;
	}

	@Test
	void everyMotionIsNamed() {
		final GeneratedNetwork g = TestNetworks.triangular(64);
		final GeneratedNetwork hanging = with(g, at(g, 9, 0.4, 0.5), new int[][] { { 9, 64 } });
		assertFloppy("node 64, which has 1 bond, moves freely", hanging.network(), hanging.configuration());
		final GeneratedNetwork lost = with(g, at(g, 9, 0.4, 0.5), new int[0][]);
		assertFloppy("node 64 has no bond", lost.network(), lost.configuration());
		final GeneratedNetwork two = with(g, at(g, 9, 0.4, 0.5, 0.7, 0.1), new int[0][]);
		assertFloppy("nodes 64 and 65 (2 of 66) have no bond", two.network(), two.configuration());
		final GeneratedNetwork straight = with(g, new double[] { midway(g, 3, 4, 0), midway(g, 3, 4, 1) },
			new int[][] { { 3, 64 }, { 64, 4 } });
		assertFloppy("node 64, which has 2 bonds, moves freely", straight.network(), straight.configuration());
		final GeneratedNetwork hinged = with(g, at(g, 20, 0.4, 0.5, 0.7, 0.1, 0.9, 0.8), new int[][] { { 20, 64 }, { 20, 65 }, { 64, 65 },
			{ 64, 66 }, { 65, 66 } });
		assertFloppy("nodes 64, 65 and 66 (3 of 67) turn about node 20 as about a hinge", hinged.network(), hinged.configuration());
		final GeneratedNetwork piece = with(g, at(g, 20, 0.4, 0.5, 0.7, 0.1, 0.9, 0.8), new int[][] { { 64, 65 }, { 64, 66 }, { 65, 66 } });
		assertFloppy("it falls into 2 pieces without a bond between them, which move against each other (of 64 and 3 nodes)",
			piece.network(),
			piece.configuration());
		final GeneratedNetwork chain = with(g, at(g, 20, 0.3, 0.5, 0.7, 0.2, 1.1, 0.4), new int[][] { { 20, 64 }, { 64, 65 }, { 65, 66 } });
		assertFloppy("nodes 64, 65 and 66 (3 of 67) move freely", chain.network(), chain.configuration());
	}

	private static double midway(final GeneratedNetwork g, final int a, final int b, final int k) {
		return 0.5 * (g.configuration().positions()[2 * a + k] + g.configuration().positions()[2 * b + k]);
	}

	/** Cut along one direction the lattice is a strip: rigid, but without resistance to the tilt of the cell. */
	@Test
	void aStripIsAMinimumUnlessTheCellMayTilt() {
		final SpringNetwork w = TestNetworks.triangular(64).network();
		final SpringNetwork strip = TestNetworks.withLaws(TestNetworks.keeping(w, b -> w.imageY()[b] == 0), b -> new Harmonic(1));
		final Configuration start = TestNetworks.triangular(64).configuration();
		assertEquals(Relaxation.StopReason.MINIMUM, relaxed(strip, start, 1e-10, BoxRelaxation.FIXED).reason());
		assertEquals(Relaxation.StopReason.MINIMUM, relaxed(strip, start, 1e-10, BoxRelaxation.ZERO_PRESSURE).reason());
		final Relaxation tilted = relaxed(strip, start, 1e-10, BoxRelaxation.ZERO_STRESS);
		assertEquals(Relaxation.StopReason.FLOPPY, tilted.reason());
		assertEquals("the tilt of the cell changes freely", tilted.motion());
		final SpringNetwork two = TestNetworks.keeping(strip, b -> {
			final double[] x = start.positions();
			final boolean below = x[2 * strip.from()[b] + 1] < 4, other = x[2 * strip.to()[b] + 1] < 4;
			return below == other;
		});
		final Relaxation slides = relaxed(two, start, 1e-10, BoxRelaxation.FIXED);
		assertTrue(slides.motion().startsWith("it falls into 2 pieces without a bond between them"), slides.motion());
	}

	/** The Hessian decides: a grid with four bonds per node is floppy, and tension makes it rigid. */
	@Test
	void tensionMakesAGridRigid() {
		final GeneratedNetwork grid = TestNetworks.grid(8, new Harmonic(1));
		assertEquals(Relaxation.StopReason.FLOPPY, relaxed(grid.network(), grid.configuration(), 1e-10, BoxRelaxation.FIXED).reason());
		for (final double stretch : new double[] { 1.05, 1 + 1e-5 }) {
			final Relaxation taut = relaxed(grid.network(), grid.configuration().scaled(stretch), 1e-10, BoxRelaxation.FIXED);
			assertEquals(Relaxation.StopReason.MINIMUM, taut.reason(), "stretched by " + stretch);
			MinimumCheck.factor(grid.network(), taut.configuration(), Hessian.of(grid.network(), taut.configuration()),
				Hessian.plan(grid.network(), taut.configuration()), ThreadTeam.ALONE);
		}
	}

	/** The result does not depend on units, and a soft region is not floppy. */
	@ParameterizedTest
	@CsvSource({ "1e-20, 1", "1e20, 1", "1, 1e-9", "1, 1e9", "1e-12, 1e7" })
	void unitsDoNotMatter(final double energy, final double length) {
		final GeneratedNetwork g = TestNetworks.packing(64, 1);
		final SpringNetwork scaled = TestNetworks.withLaws(g.network(), b -> new BistableQuartic(energy, 0.1 * energy))
			.withRestLength(Arrays.stream(g.network().restLength()).map(r -> length * r).toArray());
		assertEquals(Relaxation.StopReason.MINIMUM, relaxed(scaled, g.configuration().scaled(length), 1e-10, BoxRelaxation.FIXED).reason());
		assertEquals(Relaxation.StopReason.FLOPPY, relaxed(TestNetworks.cutOpen(scaled), g.configuration().scaled(length), 1e-10,
			BoxRelaxation.FIXED).reason());
	}

	@ParameterizedTest
	@ValueSource(doubles = { 1e-3, 1e-6 })
	void aSoftRegionIsNotFloppy(final double soft) {
		final GeneratedNetwork g = TestNetworks.packing(64, 1);
		final double[] x = g.configuration().positions();
		final SpringNetwork mixed = TestNetworks.withLaws(g.network(), b -> new BistableQuartic(x[2 * g.network().from()[b]] < 4 ? soft : 1,
			x[2 * g.network().from()[b]] < 4 ? 0.1 * soft : 0.1));
		assertEquals(Relaxation.StopReason.MINIMUM, relaxed(mixed, g.configuration(), 1e-12, BoxRelaxation.FIXED).reason());
	}
}
