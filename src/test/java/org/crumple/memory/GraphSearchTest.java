package org.crumple.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.crumple.analysis.TransitionGraphSpec;
import org.crumple.drive.BranchEnd;
import org.crumple.drive.BranchTip;
import org.crumple.drive.BranchWalker;
import org.crumple.drive.ShearKind;
import org.crumple.generate.GeneratedNetwork;
import org.crumple.io.StoredNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.ThreadTeam;
import org.crumple.mechanics.State;
import org.crumple.mechanics.Stress;
import org.crumple.network.Cell;
import org.crumple.physics.TestNetworks;
import org.crumple.relax.BoxRelaxation;
import org.crumple.relax.Minimiser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The search: its bits, its memory, and how it stops and goes on. */
class GraphSearchTest {

	private static final int ENOUGH = 14;

	/** All numbers of a graph, to the last bit. */
	static List<String> bits(final TransitionGraph graph) {
		final List<String> bits = new ArrayList<>();
		for (final Branch b : graph.branches()) {
			for (final Branch.Exit e : List.of(b.down(), b.up()))
				bits.add(b.node() + " " + b.depth() + " " + Double.toHexString(e.strain()) + " " + Double.toHexString(e.energy()) + " "
					+ e.to() + " " + e.trigger() + " " + Arrays.toString(e.flipped()) + " " + Double.toHexString(e.drop()));
		}
		return bits;
	}

	private static GraphSearch search(final ThreadTeam team, final int held) throws Exception {
		final StoredNetwork network = Graphs.network();
		return GraphSearch.of(network.network(), network.configuration(), Graphs.WINDOW, Graphs.settings(Minimiser.FIRE), team,
			Monitor.SILENT, held);
	}

	/** A monitor that stops the search after some looks at it. */
	private static Monitor patient(final int looks) {
		return new Monitor() {

			private int left = looks;

			@Override
			public void progress(final double fraction, final String message) {
				assertTrue(fraction >= 0 && fraction <= 1, message);
				assertTrue(message.contains("frontier"), message);
				left--;
			}

			@Override
			public boolean isCancelled() {
				return left < 0;
			}
		};
	}

	@Test
	void threadsPausesAndWhereStatesAreKeptChangeNoBit() throws Exception {
		final List<String> expected, whole;
		try (GraphSearch alone = search(ThreadTeam.ALONE, 1000)) {
			assertTrue(alone.run(ENOUGH, Monitor.SILENT));
			expected = bits(alone.graph());
			assertEquals(ENOUGH, alone.graph().size());
			assertFalse(alone.graph().isComplete());
			assertTrue(alone.run(1000, Monitor.SILENT));
			whole = bits(alone.graph());
		}
		try (GraphSearch shared = search(new ThreadTeam(3), 4)) {
			assertTrue(shared.run(ENOUGH, Monitor.SILENT));
			assertEquals(expected, bits(shared.graph()));
		}
		try (GraphSearch paused = search(ThreadTeam.ALONE, 0)) {
			assertTrue(paused.run(3, Monitor.SILENT));
			assertTrue(paused.graph().frontier() > 0);
			for (int pause = 0; !paused.run(ENOUGH, patient(1)); pause++) {
				assertTrue(paused.reason().startsWith("Cancelled with "), paused.reason());
				assertTrue(pause < 20);
			}
			assertEquals("", paused.reason());
			assertEquals(expected, bits(paused.graph()));
			assertTrue(paused.run(1000, Monitor.SILENT));
			assertEquals(whole, bits(paused.graph()), "a larger cap goes on where the smaller one was");
		}
	}

	/** What was written is read by another search, which goes on as if it had never stopped; damage is noticed. */
	@Test
	void aSearchInAFileIsContinuedToTheSameBits() throws Exception {
		final ByteArrayOutputStream file = new ByteArrayOutputStream();
		try (GraphSearch first = search(ThreadTeam.ALONE, 3)) {
			assertFalse(first.run(ENOUGH, patient(1)));
			first.write(file, "this");
		}
		final byte[] bytes = file.toByteArray();
		final List<String> expected;
		try (GraphSearch whole = search(ThreadTeam.ALONE, 100)) {
			whole.run(ENOUGH, Monitor.SILENT);
			expected = bits(whole.graph());
		}
		try (GraphSearch second = search(ThreadTeam.ALONE, 5)) {
			assertFalse(second.resume(new ByteArrayInputStream(bytes), "that", ENOUGH));
			assertFalse(second.resume(new ByteArrayInputStream(bytes), "this", 2), "more than asked for");
			assertEquals(1, second.graph().size());
			for (final int bad : new int[] { 5, bytes.length / 2, bytes.length - 3 }) {
				final byte[] cut = Arrays.copyOf(bytes, bad), changed = bytes.clone();
				assertThrows(IOException.class, () -> second.resume(new ByteArrayInputStream(cut), "this", ENOUGH));
				changed[bad] ^= 1;
				assertThrows(IOException.class, () -> second.resume(new ByteArrayInputStream(changed), "this", ENOUGH));
			}
			assertEquals(1, second.graph().size());
			assertTrue(second.resume(new ByteArrayInputStream(bytes), "this", ENOUGH));
			assertTrue(second.graph().size() > 1);
			assertTrue(second.run(ENOUGH, Monitor.SILENT));
			assertEquals(expected, bits(second.graph()));
			assertEquals(0, second.configuration(0).cell().shear());
		}
	}

	@Test
	void aFileThatLeadsNowhereIsRefused() throws Exception {
		final List<Branch> branches = Graphs.reference().branches();
		new GraphFile(branches, 28, Set.of());
		assertThrows(IllegalArgumentException.class, () -> new GraphFile(branches, 29, Set.of()));
		assertThrows(IllegalArgumentException.class, () -> new GraphFile(branches, -1, Set.of()));
		assertThrows(IllegalArgumentException.class, () -> new GraphFile(List.of(), 0, Set.of()));
		assertThrows(IllegalArgumentException.class, () -> new GraphFile(branches.subList(0, 5), 0, Set.of()), "falls to nodes 6 and 7");
		final ByteArrayOutputStream file = new ByteArrayOutputStream();
		try (StateShelf none = new StateShelf(1)) {
			new GraphFile(branches, 0, Set.of()).write(file, "this", none);
			assertTrue(assertThrows(IOException.class, () -> GraphFile.read(new ByteArrayInputStream(file.toByteArray()), "this", none))
				.getMessage().contains("missing"));
		}
	}

	@Test
	void aCancelledSearchKeepsWhatItHasAndMarksTheFrontier() throws Exception {
		try (GraphSearch search = search(ThreadTeam.ALONE, 1000)) {
			assertFalse(search.run(1000, patient(1)));
			final TransitionGraph graph = search.graph();
			assertTrue(graph.size() > 1 && graph.size() < 28);
			assertTrue(graph.branches().stream().anyMatch(Branch::isFrontier));
			for (final Branch branch : graph.branches()) {
				assertTrue(search.configuration(branch.node()).cell().shear() <= branch.up().strain());
				assertTrue(search.configuration(branch.node()).cell().shear() >= branch.down().strain());
			}
		}
		final Monitor never = patient(-1);
		final StoredNetwork network = Graphs.network();
		assertThrows(CancellationException.class, () -> GraphSearch.of(network.network(), network.configuration(), 0.05, Graphs.settings(
			Minimiser.FIRE), ThreadTeam.ALONE, never));
	}

	@ParameterizedTest
	@EnumSource(ShearKind.class)
	void aBoxAtZeroPressureFollows(final ShearKind kind) throws Exception {
		final GeneratedNetwork packing = TestNetworks.packing(64, 3);
		try (GraphSearch search = GraphSearch.of(packing.network(), packing.configuration(), 0.05,
			TransitionGraphSpec.settings(Minimiser.FIRE, kind, BoxRelaxation.ZERO_PRESSURE), ThreadTeam.ALONE, Monitor.SILENT, 1)) {
			search.run(6, Monitor.SILENT);
			final TransitionGraph graph = search.graph();
			assertTrue(graph.size() > 1, "falls");
			for (final Branch branch : graph.branches()) {
				final Cell cell = search.configuration(branch.node()).cell();
				assertTrue(branch.holds(kind.strain(cell)) || Math.abs(kind.strain(cell)) < 1e-12);
				assertTrue(branch.up().drop() >= 0 && branch.down().drop() >= 0);
				assertTrue(Math.abs(Stress.of(packing.network(), search.configuration(branch.node())).pressure())
					< 1e-9);
			}
		}
	}

	@Test
	void statesAreTheSameFromMemoryAndFromTheFile() {
		try (StateShelf shelf = new StateShelf(2)) {
			for (int k = 0; k < 6; k++) shelf.put(7 * k, state(k));
			assertEquals(4, shelf.filed());
			shelf.remove(14);
			shelf.remove(0);
			shelf.put(100, state(10));
			shelf.put(101, state(11));
			for (final int k : new int[] { 1, 3, 4, 5 }) assertSame(state(k), shelf.get(7 * k));
			assertSame(state(10), shelf.get(100));
			assertSame(state(11), shelf.get(101));
			assertEquals(null, shelf.get(14));
			assertEquals(null, shelf.get(0));
		}
	}

	private static State state(final int k) {
		return new State(new double[] { k / 3.0, -k, Math.sqrt(k), 1e-300 * k }, new Cell(2 + k, 3, 0.1 * k), new double[] { k / 7.0 },
			0.1 * k);
	}

	private static void assertSame(final State expected, final State state) {
		assertEquals(Arrays.toString(expected.x()), Arrays.toString(state.x()));
		assertEquals(Arrays.toString(expected.strains()), Arrays.toString(state.strains()));
		assertEquals(expected.frame(), state.frame());
		assertEquals(expected.control(), state.control());
	}

	/** Branches that end at the window with one energy by chance are told apart by their other ends; a fold is enough. */
	@Test
	void branchesAreToldApartAtTheEndOfTheWindow() {
		final BranchIndex index = new BranchIndex(1);
		final BranchTip up = new BranchTip(0.1, -1, false), low = new BranchTip(-0.02, -2, true), lower = new BranchTip(-0.03, -2, true);
		index.add(new Branch(0, 0, Branch.Exit.of(low), Branch.Exit.of(up)));
		final BranchTip close = new BranchTip(0.1, -1 + 0.5 * BranchIndex.SAME_ENERGY, false);
		assertEquals(-1, index.find(1, close, null));
		assertEquals(-1, index.find(1, close, lower));
		assertEquals(0, index.find(1, close, new BranchTip(-0.02 + 0.5 * BranchIndex.SAME_STRAIN, -2, true)));
		assertEquals(0, index.find(-1, low, null));
		index.add(new Branch(1, 1, Branch.Exit.of(lower), Branch.Exit.of(close)));
		assertEquals(1, index.find(1, up, lower));
		assertEquals(0, index.find(1, up, low));
		assertEquals(-1, index.find(-1, new BranchTip(-0.02, -2 + 2 * BranchIndex.SAME_ENERGY, true), close));
		assertEquals(-1, index.find(-1, new BranchTip(-0.02 + 2 * BranchIndex.SAME_STRAIN, -2, true), up));
	}

	/** A fall from a branch that is known leads to what is known: of 78 walks of this graph 22 end on such a branch, without a fall. */
	@Test
	void whatIsKnownIsNotFallenFromAgain() throws Exception {
		final StoredNetwork network = Graphs.network();
		try (GraphSearch search = Graphs.search(network.network(), network.configuration(), Graphs.WINDOW, Minimiser.FIRE)) {
			search.run(1000, Monitor.SILENT);
			assertEquals(78, search.walks());
			final double share = (double) search.factorisations() / search.walks();
			assertTrue(share < 12.5, share + " factorisations a walk, 13.1 with all falls");
		}
	}

	/** The tip of a branch has the bits of a walk that goes on over the fall from there, and the fall can be taken afterwards. */
	@Test
	void aTipIsTheEndOfAWalkWithoutTheFall() throws Exception {
		final StoredNetwork network = Graphs.network();
		final BranchWalker walker = GraphSearch.walker(network.network(), network.configuration(), Graphs.WINDOW, Graphs.settings(
			Minimiser.FIRE), Monitor.SILENT);
		for (final int sense : new int[] { 1, -1 }) {
			final BranchEnd whole = walker.walk(walker.first(), sense, sense * Graphs.WINDOW, Monitor.SILENT);
			final BranchTip tip = walker.tip(walker.first(), sense, sense * Graphs.WINDOW, Monitor.SILENT);
			assertEquals(whole.tip(), tip);
			final BranchEnd later = walker.end(Monitor.SILENT);
			assertEquals(whole.fall(), later.fall());
			assertEquals(Arrays.toString(whole.after().x()), Arrays.toString(later.after().x()));
		}
	}

	@Test
	void nonsenseIsRefused() throws Exception {
		final StoredNetwork network = Graphs.network();
		for (final double window : new double[] { 0, -1, Double.NaN })
			assertTrue(assertThrows(IllegalArgumentException.class, () -> Graphs.search(network.network(), network.configuration(), window,
				Minimiser.FIRE)).getMessage().contains("window=" + window));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> Graphs.search(network.network(), network.configuration().sheared(0.1),
			0.05, Minimiser.FIRE)).getMessage().contains("at least 0.1"));
		try (GraphSearch search = search(ThreadTeam.ALONE, 10)) {
			assertTrue(assertThrows(IllegalArgumentException.class, () -> search.run(0, Monitor.SILENT)).getMessage().contains("most=0"));
		}
	}
}
