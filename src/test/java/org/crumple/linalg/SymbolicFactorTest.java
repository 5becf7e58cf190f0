package org.crumple.linalg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SymbolicFactorTest {

	@Test
	void aCompleteGraphIsOneFrontWithAllEntries() {
		final SymbolicFactor plan = TestGraph.complete(40).plan();
		assertEquals(1, plan.fronts);
		assertEquals(80 * 81 / 2, plan.entries());
	}

	@Test
	void everyFrontReachesOnlyWhatItsParentHolds() {
		for (final TestGraph graph : TestGraph.all()) {
			final SymbolicFactor plan = graph.plan();
			for (int f = 0; f < plan.fronts; f++) {
				if (plan.rows[f].length == 0) continue;
				final int above = plan.parent[f];
				assertTrue(above > f);
				for (int k = 0; k < plan.rows[f].length; k++) {
					final int place = plan.relative[f][k], pivots = plan.pivots(above);
					final int rank = place < pivots ? plan.first[above] + place : plan.rows[above][place - pivots];
					assertEquals(plan.rows[f][k], rank);
				}
			}
		}
	}

	@Test
	void aLonePinnedNodeLeavesNothingToEliminate() {
		final SymbolicFactor plan = new SymbolicFactor(1, new int[0], new int[0], new int[] { 0 }, 0);
		assertEquals(0, plan.entries());
		final SymmetricBlockMatrix a = new SymmetricBlockMatrix(1, new int[0], new int[0]);
		final SignedCholesky factor = new SignedCholesky(plan);
		assertTrue(factor.factoriseDefinite(a));
		final double[] x = { 1, 2 };
		factor.solve(x, x);
		assertEquals(0, TestGraph.largest(x));
		a.diagonal()[0] = 1;
		new SelectedInverse(plan).compute(factor, a);
		assertEquals(0, TestGraph.largest(a.diagonal()));
	}

	@Test
	void ordersThatAreNoPermutationsAndPinsThatAreNoNodesAreRefused() {
		final TestGraph graph = TestGraph.path(3);
		for (final int[] order : new int[][] { { 0, 1 }, { 0, 1, 1 }, { 0, 1, 3 }, { -1, 0, 1 } }) {
			assertThrows(IllegalArgumentException.class, () -> new SymbolicFactor(3, graph.from(), graph.to(), order, -1));
		}
		final int[] order = { 2, 1, 0 };
		assertThrows(IllegalArgumentException.class, () -> new SymbolicFactor(3, graph.from(), graph.to(), order, 3));
		assertThrows(IllegalArgumentException.class, () -> new SymbolicFactor(3, graph.from(), graph.to(), order, -2));
	}
}
