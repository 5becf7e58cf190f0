package org.crumple.linalg;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix, in ascending order, with a record of the computation.
 *
 * @param values λ, [count], ascending; multiple eigenvalues are repeated
 * @param vectors [count][n], orthonormal; the component of largest magnitude (the first one, if there are several) is positive
 * @param residuals |A v − λ v|₂ of every pair, [count], computed from the returned vectors
 * @param norm estimate of |A|₂ from below, to which the tolerance is relative
 * @param solves number of linear systems solved
 * @param restarts number of thick restarts of the Krylov space
 * @param bound μ, at which the eigenvalues below were counted to prove that none is missing; infinite if all eigenvalues above the shift
 *   were found
 */
public record EigenPairs(double[] values, double[][] vectors, double[] residuals, double norm, int solves, int restarts,
	double bound)
{

	/** Number of pairs. */
	public int count() {
		return values.length;
	}

	/** The largest residual; 0 if there are no pairs. */
	public double worstResidual() {
		double worst = 0;
		for (final double residual : residuals) worst = Math.max(worst, residual);
		return worst;
	}
}
