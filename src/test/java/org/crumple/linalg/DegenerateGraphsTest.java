package org.crumple.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.physics.TestNetworks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DegenerateGraphsTest {

	private static void assertPermutation(final int[] order) {
		final int[] sorted = order.clone();
		Arrays.sort(sorted);
		assertArrayEquals(IntStream.range(0, order.length).toArray(), sorted);
	}

	@Test
	void theOrderOfANetworkIsAPermutationAndTheSameEveryTime() {
		final GeneratedNetwork g = TestNetworks.packing(256, 1);
		final double[] x = g.configuration().positions();
		final int[] order = NestedDissection.order(x, g.network().from(), g.network().to());
		assertPermutation(order);
		assertArrayEquals(order, NestedDissection.order(x, g.network().from(), g.network().to()));
	}

	@Test
	void itsFactorIsMuchSmallerThanTheNaturalOrders() {
		final GeneratedNetwork g = TestNetworks.packing(1024, 1);
		final int[] from = g.network().from(), to = g.network().to();
		final int[] natural = IntStream.range(0, 1024).toArray();
		// node numbers of a packing are unrelated to the plane; those of a lattice run along its rows
		final long dissected = factorSize(from, to, NestedDissection.order(g.configuration().positions(), from, to));
		assertTrue(3 * dissected < factorSize(from, to, natural), "blocks in the factor: " + dissected);
		final GeneratedNetwork lattice = TestNetworks.triangular(1024);
		final int[] i = lattice.network().from(), j = lattice.network().to();
		final int n = lattice.network().nodeCount();
		assertTrue(1.5 * factorSize(i, j, NestedDissection.order(lattice.configuration().positions(), i, j)) < factorSize(i, j,
			IntStream.range(0, n).toArray()));
	}

	/** Number of entries in the factor of a graph's matrix, by eliminating one node after another. */
	private static long factorSize(final int[] from, final int[] to, final int[] order) {
		final int n = order.length;
		final BitSet[] later = new BitSet[n];
		final int[] rank = new int[n];
		for (int k = 0; k < n; k++) {
			rank[order[k]] = k;
			later[k] = new BitSet(n);
		}
		for (int e = 0; e < from.length; e++) {
			later[Math.min(rank[from[e]], rank[to[e]])].set(Math.max(rank[from[e]], rank[to[e]]));
		}
		long size = n;
		for (int k = 0; k < n; k++) {
			size += later[k].cardinality();
			final int parent = later[k].nextSetBit(0);
			if (parent < 0) continue;
			later[parent].or(later[k]);
			later[parent].clear(parent);
		}
		return size;
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 4, 5, 13, 100 })
	void anyNumberOfNodesWithoutEdgesIsOrdered(final int n) {
		final double[] x = new Random(1).doubles(2 * n).toArray();
		assertPermutation(NestedDissection.order(x, new int[0], new int[0]));
	}

	@Test
	void piecesThatDoNotTouchAreOrderedTogether() {
		final GeneratedNetwork g = TestNetworks.packing(64, 1);
		final int m = g.network().bondCount();
		final int[] from = Arrays.copyOf(g.network().from(), 2 * m), to = Arrays.copyOf(g.network().to(), 2 * m);
		for (int b = 0; b < m; b++) {
			from[m + b] = from[b] + 64;
			to[m + b] = to[b] + 64;
		}
		final double[] x = Arrays.copyOf(g.configuration().positions(), 256);
		for (int k = 0; k < 128; k++) x[128 + k] = x[k] + 3;
		assertPermutation(NestedDissection.order(x, from, to));
	}

	@Test
	void aGraphDrawnInOnePointOrOnALineIsOrdered() {
		final GeneratedNetwork g = TestNetworks.packing(256, 1);
		assertPermutation(NestedDissection.order(new double[512], g.network().from(), g.network().to()));
		final double[] line = new double[512];
		for (int i = 0; i < 256; i++) line[2 * i] = i;
		final int[] order = NestedDissection.order(line, IntStream.range(0, 255).toArray(), IntStream.range(1, 256).toArray());
		assertPermutation(order);
		// each cut removes one node of a chain, so the factor is a small multiple of its length
		assertTrue(factorSize(IntStream.range(0, 255).toArray(), IntStream.range(1, 256).toArray(), order) < 4 * 256);
	}

	@Test
	void aLargeGraphDrawnAtRandomNeitherOverflowsTheStackNorTakesLong() {
		final int n = 20_000;
		final Random random = new Random(2);
		final double[] x = random.doubles(2 * n).toArray();
		final int[] from = random.ints(3 * n, 0, n).toArray();
		final int[] to = Arrays.stream(from).map(i -> (i + 1 + random.nextInt(n - 1)) % n).toArray();
		assertEquals(n, NestedDissection.order(x, from, to).length);
	}
}
