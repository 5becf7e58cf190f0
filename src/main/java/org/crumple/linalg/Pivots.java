package org.crumple.linalg;

import java.util.Arrays;

/** Judges every pivot of a factorisation and keeps count: its sign, and whether it is zero but for rounding. */
final class Pivots {

	/**
	 * A pivot below this fraction of the largest entry in its row of the matrix is no more than rounding, which leaves
	 * about 1e-16 of it; at a tenth or ten times this value nothing changes for modes above 1e-9 of a stiffness.
	 */
	private static final double SINGULAR = 1e-13;

	/**
	 * Where such a pivot heads a column larger than this fraction, the matrix need not be singular (it may be
	 * [0 1; 1 0]): the pivot is then replaced by this much, which balances the error made against the growth it causes.
	 */
	private static final double REPLACED = 1e-8;

	private final SymbolicFactor plan;
	/** [2 · eliminated] 1 or -1. */
	final double[] sign;
	/** [2n] the largest magnitude in every row of the matrix; worked out when a pivot looks like zero. */
	private final double[] largestInRow;
	private boolean rowsKnown;
	private SymmetricBlockMatrix matrix;
	private double shift;
	/** Pivots of smaller magnitude need a closer look. */
	private double suspicious;
	/** The largest entry of the matrix. Pivots of a definite matrix never exceed it. */
	private double largest;
	/**
	 * The largest pivot so far if it exceeds every entry of the matrix, else 0: a small pivot in an indefinite matrix makes
	 * the entries left to eliminate grow, and their rounding with them.
	 */
	private double grown;
	private double lowestValue;
	/** The unknown, in the order of elimination, with the most negative pivot; or -1. */
	int lowest = -1;
	int negative;
	int zero;

	Pivots(final SymbolicFactor plan) {
		this.plan = plan;
		sign = new double[2 * plan.eliminated];
		largestInRow = new double[2 * plan.nodes];
	}

	void start(final SymmetricBlockMatrix a, final double by) {
		matrix = a;
		shift = by;
		largest = a.largestEntry() + Math.abs(by);
		suspicious = SINGULAR * largest;
		grown = 0;
		rowsKnown = false;
		lowest = -1;
		lowestValue = 0;
		negative = zero = 0;
	}

	/** Whether a pivot is so small, or no number, that {@link #isNothing} has to judge. */
	boolean isSuspicious(final double pivot) {
		return !(pivot > suspicious) && !(pivot < -suspicious);
	}

	/** Whether a pivot is zero but for rounding, compared with the row of the matrix it came from and with what grew. */
	boolean isNothing(final double pivot, final int unknown) {
		return Math.abs(pivot) <= SINGULAR * scale(unknown);
	}

	/**
	 * The value to go on with in place of a pivot that is zero but for rounding; counts it as zero, or as what it may
	 * well have been.
	 *
	 * @param below the largest magnitude under it in its column
	 */
	double replace(final double pivot, final int unknown, final double below) {
		final double scale = scale(unknown);
		if (below <= REPLACED * scale) {
			zero++;
			sign[unknown] = 1;
			return scale > 0 ? scale : 1; // large, so that the noise below it stays noise
		}
		final double instead = pivot < 0 ? -REPLACED * scale : REPLACED * scale;
		count(instead, unknown);
		return instead;
	}

	/** Notes the sign of a pivot. */
	void count(final double pivot, final int unknown) {
		if (Math.abs(pivot) > largest && Math.abs(pivot) > grown) {
			grown = Math.abs(pivot);
			suspicious = SINGULAR * grown;
		}
		if (pivot > 0) {
			sign[unknown] = 1;
			return;
		}
		sign[unknown] = -1;
		negative++;
		if (pivot < lowestValue) {
			lowestValue = pivot;
			lowest = unknown;
		}
	}

	/** What a pivot's rounding is in proportion to. */
	private double scale(final int unknown) {
		if (!rowsKnown) findLargest();
		return Math.max(grown, largestInRow[2 * plan.node[unknown / 2] + unknown % 2]);
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
