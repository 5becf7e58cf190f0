package org.crumple.drive;

import org.crumple.linalg.Vectors;
import org.crumple.mechanics.LoadedNetwork;
import org.crumple.mechanics.State;

/**
 * Computes the first part of the descent from a fold. Along the critical mode n the force grows from zero, so that the descent is slow at
 * first, and the other coordinates follow the mode adiabatically. This part is replaced by a few long steps along the mode. After each of
 * them the network is relaxed perpendicular to the mode with the factor of the fold: {@code [K n; nᵀ 0] (δu, μ) = (-G, 0)}.
 */
final class CriticalModeRelease {

	/**
	 * First displacement along the mode, and the largest one [node spacing]. Of 655 events of 200 networks of 64 nodes, all end in the same
	 * minimum as with fixed steps if the largest displacement is 0.016 or 0.004. At 0.032 or 0.064 three do not: FIRE, started where forces
	 * are large, passes a minimum. At 1024 nodes 0.016 halves the force evaluations compared with a displacement of 1e-3 alone; larger ones
	 * save 5 %.
	 */
	private static final double FIRST = 2e-3, LONGEST = 0.016;
	/**
	 * Residual force perpendicular to the mode, as a fraction of the force along it. A tenth would be small enough, but the result would
	 * then depend on the state at which the factor was computed, and so on the step lengths before the fold: of 340 events of ten networks
	 * of 1024 nodes, one ended elsewhere with half the step length.
	 */
	private static final double ACROSS = 1e-3;
	/** Largest correction of a displacement along the mode, as a fraction of it. */
	private static final double CORRECTION = 0.3;
	private static final int MOST_STEPS = 12;

	private final LoadedNetwork system;
	private final double[] force;
	/** Component of the force along the mode [E/l]. */
	private double forceAlong;
	private double[] mode;
	private double pivot;
	private double[] response;

	CriticalModeRelease(final LoadedNetwork system) {
		this.system = system;
		force = new double[system.dimension()];
	}

	/**
	 * A state on the descent from a fold.
	 *
	 * @param end the fold, near which K was factorised last
	 * @param strain λ slightly beyond the fold
	 * @param kick smallest displacement along the mode, large enough for the network to leave the fold [l]
	 */
	State from(final BranchPoint end, final double strain, final double kick) {
		final int n = system.dimension();
		final double size = Math.sqrt(Vectors.dot(end.direction(), end.direction()));
		mode = new double[n];
		for (int k = 0; k < n; k++) mode[k] = end.direction()[k] / size;
		response = new double[n];
		system.solve(mode, response);
		pivot = Vectors.dot(mode, response);
		State released = system.moved(end.state(), mode, kick, strain);
		final double[] bend = new double[n];
		double best = 0;
		for (double stride = FIRST * system.spacing(); stride <= LONGEST * system.spacing() * (1 + 1e-9); stride *= 2) {
			final double[] move = new double[n];
			for (int k = 0; k < n; k++) move[k] = stride * mode[k] + stride * stride * bend[k];
			final State predicted = system.moved(end.state(), move, 1, strain);
			final State state = relaxed(predicted, CORRECTION * stride);
			if (state == null || !(forceAlong > best)) break;
			best = forceAlong;
			released = state;
			final double[] way = system.difference(end.state(), state);
			for (int k = 0; k < n; k++) bend[k] = (way[k] - stride * mode[k]) / (stride * stride);
		}
		return released;
	}

	private State relaxed(final State predicted, final double farthest) {
		State state = predicted;
		double gone = 0;
		for (int step = 0; step < MOST_STEPS; step++) {
			system.force(state, force);
			forceAlong = Vectors.dot(mode, force);
			final double perpendicular = Math.sqrt(Math.max(0, Vectors.dot(force, force) - forceAlong * forceAlong));
			if (!(forceAlong > 0)) return null;
			if (perpendicular < ACROSS * forceAlong) return state;
			system.solve(force, force);
			final double along = Vectors.dot(mode, force) / pivot;
			for (int k = 0; k < force.length; k++) force[k] -= along * response[k];
			gone += Math.sqrt(Vectors.dot(force, force));
			if (!(gone < farthest)) return null;
			state = system.moved(state, force, 1, state.control());
		}
		return null;
	}
}
