package org.crumple.generate;

import java.util.Arrays;

/**
 * Neighbour list of a packing: all pairs of discs that touch or whose gap is below a margin. The list stays complete until some disc has
 * moved by half the margin. Pairs are found with a cell list, and stored with the disc of lower number; the arrays are reused.
 */
final class DiscNeighbours {

	/**
	 * Margin [l]. With half of it, lists are rebuilt often while discs still flow; with twice of it, many pairs in the list do not touch.
	 */
	private static final double MARGIN = 0.25;

	private int[] start = new int[0];
	private int[] partner = new int[0];
	private double[] builtAt = new double[0];

	// cell list: the discs in cell c are member[k] for k from first[c] to first[c + 1] - 1
	private int[] first = new int[0];
	private int[] member = new int[0];
	private int[] cellOf = new int[0];

	/** Wraps the discs into the cell and finds all pairs. */
	void rebuild(final DiscPacking packing) {
		packing.wrap();
		final int n = packing.count();
		if (start.length < n + 1) start = new int[n + n / 8 + 9];
		if (builtAt.length < 2 * n) builtAt = new double[2 * (n + n / 8 + 8)];
		System.arraycopy(packing.x(), 0, builtAt, 0, 2 * n);
		double largest = 0;
		for (int i = 0; i < n; i++) largest = Math.max(largest, packing.radius()[i]);
		final int across = (int) (packing.side() / (2 * largest + MARGIN));
		if (across < 3) pairAll(packing);
		else pairInCells(packing, across);
	}

	private void pairAll(final DiscPacking packing) {
		final int n = packing.count();
		int pairs = 0;
		for (int i = 0; i < n; i++) {
			start[i] = pairs;
			for (int j = i + 1; j < n; j++) pairs = addIfNear(packing, i, j, pairs);
		}
		start[n] = pairs;
	}

	private void pairInCells(final DiscPacking packing, final int across) {
		final int n = packing.count();
		sortIntoCells(packing, across);
		int pairs = 0;
		for (int i = 0; i < n; i++) {
			start[i] = pairs;
			final int cx = cellOf[i] % across, cy = cellOf[i] / across;
			for (int dy = -1; dy <= 1; dy++) {
				final int row = (cy + dy + across) % across * across;
				for (int dx = -1; dx <= 1; dx++) {
					final int cell = row + (cx + dx + across) % across;
					for (int k = first[cell]; k < first[cell + 1]; k++) {
						if (member[k] > i) pairs = addIfNear(packing, i, member[k], pairs);
					}
				}
			}
		}
		start[n] = pairs;
	}

	private void sortIntoCells(final DiscPacking packing, final int across) {
		final int n = packing.count(), cells = across * across;
		if (first.length < cells + 2) first = new int[cells + 2];
		if (member.length < n) {
			member = new int[n + n / 8 + 8];
			cellOf = new int[n + n / 8 + 8];
		}
		Arrays.fill(first, 0, cells + 2, 0);
		final double[] x = packing.x();
		final double perLength = across / packing.side();
		for (int i = 0; i < n; i++) {
			final int cx = Math.min(across - 1, (int) (x[2 * i] * perLength));
			final int cy = Math.min(across - 1, (int) (x[2 * i + 1] * perLength));
			cellOf[i] = cy * across + cx;
			first[cellOf[i] + 2]++;
		}
		// first[c + 1] is the next free place of cell c while filling, and its end afterwards
		for (int c = 0; c < cells; c++) first[c + 2] += first[c + 1];
		for (int i = 0; i < n; i++) member[first[cellOf[i] + 1]++] = i;
	}

	private int addIfNear(final DiscPacking packing, final int i, final int j, final int pairs) {
		final double[] x = packing.x();
		final double side = packing.side(), half = side / 2;
		double dx = x[2 * j] - x[2 * i], dy = x[2 * j + 1] - x[2 * i + 1];
		dx = dx > half ? dx - side : dx < -half ? dx + side : dx;
		dy = dy > half ? dy - side : dy < -half ? dy + side : dy;
		final double reach = packing.radius()[i] + packing.radius()[j] + MARGIN;
		if (dx * dx + dy * dy >= reach * reach) return pairs;
		if (pairs == partner.length) partner = Arrays.copyOf(partner, Math.max(8 * packing.count(), pairs + pairs / 2));
		partner[pairs] = j;
		return pairs + 1;
	}

	/** The largest displacement of any disc since the list was built [l]. */
	double longestWay(final DiscPacking packing) {
		final double[] x = packing.x();
		double longest2 = 0;
		for (int k = 0; k < 2 * packing.count(); k += 2) {
			final double dx = x[k] - builtAt[k], dy = x[k + 1] - builtAt[k + 1];
			longest2 = Math.max(longest2, dx * dx + dy * dy);
		}
		return Math.sqrt(longest2);
	}

	/** Largest displacement of any disc for which the list is sure to be complete [l]. */
	double slack() {
		return MARGIN / 2;
	}

	/** Partners of disc i are partner()[k] for k from start()[i] to start()[i + 1] - 1; each pair is listed once. */
	int[] start() {
		return start;
	}

	int[] partner() {
		return partner;
	}
}
