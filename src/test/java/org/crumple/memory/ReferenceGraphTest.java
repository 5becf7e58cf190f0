package org.crumple.memory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

import org.crumple.drive.BranchEnd;
import org.crumple.drive.BranchWalker;
import org.crumple.drive.LoadPath;
import org.crumple.drive.QuasistaticShear;
import org.crumple.drive.ShearKind;
import org.crumple.drive.ShearObserver;
import org.crumple.drive.ShearProtocol;
import org.crumple.drive.ShearResult;
import org.crumple.drive.ShearSettings;
import org.crumple.drive.WayDown;
import org.crumple.io.StoredNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.mechanics.Energy;
import org.crumple.network.Configuration;
import org.crumple.physics.TestNetworks;
import org.crumple.relax.Minimiser;
import org.crumple.relax.RelaxationSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The graph of a network of 256 nodes, which independent code has found as well, with its own energies and its own falls. */
class ReferenceGraphTest {

	/** Of strains, and of energies and drops. */
	private static final double STRAIN = 1e-8, ENERGY = 1e-7;

	@ParameterizedTest
	@EnumSource(Minimiser.class)
	void everyNodeAndEveryFallIsThatOfTheReference(final Minimiser minimiser) throws Exception {
		final TransitionGraph expected = Graphs.reference();
		final StoredNetwork network = Graphs.network();
		try (GraphSearch search = Graphs.search(network.network(), network.configuration(), Graphs.WINDOW, minimiser)) {
			assertTrue(search.run(1000, Monitor.SILENT));
			final TransitionGraph graph = search.graph();
			assertEquals(expected.size(), graph.size());
			assertTrue(graph.isComplete());
			assertEquals(0, search.lost());
			for (final Branch branch : expected.branches()) {
				final Branch found = graph.branch(branch.node());
				assertEquals(branch.depth(), found.depth());
				for (final int sense : new int[] { -1, 1 }) {
					final Branch.Exit is = found.end(sense), shall = branch.end(sense);
					final String which = "node " + branch.node() + ", " + sense;
					assertEquals(shall.strain(), is.strain(), STRAIN, which);
					assertEquals(shall.energy(), is.energy(), ENERGY, which);
					assertEquals(shall.to(), is.to(), which);
					assertEquals(shall.trigger(), is.trigger(), which);
					assertArrayEquals(shall.flipped(), is.flipped(), which);
					assertEquals(shall.drop(), is.drop(), ENERGY, which);
				}
			}
			// two walks a node, and one for each fall to a node that was known; of these two end at the window, and need another one
			assertEquals(graph.size() + graph.edges() + 1 + 2, search.walks());
			assertTrue(search.factorisations() <= 15 * search.walks(), search.factorisations() + " factorisations");
		}
		assertEquals(8, Components.of(expected).count());
	}

	/** The search recognises a branch by the end that it comes to first; the other end is then that of the same branch as well. */
	@Test
	void bothEndsOfTheBranchBehindEveryFallAreThoseOfItsNode() throws Exception {
		final StoredNetwork network = Graphs.network();
		try (GraphSearch search = Graphs.search(network.network(), network.configuration(), Graphs.WINDOW, Minimiser.FIRE)) {
			search.run(1000, Monitor.SILENT);
			final BranchWalker walker = new BranchWalker(network.network(), search.configuration(0), Graphs.settings(Minimiser.FIRE));
			for (final Branch branch : search.graph().branches()) {
				for (final int sense : new int[] { 1, -1 }) {
					if (!branch.end(sense).isFold()) continue;
					final BranchEnd fall = walker.walk(walker.state(search.configuration(branch.node())), sense, sense * Graphs.WINDOW,
						Monitor.SILENT);
					final Branch to = search.graph().branch(branch.end(sense).to());
					for (final int onwards : new int[] { 1, -1 }) {
						final BranchEnd end = walker.walk(fall.after(), onwards, onwards * Graphs.WINDOW, Monitor.SILENT);
						assertEquals(to.end(onwards).strain(), end.strain(), STRAIN, branch.toString());
						assertEquals(to.end(onwards).energy(), end.energy(), ENERGY, branch.toString());
					}
				}
			}
		}
	}

	@Test
	void aSearchThatBeginsElsewhereFindsTheForwardClosure() throws Exception {
		closures(List.of(5, 13, 16, 26));
	}

	@Test
	@Tag("slow")
	void aSearchFromEveryNodeFindsItsForwardClosure() throws Exception {
		final List<Integer> all = new ArrayList<>();
		for (int node = 0; node < Graphs.reference().size(); node++) all.add(node);
		assertEquals(4, closures(all), "nodes that see all others");
	}

	/** Searches from nodes, and compares with what can be reached from them; returns how many of them reach all. */
	private static int closures(final List<Integer> origins) throws Exception {
		final TransitionGraph expected = Graphs.reference();
		final StoredNetwork network = Graphs.network();
		int whole = 0;
		try (GraphSearch search = Graphs.search(network.network(), network.configuration(), Graphs.WINDOW, Minimiser.FIRE)) {
			search.run(1000, Monitor.SILENT);
			for (final int origin : origins) {
				final TreeSet<Integer> closure = new TreeSet<>(List.of(origin));
				for (boolean grew = true; grew;) {
					grew = false;
					for (final int node : List.copyOf(closure)) {
						for (final int sense : new int[] { -1, 1 }) {
							final int to = expected.branch(node).end(sense).to();
							if (to >= 0) grew |= closure.add(to);
						}
					}
				}
				try (GraphSearch other = Graphs.search(network.network(), search.configuration(origin), Graphs.WINDOW, Minimiser.FIRE)) {
					other.run(1000, Monitor.SILENT);
					final TreeSet<Integer> found = new TreeSet<>();
					for (final Branch branch : other.graph().branches()) found.add(number(expected, branch));
					assertEquals(closure, found, "from node " + origin);
					assertEquals(closure.size(), other.graph().size(), "from node " + origin);
				}
				if (closure.size() == expected.size()) whole++;
			}
		}
		return whole;
	}

	/** The number that a branch has in the reference. */
	private static int number(final TransitionGraph expected, final Branch branch) {
		final int[] same = expected.branches().stream().filter(b -> Math.abs(b.down().strain() - branch.down().strain()) < STRAIN
			&& Math.abs(b.up().strain() - branch.up().strain()) < STRAIN && Math.abs(b.down().energy() - branch.down().energy()) < ENERGY
			&& Math.abs(b.up().energy() - branch.up().energy()) < ENERGY).mapToInt(Branch::node).toArray();
		assertEquals(1, same.length, branch.toString());
		return same[0];
	}

	@Test
	void smallFixedStepsFallAtTheSameStrainIntoTheSameState() throws Exception {
		fixedSteps(3);
	}

	@Test
	@Tag("slow")
	void fiftyFallsInSmallFixedSteps() throws Exception {
		fixedSteps(50);
	}

	private static void fixedSteps(final int count) throws Exception {
		final StoredNetwork network = Graphs.network();
		final Random random = new Random(3);
		final double step = 1e-5;
		try (GraphSearch search = Graphs.search(network.network(), network.configuration(), Graphs.WINDOW, Minimiser.FIRE)) {
			search.run(1000, Monitor.SILENT);
			for (int done = 0; done < count;) {
				final Branch branch = search.graph().branch(random.nextInt(search.graph().size()));
				final int sense = random.nextBoolean() ? 1 : -1;
				final Branch.Exit end = branch.end(sense);
				final Configuration start = search.configuration(branch.node());
				final double way = Math.abs(end.strain() - start.cell().shear());
				if (!end.isFold() || count < 10 && way > 0.01) continue;
				done++;
				final double length = sense * step * (Math.floor(way / step) + 1);
				final Configuration byEvents = sheared(network, start, length, ShearProtocol.EVENT_DRIVEN).configuration();
				final ShearResult bySteps = sheared(network, start, length, ShearProtocol.FIXED_STEP);
				final String which = "from node " + branch.node() + ", " + sense;
				assertEquals(Energy.of(network.network(), byEvents), Energy.of(network.network(), bySteps.configuration()), 1e-9, which);
				final boolean[] before = states(network, start), after = states(network, bySteps.configuration());
				assertArrayEquals(states(network, byEvents), after, which);
				// the energy is lost in the last step
				final int last = bySteps.steps().size() - 1;
				assertEquals(end.drop(), bySteps.steps().get(last).dissipation(), 1e-7 + 0.01 * end.drop(), which);
				assertTrue(Arrays.stream(end.flipped()).allMatch(b -> before[b] != after[b]) || end.flipped().length == 0
					|| bySteps.instabilities().size() > 1, which);
			}
		}
	}

	private static ShearResult sheared(final StoredNetwork network, final Configuration start, final double length,
		final ShearProtocol protocol) throws Exception
	{
		return new QuasistaticShear(new LoadPath(new double[] { length }, 1, 1e-5, 1), new ShearSettings(protocol, ShearKind.SIMPLE,
			RelaxationSettings.DEFAULT, WayDown.AS_MINIMISER, 1e-5)).run(network.network(), start, ShearObserver.NONE, Monitor.SILENT);
	}

	private static boolean[] states(final StoredNetwork network, final Configuration configuration) {
		return TestNetworks.longBonds(network.network(), configuration);
	}
}
