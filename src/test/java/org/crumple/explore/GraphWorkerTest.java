package org.crumple.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.crumple.analysis.TransitionGraphSpec;
import org.crumple.drive.ShearKind;
import org.crumple.drive.WayDown;
import org.crumple.io.NetworkFiles;
import org.crumple.io.StoredNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.ThreadTeam;
import org.crumple.memory.Branch;
import org.crumple.memory.Components;
import org.crumple.memory.GraphSearch;
import org.crumple.memory.TransitionGraph;
import org.crumple.memory.WalkedGraph;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.Minimiser;
import org.crumple.relax.NoMinimumException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The graph of what was walked by hand is a part of the whole graph, which a search finds. */
@Timeout(120)
class GraphWorkerTest {

	private static final double WINDOW = 0.05;

	private final List<WalkedGraph.Part> looks = new CopyOnWriteArrayList<>();
	private final List<String> troubles = new CopyOnWriteArrayList<>();

	private static TransitionGraph whole(final StoredNetwork network) throws Exception {
		try (GraphSearch search = GraphSearch.of(network.network(), network.configuration(), WINDOW, TransitionGraphSpec.settings(
			Minimiser.FIRE, ShearKind.SIMPLE, BoxRelaxation.FIXED), ThreadTeam.ALONE, Monitor.SILENT)) {
			search.run(1000, Monitor.SILENT);
			assertTrue(search.graph().isComplete());
			return search.graph();
		}
	}

	/** The node of the whole graph that is a branch of another one. */
	private static int node(final TransitionGraph whole, final Branch branch) {
		for (final Branch other : whole.branches()) {
			if (isSame(other.down(), branch.down()) && isSame(other.up(), branch.up())) return other.node();
		}
		throw new AssertionError("no such branch: " + branch);
	}

	private static boolean isSame(final Branch.Exit one, final Branch.Exit other) {
		return Math.abs(one.strain() - other.strain()) < 1e-8 && Math.abs(one.energy() - other.energy()) < 1e-7;
	}

	@Test
	void whatIsWalkedIsAPartOfTheWholeGraph() throws Exception {
		final StoredNetwork network = NetworkFiles.open(Path.of("src/test/resources/reference/n256_s1.nodes.csv"));
		final TransitionGraph whole = whole(network);
		final ShearExploration exploration = new ShearExploration(network.network(), network.configuration(), 1e-3, WINDOW, Minimiser.FIRE,
			WayDown.GRADIENT_FLOW, Monitor.SILENT);
		final GraphWorker worker = new GraphWorker(exploration, looks::add, troubles::add);
		final Thread thread = new Thread(worker);
		thread.start();
		worker.follow(exploration.look());
		// the node of the whole graph after every fall, by driving that
		int expected = 0, falls = 0, last = 0;
		for (final int goal : new int[] { 50, -50, 20, -10, 40, -50, 50 }) {
			for (final int sense = Integer.signum(goal - exploration.place()); exploration.place() != goal;) {
				exploration.step(sense, Monitor.SILENT);
				worker.follow(exploration.look());
				expected = whole.drive(expected, exploration.strainAt(exploration.place()), sense);
				if (expected == last) continue;
				falls++;
				last = expected;
			}
		}
		while (troubles.isEmpty() && (looks.isEmpty() || looks.get(looks.size() - 1).falls() < falls)) Thread.sleep(5);
		worker.close();
		thread.join();
		assertEquals(List.of(), troubles);
		final WalkedGraph.Part walked = looks.get(looks.size() - 1);
		assertEquals(falls, walked.falls());
		assertEquals(expected, node(whole, walked.graph().branch(walked.here())));
		assertTrue(walked.graph().size() > 5 && walked.graph().size() < falls, walked.graph().size() + " branches, " + falls + " falls");
		assertEquals(walked.graph().size(), Components.of(walked.graph()).states(), "all of them lie on the way");
		assertTrue(exploration.look().events().size() != falls, "not every event is a fall");
		for (final Branch branch : walked.graph().branches()) {
			for (final int sense : new int[] { -1, 1 }) {
				final Branch.Exit exit = branch.end(sense);
				if (exit.to() < 0) continue;
				// several falls in one step are one
				int to = node(whole, branch);
				for (int k = 0; k < 4 && to != node(whole, walked.graph().branch(exit.to())); k++) to = whole.branch(to).end(sense).to();
				assertEquals(node(whole, walked.graph().branch(exit.to())), to);
				assertNotEquals(branch.node(), exit.to());
				assertTrue(exit.drop() > 0, "drop " + exit.drop());
			}
		}
	}

	/** From a branch that could not be followed no edge leads on, least of all one from the branch before it. */
	@Test
	void aBranchThatIsLostIsNoPartOfAnEdge() throws Exception {
		final StoredNetwork network = NetworkFiles.open(Path.of("src/test/resources/reference/n256_s1.nodes.csv"));
		final ShearExploration exploration = new ShearExploration(network.network(), network.configuration(), 1e-3, WINDOW, Minimiser.FIRE,
			WayDown.GRADIENT_FLOW, Monitor.SILENT);
		final WalkedGraph graph = exploration.graph(Monitor.SILENT);
		final double[] x = network.configuration().positions().clone();
		for (int node = 0; node < x.length; node++) x[node] += 0.3 * Math.sin(7 * node);
		final WalkedGraph.Fall fall = new WalkedGraph.Fall(1, new int[] { 1 }, 1e-3);
		assertThrows(NoMinimumException.class, () -> graph.arrive(network.configuration().withPositions(x), fall, Monitor.SILENT));
		for (int k = 0; k < 50; k++) exploration.step(1, Monitor.SILENT);
		assertFalse(graph.arrive(exploration.look().configuration(), null, Monitor.SILENT), "nothing happened");
		assertTrue(graph.arrive(exploration.look().configuration(), fall, Monitor.SILENT));
		final WalkedGraph.Part part = graph.part();
		assertEquals(List.of(1, 2), List.of(part.here(), part.graph().size()));
		assertEquals(0, part.graph().edges(), "edges from the branch before");
	}

	/** A worker that is closed while it waits ends, and one that is slow loses no fall. */
	@Test
	void statesInWhichNothingHappenedMayBeSkipped() throws Exception {
		final StoredNetwork network = NetworkFiles.open(Path.of("src/test/resources/reference/n256_s1.nodes.csv"));
		final ShearExploration exploration = new ShearExploration(network.network(), network.configuration(), 1e-3, WINDOW, Minimiser.FIRE,
			WayDown.GRADIENT_FLOW, Monitor.SILENT);
		final GraphWorker worker = new GraphWorker(exploration, looks::add, troubles::add);
		// everything is passed before the work begins
		for (int k = 0; k < 50; k++) {
			exploration.step(1, Monitor.SILENT);
			worker.follow(exploration.look());
		}
		final Thread thread = new Thread(worker);
		thread.start();
		final TransitionGraph whole = whole(network);
		final int end = whole.drive(0, exploration.strainAt(50), 1);
		while (troubles.isEmpty() && (looks.isEmpty() || node(whole, looks.get(looks.size() - 1).graph().branch(looks.get(looks.size() - 1)
			.here())) != end)) Thread.sleep(5);
		worker.close();
		thread.join(10_000);
		assertEquals(List.of(), troubles);
		assertEquals(1, looks.get(0).graph().size(), "it begins with the branch at the start");
	}
}
