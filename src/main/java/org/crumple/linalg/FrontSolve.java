package org.crumple.linalg;

import java.util.Arrays;

/** Forward and backward substitution with {@code L S Lᵀ}, front by front. Each thread needs its own object. */
final class FrontSolve {

	/** Right-hand sides treated together, so that the columns of a front are read once for all of them. */
	static final int BATCH = 16;

	private final SymbolicFactor plan;
	private final double[][] column;
	private final double[] sign;
	/** [BATCH][2 · eliminated] right-hand sides in elimination order; all but the first are allocated when needed. */
	private final double[][] work = new double[BATCH][];
	/** [2 · front] the entries of one right-hand side in the rows of the current front. */
	private final double[] local;
	private final double[] products = new double[4];

	FrontSolve(final SymbolicFactor plan, final double[][] column, final double[] sign) {
		this.plan = plan;
		this.column = column;
		this.sign = sign;
		work[0] = new double[2 * plan.eliminated];
		local = new double[2 * plan.largestFront];
	}

	void solve(final double[] b, final double[] x) {
		toEliminationOrder(b, work[0]);
		for (int f = 0; f < plan.fronts; f++) forward(f, work[0]);
		for (int f = plan.fronts - 1; f >= 0; f--) backward(f, work[0], 2 * plan.pivots(f));
		fromEliminationOrder(work[0], x);
	}

	/** Solves for the right-hand sides [low, high). */
	void solve(final double[][] b, final double[][] x, final int low, final int high) {
		for (int start = low; start < high; start += BATCH) {
			final int count = Math.min(BATCH, high - start);
			for (int k = 0; k < count; k++) {
				if (work[k] == null) work[k] = new double[2 * plan.eliminated];
				toEliminationOrder(b[start + k], work[k]);
			}
			for (int f = 0; f < plan.fronts; f++) {
				for (int k = 0; k < count; k++) forward(f, work[k]);
			}
			for (int f = plan.fronts - 1; f >= 0; f--) {
				for (int k = 0; k < count; k++) backward(f, work[k], 2 * plan.pivots(f));
			}
			for (int k = 0; k < count; k++) fromEliminationOrder(work[k], x[start + k]);
		}
	}

	/**
	 * The solution of {@code Lᵀ v = e_k}, up to a factor; columns after k are not used.
	 *
	 * @param k an unknown in elimination order
	 * @return [2n]
	 */
	double[] descend(final int k) {
		Arrays.fill(work[0], 0);
		work[0][k] = 1;
		int f = plan.fronts - 1;
		while (2 * plan.first[f] > k) f--;
		backward(f, work[0], k - 2 * plan.first[f]);
		while (--f >= 0) backward(f, work[0], 2 * plan.pivots(f));
		final double[] v = new double[2 * plan.nodes];
		fromEliminationOrder(work[0], v);
		return v;
	}

	private void toEliminationOrder(final double[] b, final double[] into) {
		for (int k = 0; k < plan.eliminated; k++) {
			into[2 * k] = b[2 * plan.node[k]];
			into[2 * k + 1] = b[2 * plan.node[k] + 1];
		}
	}

	private void fromEliminationOrder(final double[] from, final double[] x) {
		for (int i = 0; i < plan.nodes; i++) {
			final int k = plan.rank[i];
			x[2 * i] = k < 0 ? 0 : from[2 * k];
			x[2 * i + 1] = k < 0 ? 0 : from[2 * k + 1];
		}
	}

	/** Copies the entries of y in the rows of a front into {@link #local}. */
	private void gather(final int f, final double[] y) {
		final int count = 2 * plan.pivots(f);
		final int[] rows = plan.rows[f];
		System.arraycopy(y, 2 * plan.first[f], local, 0, count);
		for (int k = 0; k < rows.length; k++) {
			local[count + 2 * k] = y[2 * rows[k]];
			local[count + 2 * k + 1] = y[2 * rows[k] + 1];
		}
	}

	/** Replaces y by S L⁻¹ y on the pivots of a front, and subtracts their contributions from the rows below. */
	private void forward(final int f, final double[] y) {
		gather(f, y);
		final int count = 2 * plan.pivots(f), size = 2 * plan.size(f), base = 2 * plan.first[f];
		final double[] t = local;
		int k = 0;
		for (; k + 3 < count; k += 4) {
			final double[] a0 = column[base + k], a1 = column[base + k + 1];
			final double[] a2 = column[base + k + 2], a3 = column[base + k + 3];
			final double y0 = t[k] / a0[k];
			final double y1 = (t[k + 1] - a0[k + 1] * y0) / a1[k + 1];
			final double y2 = (t[k + 2] - a0[k + 2] * y0 - a1[k + 2] * y1) / a2[k + 2];
			final double y3 = (t[k + 3] - a0[k + 3] * y0 - a1[k + 3] * y1 - a2[k + 3] * y2) / a3[k + 3];
			ColumnKernels.subtract(t, a0, a1, a2, a3, y0, y1, y2, y3, k + 4, size);
			y[base + k] = sign[base + k] * y0;
			y[base + k + 1] = sign[base + k + 1] * y1;
			y[base + k + 2] = sign[base + k + 2] * y2;
			y[base + k + 3] = sign[base + k + 3] * y3;
		}
		if (k < count) {
			final double[] a0 = column[base + k], a1 = column[base + k + 1];
			final double y0 = t[k] / a0[k];
			final double y1 = (t[k + 1] - a0[k + 1] * y0) / a1[k + 1];
			ColumnKernels.subtract(t, a0, a1, y0, y1, k + 2, size);
			y[base + k] = sign[base + k] * y0;
			y[base + k + 1] = sign[base + k + 1] * y1;
		}
		final int[] rows = plan.rows[f];
		for (int i = 0; i < rows.length; i++) {
			y[2 * rows[i]] = t[count + 2 * i];
			y[2 * rows[i] + 1] = t[count + 2 * i + 1];
		}
	}

	/** Replaces y by L⁻ᵀ y on the first {@code count} unknowns of a front, given the solution on all later ones. */
	private void backward(final int f, final double[] y, final int count) {
		gather(f, y);
		final int size = 2 * plan.size(f), base = 2 * plan.first[f];
		final double[] t = local;
		int k = count;
		for (; (k & 3) != 0; k--) { // groups start at the same multiples of four as in the forward pass
			final double[] a = column[base + k - 1];
			double sum = t[k - 1];
			for (int i = k; i < size; i++) sum -= a[i] * t[i];
			t[k - 1] = sum / a[k - 1];
		}
		for (k -= 4; k >= 0; k -= 4) {
			final double[] a0 = column[base + k], a1 = column[base + k + 1];
			final double[] a2 = column[base + k + 2], a3 = column[base + k + 3];
			ColumnKernels.dot(t, a0, a1, a2, a3, k + 4, size, products);
			final double x3 = (t[k + 3] - products[3]) / a3[k + 3];
			final double x2 = (t[k + 2] - products[2] - a2[k + 3] * x3) / a2[k + 2];
			final double x1 = (t[k + 1] - products[1] - a1[k + 3] * x3 - a1[k + 2] * x2) / a1[k + 1];
			t[k + 3] = x3;
			t[k + 2] = x2;
			t[k + 1] = x1;
			t[k] = (t[k] - products[0] - a0[k + 3] * x3 - a0[k + 2] * x2 - a0[k + 1] * x1) / a0[k];
		}
		System.arraycopy(t, 0, y, base, count);
	}
}
