package org.crumple.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.crumple.linalg.ConjugateGradient.Result;
import org.crumple.linalg.ConjugateGradient.StopReason;
import org.junit.jupiter.api.Test;

class ConjugateGradientTest {

	private static final LinearSolver NONE = (b, x) -> System.arraycopy(b, 0, x, 0, b.length);

	@Test
	void theFactorItselfNeedsOneIteration() {
		final NetworkMatrix network = NetworkMatrix.relaxed(64, 1);
		final double[] b = balanced(network.length()), x = new double[b.length];
		// the factor is that of H + 1e-6; relative to the lowest eigenvalue of 1e-2 this is a change of 1e-4, so a few iterations suffice
		final Result result = new ConjugateGradient(b.length).solve(network.matrix::multiply, network.shifted, b, x, 1e-11, 10);
		assertTrue(result.isConverged());
		assertTrue(result.iterations() <= 4, "iterations: " + result.iterations());
		assertEquals(residual(network.matrix::multiply, b, x), result.residual(), 1e-15);
	}

	@Test
	void aFrozenFactorOfANeighbourSolves() {
		final NetworkMatrix network = NetworkMatrix.relaxed(256, 1);
		final double[] b = balanced(network.length()), x = new double[b.length];
		final Random random = new Random(2);
		for (int i = 0; i < network.matrix.nodes(); i++) {
			network.matrix.diagonal()[3 * i] += 0.05 * random.nextDouble();
			network.matrix.diagonal()[3 * i + 2] += 0.05 * random.nextDouble();
		}
		final ConjugateGradient solver = new ConjugateGradient(b.length);
		final Result with = solver.solve(network.matrix::multiply, network.shifted, b, x, 1e-10, 1000);
		assertTrue(with.isConverged(), with.toString());
		final Result again = solver.solve(network.matrix::multiply, network.shifted, b, x, 1e-10, 1000);
		assertEquals(0, again.iterations());
		Arrays.fill(x, 0);
		final double[] y = new double[b.length];
		final Result without = solver.solve(network.matrix::multiply, NONE, b, y, 1e-10, 10000);
		assertTrue(without.isConverged(), without.toString());
		solver.solve(network.matrix::multiply, network.shifted, b, x, 1e-10, 1000);
		// residuals of 1e-10 with eigenvalues above 1e-2
		assertArrayEquals(y, x, 2e-8);
	}

	@Test
	void negativeCurvatureIsReported() {
		final NetworkMatrix network = NetworkMatrix.asBuilt(128, 2);
		final double[] b = balanced(network.length()), x = new double[b.length];
		final Result result = new ConjugateGradient(b.length).solve(network.matrix::multiply, NONE, b, x, 1e-12, 10000);
		assertEquals(StopReason.NEGATIVE_CURVATURE, result.reason());
		assertFalse(result.isConverged());
		assertEquals(residual(network.matrix::multiply, b, x), result.residual(), 1e-12 * result.residual());
	}

	@Test
	void anIndefinitePreconditionerIsReported() {
		final double[] b = { 1, 2 }, x = new double[2];
		final Result result = new ConjugateGradient(2).solve((p, y) -> System.arraycopy(p, 0, y, 0, 2), (r, z) -> {
			for (int i = 0; i < 2; i++) z[i] = -r[i];
		}, b, x, 1e-12, 10);
		assertEquals(StopReason.INDEFINITE_PRECONDITIONER, result.reason());
	}

	@Test
	void theLimitIsReported() {
		final NetworkMatrix network = NetworkMatrix.relaxed(64, 1);
		final double[] b = balanced(network.length()), x = new double[b.length];
		final Result result = new ConjugateGradient(b.length).solve(network.matrix::multiply, NONE, b, x, 1e-12, 3);
		assertEquals(StopReason.ITERATION_LIMIT, result.reason());
		assertEquals(3, result.iterations());
		assertEquals(residual(network.matrix::multiply, b, x), result.residual(), 1e-14);
	}

	@Test
	void aToleranceBelowRoundingEndsInsteadOfRunningOn() {
		final NetworkMatrix network = NetworkMatrix.relaxed(64, 1);
		for (int i = 0; i < network.matrix.nodes(); i++) network.matrix.diagonal()[3 * i] += 0.05; // no zero modes
		for (int i = 0; i < network.matrix.nodes(); i++) network.matrix.diagonal()[3 * i + 2] += 0.05;
		final double[] b = balanced(network.length()), x = new double[b.length];
		final Result result = new ConjugateGradient(b.length).solve(network.matrix::multiply, NONE, b, x, 1e-30, 1_000_000);
		assertFalse(result.isConverged());
		assertTrue(result.residual() < 1e-12, result.toString());
		assertTrue(result.iterations() < 5000, result.toString());
	}

	@Test
	void numbersThatAreNotFiniteBreakDown() {
		final double[] b = { 1, Double.NaN }, x = new double[2];
		final LinearOperator identity = (p, y) -> System.arraycopy(p, 0, y, 0, 2), nothing = (p, y) -> Arrays.fill(y, Double.NaN);
		final ConjugateGradient solver = new ConjugateGradient(2);
		assertEquals(StopReason.BREAKDOWN, solver.solve(identity, NONE, b, x, 1e-9, 9).reason());
		assertEquals(StopReason.BREAKDOWN, solver.solve(nothing, NONE, new double[2], x, 1e-9, 9).reason());
	}

	@Test
	void wrongLengthsAreRefused() {
		final ConjugateGradient solver = new ConjugateGradient(3);
		assertThrows(IllegalArgumentException.class, () -> solver.solve((p, y) -> {}, NONE, new double[2], new double[3], 1e-9, 9));
		assertThrows(IllegalArgumentException.class, () -> solver.solve((p, y) -> {}, NONE, new double[3], new double[4], 1e-9, 9));
	}

	/** Forces that sum to zero, and so lie in the range of a Hessian. */
	private static double[] balanced(final int length) {
		final double[] b = new double[length], mean = new double[2];
		final Random random = new Random(1);
		for (int i = 0; i < length; i++) mean[i % 2] += b[i] = random.nextDouble() - 0.5;
		for (int i = 0; i < length; i++) b[i] -= 2 * mean[i % 2] / length;
		return b;
	}

	private static double residual(final LinearOperator matrix, final double[] b, final double[] x) {
		final double[] image = new double[b.length];
		matrix.multiply(x, image);
		for (int i = 0; i < b.length; i++) image[i] -= b[i];
		return Vectors.norm(image);
	}
}
