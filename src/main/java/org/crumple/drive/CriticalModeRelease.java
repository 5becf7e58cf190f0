package org.crumple.drive;

import org.crumple.linalg.Vectors;
import org.crumple.mechanics.LoadedNetwork;
import org.crumple.mechanics.State;

/**
 * Lets a network go at a fold. The first part of the way down is slow and narrow: along the critical mode the force grows from nothing, and
 * all else follows without delay. That part is taken in a few long strides along the mode, after each of which the network is relaxed across it with
 * the fold's own factor: {@code [K n; nᵀ 0] (δu, μ) = (-G, 0)}.
 */
final class CriticalModeRelease {

	/**
	 * First stride along the mode, and the longest way taken so [node spacing]. Of 655 events of 200 networks of 64 nodes, all end as those of fixed steps at
	 * 0.016 as at 0.004, but three do not at 0.032 or at 0.064: FIRE, let go where forces are large, then flies past a minimum. At 1024 nodes
	 * 0.016 halves the force evaluations of a kick of 1e-3 alone; farther saves 5 %.
	 */
	private static final double FIRST = 2e-3, LONGEST = 0.016;
	/**
	 * Forces across the mode that are left, as a part of the one along it. A tenth would do to go on from, but would also hand on where the factor was
	 * made, and with it how long the steps to the fold were: of 340 events of ten networks of 1024 nodes one then ended elsewhere with half the steps.
	 */
	private static final double ACROSS = 1e-3;
	/** Longest correction of a stride, as a part of it. */
	private static final double CORRECTION = 0.3;
	private static final int MOST_STEPS = 12;

	private final LoadedNetwork system;
	private final double[] across;
	private double pull;
	private double[] mode;
	private double pivot;
	private double[] response;

	CriticalModeRelease(final LoadedNetwork system) {
		this.system = system;
		across = new double[system.dimension()];
	}

	/**
	 * A state on the way down.
	 *
	 * @param end the fold, near which K was factorised last
	 * @param strain a little beyond
	 * @param kick a move along the mode with which the network falls in any case [l]
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
			if (state == null || !(pull > best)) break;
			best = pull;
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
			system.force(state, across);
			pull = Vectors.dot(mode, across);
			final double force = Math.sqrt(Math.max(0, Vectors.dot(across, across) - pull * pull));
			if (!(pull > 0)) return null;
			if (force < ACROSS * pull) return state;
			system.solve(across, across);
			final double along = Vectors.dot(mode, across) / pivot;
			for (int k = 0; k < across.length; k++) across[k] -= along * response[k];
			gone += Math.sqrt(Vectors.dot(across, across));
			if (!(gone < farthest)) return null;
			state = system.moved(state, across, 1, state.control());
		}
		return null;
	}
}
