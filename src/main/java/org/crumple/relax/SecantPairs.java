package org.crumple.relax;

import org.crumple.linalg.LinearSolver;
import org.crumple.linalg.Vectors;

/**
 * What the last steps have taught about a Hessian whose factor is out of date: moves s and the changes y of the gradient
 * that they made. They turn a solve with the old factor into one that fulfils {@code H s = y} for every pair kept: the
 * limited-memory update of Broyden, Fletcher, Goldfarb and Shanno.
 *
 * @see <a href="https://doi.org/10.1090/S0025-5718-1980-0572855-7">J. Nocedal, Math. Comp. 35, 773 (1980)</a>
 */
final class SecantPairs {

	private final double[][] move;
	private final double[][] change;
	/** y · s of every pair, positive. */
	private final double[] curvature;
	private final double[] weight;
	private double[] rest;
	private int count;

	/** @param most pairs to keep room for */
	SecantPairs(final int most) {
		move = new double[most][];
		change = new double[most][];
		curvature = new double[most];
		weight = new double[most];
	}

	/** Forgets all pairs: there is a new factor. */
	void clear() {
		count = 0;
	}

	/**
	 * Learns from a step. A step along which the energy does not curve upwards teaches nothing and is left out.
	 *
	 * @param s the move, kept
	 * @param before force before the move, read only
	 * @param after force after it, read only
	 */
	void add(final double[] s, final double[] before, final double[] after) {
		final double[] y = new double[s.length];
		for (int k = 0; k < y.length; k++) y[k] = before[k] - after[k];
		final double sy = Vectors.dot(s, y);
		if (!(sy > 0) || count == move.length) return;
		move[count] = s;
		change[count] = y;
		curvature[count++] = sy;
	}

	/**
	 * The Newton step of the corrected factor.
	 *
	 * @param force −gradient, read only
	 * @param step overwritten
	 */
	void solve(final LinearSolver factor, final double[] force, final double[] step) {
		if (rest == null) rest = new double[force.length];
		System.arraycopy(force, 0, rest, 0, rest.length);
		for (int i = count - 1; i >= 0; i--) {
			weight[i] = Vectors.dot(move[i], rest) / curvature[i];
			for (int k = 0; k < rest.length; k++) rest[k] -= weight[i] * change[i][k];
		}
		factor.solve(rest, step);
		for (int i = 0; i < count; i++) {
			final double take = weight[i] - Vectors.dot(change[i], step) / curvature[i];
			for (int k = 0; k < step.length; k++) step[k] += take * move[i][k];
		}
	}
}
