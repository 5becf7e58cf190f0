package org.crumple.linalg;

/** A square matrix of which only its products with vectors are known. */
@FunctionalInterface
public interface LinearOperator {

	/**
	 * Computes {@code y = A x}.
	 *
	 * @param x [n], read only
	 * @param y [n], overwritten; another array than x
	 */
	void multiply(double[] x, double[] y);
}
