package org.crumple.drive;

import org.crumple.linalg.Vectors;
import org.crumple.mechanics.LoadedNetwork;
import org.crumple.mechanics.State;

/**
 * Brings a predicted state onto the branch of equilibria by a chord iteration on one factorisation, made at the prediction:
 * {@code [K c; nᵀ wν] (δq, δλ) = (-G, 0)}, w the weight of λ. The last row keeps the iteration in the plane across the direction (n, ν) of the prediction,
 * which stays regular where K alone is singular, or at a given λ.
 */
final class Corrector {

	/** Most chord steps: each gains about a digit, so that more mean a prediction too far away. */
	private static final int MOST_STEPS = 12;
	/** Accuracy of a direction to predict with: at a tenth of it, steps are as long. */
	static final double PREDICTING = 1e-4;
	/** Accuracy of a direction at a fold: λ' then places it far below 1e-14 in λ. */
	static final double LOCATING = 1e-9;
	private static final int MOST_REFINEMENTS = 8;
	/** A factor that brings the forces down less than this in a step of Newton's method is renewed. */
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

	/** The way to solve with: factorised at {@code state}, across (n, ν). @return whether there is a factor */
	boolean across(final State state, final double[] n, final double nu) {
		return factorise(state) && across(n, nu);
	}

	/** The same with the factorisation that there is, made nearby. @return whether it serves */
	boolean across(final double[] n, final double nu) {
		fixedControl = false;
		normal = n;
		normalControl = system.weight() * nu;
		pivot = normalControl - Vectors.dot(n, response);
		return pivot != 0;
	}

	/** The same at a given λ. */
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

	/** K⁻¹ c [n] where it was factorised, read only: equilibria move by minus this per unit of λ. */
	double[] response() {
		return response;
	}

	/** Largest force of an equilibrium [E/l]. */
	double tolerance() {
		return tolerance;
	}

	/** Negative eigenvalues of K where it was factorised. */
	int index() {
		return index;
	}

	/**
	 * Corrects a state.
	 *
	 * @param farthest longest way it may go [l]
	 * @return the equilibrium, or null if none was met on that way
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
	 * The minimum near a state, at its λ, by Newton's method: a factor is kept while every step brings the largest force below {@link #RENEWAL}
	 * of what it was. On success the minimum's own factorisation, which confirms it, is the current one.
	 *
	 * @param farthest longest way it may go [l]
	 * @return the minimum, or null if the way is longer, leads through indefinite states, or ends at one or at a floppy one
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

	/** Overwrites b with the nodes' part of the solution for (b, β); returns λ's. */
	private double solve(final double[] b, final double beta) {
		system.solve(b, b);
		if (fixedControl) return 0;
		final double control = (beta - Vectors.dot(normal, b)) / pivot;
		for (int k = 0; k < b.length; k++) b[k] -= control * response[k];
		return control;
	}

	/**
	 * The point on the branch at an equilibrium near the factorised state, its direction found by refinement.
	 *
	 * @param sense of λ at a given λ, +1 or −1; else the direction is the one along the normal
	 * @param correction to note in the point
	 * @param accuracy of the direction
	 * @return the point, or null if the refinement failed
	 */
	BranchPoint point(final State state, final double sense, final double correction, final double accuracy) {
		system.evaluate(state);
		final int n = response.length;
		final double[] u = new double[n], r = new double[n];
		double lambda = fixedControl ? sense : normalControl / system.weight();
		for (int k = 0; k < n; k++) u[k] = fixedControl ? -lambda * response[k] : normal[k];
		system.centre(u); // K does not see a translation, and extrapolation makes it grow
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
