package org.crumple.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SelectedInverseTest {

	@Test
	void theBlocksAreThoseThatSolvesGive() {
		for (final TestGraph graph : TestGraph.all()) {
			for (int pinned = -1; pinned < Math.min(graph.nodes(), 2); pinned++) {
				final SymbolicFactor plan = new SymbolicFactor(graph.nodes(), graph.from(), graph.to(), graph.order(), pinned);
				final SignedCholesky factor = new SignedCholesky(plan);
				assertTrue(factor.factoriseDefinite(graph.definite(1)));
				// 1e-12 of the largest entry of A⁻¹, as promised
				assertTrue(error(graph, factor, new SelectedInverse(plan)) < 1e-12, graph.nodes() + " nodes");
			}
		}
	}

	@Test
	void theSignsOfIndefiniteMatricesAreRespected() {
		for (final TestGraph graph : TestGraph.all()) {
			final SymbolicFactor plan = graph.plan();
			final SignedCholesky factor = new SignedCholesky(plan);
			factor.factorise(graph.random(1, 2), 0);
			// the solves used for comparison lose up to six digits because of small pivots
			assertTrue(error(graph, factor, new SelectedInverse(plan)) < 1e-10, graph.nodes() + " nodes");
		}
	}

	@Test
	void usedAgainItGivesTheSameBits() {
		final TestGraph graph = TestGraph.periodic(80, 3);
		final SymbolicFactor plan = graph.plan();
		final SignedCholesky factor = new SignedCholesky(plan);
		final SelectedInverse selected = new SelectedInverse(plan);
		final SymmetricBlockMatrix once = graph.random(0, 0), again = graph.random(0, 1);
		assertTrue(factor.factoriseDefinite(graph.definite(1)));
		selected.compute(factor, once);
		factor.factorise(graph.random(0.2, 7), 0);
		selected.compute(factor, again);
		assertTrue(factor.factoriseDefinite(graph.definite(1)));
		selected.compute(factor, again);
		assertArrayEquals(once.diagonal(), again.diagonal(), 0);
		assertArrayEquals(once.offDiagonal(), again.offDiagonal(), 0);
	}

	@Test
	void aFactorThatIsMissingOrOfAnotherPlanIsRefused() {
		final TestGraph graph = TestGraph.path(5);
		final SymbolicFactor plan = graph.plan();
		final SelectedInverse selected = new SelectedInverse(plan);
		final SymmetricBlockMatrix inverse = graph.definite(1);
		assertThrows(IllegalStateException.class, () -> selected.compute(new SignedCholesky(plan), inverse));
		assertThrows(IllegalArgumentException.class, () -> selected.compute(new SignedCholesky(graph.plan()), inverse));
	}

	/** The largest difference from solves for unit vectors, relative to the largest entry of A⁻¹. */
	private static double error(final TestGraph graph, final SignedCholesky factor, final SelectedInverse selected) {
		final int n = 2 * graph.nodes();
		final SymmetricBlockMatrix inverse = graph.random(0, 0);
		selected.compute(factor, inverse);
		final double[][] columns = new double[n][n];
		for (int k = 0; k < n; k++) columns[k][k] = 1;
		factor.solve(columns, columns);
		double worst = 0, largest = 0;
		for (final double[] column : columns) largest = Math.max(largest, TestGraph.largest(column));
		for (int i = 0; i < graph.nodes(); i++) {
			for (int k = 0; k < 3; k++) {
				worst = Math.max(worst, Math.abs(columns[2 * i + (k + 1) / 2][2 * i + k / 2] - inverse.diagonal()[3 * i + k]));
			}
		}
		for (int e = 0; e < graph.from().length; e++) {
			for (int k = 0; k < 4; k++) {
				final double expected = columns[2 * graph.to()[e] + k % 2][2 * graph.from()[e] + k / 2];
				worst = Math.max(worst, Math.abs(expected - inverse.offDiagonal()[4 * e + k]));
			}
		}
		assertEquals(largest, largest); // no NaN slipped through
		return largest == 0 ? worst : worst / largest;
	}
}
