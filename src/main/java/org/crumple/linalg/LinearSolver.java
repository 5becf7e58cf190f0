package org.crumple.linalg;

/** Solves {@code A x = b} for one symmetric matrix A and any number of right-hand sides. */
@FunctionalInterface
public interface LinearSolver {

	/**
	 * @param b [n], read only
	 * @param x [n], overwritten with A⁻¹ b; may be the same array as b
	 */
	void solve(double[] b, double[] x);

	/**
	 * Solves for many right-hand sides, with the same bits as one by one; implementations may be faster than this default.
	 *
	 * @param b [any][n], read only
	 * @param x [same number][n], overwritten; may be the same arrays as b
	 */
	default void solve(final double[][] b, final double[][] x) {
		for (int k = 0; k < b.length; k++) solve(b[k], x[k]);
	}
}
