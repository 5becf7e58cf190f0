package org.crumple.linalg;

import java.util.Arrays;

/** The magnitudes with which the pivots of one factorisation are compared; shared by the threads. */
final class PivotRule {

	final SymbolicFactor plan;
	/** [2 · eliminated] 1 or -1, the signs of the pivots. */
	final double[] sign;
	/**
	 * [fronts] the largest pivot in the subtree of a front if it exceeds every entry of the matrix, else 0. In an indefinite matrix a small
	 * pivot makes later entries grow, and their rounding errors with them. Only the subtree counts, so the order in which branches are
	 * factorised does not matter.
	 */
	final double[] grown;
	/** The largest magnitude of an entry of the matrix. Pivots of a definite matrix never exceed it. */
	private double largest;
	/** [2n] the largest magnitude in every row of the matrix; computed when first needed. */
	private final double[] largestInRow;
	private boolean rowsKnown;
	private SymmetricBlockMatrix matrix;
	private double shift;

	PivotRule(final SymbolicFactor plan) {
		this.plan = plan;
		sign = new double[2 * plan.eliminated];
		grown = new double[plan.fronts];
		largestInRow = new double[2 * plan.nodes];
	}

	/** @throws IllegalArgumentException if an entry of the matrix is not a finite number */
	void start(final SymmetricBlockMatrix a, final double by) {
		matrix = a;
		shift = by;
		largest = a.largestEntry() + Math.abs(by);
		rowsKnown = false;
	}

	/** The largest magnitude of an entry of the matrix. */
	double largest() {
		return largest;
	}

	/** The largest magnitude in the row of an unknown, which is numbered in elimination order. */
	synchronized double largestInRow(final int unknown) {
		if (!rowsKnown) findLargest();
		return largestInRow[2 * plan.node[unknown / 2] + unknown % 2];
	}

	private void findLargest() {
		Arrays.fill(largestInRow, 0);
		final double[] diagonal = matrix.diagonal(), offDiagonal = matrix.offDiagonal();
		for (int i = 0; i < plan.nodes; i++) {
			note(2 * i, diagonal[3 * i] - shift);
			note(2 * i, diagonal[3 * i + 1]);
			note(2 * i + 1, diagonal[3 * i + 1]);
			note(2 * i + 1, diagonal[3 * i + 2] - shift);
		}
		for (int e = 0; e < matrix.from().length; e++) {
			for (int k = 0; k < 4; k++) {
				note(2 * matrix.from()[e] + k / 2, offDiagonal[4 * e + k]);
				note(2 * matrix.to()[e] + k % 2, offDiagonal[4 * e + k]);
			}
		}
		rowsKnown = true;
	}

	private void note(final int row, final double entry) {
		largestInRow[row] = Math.max(largestInRow[row], Math.abs(entry));
	}
}
