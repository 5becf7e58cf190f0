package org.crumple.relax;

import org.crumple.linalg.LinearSolver;
import org.crumple.linalg.Vectors;

/**
 * Correction of an outdated factor of the Hessian from the last steps: displacements s and the resulting changes y of the gradient.
 * Solutions with the old factor are corrected by the limited-memory update of Broyden, Fletcher, Goldfarb and Shanno (L-BFGS), for which
 * the last pair satisfies {@code H s = y}.
 *
 * @see <a href="https://doi.org/10.1090/S0025-5718-1980-0572855-7">J. Nocedal, Math. Comp. 35, 773 (1980)</a>
 */
final class SecantPairs {

	private final double[][] move;
	private final double[][] change;
	/** The product y · s of every pair, positive. */
	private final double[] curvature;
	private final double[] weight;
	private double[] rest;
	private int count;

	/** @param most largest number of pairs */
	SecantPairs(final int most) {
		move = new double[most][];
		change = new double[most][];
		curvature = new double[most];
		weight = new double[most];
	}

	/** Removes all pairs, for use with a new factor. */
	void clear() {
		count = 0;
	}

	/**
	 * Adds the pair of a step, unless the curvature of the energy along the step is not positive.
	 *
	 * @param s the displacement; kept, not copied
	 * @param before force before the step, read only
	 * @param after force after the step, read only
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
	 * Computes the Newton step with the corrected factor.
	 *
	 * @param force the negative gradient, read only
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
