package org.crumple.linalg;

import java.util.Arrays;

import org.crumple.kernel.InvalidValue;

/**
 * Adjacency lists of a graph: the neighbours of node i are {@code neighbour[start[i]] … neighbour[start[i + 1] - 1]}. If two edges join the
 * same nodes, each of these nodes is listed twice as the other's neighbour.
 */
final class Adjacency {

	final int nodes;
	/** [n + 1] offset of each node's neighbours in {@link #neighbour}. */
	final int[] start;
	/** [2m] the neighbours of node 0, of node 1 and so on, each in the order of the edges. */
	final int[] neighbour;

	Adjacency(final int nodes, final int[] from, final int[] to) {
		requireGraph(nodes, from, to);
		this.nodes = nodes;
		start = new int[nodes + 1];
		for (int e = 0; e < from.length; e++) {
			start[from[e] + 1]++;
			start[to[e] + 1]++;
		}
		for (int i = 0; i < nodes; i++) start[i + 1] += start[i];
		neighbour = new int[start[nodes]];
		final int[] next = Arrays.copyOf(start, nodes);
		for (int e = 0; e < from.length; e++) {
			neighbour[next[from[e]]++] = to[e];
			neighbour[next[to[e]]++] = from[e];
		}
	}

	/** @throws IllegalArgumentException unless every edge joins two different nodes in [0, n) */
	static void requireGraph(final int nodes, final int[] from, final int[] to) {
		if (nodes < 1) throw InvalidValue.value("nodes", nodes, "at least 1");
		if (from.length != to.length) {
			throw InvalidValue.value("edges", from.length + " and " + to.length, "as many first ends as second ends");
		}
		for (int e = 0; e < from.length; e++) {
			if (from[e] < 0 || to[e] < 0 || from[e] >= nodes || to[e] >= nodes || from[e] == to[e]) {
				throw InvalidValue.value("edge " + e, from[e] + "–" + to[e], "between two different nodes in [0, " + nodes + ")");
			}
		}
	}

	/** @throws IllegalArgumentException unless {@code order} [n] contains every node exactly once */
	static void requirePermutation(final int nodes, final int[] order) {
		final boolean[] seen = new boolean[nodes];
		if (order.length != nodes) throw InvalidValue.value("order", order.length + " nodes", "all " + nodes + " nodes, each once");
		for (final int i : order) {
			if (i < 0 || i >= nodes || seen[i]) throw InvalidValue.value("order with node", i, "all " + nodes + " nodes, each once");
			seen[i] = true;
		}
	}
}
