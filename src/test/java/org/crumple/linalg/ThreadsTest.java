package org.crumple.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.crumple.kernel.Monitor;
import org.junit.jupiter.api.Test;

/** Any number of threads gives the same bits as one. The grain is so fine that even small graphs are shared. */
class ThreadsTest {

	private static final int[] THREADS = { 2, 3, 5 };
	private static final double GRAIN = 50;

	private static List<TestGraph> graphs() {
		final List<TestGraph> graphs = new ArrayList<>(TestGraph.all());
		graphs.add(TestGraph.periodic(500, 21));
		graphs.add(TestGraph.lattice(20));
		graphs.add(TestGraph.complete(70)); // a single front, of five panels
		graphs.add(TestGraph.apart(TestGraph.periodic(150, 1), TestGraph.path(40), TestGraph.star(30), TestGraph.periodic(90, 2),
			TestGraph.path(1), TestGraph.complete(20), TestGraph.path(2)));
		return graphs;
	}

	@Test
	void theTreeIsReallyShared() {
		for (final int threads : THREADS) {
			final ThreadTeam team = new ThreadTeam(threads, GRAIN);
			int most = 0;
			for (final TestGraph graph : graphs()) {
				final SymbolicFactor plan = graph.plan();
				final TreeSchedule schedule = new TreeSchedule(plan, team);
				most = Math.max(most, schedule.run.length);
				int fronts = schedule.top.length, before = 0;
				for (final int[] run : schedule.run) {
					assertTrue(before <= run[0] && run[0] < run[1]);
					before = run[1];
					fronts += run[1] - run[0];
					for (int f = run[0]; f < run[1]; f++) {
						for (final int c : plan.children[f]) assertTrue(run[0] <= c, "a run waits for another");
					}
				}
				assertEquals(plan.fronts, fronts);
				if (graph.nodes() >= 300) {
					assertTrue(schedule.run.length >= threads && schedule.top.length > 0, schedule.run.length + " runs for " + threads);
				}
				assertEquals(0, new TreeSchedule(plan, ThreadTeam.ALONE).run.length);
				assertEquals(0, new TreeSchedule(plan, new ThreadTeam(threads)).run.length, "too small for real");
			}
			assertTrue(most > threads, "at most " + most + " runs");
		}
	}

	@Test
	void factorsInversesAndSolutionsHaveTheSameBits() {
		for (final TestGraph graph : graphs()) {
			final SymbolicFactor plan = graph.plan();
			final SignedCholesky alone = new SignedCholesky(plan);
			for (final int threads : THREADS) {
				final ThreadTeam team = new ThreadTeam(threads, GRAIN);
				final SignedCholesky shared = new SignedCholesky(plan, team);
				for (int round = 0; round < 3; round++) {
					final SymmetricBlockMatrix a = round == 1 ? graph.random(0.4, 7) : graph.definite(round);
					if (round == 1) assertEquals(alone.factorise(a, 0.1), shared.factorise(a, 0.1));
					else assertTrue(alone.factoriseDefinite(a) && shared.factoriseDefinite(a));
					assertSameFactor(alone, shared);
					assertSameCurvature(alone, shared);
					assertSameInverse(graph, plan, alone, shared, team);
					assertSameSolutions(2 * graph.nodes(), alone, shared);
				}
			}
		}
	}

	@Test
	void whatIsNotDefiniteStopsAtTheSamePivot() {
		final TestGraph graph = TestGraph.apart(TestGraph.periodic(150, 4), TestGraph.periodic(60, 5));
		final SymbolicFactor plan = graph.plan();
		final SignedCholesky alone = new SignedCholesky(plan);
		for (final int threads : THREADS) {
			final SignedCholesky shared = new SignedCholesky(plan, new ThreadTeam(threads, GRAIN));
			for (int i = 0; i < graph.nodes(); i++) {
				final SymmetricBlockMatrix a = graph.definite(i);
				// zero rows singly, in pairs and in large groups, so that several runs and the top of the tree stop
				for (int j = i; j < graph.nodes(); j += i % 3 == 0 ? graph.nodes() : i % 3 == 1 ? 97 : 5) {
					a.diagonal()[3 * j] = i % 2 == 0 ? -1 : 0;
				}
				final boolean definite = alone.factoriseDefinite(a);
				assertEquals(definite, shared.factoriseDefinite(a));
				assertSameCurvature(alone, shared);
				assertEquals(alone.factorise(a, 0), shared.factorise(a, 0));
				assertSameCurvature(alone, shared);
			}
		}
	}

	@Test
	void singularMatricesHaveTheSameInertia() {
		final TestGraph graph = TestGraph.apart(TestGraph.periodic(200, 6), TestGraph.path(5), TestGraph.periodic(50, 7));
		final SymbolicFactor plan = graph.plan();
		final SignedCholesky alone = new SignedCholesky(plan);
		for (final int threads : THREADS) {
			final SignedCholesky shared = new SignedCholesky(plan, new ThreadTeam(threads, GRAIN));
			final SymmetricBlockMatrix a = graph.laplacian();
			final Inertia expected = alone.factorise(a, 0);
			assertTrue(expected.zero() >= 6);
			assertEquals(expected, shared.factorise(a, 0));
			assertThrows(IllegalStateException.class, () -> shared.solve(new double[2 * graph.nodes()], new double[2 * graph.nodes()]));
			assertEquals(alone.factoriseDefinite(a), shared.factoriseDefinite(a));
			assertEquals(alone.hasNegativeCurvature(), shared.hasNegativeCurvature());
			for (int seed = 0; seed < 20; seed++) { // pivots that vanish or are small, and what grows from them
				final SymmetricBlockMatrix hollow = graph.random(0, seed);
				for (int k = 0; k < hollow.diagonal().length; k++) hollow.diagonal()[k] *= k % 4 == 0 ? 1 : seed % 2 == 0 ? 0 : 1e-9;
				assertEquals(alone.factorise(hollow, 0), shared.factorise(hollow, 0));
				assertSameCurvature(alone, shared);
			}
		}
	}

	@Test
	void whatIsNoFiniteNumberIsRefusedBySeveralThreadsToo() {
		final TestGraph graph = TestGraph.periodic(200, 8);
		final SymbolicFactor plan = graph.plan();
		for (final int threads : THREADS) {
			final SignedCholesky shared = new SignedCholesky(plan, new ThreadTeam(threads, GRAIN)), alone = new SignedCholesky(plan);
			for (int i = 0; i < 200; i += 9) {
				final SymmetricBlockMatrix nan = graph.definite(1), huge = graph.random(0, i);
				nan.diagonal()[3 * i] = i % 2 == 0 ? Double.NaN : Double.NEGATIVE_INFINITY;
				assertThrows(IllegalArgumentException.class, () -> shared.factoriseDefinite(nan));
				for (int k = 0; k < huge.offDiagonal().length; k++) huge.offDiagonal()[k] *= 1.7e308;
				final String expected = assertThrows(IllegalArgumentException.class, () -> alone.factorise(huge, 0)).getMessage();
				assertEquals(expected, assertThrows(IllegalArgumentException.class, () -> shared.factorise(huge, 0)).getMessage());
				assertThrows(IllegalStateException.class, () -> shared.solve(new double[400], new double[400]));
				assertThrows(IllegalStateException.class, shared::negativeCurvature);
				assertTrue(shared.factoriseDefinite(graph.definite(1)), "it goes on after a refusal");
			}
		}
	}

	@Test
	void eigenpairsHaveTheSameBits() {
		for (final TestGraph graph : List.of(TestGraph.periodic(300, 9), TestGraph.lattice(14))) {
			final SymbolicFactor plan = graph.plan();
			final SymmetricBlockMatrix a = graph.laplacian(); // with its multiple eigenvalues on the lattice
			final EigenPairs expected = lowest(plan, a, ThreadTeam.ALONE);
			for (final int threads : THREADS) assertSamePairs(expected, lowest(plan, a, new ThreadTeam(threads, GRAIN)));
		}
	}

	@Test
	void restartsKeepTheBitsToo() {
		final EigenPairs expected = crowded(ThreadTeam.ALONE);
		assertTrue(expected.restarts() > 0);
		for (final int threads : THREADS) assertSamePairs(expected, crowded(new ThreadTeam(threads, GRAIN)));
	}

	/** Eigenpairs of the diagonal matrix with entries 1 + k/2000. */
	private static EigenPairs crowded(final ThreadTeam team) {
		final LinearOperator matrix = (x, y) -> {
			for (int k = 0; k < 2000; k++) y[k] = (1 + k / 2000.0) * x[k];
		};
		final LinearSolver solver = (b, x) -> {
			for (int k = 0; k < 2000; k++) x[k] = b[k] / (1 + k / 2000.0);
		};
		return new ShiftInvertLanczos(2000, matrix, solver, 0, new double[0][], team).lowest(10, 1e-10,
			bound -> (int) Math.min(2000, Math.max(0, Math.ceil(2000 * (bound - 1)))), Monitor.SILENT);
	}

	private static void assertSamePairs(final EigenPairs expected, final EigenPairs found) {
		assertArrayEquals(expected.values(), found.values(), 0);
		assertArrayEquals(expected.residuals(), found.residuals(), 0);
		for (int k = 0; k < expected.count(); k++) assertArrayEquals(expected.vectors()[k], found.vectors()[k], 0);
		assertEquals(expected.solves(), found.solves());
		assertEquals(expected.restarts(), found.restarts());
		assertEquals(expected.norm(), found.norm());
		assertEquals(expected.bound(), found.bound());
	}

	private static EigenPairs lowest(final SymbolicFactor plan, final SymmetricBlockMatrix a, final ThreadTeam team) {
		final SignedCholesky shifted = new SignedCholesky(plan, team), counting = new SignedCholesky(plan, team);
		shifted.factorise(a, -0.01);
		return new ShiftInvertLanczos(2 * a.nodes(), a::multiply, shifted, -0.01, new double[0][], team).lowest(40, 1e-10,
			bound -> counting.factorise(a, bound).negative(), Monitor.SILENT);
	}

	private static void assertSameFactor(final SignedCholesky alone, final SignedCholesky shared) {
		assertArrayEquals(alone.signs(), shared.signs(), 0);
		final double[][] expected = alone.columns(), found = shared.columns();
		for (int k = 0; k < expected.length; k++) assertArrayEquals(expected[k], found[k], 0);
	}

	private static void assertSameCurvature(final SignedCholesky alone, final SignedCholesky shared) {
		assertEquals(alone.hasNegativeCurvature(), shared.hasNegativeCurvature());
		if (alone.hasNegativeCurvature()) assertArrayEquals(alone.negativeCurvature(), shared.negativeCurvature(), 0);
	}

	private static void assertSameInverse(final TestGraph graph, final SymbolicFactor plan, final SignedCholesky alone,
		final SignedCholesky shared, final ThreadTeam team)
	{
		final SymmetricBlockMatrix expected = graph.random(0, 1), found = graph.random(0, 2);
		new SelectedInverse(plan).compute(alone, expected);
		final SelectedInverse selected = new SelectedInverse(plan, team);
		for (int round = 0; round < 2; round++) {
			selected.compute(shared, found);
			assertArrayEquals(expected.diagonal(), found.diagonal(), 0);
			assertArrayEquals(expected.offDiagonal(), found.offDiagonal(), 0);
		}
	}

	private static void assertSameSolutions(final int length, final SignedCholesky alone, final SignedCholesky shared) {
		for (final int count : new int[] { 1, 4, 37 }) {
			final double[][] b = new double[count][], expected = new double[count][length];
			for (int k = 0; k < count; k++) b[k] = TestGraph.vector(length, k);
			for (int k = 0; k < count; k++) alone.solve(b[k], expected[k]);
			shared.solve(b, b);
			for (int k = 0; k < count; k++) assertArrayEquals(expected[k], b[k], 0);
		}
	}
}
