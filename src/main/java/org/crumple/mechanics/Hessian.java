package org.crumple.mechanics;

import java.util.Arrays;

import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.ejml.data.DMatrixSparseCSC;

/**
 * The Hessian {@code H = ∂²U/∂x∂x} [2N × 2N] [E/l²]: for every bond the block
 * {@code K = U'' nnᵀ + (t/r)(1 - nnᵀ)}, added to (i,i) and (j,j) and subtracted from (i,j) and (j,i). It equals the
 * dynamical matrix for unit masses. Row and column {@code 2i + k} belong to component k of node i.
 * <p>
 * The pattern is found once per network; {@link #evaluate} then fills the same matrix again and again.
 */
public final class Hessian {

	private final SpringNetwork network;
	private final DMatrixSparseCSC matrix;
	/** [2N]: where the diagonal block of a node starts in each of its two columns. */
	private final int[] diagonal;
	/** [4M]: of each bond, the places of block row i in columns 2j, 2j+1 and of block row j in columns 2i, 2i+1. */
	private final int[] offDiagonal;

	public Hessian(final SpringNetwork network) {
		this.network = network;
		final int n = network.nodeCount(), m = network.bondCount();
		final int[][] neighbours = new int[n][];
		final int[] fill = network.degrees();
		for (int i = 0; i < n; i++) {
			neighbours[i] = new int[fill[i] + 1];
			neighbours[i][fill[i]] = i;
			fill[i] = 0;
		}
		for (int b = 0; b < m; b++) {
			final int i = network.from()[b], j = network.to()[b];
			neighbours[i][fill[i]++] = j;
			neighbours[j][fill[j]++] = i;
		}
		matrix = new DMatrixSparseCSC(2 * n, 2 * n, 4 * n + 8 * m);
		int place = 0;
		diagonal = new int[2 * n];
		for (int i = 0; i < n; i++) {
			Arrays.sort(neighbours[i]);
			for (int k = 0; k < 2; k++) {
				matrix.col_idx[2 * i + k] = place;
				for (final int j : neighbours[i]) {
					if (j == i) diagonal[2 * i + k] = place;
					matrix.nz_rows[place++] = 2 * j;
					matrix.nz_rows[place++] = 2 * j + 1;
				}
			}
		}
		matrix.col_idx[2 * n] = place;
		matrix.nz_length = place;
		matrix.indicesSorted = true;
		offDiagonal = new int[4 * m];
		for (int b = 0; b < m; b++) {
			final int i = network.from()[b], j = network.to()[b];
			final int rankOfI = 2 * Arrays.binarySearch(neighbours[j], i), rankOfJ = 2 * Arrays.binarySearch(neighbours[i], j);
			offDiagonal[4 * b] = matrix.col_idx[2 * j] + rankOfI;
			offDiagonal[4 * b + 1] = matrix.col_idx[2 * j + 1] + rankOfI;
			offDiagonal[4 * b + 2] = matrix.col_idx[2 * i] + rankOfJ;
			offDiagonal[4 * b + 3] = matrix.col_idx[2 * i + 1] + rankOfJ;
		}
	}

	/** The Hessian of one configuration, as a matrix of its own. */
	public static DMatrixSparseCSC of(final SpringNetwork network, final Configuration configuration) {
		return new Hessian(network).evaluate(configuration);
	}

	/** The matrix that {@link #evaluate} fills; its pattern never changes, both triangles are stored. */
	public DMatrixSparseCSC matrix() {
		return matrix;
	}

	/**
	 * Fills the matrix for a configuration.
	 *
	 * @return {@link #matrix()}, overwritten by the next call
	 */
	public DMatrixSparseCSC evaluate(final Configuration configuration) {
		network.requireFits(configuration);
		final double[] values = matrix.nz_values;
		Arrays.fill(values, 0, matrix.nz_length, 0);
		final double[] d = new double[2], block = new double[3];
		for (int b = 0; b < network.bondCount(); b++) {
			network.bondVector(b, configuration, d);
			bondBlock(network, b, d, block);
			addDiagonal(values, network.from()[b], block);
			addDiagonal(values, network.to()[b], block);
			for (int c = 0; c < 4; c++) {
				final int place = offDiagonal[4 * b + c];
				values[place] -= block[c % 2];
				values[place + 1] -= block[c % 2 + 1];
			}
		}
		return matrix;
	}

	private void addDiagonal(final double[] values, final int node, final double[] block) {
		for (int k = 0; k < 2; k++) {
			values[diagonal[2 * node + k]] += block[k];
			values[diagonal[2 * node + k] + 1] += block[k + 1];
		}
	}

	/**
	 * The block {@code K = U'' nnᵀ + (t/r)(1 - nnᵀ)} of one bond.
	 *
	 * @param d [2] [l], vector along the bond, read only
	 * @param block [3] [E/l²]: K_xx, K_xy, K_yy, overwritten
	 */
	public static void bondBlock(final SpringNetwork network, final int bond, final double[] d, final double[] block) {
		final double r2 = d[0] * d[0] + d[1] * d[1], r = Math.sqrt(r2);
		final double restLength = network.restLength()[bond];
		final double stiffness = network.potential()[bond].stiffness(r, restLength);
		final double prestress = network.potential()[bond].tension(r, restLength) / r;
		final double along = (stiffness - prestress) / r2;
		block[0] = along * d[0] * d[0] + prestress;
		block[1] = along * d[0] * d[1];
		block[2] = along * d[1] * d[1] + prestress;
	}
}
