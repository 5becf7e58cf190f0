package org.crumple.linalg;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix, ascending, and what it took to find them.
 *
 * @param values λ, [count], ascending; multiple eigenvalues as often as they occur
 * @param vectors [count][n], orthonormal; the largest component of each is positive (the first of equals)
 * @param residuals |A v − λ v| of every pair, [count], computed from the vectors returned
 * @param norm what the tolerance is relative to: an estimate of |A|₂, at most that
 * @param solves linear systems solved
 * @param restarts how often the search space was shrunk to its best part
 * @param bound μ, the point below which the number of eigenvalues was counted, to prove that none is missing; infinite
 *          if all eigenvalues above the shift were found and there was nothing beyond
 */
public record EigenPairs(double[] values, double[][] vectors, double[] residuals, double norm, int solves, int restarts,
	double bound)
{

	/** Number of pairs. */
	public int count() {
		return values.length;
	}

	/** The largest of the residuals, 0 if there are no pairs. */
	public double worstResidual() {
		double worst = 0;
		for (final double residual : residuals) worst = Math.max(worst, residual);
		return worst;
	}
}
