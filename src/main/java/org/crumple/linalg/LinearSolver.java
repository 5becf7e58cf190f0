package org.crumple.linalg;

/** Solves linear systems with one fixed matrix. */
@FunctionalInterface
public interface LinearSolver {

	/**
	 * Solves {@code A x = b}.
	 *
	 * @param b [n], read only
	 * @param x [n], overwritten; may be the same array as b
	 */
	void solve(double[] b, double[] x);
}
