package org.crumple.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.crumple.drive.LoadPath;
import org.crumple.drive.QuasistaticShear;
import org.crumple.drive.ShearObserver;
import org.crumple.drive.ShearResult;
import org.crumple.io.StoredNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.mechanics.Energy;
import org.crumple.network.Configuration;
import org.crumple.relax.Minimiser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is read off a graph, against walks of the network and against every way of reading it by hand. */
class GraphReadingTest {

	private static Branch.Exit exit(final double strain, final int to, final int... flipped) {
		return new Branch.Exit(strain, 0, to, flipped.length == 0 ? -1 : flipped[0], flipped, to == Branch.WINDOW ? 0 : 1);
	}

	/**
	 * Two states between which a cycle of period 2 alternates, one that is left for ever, and one that the search has not followed: from 0
	 * up to 1, from 1 down to 2, from 2 up to 3, from 3 down to 0.
	 */
	private static TransitionGraph made() {
		return new TransitionGraph(List.of(
			new Branch(0, 0, exit(-1, Branch.WINDOW), exit(0.5, 1, 4)),
			new Branch(1, 1, exit(-0.5, 2, 4), exit(1, Branch.WINDOW)),
			new Branch(2, 2, exit(-1, Branch.WINDOW), exit(0.6, 3, 4, 5)),
			new Branch(3, 3, exit(-0.6, 0, 4, 6), exit(0.9, Branch.FRONTIER, 7)),
			new Branch(4, 4, exit(-1, Branch.WINDOW), exit(0.1, 2, 9))), 0, 1);
	}

	@Test
	void cyclesOfAGraphMadeByHand() {
		final TransitionGraph graph = made();
		assertEquals(new LimitCycle(0.4, 1, 0, 4), LimitCycle.of(graph, 0.4));
		assertEquals(new LimitCycle(0.55, 1, 1, 2), LimitCycle.of(graph, 0.55));
		assertEquals(new LimitCycle(0.8, 2, 0, 1), LimitCycle.of(graph, 0.8));
		assertFalse(LimitCycle.of(graph, 0.95).isKnown(), "its way leads to where the search has not been");
		assertEquals(0, LimitCycle.of(graph, 0.95).multiplicity());
		assertEquals(Branch.FRONTIER, graph.drive(3, 0.95, 1));
		assertEquals(3, graph.drive(3, 0.9, 1));
		assertEquals(10, LimitCycle.of(graph, 10).size());
		assertEquals(1, LimitCycle.of(graph, 10).get(9).amplitude());
		assertFalse(MainLoop.of(graph).isKnown());
		assertEquals(1, graph.frontier());
		assertEquals(5, graph.edges());
		final Components all = Components.of(graph);
		assertEquals(1, all.count(), "from node 0");
		assertEquals(4, all.states());
		assertEquals(-1, all.of()[4]);
		assertEquals(List.of(new ReachableStates(0.5, 3, 3), new ReachableStates(1, 4, 1)), ReachableStates.of(graph, 2));
	}

	/** Each cycle of a shear of the network ends in the state that the graph says. */
	@Test
	void cyclesReadOffTheGraphAreThoseThatTheNetworkWalks() throws Exception {
		final StoredNetwork network = Graphs.network();
		final TransitionGraph graph = Graphs.reference();
		for (final double amplitude : new double[] { 0.02, 0.027, 0.033, 0.05 }) {
			final ShearResult walked = new QuasistaticShear(new LoadPath(new double[] { amplitude, -amplitude, 0 }, 1, 1, 20),
				Graphs.settings(Minimiser.FIRE)).run(network.network(), network.configuration(), ShearObserver.NONE, Monitor.SILENT);
			final LimitCycle read = LimitCycle.of(graph, amplitude);
			assertEquals(walked.period(), read.period(), "amplitude " + amplitude);
			assertEquals(walked.cycles() - walked.period(), read.transientCycles(), "amplitude " + amplitude);
		}
	}

	/** The network itself on random paths of strain is always on the branch that the graph says. */
	@Test
	void onAPathOfStrainTheNetworkIsWhereTheGraphSays() throws Exception {
		final StoredNetwork network = Graphs.network();
		try (GraphSearch search = Graphs.search(network.network(), network.configuration(), Graphs.WINDOW, Minimiser.FIRE)) {
			search.run(1000, Monitor.SILENT);
			final Random random = new Random(5);
			for (int path = 0; path < 3; path++) {
				final double[] strains = new double[6];
				int node = 0;
				double last = 0;
				for (int leg = 0; leg < strains.length; leg++) {
					strains[leg] = Graphs.WINDOW * (2 * random.nextDouble() - 1);
					node = search.graph().drive(node, strains[leg], strains[leg] > last ? 1 : -1);
					last = strains[leg];
				}
				final double walked = energyAfter(network, network.configuration(), strains);
				final double from = search.configuration(node).cell().shear();
				assertEquals(energyAfter(network, search.configuration(node), new double[] { last - from }), walked, 1e-9);
			}
		}
	}

	/** The excursion 0.04995 → 0.01 → 0.04995 ends in another state than it began in, and so does the network. */
	@ParameterizedTest
	@EnumSource(Minimiser.class)
	void aReturnPointThatTheGraphMissesIsMissedByTheNetwork(final Minimiser minimiser) throws Exception {
		final TransitionGraph graph = Graphs.reference();
		final double turn = 0.04995, far = 0.01;
		final int before = graph.drive(0, turn, 1), after = graph.drive(graph.drive(before, far, -1), turn, 1);
		assertTrue(before != after);
		final StoredNetwork network = Graphs.network();
		for (final boolean excursion : new boolean[] { false, true }) {
			final double[] path = excursion ? new double[] { turn, far, turn, Graphs.WINDOW } : new double[] { turn, Graphs.WINDOW };
			assertEquals(graph.branch(excursion ? after : before).up().energy(), energyAfter(network, network.configuration(), path,
				minimiser), 1e-9);
		}
	}

	private static double energyAfter(final StoredNetwork network, final Configuration start, final double[] strains) throws Exception {
		return energyAfter(network, start, strains, Minimiser.FIRE);
	}

	private static double energyAfter(final StoredNetwork network, final Configuration start, final double[] strains,
		final Minimiser minimiser) throws Exception
	{
		return Energy.of(network.network(), new QuasistaticShear(new LoadPath(strains, 1, 1, 1), Graphs.settings(minimiser)).run(
			network.network(), start, ShearObserver.NONE, Monitor.SILENT).configuration());
	}

	/** All excursions between strains of a fine grid. */
	@Test
	void everyExcursionIsOneOfThoseListed() throws Exception {
		final TransitionGraph graph = Graphs.reference();
		final int steps = 60;
		for (final int sense : new int[] { 1, -1 }) {
			final Set<List<Integer>> listed = new HashSet<>(), found = new HashSet<>();
			for (final ReturnPoint point : ReturnPoint.all(graph, sense)) {
				assertTrue(sense * (point.turn() - point.far()) > 0);
				final int far = graph.drive(point.before(), point.far(), -sense);
				listed.add(List.of(point.before(), far, point.after()));
				assertEquals(point.after(), graph.drive(far, point.turn(), sense));
				assertTrue(graph.branch(point.before()).holds(point.turn()) && graph.branch(point.after()).holds(point.turn()));
			}
			for (final Branch origin : graph.branches()) {
				for (int a = -steps; a <= steps; a++) {
					final double far = Graphs.WINDOW * a / steps;
					if (!origin.holds(far)) continue;
					for (int b = a + 1; b <= steps; b++) excursion(graph, origin.node(), far, Graphs.WINDOW * b / steps, 1, sense, found);
					for (int b = a - 1; b >= -steps; b--) excursion(graph, origin.node(), far, Graphs.WINDOW * b / steps, -1, sense, found);
				}
			}
			assertTrue(listed.containsAll(found), "not listed: " + found.stream().filter(f -> !listed.contains(f)).toList());
			assertTrue(found.size() > listed.size() / 2, found.size() + " of " + listed.size() + " on the grid");
			assertTrue(found.stream().anyMatch(f -> !f.get(0).equals(f.get(2))), "some are violated");
		}
	}

	private static void excursion(final TransitionGraph graph, final int origin, final double far, final double turn, final int sense,
		final int wanted, final Set<List<Integer>> found)
	{
		if (sense != wanted) return;
		final int before = graph.drive(origin, turn, sense), there = graph.drive(before, far, -sense);
		if (there != before) found.add(List.of(before, there, graph.drive(there, turn, sense)));
	}

	@Test
	void randomExcursionsFindTheirWayBackIfAllOthersDo() throws Exception {
		final TransitionGraph graph = Graphs.reference();
		final List<ReturnPoint> random = ReturnPoint.random(graph, 20_000, 1);
		assertEquals(20_000, random.size());
		final Set<Integer> bad = new HashSet<>();
		for (final int sense : new int[] { 1, -1 }) {
			for (final ReturnPoint point : ReturnPoint.all(graph, sense)) if (point.isViolated()) bad.add(point.before());
		}
		for (final ReturnPoint point : random) if (point.isViolated()) assertTrue(bad.contains(point.before()), point.toString());
		assertTrue(random.stream().filter(ReturnPoint::isViolated).count() < 20);
	}

	/** Whoever has been at both ends of the window remembers: no excursion from the branches of the main loop is violated. */
	@Test
	void onTheMainLoopAllReturnPointsAreRemembered() throws Exception {
		final TransitionGraph graph = Graphs.reference();
		final Set<Integer> loop = MainLoop.of(graph).nodes();
		assertEquals(Set.of(25, 26, 27), loop);
		final Random random = new Random(7);
		int moved = 0;
		for (int k = 0; k < 10_000; k++) {
			final int origin = List.copyOf(loop).get(random.nextInt(3)), sense = random.nextBoolean() ? 1 : -1;
			final Branch branch = graph.branch(origin);
			final double far = branch.down().strain() + random.nextDouble() * (branch.up().strain() - branch.down().strain());
			final double turn = far + random.nextDouble() * (sense * Graphs.WINDOW - far);
			final int before = graph.drive(origin, turn, sense), there = graph.drive(before, far, -sense);
			assertEquals(before, graph.drive(there, turn, sense));
			if (there != before) moved++;
		}
		assertTrue(moved > 100, moved + " with falls");
	}

	@Test
	void theMainLoopIsWalkedFromEndToEnd() throws Exception {
		final TransitionGraph graph = Graphs.reference();
		final MainLoop loop = MainLoop.of(graph);
		assertTrue(loop.isKnown());
		for (final List<Integer> way : List.of(loop.up(), loop.down())) {
			final int sense = way == loop.up() ? 1 : -1;
			for (int k = 1; k < way.size(); k++) assertEquals(way.get(k), graph.branch(way.get(k - 1)).end(sense).to());
			assertEquals(Branch.WINDOW, graph.branch(way.get(way.size() - 1)).end(sense).to());
		}
		assertEquals(loop.up().get(0), loop.down().get(loop.down().size() - 1));
	}

	@Test
	void interactionsAreSeenWhereOneBondFlipsAndTheNextIsTheSame() throws Exception {
		final TransitionGraph graph = Graphs.reference();
		final PreisachTest test = PreisachTest.of(graph);
		// 12 triggers the way up from node 4 at 0.01733, from 7 at 0.02112 and so on
		final PreisachTest.Hysteron hysteron = test.hysterons().stream().filter(h -> h.bond() == 12).findFirst().orElseThrow();
		final double[] up = graph.branches().stream().filter(b -> b.up().trigger() == 12).mapToDouble(b -> b.up().strain()).toArray();
		assertEquals(Arrays.stream(up).average().orElseThrow(), hysteron.on(), 1e-15);
		assertTrue(test.spread() >= hysteron.spread() && hysteron.spread() > 0.01);
		// from 18 up to 22 bond 8 flips alone; both go down by bond 12
		final PreisachTest.Interaction seen = test.interactions().stream().filter(i -> i.other() == 8 && i.bond() == 12).findFirst()
			.orElseThrow();
		assertEquals(18, seen.state());
		assertEquals(-0.01487726108506225 - 0.0025754682635555195, seen.off(), 1e-15);
		assertTrue(Double.isNaN(seen.on()), "22 ends at the window");
		assertTrue(seen.isCooperative());
		assertTrue(PreisachTest.scrambled(graph) > 0, "279 before 12 and after it");
		assertEquals(0, PreisachTest.scrambled(made()));
	}

	@Test
	void bothTextsHaveEveryNodeAndEveryFall() throws Exception {
		final TransitionGraph graph = Graphs.reference();
		final Components components = Components.of(graph);
		final String graphMl = GraphText.graphMl(graph, components), dot = GraphText.dot(graph, components);
		assertEquals(28, graphMl.split("<node id=").length - 1);
		assertEquals(47, graphMl.split("<edge source=").length - 1);
		assertTrue(graphMl.contains("<edge source=\"3\" target=\"6\"><data key=\"sense\">up</data><data key=\"strain\">0.03638578016549022"
			+ "</data><data key=\"trigger\">676</data><data key=\"flips\">629 660 674 676</data><data key=\"drop\">0.0073701102407532915"
			+ "</data></edge>"));
		assertTrue(dot.contains("  3 -> 6 [style=solid, penwidth=2.6];\n")
			&& dot.contains("  3 -> 7 [style=dashed, penwidth=1.7];\n"), dot);
		final List<String> clusters = new ArrayList<>();
		for (final String line : dot.split("\n")) if (line.contains("subgraph")) clusters.add(line);
		assertEquals(6, clusters.size());
	}

	@Test
	void everyNodeHasAPlaceInItsLayer() throws Exception {
		final TransitionGraph graph = Graphs.reference();
		final LayeredTree tree = LayeredTree.of(graph);
		final Set<List<Double>> places = new HashSet<>();
		for (final Branch branch : graph.branches()) {
			assertEquals(branch.depth(), tree.depth()[branch.node()]);
			assertTrue(tree.x()[branch.node()] > 0 && tree.x()[branch.node()] < 1);
			assertTrue(places.add(List.of((double) branch.depth(), tree.x()[branch.node()])), "two nodes at one place");
		}
		assertTrue(tree.x()[2] < tree.x()[1], "down is left of up");
	}
}
