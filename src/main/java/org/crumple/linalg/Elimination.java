package org.crumple.linalg;

/**
 * Dense elimination of one front after another, by one worker. Columns are eliminated in panels; each panel then updates all later columns.
 */
final class Elimination {

	/** Columns in a panel: 16 and 64 are as fast, to within the scatter of the measurement. */
	private static final int PANEL = 32;
	/** Cost of clearing and assembling one entry of a front, in multiplications of a large front. */
	private static final double ENTRY = 5;

	private final SymbolicFactor plan;
	private final Fronts fronts;
	private final double[] sign;
	private final ThreadTeam team;
	/** [2 · front] the columns of the current front. */
	private final double[][] front;

	/** @param team shares the work on a large front */
	Elimination(final Fronts fronts, final PivotRule rule, final ThreadTeam team) {
		plan = rule.plan;
		this.fronts = fronts;
		sign = rule.sign;
		this.team = team;
		front = new double[2 * plan.largestFront][];
	}

	/**
	 * Assembles front f of {@code A - shift} and eliminates its pivots.
	 *
	 * @return {@link PivotCounts.Verdict#SOUND}, or the reason for stopping
	 */
	PivotCounts.Verdict run(final int f, final SymmetricBlockMatrix a, final double shift, final PivotCounts pivots) {
		final int count = 2 * plan.pivots(f), nodes = plan.size(f), size = 2 * nodes, base = 2 * plan.first[f];
		fronts.open(f, front);
		final int pieces = team.pieces(ENTRY * size * size / 2);
		if (pieces == 1) fronts.assemble(f, a, shift, front, 0, nodes);
		else {
			team.run(pieces, (worker, piece) -> fronts.assemble(f, a, shift, front, ThreadTeam.cut(nodes, piece, pieces),
				ThreadTeam.cut(nodes, piece + 1, pieces)));
		}
		pivots.open(f);
		for (int start = 0; start < count; start += PANEL) {
			final int end = Math.min(start + PANEL, count);
			for (int k = start; k < end; k += 4) {
				final int next = Math.min(k + 4, end);
				for (int column = k; column < next; column++) {
					final PivotCounts.Verdict verdict = eliminate(column, k, size, base, pivots);
					if (verdict != PivotCounts.Verdict.SOUND) return verdict;
				}
				update(k, next, next, end, size, base);
			}
			updateRest(start, end, size, base);
		}
		pivots.close(f);
		return PivotCounts.Verdict.SOUND;
	}

	/** Subtracts a finished panel from all later columns, which are independent of each other and can be shared among threads. */
	private void updateRest(final int start, final int end, final int size, final int base) {
		final int columns = size - end, pieces = team.pieces((end - start) * 0.5 * columns * columns);
		if (pieces == 1) update(start, end, end, size, size, base);
		else {
			team.run(pieces, (worker, piece) -> update(start, end, end + ThreadTeam.cut(columns, piece, pieces),
				end + ThreadTeam.cut(columns, piece + 1, pieces), size, base));
		}
	}

	/** Finishes one column, from which all columns before {@code group} are already subtracted; at most three remain. */
	private PivotCounts.Verdict eliminate(final int column, final int group, final int size, final int base, final PivotCounts pivots) {
		final double[] c = front[column];
		double pivot = c[column];
		for (int k = group; k < column; k++) {
			final double l = front[k][column];
			pivot -= sign[base + k] * l * l;
		}
		final PivotCounts.Verdict verdict = pivots.judge(pivot, base + column);
		if (verdict == PivotCounts.Verdict.NOTHING) {
			reduce(column, group, 1, size, base);
			double below = 0;
			for (int i = column + 1; i < size; i++) below = Math.max(below, Math.abs(c[i]));
			final double root = Math.sqrt(Math.abs(pivots.replace(pivot, base + column, below)));
			ColumnKernels.scale(c, sign[base + column] / root, column + 1, size);
			c[column] = root;
			return PivotCounts.Verdict.SOUND;
		}
		if (verdict != PivotCounts.Verdict.SOUND) return verdict;
		final double root = Math.sqrt(Math.abs(pivot));
		reduce(column, group, sign[base + column] / root, size, base);
		c[column] = root;
		return verdict;
	}

	/** Subtracts the columns from {@code group} on that precede this one, and scales the result, below the diagonal. */
	private void reduce(final int column, final int group, final double scale, final int size, final int base) {
		final double[] c = front[column];
		final int low = column + 1;
		if (column == group) {
			ColumnKernels.scale(c, scale, low, size);
			return;
		}
		final double[] a0 = front[group];
		final double m0 = sign[base + group] * a0[column];
		if (column == group + 1) {
			ColumnKernels.reduce(c, a0, m0, scale, low, size);
			return;
		}
		final double[] a1 = front[group + 1];
		final double m1 = sign[base + group + 1] * a1[column];
		if (column == group + 2) {
			ColumnKernels.reduce(c, a0, a1, m0, m1, scale, low, size);
			return;
		}
		final double[] a2 = front[group + 2];
		ColumnKernels.reduce(c, a0, a1, a2, m0, m1, sign[base + group + 2] * a2[column], scale, low, size);
	}

	/** Subtracts the finished columns [start, end) from the columns [low, high), each from the top of its diagonal block down. */
	private void update(final int start, final int end, final int low, final int high, final int size, final int base) {
		for (int j = low; j < high; j++) {
			final double[] c = front[j];
			int k = start;
			for (; k + 3 < end; k += 4) {
				final double[] a0 = front[k], a1 = front[k + 1], a2 = front[k + 2], a3 = front[k + 3];
				ColumnKernels.subtract(c, a0, a1, a2, a3, sign[base + k] * a0[j], sign[base + k + 1] * a1[j],
					sign[base + k + 2] * a2[j], sign[base + k + 3] * a3[j], j & ~1, size);
			}
			if (k < end) {
				final double[] a0 = front[k], a1 = front[k + 1];
				ColumnKernels.subtract(c, a0, a1, sign[base + k] * a0[j], sign[base + k + 1] * a1[j], j & ~1, size);
			}
		}
	}
}
