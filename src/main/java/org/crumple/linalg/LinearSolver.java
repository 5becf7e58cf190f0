package org.crumple.linalg;

/** Answers {@code A x = b} for one symmetric matrix A, as often as it is asked. */
@FunctionalInterface
public interface LinearSolver {

	/**
	 * @param b [n], read only
	 * @param x [n], overwritten with A⁻¹ b; may be the same array as b
	 */
	void solve(double[] b, double[] x);
}
