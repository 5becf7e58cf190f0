package org.crumple.linalg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.generate.GeneratorKind;
import org.crumple.generate.NetworkRecipe;
import org.crumple.kernel.Monitor;
import org.crumple.mechanics.Hessian;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.ojalgo.matrix.store.PrimitiveDenseStore;

/** Signs of pivots compared with eigenvalues of the dense matrix, and directions of negative curvature. */
class InertiaTest {

	@Test
	void theSignsOfThePivotsCountTheEigenvaluesOnEitherSideOfAnyShift() {
		for (final TestGraph graph : TestGraph.all()) {
			final SymmetricBlockMatrix a = graph.random(0.2, 1);
			final SignedCholesky factor = new SignedCholesky(graph.plan());
			final double[] eigenvalues = eigenvalues(a);
			for (final double shift : new double[] { -20, -3, -1, -0.1, 0, 0.37, 1, 4, 20 }) {
				assertEquals(inertia(eigenvalues, shift), factor.factorise(a, shift), graph.nodes() + " nodes, shift " + shift);
			}
			assertEquals(inertia(eigenvalues, 0).isDefinite(), factor.factoriseDefinite(a));
		}
	}

	@Test
	void anAsBuiltNetworkIsASaddleWithAsManyNegativeDirectionsAsItsDenseHessian() {
		for (long seed = 1; seed <= 4; seed++) {
			final SymmetricBlockMatrix hessian = hessian(256, 0.4, seed);
			final int n = hessian.nodes();
			final SymbolicFactor plan = new SymbolicFactor(n, hessian.from(), hessian.to(),
				NestedDissection.order(n, hessian.from(), hessian.to()), -1);
			final SignedCholesky factor = new SignedCholesky(plan);
			final double[] eigenvalues = eigenvalues(hessian);
			// the two translations are zero modes to rounding: count at shifts beside zero, then at zero
			final Inertia below = inertia(eigenvalues, -1e-6);
			assertTrue(below.negative() > 0, "a saddle, or the test shows nothing");
			assertEquals(below, factor.factorise(hessian, -1e-6));
			assertEquals(inertia(eigenvalues, 1e-6), factor.factorise(hessian, 1e-6));
			final Inertia at = factor.factorise(hessian, 0);
			assertEquals(below.negative(), at.negative());
			assertEquals(2, at.zero());
			assertThrows(IllegalStateException.class, () -> factor.solve(new double[2 * n], new double[2 * n]));
			assertTrue(curvature(hessian, factor.negativeCurvature()) < 0);
			assertFalse(factor.factoriseDefinite(hessian));
			assertTrue(curvature(hessian, factor.negativeCurvature()) < 0);
		}
	}

	@Test
	void directionsOfNegativeCurvatureCurveDownwardsAndHaveUnitLength() {
		int found = 0;
		for (final TestGraph graph : TestGraph.all()) {
			for (int seed = 0; seed < 5; seed++) {
				final SymmetricBlockMatrix a = graph.random(0.5 * seed, seed);
				final SignedCholesky factor = new SignedCholesky(graph.plan());
				if (factor.factorise(a, 0).negative() == 0) continue;
				found++;
				final double full = curvature(a, factor.negativeCurvature());
				assertFalse(factor.factoriseDefinite(a));
				assertTrue(factor.hasNegativeCurvature());
				final double early = curvature(a, factor.negativeCurvature());
				assertTrue(full < 0 && early < 0, graph.nodes() + " nodes: " + full + ", " + early);
			}
		}
		assertTrue(found > 30);
	}

	@Test
	void zeroEigenvaluesOfASingularMatrixAreCounted() {
		// Springs along the edges without prestress, alternating between x and y: one Laplacian in x and one in y, whose zero modes are
		// twice as many as there are connected pieces.
		final TestGraph graph = TestGraph.apart(TestGraph.periodic(100, 5), TestGraph.path(1), TestGraph.path(9),
			TestGraph.star(12));
		final int pieces = graph.nodes() - rankOfIncidence(graph);
		final SymmetricBlockMatrix a = new SymmetricBlockMatrix(graph.nodes(), graph.from(), graph.to());
		for (int e = 0; e < graph.from().length; e++) {
			for (int k = 0; k < 4; k += 3) {
				final double stiffness = 0.3 + e % 7 + k;
				a.offDiagonal()[4 * e + k] = -stiffness;
				a.diagonal()[3 * graph.from()[e] + 2 * k / 3] += stiffness;
				a.diagonal()[3 * graph.to()[e] + 2 * k / 3] += stiffness;
			}
		}
		final SignedCholesky factor = new SignedCholesky(graph.plan());
		assertEquals(new Inertia(0, 2 * pieces, 2 * graph.nodes() - 2 * pieces), factor.factorise(a, 0));
		assertFalse(factor.factoriseDefinite(a));
		assertFalse(factor.hasNegativeCurvature());
		a.clear();
		assertEquals(new Inertia(0, 2 * graph.nodes(), 0), factor.factorise(a, 0));
	}

	@Test
	void aPivotThatVanishesInARegularMatrixIsNoZeroEigenvalue() {
		final TestGraph graph = TestGraph.path(2);
		final SymmetricBlockMatrix a = new SymmetricBlockMatrix(2, graph.from(), graph.to());
		a.offDiagonal()[0] = 1; // [0 1; 1 0], twice
		a.offDiagonal()[3] = -2;
		assertEquals(new Inertia(2, 0, 2), new SignedCholesky(graph.plan()).factorise(a, 0));
	}

	@Test
	void whatGrowsInOnePieceOfAGraphDoesNotHideWhatIsSmallInAnother() {
		for (int place = 0; place < 2; place++) { // eliminated before the other piece, or after it
			final TestGraph graph = place == 0 ? TestGraph.apart(TestGraph.path(1), TestGraph.path(2)) :
				TestGraph.apart(TestGraph.path(2), TestGraph.path(1));
			final int[] order = { 0, 1, 2 };
			final SymmetricBlockMatrix a = new SymmetricBlockMatrix(3, graph.from(), graph.to());
			a.offDiagonal()[0] = a.offDiagonal()[3] = 1; // [0 1; 1 0] twice: pivots of 1e-8, and from them pivots of 1e8
			final int small = place == 0 ? 0 : 2;
			a.diagonal()[3 * small] = a.diagonal()[3 * small + 2] = 1e-6;
			final SymbolicFactor plan = new SymbolicFactor(3, graph.from(), graph.to(), order, -1);
			assertEquals(new Inertia(2, 0, 4), new SignedCholesky(plan).factorise(a, 0));
		}
	}

	private static int rankOfIncidence(final TestGraph graph) {
		final int[] leader = new int[graph.nodes()];
		for (int i = 0; i < leader.length; i++) leader[i] = i;
		int rank = 0;
		for (int e = 0; e < graph.from().length; e++) {
			int i = graph.from()[e], j = graph.to()[e];
			while (leader[i] != i) i = leader[i];
			while (leader[j] != j) j = leader[j];
			if (i != j) rank++;
			leader[i] = j;
		}
		return rank;
	}

	private static SymmetricBlockMatrix hessian(final int nodes, final double disorder, final long seed) {
		final GeneratedNetwork built = new NetworkRecipe(nodes, 1.5, GeneratorKind.DELAUNAY, disorder, 0.1, 1, seed).generate(
			Monitor.SILENT);
		return Hessian.of(built.network(), built.configuration());
	}

	private static double curvature(final SymmetricBlockMatrix a, final double[] v) {
		final double[] product = new double[v.length];
		a.multiply(v, product);
		double curvature = 0, length = 0;
		for (int i = 0; i < v.length; i++) {
			curvature += v[i] * product[i];
			length += v[i] * v[i];
		}
		assertEquals(1, length, 1e-12);
		return curvature;
	}

	private static double[] eigenvalues(final SymmetricBlockMatrix a) {
		final DMatrixRMaj dense = TestGraph.dense(a);
		final PrimitiveDenseStore store = PrimitiveDenseStore.FACTORY.makeZero(dense.numRows, dense.numCols);
		for (int i = 0; i < dense.numRows; i++) {
			for (int j = 0; j < dense.numCols; j++) store.set(i, j, dense.get(i, j));
		}
		final Eigenvalue<Double> decomposition = Eigenvalue.PRIMITIVE.make(store, true);
		decomposition.computeValuesOnly(store);
		return decomposition.getEigenvalues().stream().mapToDouble(z -> z.getReal()).toArray();
	}

	private static Inertia inertia(final double[] eigenvalues, final double shift) {
		int below = 0;
		for (final double eigenvalue : eigenvalues) {
			assertTrue(Math.abs(eigenvalue - shift) > 1e-9, "too near to call");
			if (eigenvalue < shift) below++;
		}
		return new Inertia(below, 0, eigenvalues.length - below);
	}
}
