package org.crumple.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;

import com.sun.management.ThreadMXBean;

class SignedCholeskyTest {

	@Test
	void solutionsOfDefiniteMatricesAreThoseOfTheDenseSolver() {
		for (final TestGraph graph : TestGraph.all()) {
			final SymmetricBlockMatrix a = graph.definite(3);
			final SignedCholesky factor = new SignedCholesky(graph.plan());
			assertTrue(factor.factoriseDefinite(a));
			final double[] b = TestGraph.vector(2 * graph.nodes(), 4), x = new double[b.length];
			factor.solve(b, x);
			final DMatrixRMaj expected = new DMatrixRMaj(b.length, 1);
			assertTrue(CommonOps_DDRM.solve(TestGraph.dense(a), DMatrixRMaj.wrap(b.length, 1, b), expected));
			// the condition number is at most 1e3, for the hub and the complete graph
			assertArrayEquals(expected.data, x, 1e-12 * TestGraph.largest(expected.data));
			factor.solve(b, b);
			assertArrayEquals(x, b, 0);
		}
	}

	@Test
	void solutionsOfIndefiniteMatricesLeaveASmallResidual() {
		for (final TestGraph graph : TestGraph.all()) {
			final SymmetricBlockMatrix a = graph.random(0.5, 5);
			final SignedCholesky factor = new SignedCholesky(graph.plan());
			factor.factorise(a, 0.1);
			final double[] b = TestGraph.vector(2 * graph.nodes(), 6), x = new double[b.length], y = new double[b.length];
			factor.solve(b, x);
			a.multiply(x, y);
			for (int i = 0; i < y.length; i++) y[i] -= 0.1 * x[i];
			// without pivoting small pivots cost digits: up to six of sixteen in these
			assertTrue(TestGraph.distance(b, y) < 1e-9 * TestGraph.largest(x), graph.nodes() + " nodes");
		}
	}

	@Test
	void manyRightHandSidesGiveTheBitsOfOne() {
		final TestGraph graph = TestGraph.periodic(200, 8);
		final SignedCholesky factor = new SignedCholesky(graph.plan());
		factor.factorise(graph.random(1, 9), 0);
		final double[][] b = new double[37][], x = new double[37][400];
		for (int k = 0; k < b.length; k++) b[k] = TestGraph.vector(400, k);
		factor.solve(b, x);
		for (int k = 0; k < b.length; k++) {
			final double[] single = new double[400];
			factor.solve(b[k], single);
			assertArrayEquals(single, x[k], 0);
		}
		factor.solve(b, b);
		assertArrayEquals(x[36], b[36], 0);
	}

	@Test
	void thePinnedNodeStaysAtZeroAndTheOthersSolveTheirEquations() {
		for (final TestGraph graph : TestGraph.all()) {
			final int pinned = graph.nodes() / 2;
			final SymmetricBlockMatrix a = graph.definite(10);
			final SignedCholesky factor = new SignedCholesky(new SymbolicFactor(graph.nodes(), graph.from(), graph.to(),
				graph.order(), pinned));
			assertTrue(factor.factoriseDefinite(a));
			assertEquals(new Inertia(0, 0, 2 * graph.nodes() - 2), factor.factorise(a, 0));
			final double[] b = TestGraph.vector(2 * graph.nodes(), 11), x = new double[b.length], y = new double[b.length];
			factor.solve(b, x);
			assertEquals(0, Math.abs(x[2 * pinned]) + Math.abs(x[2 * pinned + 1]));
			a.multiply(x, y);
			for (int k = 0; k < 2; k++) y[2 * pinned + k] = b[2 * pinned + k];
			assertArrayEquals(b, y, 1e-11); // rounding in rows that sum to at most a few hundred
		}
	}

	@Test
	void usedAgainItGivesTheBitsOfAFreshOne() {
		final TestGraph graph = TestGraph.periodic(60, 12);
		final SymbolicFactor plan = graph.plan();
		final SignedCholesky used = new SignedCholesky(plan);
		final double[] b = TestGraph.vector(120, 13), x = new double[120], y = new double[120];
		for (int round = 0; round < 200; round++) {
			final SignedCholesky fresh = new SignedCholesky(plan);
			final boolean definite = round % 2 == 0;
			final SymmetricBlockMatrix a = definite ? graph.definite(round) : graph.random(0.3, round);
			assertEquals(definite, used.factoriseDefinite(a));
			if (!definite) {
				assertEquals(fresh.factoriseDefinite(a), definite);
				assertArrayEquals(fresh.negativeCurvature(), used.negativeCurvature(), 0);
				assertEquals(fresh.factorise(a, 0.1), used.factorise(a, 0.1));
			}
			else assertTrue(fresh.factoriseDefinite(a));
			fresh.solve(b, x);
			used.solve(b, y);
			assertArrayEquals(x, y, 0);
		}
	}

	@Test
	void usedAgainItAllocatesNothing() {
		final TestGraph graph = TestGraph.periodic(100, 16);
		final SymmetricBlockMatrix definite = graph.definite(1), indefinite = graph.random(0.2, 1);
		final SignedCholesky factor = new SignedCholesky(graph.plan());
		final double[] b = TestGraph.vector(200, 2), x = new double[200];
		final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		final long thread = Thread.currentThread().getId();
		long least = Long.MAX_VALUE;
		for (int round = 0; round < 20; round++) {
			final long before = threads.getThreadAllocatedBytes(thread);
			factor.factorise(indefinite, 0);
			factor.factoriseDefinite(definite);
			factor.solve(b, x);
			least = Math.min(least, threads.getThreadAllocatedBytes(thread) - before);
		}
		assertTrue(least < 200, least + " bytes"); // the Inertia returned, and what asking costs
	}

	@Test
	void whereThereIsNoFactorThereIsNoSolution() {
		final TestGraph graph = TestGraph.path(5);
		final double[] b = new double[10];
		final SignedCholesky factor = new SignedCholesky(graph.plan());
		assertThrows(IllegalStateException.class, () -> factor.solve(b, b));
		assertThrows(IllegalStateException.class, factor::negativeCurvature);
		assertTrue(factor.factoriseDefinite(graph.definite(1)));
		assertThrows(IllegalStateException.class, factor::negativeCurvature);
		assertFalse(factor.factoriseDefinite(graph.random(0, 1)));
		assertThrows(IllegalStateException.class, () -> factor.solve(b, b));
		assertThrows(IllegalStateException.class, () -> factor.solve(new double[][] { b }, new double[][] { b }));
	}

	@Test
	void entriesThatAreNoFiniteNumbersAreRefused() {
		final TestGraph graph = TestGraph.periodic(20, 14);
		final SignedCholesky factor = new SignedCholesky(graph.plan());
		for (final double bad : new double[] { Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY }) {
			for (int k = 0; k < 60; k += 7) {
				final SymmetricBlockMatrix a = graph.definite(15), c = graph.definite(15);
				a.diagonal()[k] = bad;
				c.offDiagonal()[k] = bad;
				assertThrows(IllegalArgumentException.class, () -> factor.factoriseDefinite(a));
				assertThrows(IllegalArgumentException.class, () -> factor.factorise(a, 0));
				assertThrows(IllegalArgumentException.class, () -> factor.factoriseDefinite(c));
				assertThrows(IllegalStateException.class, () -> factor.solve(new double[40], new double[40]));
			}
			assertThrows(IllegalArgumentException.class, () -> factor.factorise(graph.definite(15), bad));
		}
	}

	@Test
	void matricesOnOtherGraphsAreRefused() {
		final SignedCholesky factor = new SignedCholesky(TestGraph.path(5).plan());
		assertThrows(IllegalArgumentException.class, () -> factor.factoriseDefinite(TestGraph.path(6).definite(1)));
	}
}
