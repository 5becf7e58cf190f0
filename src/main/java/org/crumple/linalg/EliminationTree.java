package org.crumple.linalg;

import java.util.Arrays;

/**
 * The elimination tree of a graph for a given order, with the fill of every column. Columns are gathered into supernodes: consecutive
 * columns with the same rows.
 * <p>
 * Nodes are denoted by their positions in the order. J. W. H. Liu, SIAM J. Matrix Anal. Appl. 11, 134 (1990).
 */
final class EliminationTree {

	/** Number of supernodes; children have lower numbers than their parents. */
	int supernodes;
	/** [supernodes] the parent, or -1 at a root. */
	int[] parent;
	/** [supernodes][pivots] the positions that are eliminated together, ascending. */
	int[][] pivots;
	/** [supernodes][below] the later positions in which their columns have entries, ascending. */
	int[][] rows;

	/**
	 * @param graph all nodes
	 * @param order the nodes to eliminate, in order; nodes that are not in it are ignored
	 */
	EliminationTree(final Adjacency graph, final int[] order) {
		final int n = order.length;
		final int[] rank = new int[graph.nodes];
		Arrays.fill(rank, -1);
		for (int k = 0; k < n; k++) rank[order[k]] = k;
		final int[] columnParent = parents(graph, order, rank);
		final int[][] structure = new int[n][];
		final int[] count = new int[n];
		final int[] continued = new int[n];
		fill(graph, order, rank, columnParent, structure, count, continued);
		gather(columnParent, structure, continued);
	}

	private static int[] parents(final Adjacency graph, final int[] order, final int[] rank) {
		final int n = order.length;
		final int[] parent = new int[n], ancestor = new int[n];
		for (int j = 0; j < n; j++) {
			parent[j] = ancestor[j] = -1;
			for (int e = graph.start[order[j]]; e < graph.start[order[j] + 1]; e++) {
				int i = rank[graph.neighbour[e]];
				while (i >= 0 && i < j && ancestor[i] != j) {
					final int next = ancestor[i];
					ancestor[i] = j; // path compression
					if (next < 0) parent[i] = j;
					i = next;
				}
			}
		}
		return parent;
	}

	/**
	 * Finds the rows of every column below the diagonal: those of the graph and those of the column's children. Rows are kept only for
	 * columns that start a supernode; {@code continued[j]} is the column before j in its supernode, or -1.
	 */
	private static void fill(final Adjacency graph, final int[] order, final int[] rank, final int[] parent,
		final int[][] structure, final int[] count, final int[] continued)
	{
		final int n = order.length;
		final int[] firstChild = new int[n], sibling = new int[n], seen = new int[n], found = new int[n];
		Arrays.fill(firstChild, -1);
		Arrays.fill(seen, -1);
		Arrays.fill(continued, -1);
		final int[][] live = new int[n][];
		for (int j = 0; j < n; j++) {
			int size = 0;
			seen[j] = j;
			for (int e = graph.start[order[j]]; e < graph.start[order[j] + 1]; e++) {
				final int i = rank[graph.neighbour[e]];
				if (i > j && seen[i] != j) {
					seen[i] = j;
					found[size++] = i;
				}
			}
			for (int c = firstChild[j]; c >= 0; c = sibling[c]) {
				for (final int i : live[c]) {
					if (seen[i] != j) {
						seen[i] = j;
						found[size++] = i;
					}
				}
			}
			live[j] = Arrays.copyOf(found, size);
			count[j] = size;
			for (int c = firstChild[j]; c >= 0; c = sibling[c]) {
				if (continued[j] < 0 && count[c] == size + 1) {
					continued[j] = c;
				}
				live[c] = null;
			}
			structure[j] = live[j];
			if (continued[j] >= 0) structure[continued[j]] = null;
			if (parent[j] >= 0) {
				sibling[j] = firstChild[parent[j]];
				firstChild[parent[j]] = j;
			}
		}
	}

	/** Gathers columns into supernodes. After {@link #fill} the last column of each supernode holds the rows below all of it. */
	private void gather(final int[] columnParent, final int[][] structure, final int[] continued) {
		final int n = columnParent.length;
		final int[] owner = new int[n], length = new int[n];
		pivots = new int[n][];
		rows = new int[n][];
		for (int j = 0; j < n; j++) {
			length[j] = continued[j] < 0 ? 1 : length[continued[j]] + 1;
			if (structure[j] == null) continue;
			final int[] run = new int[length[j]];
			int k = j;
			for (int at = run.length - 1; at >= 0; at--, k = continued[k]) {
				run[at] = k;
				owner[k] = supernodes;
			}
			Arrays.sort(structure[j]);
			rows[supernodes] = structure[j];
			pivots[supernodes++] = run;
		}
		parent = new int[supernodes];
		for (int s = 0; s < supernodes; s++) {
			final int above = columnParent[pivots[s][pivots[s].length - 1]];
			parent[s] = above < 0 ? -1 : owner[above];
		}
		pivots = Arrays.copyOf(pivots, supernodes);
		rows = Arrays.copyOf(rows, supernodes);
	}
}
