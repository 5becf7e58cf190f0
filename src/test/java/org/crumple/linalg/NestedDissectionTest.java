package org.crumple.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

class NestedDissectionTest {

	@Test
	void everyNodeIsOrderedOnce() {
		for (final TestGraph graph : TestGraph.all()) {
			for (final int[] order : new int[][] { graph.order(), quick(graph), byDistance(graph) }) {
				final int[] sorted = order.clone();
				Arrays.sort(sorted);
				for (int i = 0; i < sorted.length; i++) assertEquals(i, sorted[i]);
				assertEquals(graph.nodes(), sorted.length);
			}
		}
	}

	@Test
	void onALatticeTheDrawingBeatsDistancesAndBothBeatTheNaturalOrder() {
		final TestGraph lattice = TestGraph.lattice(40);
		final long drawn = entries(lattice, lattice.order()), distances = entries(lattice, byDistance(lattice));
		final long natural = entries(lattice, naturalOrder(lattice));
		assertTrue(drawn <= distances, drawn + " > " + distances);
		assertTrue(2 * distances < natural, distances + " against " + natural);
	}

	@Test
	void aQuickOrderMakesTheFactorGrowByLessThanAFifth() {
		for (final int nodes : new int[] { 300, 2000 }) {
			final TestGraph graph = TestGraph.periodic(nodes, 4);
			final long thorough = entries(graph, graph.order()), quick = entries(graph, quick(graph));
			assertTrue(quick < 1.2 * thorough, quick + " against " + thorough);
		}
	}

	@Test
	void withoutADrawingTheFactorGrowsByLessThanHalf() {
		for (final int nodes : new int[] { 300, 2000 }) {
			final TestGraph graph = TestGraph.periodic(nodes, 4);
			final long drawn = entries(graph, graph.order()), distances = entries(graph, byDistance(graph));
			assertTrue(distances < 1.5 * drawn, distances + " against " + drawn);
		}
	}

	@Test
	void aDrawingWithoutMeaningGivesAnOrderStill() {
		final TestGraph graph = TestGraph.periodic(200, 5);
		final double[] nowhere = new double[400];
		Arrays.fill(nowhere, 200, 300, -1e300);
		final int[] order = NestedDissection.order(nowhere, graph.from(), graph.to());
		Arrays.sort(order);
		assertArrayEquals(naturalOrder(graph), order);
	}

	@Test
	void starsAndPathsFillInNothing() {
		final TestGraph star = TestGraph.star(3000), path = TestGraph.path(3000);
		// with the hub last, every leaf has a 2×2 block, of which 3 entries are stored, and 4 entries to the hub; a path at most doubles
		// that, and supernodes store some zeros
		assertTrue(entries(star, star.order()) < 3 * 7 * 3000L);
		assertTrue(entries(star, byDistance(star)) < 3 * 7 * 3000L);
		assertTrue(entries(path, path.order()) < 3 * 14 * 3000L);
		assertTrue(entries(path, byDistance(path)) < 3 * 14 * 3000L);
	}

	@Test
	void separatorsSeparateAndAreAsSmallAsTheyCanBe() {
		for (int seed = 0; seed < 200; seed++) {
			final TestGraph graph = TestGraph.periodic(12, seed);
			final Adjacency adjacency = new Adjacency(12, graph.from(), graph.to());
			final VertexSeparator cut = new VertexSeparator(adjacency, 8);
			final int[] part = naturalOrder(graph);
			for (final int i : part) cut.side[i] = (byte) (i < 6 ? 1 : 2);
			final byte[] piece = new byte[12];
			final int size = cut.separate(part, piece);
			int counted = 0;
			for (final byte p : piece) counted += p == 2 ? 1 : 0;
			assertEquals(counted, size);
			for (int e = 0; e < graph.from().length; e++) {
				assertTrue(piece[graph.from()[e]] + piece[graph.to()[e]] != 1, "pieces touch");
			}
			assertTrue(size <= smallestCover(graph), "a cover of the crossing edges is smaller");
		}
	}

	/** Size of the smallest set of nodes that touches every edge between the first six and the last six nodes, by trying all sets. */
	private static int smallestCover(final TestGraph graph) {
		int best = 12;
		for (int set = 0; set < 1 << 12; set++) {
			boolean covers = true;
			for (int e = 0; e < graph.from().length && covers; e++) {
				final int i = graph.from()[e], j = graph.to()[e];
				covers = i < 6 == j < 6 || (set >> i & 1) + (set >> j & 1) > 0;
			}
			if (covers) best = Math.min(best, Integer.bitCount(set));
		}
		return best;
	}

	private static int[] quick(final TestGraph graph) {
		return NestedDissection.quickOrder(graph.xy(), graph.from(), graph.to());
	}

	private static int[] byDistance(final TestGraph graph) {
		return NestedDissection.order(graph.nodes(), graph.from(), graph.to());
	}

	private static int[] naturalOrder(final TestGraph graph) {
		final int[] order = new int[graph.nodes()];
		for (int i = 0; i < order.length; i++) order[i] = i;
		return order;
	}

	private static long entries(final TestGraph graph, final int[] order) {
		return new SymbolicFactor(graph.nodes(), graph.from(), graph.to(), order, -1).entries();
	}
}
