package org.crumple.drive;

import org.crumple.linalg.Vectors;
import org.crumple.mechanics.LoadedNetwork;
import org.crumple.mechanics.State;

/**
 * Corrects a predicted state to an equilibrium on the branch, by chord iteration (Newton's method with a fixed factor) with K factorised at
 * the prediction: {@code [K c; nᵀ wν] (δq, δλ) = (-G, 0)}, where w is the weight of λ. The last row keeps the iteration in the plane
 * perpendicular to the predicted direction (n, ν); this matrix is regular even at a fold, where K is singular. Alternatively λ is held
 * fixed.
 */
final class Corrector {

	/** Largest number of chord steps. Each gains about one digit; if more are needed, the prediction is too far from the branch. */
	private static final int MOST_STEPS = 12;
	/** Relative accuracy of a direction used for prediction. At a tenth of this value steps are not longer. */
	static final double PREDICTING = 1e-4;
	/** Relative accuracy of the direction at a fold, whose λ then follows from λ' with an error far below 1e-14. */
	static final double LOCATING = 1e-9;
	private static final int MOST_REFINEMENTS = 8;
	/** The factor is renewed unless a step of Newton's method reduces the largest force below this fraction. */
	private static final double RENEWAL = 0.1;

	private final LoadedNetwork system;
	private final double tolerance;
	private final double[] response;
	private final double[] force;
	private double[] normal;
	private double normalControl;
	private double pivot;
	private boolean fixedControl;
	private int index;

	/** @param tolerance largest force of an equilibrium [E/l] */
	Corrector(final LoadedNetwork system, final double tolerance) {
		this.system = system;
		this.tolerance = tolerance;
		response = new double[system.dimension()];
		force = new double[system.dimension()];
	}

	/**
	 * Prepares corrections perpendicular to (n, ν), with K factorised at {@code state}.
	 *
	 * @return whether the linear system can be solved
	 */
	boolean across(final State state, final double[] n, final double nu) {
		return factorise(state) && across(n, nu);
	}

	/**
	 * Prepares corrections perpendicular to (n, ν), with the existing factor of K.
	 *
	 * @return whether the linear system can be solved; not if K was singular where it was factorised last
	 */
	boolean across(final double[] n, final double nu) {
		if (index < 0) return false;
		fixedControl = false;
		normal = n;
		normalControl = system.weight() * nu;
		pivot = normalControl - Vectors.dot(n, response);
		return pivot != 0;
	}

	/**
	 * Prepares corrections at fixed λ, with K factorised at {@code state}.
	 *
	 * @return whether the linear system can be solved
	 */
	boolean at(final State state) {
		fixedControl = true;
		return factorise(state);
	}

	private boolean factorise(final State state) {
		system.evaluate(state);
		index = system.factorise();
		if (index < 0) return false;
		system.solve(system.coupling(), response);
		return true;
	}

	/** K⁻¹ c [n] at the last factorisation, read only; equilibria move by the negative of this vector per unit of λ. */
	double[] response() {
		return response;
	}

	/** Largest force of an equilibrium [E/l]. */
	double tolerance() {
		return tolerance;
	}

	/** Number of negative eigenvalues of K at the last factorisation. */
	int index() {
		return index;
	}

	/**
	 * Corrects a predicted state.
	 *
	 * @param farthest largest total length of the corrections [l]
	 * @return the equilibrium, or null if none was found within that length
	 */
	State correct(final State predicted, final double farthest) {
		State state = predicted;
		double gone = 0, before = Double.POSITIVE_INFINITY;
		for (int step = 0;; step++) {
			final double largest = system.force(state, force);
			if (largest < tolerance) return state;
			if (step == MOST_STEPS || !(largest < 4 * before)) return null;
			before = largest;
			final double change = solve(force, 0);
			final double length = Math.sqrt(Vectors.dot(force, force) + system.weight() * change * change);
			gone += length;
			if (!(gone < farthest)) return null;
			state = system.moved(state, force, 1, state.control() + change);
		}
	}

	/**
	 * Finds the minimum near a state at the same λ, by Newton's method. A factor is kept as long as every step reduces the largest force
	 * below {@link #RENEWAL} times the previous one. On success, the current factor is that of the minimum, which confirms it.
	 *
	 * @param farthest largest total length of the steps [l]
	 * @return the minimum, or null if the steps exceed that length, K is not positive definite where it is factorised, or the network is
	 *   floppy
	 */
	State minimum(final State near, final double farthest) {
		State state = near;
		double gone = 0, before = 0;
		for (int step = 0; step < MOST_STEPS; step++) {
			final double largest = system.force(state, force);
			final boolean arrived = largest < tolerance;
			if ((arrived || !(largest < RENEWAL * before)) && !(at(state) && index == 0)) return null;
			if (arrived) return system.isRigid(largest) ? state : null;
			if (step > 0 && !(largest < before)) return null;
			before = largest;
			solve(force, 0);
			gone += Math.sqrt(Vectors.dot(force, force));
			if (!(gone < farthest)) return null;
			state = system.moved(state, force, 1, state.control());
		}
		return null;
	}

	/**
	 * Solves the linear system with right-hand side (b, β).
	 *
	 * @param b [n], overwritten with δq
	 * @return δλ
	 */
	private double solve(final double[] b, final double beta) {
		system.solve(b, b);
		if (fixedControl) return 0;
		final double control = (beta - Vectors.dot(normal, b)) / pivot;
		for (int k = 0; k < b.length; k++) b[k] -= control * response[k];
		return control;
	}

	/**
	 * The branch point at an equilibrium near the factorised state. Its direction is computed by iterative refinement.
	 *
	 * @param sense sign of λ' if λ is held fixed, +1 or −1; otherwise the direction has a positive component along (n, ν)
	 * @param correction value for {@link BranchPoint#correction}
	 * @param accuracy relative accuracy of the direction
	 * @return the point, or null if the refinement did not converge
	 */
	BranchPoint point(final State state, final double sense, final double correction, final double accuracy) {
		system.evaluate(state);
		final int n = response.length;
		final double[] u = new double[n], r = new double[n];
		double lambda = fixedControl ? sense : normalControl / system.weight();
		for (int k = 0; k < n; k++) u[k] = fixedControl ? -lambda * response[k] : normal[k];
		system.centre(u); // K does not act on translations, which extrapolation would amplify
		double size = norm(u, lambda);
		for (int step = 0;; step++) {
			if (step == MOST_REFINEMENTS) return null;
			system.multiply(u, r);
			final double[] c = system.coupling();
			for (int k = 0; k < n; k++) r[k] = -r[k] - lambda * c[k];
			final double more = solve(r, fixedControl ? 0 : 1 - Vectors.dot(normal, u) - normalControl * lambda);
			for (int k = 0; k < n; k++) u[k] += r[k];
			lambda += more;
			final double change = norm(r, more);
			size = norm(u, lambda);
			if (!(change < size)) return null;
			if (change < accuracy * size) break;
		}
		for (int k = 0; k < n; k++) u[k] /= size;
		return new BranchPoint(state, u, lambda / size, index, correction);
	}

	private double norm(final double[] u, final double lambda) {
		return Math.sqrt(Vectors.dot(u, u) + system.weight() * lambda * lambda);
	}
}
