package org.crumple.generate;

import java.util.Arrays;

/** A growing list of bonds. A bond connects node i with the periodic image (ix, iy) of node j. */
final class BondList {

	private int count;
	private int[] from;
	private int[] to;
	private int[] imageX;
	private int[] imageY;

	BondList(final int capacity) {
		from = new int[capacity];
		to = new int[capacity];
		imageX = new int[capacity];
		imageY = new int[capacity];
	}

	void add(final int i, final int j, final int ix, final int iy) {
		if (count == from.length) grow(Math.max(16, 2 * count));
		from[count] = i;
		to[count] = j;
		imageX[count] = ix;
		imageY[count++] = iy;
	}

	private void grow(final int capacity) {
		from = Arrays.copyOf(from, capacity);
		to = Arrays.copyOf(to, capacity);
		imageX = Arrays.copyOf(imageX, capacity);
		imageY = Arrays.copyOf(imageY, capacity);
	}

	int count() {
		return count;
	}

	int from(final int bond) {
		return from[bond];
	}

	int to(final int bond) {
		return to[bond];
	}

	int imageX(final int bond) {
		return imageX[bond];
	}

	int imageY(final int bond) {
		return imageY[bond];
	}

	/** Copies in the order from, to, image along a1, image along a2 [4][M]. */
	int[][] arrays() {
		return new int[][] { Arrays.copyOf(from, count), Arrays.copyOf(to, count), Arrays.copyOf(imageX, count),
			Arrays.copyOf(imageY, count) };
	}

	/**
	 * The bonds of each node.
	 *
	 * @return offsets [N + 1] and bonds [2M]: the bonds of node i are {@code [1][k]} for k from {@code [0][i]} to {@code [0][i + 1] - 1},
	 *   ascending
	 */
	int[][] byNode(final int nodeCount) {
		final int[] start = new int[nodeCount + 1];
		for (int b = 0; b < count; b++) {
			start[from[b] + 1]++;
			start[to[b] + 1]++;
		}
		for (int i = 0; i < nodeCount; i++) start[i + 1] += start[i];
		final int[] next = Arrays.copyOf(start, nodeCount);
		final int[] bonds = new int[2 * count];
		for (int b = 0; b < count; b++) {
			bonds[next[from[b]]++] = b;
			bonds[next[to[b]]++] = b;
		}
		return new int[][] { start, bonds };
	}

	/** Whether the network is connected. */
	boolean isConnected(final int nodeCount) {
		final int[][] byNode = byNode(nodeCount);
		final boolean[] seen = new boolean[nodeCount];
		final int[] queue = new int[nodeCount];
		int head = 0, tail = 1;
		seen[0] = true;
		while (head < tail) {
			final int i = queue[head++];
			for (int k = byNode[0][i]; k < byNode[0][i + 1]; k++) {
				final int b = byNode[1][k], other = from[b] + to[b] - i;
				if (seen[other]) continue;
				seen[other] = true;
				queue[tail++] = other;
			}
		}
		return tail == nodeCount;
	}

	/** Whether no bond connects a node with itself, and no two bonds connect the same pair of nodes. */
	boolean isSimple(final int nodeCount) {
		final long[] pairs = new long[count];
		for (int b = 0; b < count; b++) {
			if (from[b] == to[b]) return false;
			pairs[b] = Math.min(from[b], to[b]) * (long) nodeCount + Math.max(from[b], to[b]);
		}
		Arrays.sort(pairs);
		for (int b = 1; b < count; b++) {
			if (pairs[b] == pairs[b - 1]) return false;
		}
		return true;
	}
}
