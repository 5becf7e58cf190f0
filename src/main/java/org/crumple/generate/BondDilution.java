package org.crumple.generate;

import java.util.Arrays;

import org.crumple.kernel.Monitor;

/**
 * Takes bonds out of a network one by one, at random among those of the highest rank, until a given number is left.
 * <p>
 * The rank of a bond is the sum of the numbers of bonds of its two ends when greedy (which evens out coordination, so
 * that few weak spots remain), or the same for all (plain random dilution). No node ever drops below
 * {@value #LEAST_DEGREE} bonds, and no bond goes that holds two parts together.
 */
final class BondDilution {

	/** A node with fewer could move without stretching any bond to first order. */
	static final int LEAST_DEGREE = 3;

	private final BondList bonds;
	private final boolean greedy;
	private final int[] degree;
	private final int[][] byNode;
	private final boolean[] gone;

	// candidates by rank: ranked[k] holds size[k] of them, bond b at place[b]
	private int[][] ranked = new int[0][];
	private int[] size = new int[0];
	private final int[] place;
	private final int[] rank;

	// breadth-first search: visited[i] == search number
	private final int[] visited;
	private final int[] queue;
	private int searches;

	/**
	 * @param bonds read only
	 * @param nodeCount N
	 * @param greedy whether bonds between nodes of many bonds go first
	 */
	BondDilution(final BondList bonds, final int nodeCount, final boolean greedy) {
		this.bonds = bonds;
		this.greedy = greedy;
		degree = new int[nodeCount];
		byNode = bonds.byNode(nodeCount);
		for (int i = 0; i < nodeCount; i++) degree[i] = byNode[0][i + 1] - byNode[0][i];
		gone = new boolean[bonds.count()];
		place = new int[bonds.count()];
		rank = new int[bonds.count()];
		visited = new int[nodeCount];
		queue = new int[nodeCount];
		for (int b = 0; b < bonds.count(); b++) enrol(b);
	}

	/**
	 * @param keep number of bonds to leave
	 * @return the bonds left, in their old order: {@code keep}, or more if no other bond may go
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
			strike(b);
			if (!mayGo(b)) continue; // for good: degrees and paths only get fewer
			remove(b);
			left--;
			if ((left & 0xfff) == 0) {
				monitor.throwIfCancelled();
				monitor.progress(1 - (left - keep) / (double) surplus, "Removing bonds");
			}
		}
		final BondList rest = new BondList(left);
		for (int b = 0; b < bonds.count(); b++) {
			if (!gone[b]) rest.add(bonds.from(b), bonds.to(b), bonds.imageX(b), bonds.imageY(b));
		}
		return rest;
	}

	private void remove(final int b) {
		gone[b] = true;
		lower(bonds.from(b));
		lower(bonds.to(b));
	}

	/** One bond fewer at this node; the others there sink in rank. */
	private void lower(final int node) {
		degree[node]--;
		if (!greedy) return;
		for (int k = byNode[0][node]; k < byNode[0][node + 1]; k++) {
			final int b = byNode[1][k];
			if (place[b] < 0) continue;
			strike(b);
			enrol(b);
		}
	}

	private boolean mayGo(final int b) {
		final int i = bonds.from(b), j = bonds.to(b);
		return degree[i] > LEAST_DEGREE && degree[j] > LEAST_DEGREE && joinedOtherwise(i, j, b);
	}

	/** Whether a path leads from i to j without bond {@code b}; nearly always a short one, found in a few dozen steps. */
	private boolean joinedOtherwise(final int i, final int j, final int b) {
		searches++;
		int head = 0, tail = 0;
		queue[tail++] = i;
		visited[i] = searches;
		while (head < tail) {
			final int at = queue[head++];
			for (int k = byNode[0][at]; k < byNode[0][at + 1]; k++) {
				final int c = byNode[1][k];
				if (gone[c] || c == b) continue;
				final int other = bonds.from(c) + bonds.to(c) - at;
				if (other == j) return true;
				if (visited[other] == searches) continue;
				visited[other] = searches;
				queue[tail++] = other;
			}
		}
		return false;
	}

	private void enrol(final int b) {
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

	private void strike(final int b) {
		final int r = rank[b], last = ranked[r][--size[r]];
		ranked[r][place[b]] = last;
		place[last] = place[b];
		place[b] = -1;
	}
}
