package org.crumple.linalg;

import java.util.Arrays;

/**
 * The numerical data of a factorisation: the columns of the factor, and the update columns that fronts pass to their parents, whose memory
 * is reused by later fronts. Only the lower triangle is stored, plus the upper entry of every 2×2 diagonal block.
 */
final class Fronts {

	private final SymbolicFactor plan;
	/** [2 · eliminated][2 · front] the columns of the factor; an entry's index is its row in the front. */
	final double[][] column;
	private final double[][] buffer;
	/** [fronts][below] the buffer of each later node. */
	private final int[][] slot;

	Fronts(final SymbolicFactor plan, final TreeSchedule schedule) {
		this.plan = plan;
		column = new double[2 * plan.eliminated][];
		slot = new int[plan.fronts][];
		final BufferPlan buffers = new BufferPlan(2 * plan.largestFront);
		for (final int[] run : schedule.run) {
			for (int f = run[0]; f < run[1]; f++) place(f, buffers);
			buffers.part();
		}
		for (final int f : schedule.top) place(f, buffers);
		buffer = buffers.allocate();
	}

	private void place(final int f, final BufferPlan buffers) {
		for (int k = 2 * plan.first[f]; k < 2 * plan.first[f + 1]; k++) column[k] = new double[2 * plan.size(f)];
		slot[f] = new int[plan.rows[f].length];
		for (int k = 0; k < slot[f].length; k++) slot[f][k] = buffers.acquire(2 * plan.size(f));
		for (final int c : plan.children[f]) {
			for (final int used : slot[c]) buffers.release(used);
		}
	}

	/** Points {@code current} [2 · front] to the columns of front f. */
	void open(final int f, final double[][] current) {
		final int pivots = plan.pivots(f);
		System.arraycopy(column, 2 * plan.first[f], current, 0, 2 * pivots);
		for (int k = pivots; k < plan.size(f); k++) {
			current[2 * k] = buffer[2 * slot[f][k - pivots]];
			current[2 * k + 1] = buffer[2 * slot[f][k - pivots] + 1];
		}
	}

	/**
	 * Fills the columns of the nodes [low, high) of front f with the entries of {@code A - shift} and the update columns of its children.
	 */
	void assemble(final int f, final SymmetricBlockMatrix a, final double shift, final double[][] current, final int low,
		final int high)
	{
		final int size = 2 * plan.size(f), first = plan.first[f], pivots = Math.min(high, plan.pivots(f));
		for (int k = 2 * low; k < 2 * high; k++) Arrays.fill(current[k], k & ~1, size, 0);
		final double[] diagonal = a.diagonal(), offDiagonal = a.offDiagonal();
		for (int k = low; k < pivots; k++) {
			final int i = 3 * plan.node[first + k];
			current[2 * k][2 * k] = diagonal[i] - shift;
			current[2 * k][2 * k + 1] = diagonal[i + 1];
			current[2 * k + 1][2 * k + 1] = diagonal[i + 2] - shift;
		}
		for (final int held : plan.held) {
			final int k = held - 2 * first, i = 3 * plan.node[held / 2];
			if (k >= 2 * low && k < 2 * pivots) current[k][k] += Math.abs(diagonal[i]) + Math.abs(diagonal[i + 2]);
		}
		for (int k = plan.edgeStart[f]; k < plan.edgeStart[f + 1]; k++) {
			if (plan.edgeColumn[k] < low || plan.edgeColumn[k] >= high) continue;
			final int edge = plan.edge[k], row = 2 * plan.edgeRow[k];
			final double[] x = current[2 * plan.edgeColumn[k]], y = current[2 * plan.edgeColumn[k] + 1];
			final int e = 4 * (edge < 0 ? ~edge : edge);
			// the column belongs to the node that is eliminated earlier; the rows of the stored block belong to `from`
			x[row] += offDiagonal[e];
			x[row + 1] += offDiagonal[edge < 0 ? e + 2 : e + 1];
			y[row] += offDiagonal[edge < 0 ? e + 1 : e + 2];
			y[row + 1] += offDiagonal[e + 3];
		}
		for (final int c : plan.children[f]) extend(c, current, low, high);
	}

	private void extend(final int child, final double[][] current, final int low, final int high) {
		final int[] relative = plan.relative[child], used = slot[child];
		final int pivots = plan.pivots(child);
		for (int j = 0; j < relative.length; j++) {
			if (relative[j] < low) continue;
			if (relative[j] >= high) break;
			final double[] x = buffer[2 * used[j]], y = buffer[2 * used[j] + 1];
			final double[] intoX = current[2 * relative[j]], intoY = current[2 * relative[j] + 1];
			for (int i = j; i < relative.length; i++) {
				final int row = 2 * relative[i], at = 2 * (pivots + i);
				intoX[row] += x[at];
				intoX[row + 1] += x[at + 1];
				intoY[row] += y[at];
				intoY[row + 1] += y[at + 1];
			}
		}
	}
}
