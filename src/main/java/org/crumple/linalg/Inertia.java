package org.crumple.linalg;

/**
 * Numbers of eigenvalues of a symmetric matrix below, at and above zero, from the signs of the pivots by Sylvester's law of inertia.
 *
 * @param negative number below zero
 * @param zero number indistinguishable from zero because of rounding
 * @param positive number above zero
 */
public record Inertia(int negative, int zero, int positive) {

	/** Whether every eigenvalue is above zero. */
	public boolean isDefinite() {
		return negative == 0 && zero == 0;
	}
}
