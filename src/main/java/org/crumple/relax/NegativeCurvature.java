package org.crumple.relax;

import org.ejml.data.DMatrixSparseCSC;
import org.ejml.sparse.csc.mult.MatrixVectorMult_DSCC;

/** The way off a saddle: the direction in which the energy falls fastest to second order. */
final class NegativeCurvature {

	/** Power steps: the most negative of a few well-separated curvatures is found to a percent, which is ample for a kick. */
	private static final int STEPS = 2000;

	private NegativeCurvature() {}

	/**
	 * An eigenvector to the lowest eigenvalue of H, by power iteration on {@code b - H} with b a bound on the largest.
	 *
	 * @param hessian [n × n] [E/l²], symmetric, read only
	 * @return [n], of unit length, without rigid translation; the same for the same matrix
	 */
	static double[] direction(final DMatrixSparseCSC hessian) {
		final int n = hessian.numCols;
		double bound = 0;
		for (int column = 0; column < n; column++) {
			double sum = 0;
			for (int k = hessian.col_idx[column]; k < hessian.col_idx[column + 1]; k++) sum += Math.abs(hessian.nz_values[k]);
			bound = Math.max(bound, sum);
		}
		final double[] v = new double[n], hv = new double[n];
		long state = 1;
		for (int k = 0; k < n; k++) {
			state = state * 6364136223846793005L + 1442695040888963407L; // Knuth's linear congruence: any start that favours nothing
			v[k] = (state >> 33) / (double) (1L << 30);
		}
		normalise(v);
		for (int step = 0; step < STEPS; step++) {
			MatrixVectorMult_DSCC.mult(hessian, v, 0, hv, 0);
			for (int k = 0; k < n; k++) v[k] = bound * v[k] - hv[k];
			normalise(v);
		}
		return v;
	}

	private static void normalise(final double[] v) {
		double sumX = 0, sumY = 0;
		for (int k = 0; k < v.length; k += 2) {
			sumX += v[k];
			sumY += v[k + 1];
		}
		double square = 0;
		for (int k = 0; k < v.length; k++) {
			v[k] -= (k % 2 == 0 ? sumX : sumY) * 2 / v.length;
			square += v[k] * v[k];
		}
		final double length = Math.sqrt(square);
		for (int k = 0; k < v.length; k++) v[k] /= length;
	}
}
