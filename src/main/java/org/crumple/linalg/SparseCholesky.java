package org.crumple.linalg;

import java.util.Arrays;

import org.ejml.data.DMatrixSparseCSC;
import org.ejml.sparse.csc.decomposition.chol.CholeskyUpLooking_DSCC;
import org.ejml.sparse.csc.misc.TriangularSolver_DSCC;

/**
 * Cholesky factorisation of symmetric sparse matrices that share one pattern, with some rows and columns left out
 * (pinned). It is also the test of positive definiteness: {@link #factorise} says no to an indefinite, singular or
 * non-finite matrix.
 * <p>
 * The order of elimination is found once; the factor's structure is analysed at the first factorisation and kept.
 */
public final class SparseCholesky {

	/**
	 * A pivot below this fraction of its own diagonal entry counts as zero. At minima of 32 packings of 64 to 4096 nodes
	 * the least fraction was 0.07; rounding left up to 6e-15 of a zero mode.
	 */
	private static final double SINGULAR = 1e-12;

	private final CholeskyUpLooking_DSCC cholesky = new CholeskyUpLooking_DSCC();
	private final DMatrixSparseCSC permuted;
	/** [nz] for every stored entry of the permuted upper triangle, its place in the matrix given. */
	private final int[] source;
	/** [n] where an unknown stands in the order of elimination, or -1 if pinned. */
	private final int[] rank;
	private final double[] work;
	private boolean ready;

	/**
	 * @param pattern [n × n] with both triangles stored; only the places of its entries are read
	 * @param order the unknowns that take part, in the order of elimination; those missing are pinned at zero
	 */
	public SparseCholesky(final DMatrixSparseCSC pattern, final int[] order) {
		final int n = pattern.numCols;
		rank = new int[n];
		Arrays.fill(rank, -1);
		for (int k = 0; k < order.length; k++) rank[order[k]] = k;
		permuted = new DMatrixSparseCSC(order.length, order.length, pattern.nz_length / 2 + n);
		int[] places = new int[pattern.nz_length / 2 + n];
		int place = 0;
		for (int column = 0; column < order.length; column++) {
			permuted.col_idx[column] = place;
			final int from = pattern.col_idx[order[column]], to = pattern.col_idx[order[column] + 1];
			final long[] rows = new long[to - from];
			int count = 0;
			for (int k = from; k < to; k++) {
				final int row = rank[pattern.nz_rows[k]];
				if (row >= 0 && row <= column) rows[count++] = (long) row << 32 | k;
			}
			Arrays.sort(rows, 0, count);
			for (int k = 0; k < count; k++) {
				permuted.nz_rows[place] = (int) (rows[k] >> 32);
				places[place++] = (int) rows[k];
			}
		}
		permuted.col_idx[order.length] = place;
		permuted.nz_length = place;
		permuted.indicesSorted = true;
		source = Arrays.copyOf(places, place);
		work = new double[order.length];
	}

	/**
	 * @param matrix of the pattern given at construction, read only
	 * @return whether it is positive definite on the unknowns that are not pinned; only then can {@link #solve} be called
	 */
	public boolean factorise(final DMatrixSparseCSC matrix) {
		ready = false;
		for (int k = 0; k < source.length; k++) {
			final double value = matrix.nz_values[source[k]];
			if (!Double.isFinite(value)) return false; // the library would go on, and call a NaN pivot a success
			permuted.nz_values[k] = value;
		}
		final boolean succeeded = cholesky.decompose(permuted);
		cholesky.setStructureLocked(true);
		if (!succeeded) return false;
		final DMatrixSparseCSC factor = cholesky.getL();
		for (int k = 0; k < factor.numCols; k++) {
			final double pivot = factor.nz_values[factor.col_idx[k]];
			final double entry = permuted.nz_values[permuted.col_idx[k + 1] - 1];
			if (!(pivot * pivot > SINGULAR * entry) || Double.isInfinite(pivot)) return false;
		}
		ready = true;
		return true;
	}

	/**
	 * Solves {@code A x = b} with the matrix factorised last; pinned unknowns are zero.
	 *
	 * @param b [n], read only
	 * @param x [n], overwritten; may be the same array as b
	 * @throws IllegalStateException if the last factorisation did not succeed
	 */
	public void solve(final double[] b, final double[] x) {
		if (!ready) throw new IllegalStateException("There is no factor to solve with: the last matrix was not positive definite.");
		for (int i = 0; i < rank.length; i++) {
			if (rank[i] >= 0) work[rank[i]] = b[i];
		}
		final DMatrixSparseCSC factor = cholesky.getL();
		TriangularSolver_DSCC.solveL(factor, work);
		TriangularSolver_DSCC.solveTranL(factor, work);
		for (int i = 0; i < rank.length; i++) x[i] = rank[i] >= 0 ? work[rank[i]] : 0;
	}
}
