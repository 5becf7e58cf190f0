package org.crumple.generate;

import java.util.Arrays;

import org.crumple.kernel.Monitor;

/**
 * Removes bonds from a network one by one, each drawn at random among the bonds of highest rank, until a given number is left.
 * <p>
 * In greedy dilution the rank of a bond is the sum of the degrees of its two nodes; this evens out the coordination and leaves few weak
 * spots. In random dilution all bonds have the same rank. No node drops below {@value #LEAST_DEGREE} bonds, and the network stays
 * connected.
 */
final class BondDilution {

	/** A node with fewer bonds could move without stretching any of them to first order. */
	static final int LEAST_DEGREE = 3;

	private final BondList bonds;
	private final boolean greedy;
	private final int[] degree;
	private final int[][] byNode;
	private final boolean[] removed;

	// removable bonds by rank: ranked[r] holds size[r] of them; bond b is ranked[rank[b]][place[b]], and place[b] is -1 once it has been
	// drawn
	private int[][] ranked = new int[0][];
	private int[] size = new int[0];
	private final int[] place;
	private final int[] rank;

	// breadth-first search: node i has been reached if visited[i] is the number of the current search
	private final int[] visited;
	private final int[] queue;
	private int searches;

	/**
	 * @param bonds read only
	 * @param nodeCount N
	 * @param greedy whether bonds between nodes of high degree are removed first
	 */
	BondDilution(final BondList bonds, final int nodeCount, final boolean greedy) {
		this.bonds = bonds;
		this.greedy = greedy;
		degree = new int[nodeCount];
		byNode = bonds.byNode(nodeCount);
		for (int i = 0; i < nodeCount; i++) degree[i] = byNode[0][i + 1] - byNode[0][i];
		removed = new boolean[bonds.count()];
		place = new int[bonds.count()];
		rank = new int[bonds.count()];
		visited = new int[nodeCount];
		queue = new int[nodeCount];
		for (int b = 0; b < bonds.count(); b++) insert(b);
	}

	/**
	 * @param keep number of bonds to keep
	 * @return the bonds left, in their original order: {@code keep} of them, or more if no other bond can be removed
	 */
	BondList dilute(final int keep, final RandomStream random, final Monitor monitor) {
		final int surplus = bonds.count() - keep;
		int left = bonds.count();
		for (int top = size.length - 1; top >= 0 && left > keep;) {
			if (size[top] == 0) {
				top--;
				continue;
			}
			final int b = ranked[top][random.below(size[top])];
			withdraw(b);
			if (!isRemovable(b)) continue; // and never will: degrees only fall, paths only vanish
			remove(b);
			left--;
			if ((left & 0xfff) == 0) {
				monitor.throwIfCancelled();
				monitor.progress(1 - (left - keep) / (double) surplus, "Removing bonds");
			}
		}
		final BondList rest = new BondList(left);
		for (int b = 0; b < bonds.count(); b++) {
			if (!removed[b]) rest.add(bonds.from(b), bonds.to(b), bonds.imageX(b), bonds.imageY(b));
		}
		return rest;
	}

	private void remove(final int b) {
		removed[b] = true;
		lowerDegree(bonds.from(b));
		lowerDegree(bonds.to(b));
	}

	/** Lowers the degree of a node by one, and with it the rank of its other bonds. */
	private void lowerDegree(final int node) {
		degree[node]--;
		if (!greedy) return;
		for (int k = byNode[0][node]; k < byNode[0][node + 1]; k++) {
			final int b = byNode[1][k];
			if (place[b] < 0) continue;
			withdraw(b);
			insert(b);
		}
	}

	private boolean isRemovable(final int b) {
		final int i = bonds.from(b), j = bonds.to(b);
		return degree[i] > LEAST_DEGREE && degree[j] > LEAST_DEGREE && areConnectedWithout(i, j, b);
	}

	/** Whether nodes i and j are connected without bond {@code b}; the search nearly always ends after a few dozen steps. */
	private boolean areConnectedWithout(final int i, final int j, final int b) {
		searches++;
		int head = 0, tail = 0;
		queue[tail++] = i;
		visited[i] = searches;
		while (head < tail) {
			final int at = queue[head++];
			for (int k = byNode[0][at]; k < byNode[0][at + 1]; k++) {
				final int c = byNode[1][k];
				if (removed[c] || c == b) continue;
				final int other = bonds.from(c) + bonds.to(c) - at;
				if (other == j) return true;
				if (visited[other] == searches) continue;
				visited[other] = searches;
				queue[tail++] = other;
			}
		}
		return false;
	}

	private void insert(final int b) {
		final int r = greedy ? degree[bonds.from(b)] + degree[bonds.to(b)] : 0;
		if (r >= size.length) {
			ranked = Arrays.copyOf(ranked, r + 1);
			size = Arrays.copyOf(size, r + 1);
		}
		if (ranked[r] == null) ranked[r] = new int[16];
		if (size[r] == ranked[r].length) ranked[r] = Arrays.copyOf(ranked[r], 2 * size[r]);
		rank[b] = r;
		place[b] = size[r];
		ranked[r][size[r]++] = b;
	}

	private void withdraw(final int b) {
		final int r = rank[b], last = ranked[r][--size[r]];
		ranked[r][place[b]] = last;
		place[last] = place[b];
		place[b] = -1;
	}
}
