package org.crumple.linalg;

/** Answers {@code A x = b} for one symmetric matrix A, as often as it is asked. */
@FunctionalInterface
public interface LinearSolver {

	/**
	 * @param b [n], read only
	 * @param x [n], overwritten with A⁻¹ b; may be the same array as b
	 */
	void solve(double[] b, double[] x);

	/**
	 * Solves for many right-hand sides, to the same bits as one by one; solvers that are faster at it do so.
	 *
	 * @param b [any][n], read only
	 * @param x [as many][n], overwritten; may be the same arrays as b
	 */
	default void solve(final double[][] b, final double[][] x) {
		for (int k = 0; k < b.length; k++) solve(b[k], x[k]);
	}
}
