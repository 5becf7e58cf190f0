package org.crumple.linalg;

import org.crumple.kernel.InvalidValue;

/**
 * Preconditioned conjugate gradients for {@code A x = b} with symmetric A. The preconditioner solves with a matrix close to A, for example
 * the factor from an earlier configuration.
 * <p>
 * Convergence is only certain if A is positive definite. A search direction with {@code pᵀ A p ≤ 0} ends the iteration and is reported; if
 * none was met, that does not prove A positive definite. M. Hestenes and E. Stiefel, J. Res. NBS 49, 409 (1952).
 */
public final class ConjugateGradient {

	private final double[] residual;
	private final double[] preconditioned;
	private final double[] direction;
	private final double[] image;

	/** @param length n, the number of unknowns; working memory is kept between solves */
	public ConjugateGradient(final int length) {
		residual = new double[length];
		preconditioned = new double[length];
		direction = new double[length];
		image = new double[length];
	}

	/** Why the iteration ended. */
	public enum StopReason {
		/** The residual, recomputed from x, is within the tolerance. */
		CONVERGED,
		/** The limit of iterations was reached first. */
		ITERATION_LIMIT,
		/** A search direction p with {@code pᵀ A p ≤ 0} was met: A is not positive definite. */
		NEGATIVE_CURVATURE,
		/** {@code rᵀ M⁻¹ r ≤ 0}: the preconditioner is not positive definite. */
		INDEFINITE_PRECONDITIONER,
		/** A number is no longer finite, or rounding keeps the residual from falling further. */
		BREAKDOWN
	}

	/**
	 * Outcome of a solve.
	 *
	 * @param iterations products with A, without the one for the final residual
	 * @param residual |b − A x|₂, computed from the returned x
	 * @param reason why the iteration ended; x solves the system only if {@link StopReason#CONVERGED}
	 */
	public record Result(int iterations, double residual, StopReason reason) {

		public boolean isConverged() {
			return reason == StopReason.CONVERGED;
		}
	}

	/**
	 * Solves {@code A x = b}.
	 *
	 * @param matrix A, symmetric
	 * @param preconditioner solves with a symmetric positive definite matrix close to A
	 * @param b [n], read only
	 * @param x [n], the initial guess; overwritten with the last iterate, after negative curvature with the iterate before it
	 * @param tolerance largest |b − A x|₂, absolute, at least 0
	 * @param limit most iterations, at least 0
	 */
	public Result solve(final LinearOperator matrix, final LinearSolver preconditioner, final double[] b, final double[] x,
		final double tolerance, final int limit)
	{
		InvalidValue.requireNonNegative("tolerance", tolerance);
		if (limit < 0) throw InvalidValue.value("limit", limit, "a whole number, 0 or more");
		if (b.length != residual.length) throw InvalidValue.value("length of b", b.length, "equal to " + residual.length);
		if (x.length != residual.length) throw InvalidValue.value("length of x", x.length, "equal to " + residual.length);
		double size = trueResidual(matrix, b, x), previous = 0;
		int iterations = 0;
		boolean fresh = true;
		double atRefresh = Double.POSITIVE_INFINITY;
		while (true) {
			if (!Double.isFinite(size)) return new Result(iterations, size, StopReason.BREAKDOWN);
			if (size <= tolerance) {
				if (fresh) return new Result(iterations, size, StopReason.CONVERGED);
				// the residual of the recursion drifts from the true one, which decides
				size = trueResidual(matrix, b, x);
				fresh = true;
				if (size > tolerance && !(size < atRefresh / 2)) return new Result(iterations, size, StopReason.BREAKDOWN);
				atRefresh = size;
				continue;
			}
			if (iterations == limit) return end(matrix, b, x, iterations, StopReason.ITERATION_LIMIT);
			preconditioner.solve(residual, preconditioned);
			final double product = Vectors.dot(residual, preconditioned);
			if (!(product > 0)) return end(matrix, b, x, iterations, orBreakdown(product, StopReason.INDEFINITE_PRECONDITIONER));
			final double beta = fresh ? 0 : product / previous;
			for (int i = 0; i < direction.length; i++) direction[i] = preconditioned[i] + beta * direction[i];
			matrix.multiply(direction, image);
			iterations++;
			final double curvature = Vectors.dot(direction, image);
			if (!(curvature > 0)) return end(matrix, b, x, iterations, orBreakdown(curvature, StopReason.NEGATIVE_CURVATURE));
			final double step = product / curvature;
			for (int i = 0; i < x.length; i++) x[i] += step * direction[i];
			for (int i = 0; i < x.length; i++) residual[i] -= step * image[i];
			size = Vectors.norm(residual);
			previous = product;
			fresh = false;
		}
	}

	private Result end(final LinearOperator matrix, final double[] b, final double[] x, final int iterations,
		final StopReason reason)
	{
		final double size = trueResidual(matrix, b, x);
		return new Result(iterations, size, orBreakdown(size, reason));
	}

	private static StopReason orBreakdown(final double number, final StopReason reason) {
		return Double.isFinite(number) ? reason : StopReason.BREAKDOWN;
	}

	private double trueResidual(final LinearOperator matrix, final double[] b, final double[] x) {
		matrix.multiply(x, image);
		for (int i = 0; i < b.length; i++) residual[i] = b[i] - image[i];
		return Vectors.norm(residual);
	}
}
