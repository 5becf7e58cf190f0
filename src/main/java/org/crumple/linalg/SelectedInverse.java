package org.crumple.linalg;

import java.util.Arrays;

/**
 * The entries of {@code A⁻¹} at the places where A itself has entries, from its factor {@code A = L S Lᵀ}, in the time of
 * a few factorisations. Going down the tree from the root, every front takes the inverse on its later nodes R from its
 * parent and finds the rest of its own dense block, a few pivots P at a time: with {@code Y = L_RP L_PP⁻¹},
 * <pre>
 * Z_RP = -Z_RR Y,   Z_PP = L_PP⁻ᵀ S L_PP⁻¹ - Yᵀ Z_RP.
 * </pre>
 * All memory is allocated here, once. For one thread at a time.
 *
 * @see <a href="https://doi.org/10.1145/360680.360704">Erisman and Tinney, Commun. ACM 18, 177 (1975), after Takahashi</a>
 */
public final class SelectedInverse {

	/** Pivots treated at a time: 8 and 32 are as fast, to within the scatter of the measurement. */
	private static final int BLOCK = 16;

	private final SymbolicFactor plan;
	private final double[][] buffer;
	/** [fronts][front] the buffer of every node's two columns of the inverse. */
	private final int[][] slot;
	/** [2 · front][2 · front] the inverse on the current front, both triangles. */
	private final double[][] z;
	/** [BLOCK][2 · front] Y of the current pivots. */
	private final double[][] y;
	/** [BLOCK][BLOCK] the inverse of L_PP, row by row. */
	private final double[][] inverted = new double[BLOCK][BLOCK];
	private final double[] products = new double[4];

	/** @param symbolic the plan shared with the factors to come */
	public SelectedInverse(final SymbolicFactor symbolic) {
		plan = symbolic;
		slot = new int[plan.fronts][];
		final BufferPlan buffers = new BufferPlan(2 * plan.largestFront);
		for (int f = plan.fronts - 1; f >= 0; f--) {
			slot[f] = new int[plan.size(f)];
			for (int k = 0; k < slot[f].length; k++) slot[f][k] = buffers.acquire(2 * plan.size(f));
			final int parent = plan.parent[f];
			if (parent >= 0 && plan.children[parent][0] == f) release(buffers, parent);
			if (plan.children[f].length == 0) release(buffers, f);
		}
		buffer = buffers.allocate();
		z = new double[2 * plan.largestFront][];
		y = new double[BLOCK][2 * plan.largestFront];
	}

	private void release(final BufferPlan buffers, final int f) {
		for (final int used : slot[f]) buffers.release(used);
	}

	/**
	 * @param factor of the same plan, after a success; read only
	 * @param inverse on the graph of the plan; overwritten with the blocks of A⁻¹ on the diagonal and on every edge, those
	 *        of the pinned node being zero
	 * @throws IllegalStateException if the factor has no complete factorisation
	 */
	public void compute(final SignedFactor factor, final SymmetricBlockMatrix inverse) {
		if (factor.plan != plan) throw new IllegalArgumentException("The factor and its inverse must share one plan.");
		plan.requireFits(inverse);
		final double[][] columns = factor.columns();
		final double[] sign = factor.signs();
		inverse.clear();
		for (int f = plan.fronts - 1; f >= 0; f--) {
			final int count = 2 * plan.pivots(f), size = 2 * plan.size(f), base = 2 * plan.first[f];
			for (int k = 0; k < size; k++) z[k] = buffer[2 * slot[f][k / 2] + (k & 1)];
			inherit(f);
			for (int start = (count - 1) / BLOCK * BLOCK; start >= 0; start -= BLOCK) {
				final int end = Math.min(start + BLOCK, count);
				solveForY(columns, base, start, end, size);
				below(start, end, size);
				diagonalBlock(columns, sign, base, start, end, size);
			}
			store(f, inverse);
		}
	}

	/** Copies the inverse on the later nodes of front f from its parent. */
	private void inherit(final int f) {
		if (plan.parent[f] < 0) return;
		final int[] relative = plan.relative[f], above = slot[plan.parent[f]];
		final int pivots = plan.pivots(f);
		for (int j = 0; j < relative.length; j++) {
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

	/** Y L_PP = L_RP, last column first. */
	private void solveForY(final double[][] columns, final int base, final int start, final int end, final int size) {
		for (int k = end - 1; k >= start; k--) {
			final double[] l = columns[base + k], target = y[k - start];
			System.arraycopy(l, end, target, end, size - end);
			int j = k + 1;
			for (; j + 3 < end; j += 4) {
				Columns.subtract(target, y[j - start], y[j - start + 1], y[j - start + 2], y[j - start + 3], l[j], l[j + 1],
					l[j + 2], l[j + 3], end, size);
			}
			for (; j + 1 < end; j += 2) {
				Columns.subtract(target, y[j - start], y[j - start + 1], l[j], l[j + 1], end, size);
			}
			final double scale = 1 / l[k];
			if (j < end) Columns.reduce(target, y[j - start], l[j], scale, end, size);
			else Columns.scale(target, scale, end, size);
		}
	}

	/** Z_RP = -Z_RR Y, and its transpose. */
	private void below(final int start, final int end, final int size) {
		for (int k = start; k < end; k++) Arrays.fill(z[k], end, size, 0);
		int q = end;
		for (; q + 3 < size; q += 4) {
			final double[] z0 = z[q], z1 = z[q + 1], z2 = z[q + 2], z3 = z[q + 3];
			for (int k = start; k < end; k++) {
				final double[] m = y[k - start];
				Columns.subtract(z[k], z0, z1, z2, z3, m[q], m[q + 1], m[q + 2], m[q + 3], end, size);
			}
		}
		if (q < size) {
			for (int k = start; k < end; k++) {
				Columns.subtract(z[k], z[q], z[q + 1], y[k - start][q], y[k - start][q + 1], end, size);
			}
		}
		for (q = end; q < size; q++) {
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
				Columns.dot(column, y[i], y[Math.min(i + 1, n - 1)], y[Math.min(i + 2, n - 1)], y[Math.min(i + 3, n - 1)], end,
					size, products);
				for (int k = i; k < Math.min(i + 4, n); k++) column[start + k] -= products[k - i];
			}
			for (int i = j + 1; i < n; i++) z[start + i][start + j] = column[start + i];
		}
	}

	private void store(final int f, final SymmetricBlockMatrix inverse) {
		final double[] diagonal = inverse.diagonal(), offDiagonal = inverse.offDiagonal();
		for (int k = 0; k < plan.pivots(f); k++) {
			final int i = 3 * plan.node[plan.first[f] + k];
			diagonal[i] = z[2 * k][2 * k];
			diagonal[i + 1] = z[2 * k][2 * k + 1];
			diagonal[i + 2] = z[2 * k + 1][2 * k + 1];
		}
		for (int k = plan.edgeStart[f]; k < plan.edgeStart[f + 1]; k++) {
			final int edge = plan.edge[k], row = 2 * plan.edgeRow[k];
			final double[] x = z[2 * plan.edgeColumn[k]], w = z[2 * plan.edgeColumn[k] + 1];
			final int e = 4 * (edge < 0 ? ~edge : edge);
			offDiagonal[e] = x[row];
			offDiagonal[edge < 0 ? e + 2 : e + 1] = x[row + 1];
			offDiagonal[edge < 0 ? e + 1 : e + 2] = w[row];
			offDiagonal[e + 3] = w[row + 1];
		}
	}
}
