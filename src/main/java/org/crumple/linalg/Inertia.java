package org.crumple.linalg;

/**
 * How many eigenvalues of a symmetric matrix lie below, at and above zero, counted by Sylvester's law from the signs
 * of the pivots.
 *
 * @param negative number below zero
 * @param zero number that rounding cannot tell from zero
 * @param positive number above zero
 */
public record Inertia(int negative, int zero, int positive) {

	/** Whether every eigenvalue is above zero. */
	public boolean isDefinite() {
		return negative == 0 && zero == 0;
	}
}
