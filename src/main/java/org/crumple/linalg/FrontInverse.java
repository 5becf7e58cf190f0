package org.crumple.linalg;

import java.util.Arrays;

/** One worker of {@link SelectedInverse}: computes the dense block of the inverse on one front after another. */
final class FrontInverse {

	/** Pivots per block: 8 and 32 are as fast, to within the scatter of the measurement. */
	private static final int BLOCK = 16;
	/** Cost of copying one entry of a block, in multiplications of a large front. */
	private static final double ENTRY = 5;

	private final SymbolicFactor plan;
	private final ThreadTeam team;
	/** [2 · front][2 · front] the inverse on the current front, both triangles. */
	final double[][] z;
	/** [BLOCK][2 · front] Y of the current block of pivots. */
	private final double[][] y;
	/** [BLOCK][BLOCK] the inverse of L_PP, row-major. */
	private final double[][] inverted = new double[BLOCK][BLOCK];
	private final double[] products = new double[4];

	/** @param team shares the work on a large front */
	FrontInverse(final SymbolicFactor plan, final ThreadTeam team) {
		this.plan = plan;
		this.team = team;
		z = new double[2 * plan.largestFront][];
		y = new double[BLOCK][2 * plan.largestFront];
	}

	/**
	 * Computes the block of the inverse on front f; {@link #z} points to its columns.
	 *
	 * @param buffer columns of all current blocks
	 * @param above the buffers of the parent's nodes; null if there is no parent
	 * @param columns L of the factor
	 * @param sign S of the factor
	 */
	void run(final int f, final double[][] buffer, final int[] above, final double[][] columns, final double[] sign) {
		final int count = 2 * plan.pivots(f), size = 2 * plan.size(f), base = 2 * plan.first[f], later = plan.rows[f].length;
		if (above != null) {
			final int pieces = team.pieces(ENTRY * 4 * later * later);
			if (pieces == 1) inherit(f, buffer, above, 0, later);
			else {
				team.run(pieces, (worker, piece) -> inherit(f, buffer, above, ThreadTeam.cut(later, piece, pieces),
					ThreadTeam.cut(later, piece + 1, pieces)));
			}
		}
		for (int start = (count - 1) / BLOCK * BLOCK; start >= 0; start -= BLOCK) {
			final int end = Math.min(start + BLOCK, count);
			solveForY(columns, base, start, end, size);
			offDiagonalBlock(start, end, size);
			diagonalBlock(columns, sign, base, start, end, size);
		}
	}

	/** Copies the rows of the inverse on the later nodes [low, high) of front f from the parent's block. */
	private void inherit(final int f, final double[][] buffer, final int[] above, final int low, final int high) {
		final int[] relative = plan.relative[f];
		final int pivots = plan.pivots(f);
		for (int j = low; j < high; j++) {
			final double[] fromX = buffer[2 * above[relative[j]]], fromY = buffer[2 * above[relative[j]] + 1];
			final double[] x = z[2 * (pivots + j)], w = z[2 * (pivots + j) + 1];
			for (int i = 0; i < relative.length; i++) {
				final int at = 2 * (pivots + i), row = 2 * relative[i];
				x[at] = fromX[row];
				x[at + 1] = fromX[row + 1];
				w[at] = fromY[row];
				w[at + 1] = fromY[row + 1];
			}
		}
	}

	/** Solves Y L_PP = L_RP for Y, last column first. */
	private void solveForY(final double[][] columns, final int base, final int start, final int end, final int size) {
		for (int k = end - 1; k >= start; k--) {
			final double[] l = columns[base + k], target = y[k - start];
			System.arraycopy(l, end, target, end, size - end);
			int j = k + 1;
			for (; j + 3 < end; j += 4) {
				ColumnKernels.subtract(target, y[j - start], y[j - start + 1], y[j - start + 2], y[j - start + 3], l[j], l[j + 1],
					l[j + 2], l[j + 3], end, size);
			}
			for (; j + 1 < end; j += 2) {
				ColumnKernels.subtract(target, y[j - start], y[j - start + 1], l[j], l[j + 1], end, size);
			}
			final double scale = 1 / l[k];
			if (j < end) ColumnKernels.reduce(target, y[j - start], l[j], scale, end, size);
			else ColumnKernels.scale(target, scale, end, size);
		}
	}

	/** Z_RP = -Z_RR Y and its transpose; the rows are independent of each other and can be shared among threads. */
	private void offDiagonalBlock(final int start, final int end, final int size) {
		final int rows = size - end, pieces = team.pieces((double) (end - start) * rows * rows);
		if (pieces == 1) offDiagonalRows(start, end, end, size, size);
		else {
			team.run(pieces, (worker, piece) -> offDiagonalRows(start, end, end + ThreadTeam.cut(rows, piece, pieces),
				end + ThreadTeam.cut(rows, piece + 1, pieces), size));
		}
	}

	/** The rows [low, high) of Z_RP, and the corresponding columns of its transpose. */
	private void offDiagonalRows(final int start, final int end, final int low, final int high, final int size) {
		for (int k = start; k < end; k++) Arrays.fill(z[k], low, high, 0);
		int q = end;
		for (; q + 3 < size; q += 4) {
			final double[] z0 = z[q], z1 = z[q + 1], z2 = z[q + 2], z3 = z[q + 3];
			for (int k = start; k < end; k++) {
				final double[] m = y[k - start];
				ColumnKernels.subtract(z[k], z0, z1, z2, z3, m[q], m[q + 1], m[q + 2], m[q + 3], low, high);
			}
		}
		if (q < size) {
			for (int k = start; k < end; k++) {
				ColumnKernels.subtract(z[k], z[q], z[q + 1], y[k - start][q], y[k - start][q + 1], low, high);
			}
		}
		for (q = low; q < high; q++) {
			final double[] row = z[q];
			for (int k = start; k < end; k++) row[k] = z[k][q];
		}
	}

	/** Z_PP = L_PP⁻ᵀ S L_PP⁻¹ - Yᵀ Z_RP. */
	private void diagonalBlock(final double[][] columns, final double[] sign, final int base, final int start,
		final int end, final int size)
	{
		final int n = end - start;
		for (int j = 0; j < n; j++) {
			for (int i = j; i < n; i++) {
				double sum = i == j ? 1 : 0;
				for (int k = j; k < i; k++) sum -= columns[base + start + k][start + i] * inverted[k][j];
				inverted[i][j] = sum / columns[base + start + i][start + i];
			}
		}
		for (int j = 0; j < n; j++) {
			final double[] column = z[start + j];
			for (int i = j; i < n; i++) {
				double sum = 0;
				for (int k = i; k < n; k++) sum += sign[base + start + k] * inverted[k][i] * inverted[k][j];
				column[start + i] = sum;
			}
			for (int i = j; i < n; i += 4) {
				ColumnKernels.dot(column, y[i], y[Math.min(i + 1, n - 1)], y[Math.min(i + 2, n - 1)], y[Math.min(i + 3, n - 1)], end,
					size, products);
				for (int k = i; k < Math.min(i + 4, n); k++) column[start + k] -= products[k - i];
			}
			for (int i = j + 1; i < n; i++) z[start + i][start + j] = column[start + i];
		}
	}
}
