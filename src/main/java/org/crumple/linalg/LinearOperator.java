package org.crumple.linalg;

/** A square matrix that is only known through its products with vectors. */
@FunctionalInterface
public interface LinearOperator {

	/**
	 * Computes {@code y = A x}.
	 *
	 * @param x [n], read only
	 * @param y [n], overwritten; a different array from x
	 */
	void multiply(double[] x, double[] y);
}
