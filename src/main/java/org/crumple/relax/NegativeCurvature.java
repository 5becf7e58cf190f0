package org.crumple.relax;

import org.crumple.linalg.SparseCholesky;
import org.crumple.mechanics.Forces;
import org.ejml.data.DMatrixSparseCSC;

/** The way off a saddle: the direction in which the energy falls fastest to second order. */
final class NegativeCurvature {

	/** A curvature above minus this part of the bound on all curvatures counts as zero: rounding leaves about 1e-15 of it. */
	private static final double FLAT = 1e-10;
	/** Factor from one shift that is tried to the next. */
	private static final double NEXT_SHIFT = 4;
	/** Inverse iterations: each leaves at most 3/4 of a part whose curvature is positive, all together 2e-4 of it. */
	private static final int STEPS = 30;

	private NegativeCurvature() {}

	/**
	 * An eigenvector to the lowest eigenvalue of H, by inverse iteration on {@code H + shift}, where the shift is at most
	 * four times what makes it positive definite.
	 *
	 * @param hessian [n × n] [E/l²], symmetric, its diagonal stored, read only
	 * @param cholesky for matrices of that pattern; its factor is overwritten
	 * @return [n], pinned unknowns zero, the same for the same matrix; or null if no eigenvalue is clearly negative
	 */
	static double[] direction(final DMatrixSparseCSC hessian, final SparseCholesky cholesky) {
		final int n = hessian.numCols;
		final DMatrixSparseCSC shifted = hessian.copy();
		double bound = 0;
		final int[] diagonal = new int[n];
		for (int column = 0; column < n; column++) {
			double sum = 0;
			for (int k = hessian.col_idx[column]; k < hessian.col_idx[column + 1]; k++) {
				sum += Math.abs(hessian.nz_values[k]);
				if (hessian.nz_rows[k] == column) diagonal[column] = k;
			}
			bound = Math.max(bound, sum);
		}
		if (!(bound > 0)) return null;
		double shift = FLAT * bound, added = shift;
		while (true) {
			for (final int k : diagonal) shifted.nz_values[k] += added;
			if (cholesky.factorise(shifted)) break;
			if (shift > 2 * bound) return null; // the matrix is not finite
			added = (NEXT_SHIFT - 1) * shift;
			shift *= NEXT_SHIFT;
		}
		if (shift == FLAT * bound) return null;
		final double[] v = anyVector(n);
		for (int step = 0; step < STEPS; step++) {
			cholesky.solve(v, v);
			final double scale = 1 / Forces.largest(v);
			for (int k = 0; k < n; k++) v[k] *= scale;
		}
		return v;
	}

	/** A start that favours nothing, from Knuth's linear congruence. */
	private static double[] anyVector(final int n) {
		final double[] v = new double[n];
		long state = 1;
		for (int k = 0; k < n; k++) {
			state = state * 6364136223846793005L + 1442695040888963407L;
			v[k] = (state >> 33) / (double) (1L << 30);
		}
		return v;
	}
}
