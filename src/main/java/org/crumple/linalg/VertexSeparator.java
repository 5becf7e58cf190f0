package org.crumple.linalg;

import java.util.Arrays;

/**
 * Finds the smallest set of nodes that separates two sides of a part of a graph, within a band around the edges between the sides. By
 * Menger's theorem its size is the number of node-disjoint paths across the band; these are found by Dinic's algorithm on a flow network in
 * which every node has capacity one. A band that consists only of the ends of the crossing edges gives their minimum vertex cover.
 */
final class VertexSeparator {

	/**
	 * At least this share of each side remains outside the band, which bounds how unequal the parts become: with 0.75 the factor has 5 %
	 * more entries, with 0.85 10 %.
	 */
	private static final double OUTSIDE = 0.6;

	/** Largest number of layers of the band on either side of the crossing edges. */
	private final int mostLayers;

	private static final int NONE = -1, SOURCE = -2, SINK = -3;

	private final Adjacency graph;
	/** [n] 1 or 2 for nodes on the two sides of the part to be cut, 0 elsewhere; set by the caller. */
	final byte[] side;
	/** [n] layer of a node in the band, or -1. */
	private final int[] layer;
	private final int[] band;
	private int bandSize;
	/** [n] the nodes before and after a node on its path; NONE if no path passes through it. */
	private final int[] before;
	private final int[] after;
	/** [2n] distance of a node's entrance (2i) and exit (2i + 1) from the source; -1 if they cannot be reached. */
	private final int[] level;
	private final int[] nextArc;
	private final int[] queue;
	private final int[] path;

	VertexSeparator(final Adjacency graph, final int mostLayers) {
		this.mostLayers = mostLayers;
		this.graph = graph;
		side = new byte[graph.nodes];
		layer = filled(graph.nodes);
		band = new int[graph.nodes];
		before = filled(graph.nodes);
		after = filled(graph.nodes);
		level = filled(2 * graph.nodes);
		nextArc = new int[2 * graph.nodes];
		queue = new int[2 * graph.nodes];
		path = new int[2 * graph.nodes + 1];
	}

	/** Number of edges between the two sides of a part. */
	int crossing(final int[] part) {
		int count = 0;
		for (final int i : part) {
			if (side[i] != 1) continue;
			for (int e = graph.start[i]; e < graph.start[i + 1]; e++) {
				if (side[graph.neighbour[e]] == 2) count++;
			}
		}
		return count;
	}

	private static int[] filled(final int length) {
		final int[] none = new int[length];
		Arrays.fill(none, NONE);
		return none;
	}

	/**
	 * Separates the two sides.
	 *
	 * @param part the nodes with {@link #side} 1 or 2
	 * @param piece [part] overwritten with 0 or 1 for the remaining pieces and 2 for the separator
	 * @return number of nodes in the separator
	 */
	int separate(final int[] part, final byte[] piece) {
		final int layers = growBand(part);
		while (findLevels(layers)) {
			for (int k = 0; k < bandSize; k++) {
				if (isSource(band[k], layers) && before[band[k]] != SOURCE) augment(band[k], layers);
			}
		}
		int separators = 0;
		for (int k = 0; k < part.length; k++) {
			final int i = part[k];
			if (layer[i] < 0) piece[k] = (byte) (side[i] - 1);
			else piece[k] = (byte) (level[2 * i + 1] >= 0 ? 0 : level[2 * i] >= 0 ? 2 : 1);
			if (piece[k] == 2) separators++;
		}
		for (int k = 0; k < bandSize; k++) {
			final int i = band[k];
			layer[i] = before[i] = after[i] = level[2 * i] = level[2 * i + 1] = NONE;
		}
		return separators;
	}

	private boolean isSource(final int i, final int layers) {
		return side[i] == 1 && layer[i] == layers;
	}

	private boolean isSink(final int i, final int layers) {
		return side[i] == 2 && layer[i] == layers;
	}

	/** Collects the band layer by layer while enough nodes remain outside; returns the number of the last layer. */
	private int growBand(final int[] part) {
		final int[] room = new int[3];
		for (final int i : part) room[side[i]]++;
		for (int s = 1; s <= 2; s++) room[s] = (int) ((1 - OUTSIDE) * room[s]);
		bandSize = 0;
		for (final int i : part) {
			for (int e = graph.start[i]; e < graph.start[i + 1]; e++) {
				if (side[graph.neighbour[e]] != 3 - side[i]) continue;
				layer[i] = 0;
				band[bandSize++] = i;
				room[side[i]]--;
				break;
			}
		}
		int layers = 0, from = 0;
		while (layers < mostLayers && room[1] > 0 && room[2] > 0) {
			final int to = bandSize;
			for (int k = from; k < to; k++) {
				final int i = band[k];
				for (int e = graph.start[i]; e < graph.start[i + 1]; e++) {
					final int j = graph.neighbour[e];
					if (side[j] != side[i] || layer[j] >= 0) continue;
					layer[j] = layers + 1;
					band[bandSize++] = j;
					room[side[j]]--;
				}
			}
			if (room[1] < 0 || room[2] < 0 || !touchesBothSides(to)) {
				while (bandSize > to) layer[band[--bandSize]] = NONE;
				break;
			}
			layers++;
			from = to;
		}
		return layers;
	}

	/**
	 * Whether the band's layer from index {@code from} on has nodes of both sides; without them the flow network has no source or no sink.
	 */
	private boolean touchesBothSides(final int from) {
		int seen = 0;
		for (int k = from; k < bandSize; k++) seen |= side[band[k]];
		return seen == 3;
	}

	/** Breadth-first distances in the residual network; returns whether the sink can be reached. */
	private boolean findLevels(final int layers) {
		int head = 0, tail = 0;
		boolean reached = false;
		for (int k = 0; k < bandSize; k++) {
			final int i = band[k];
			level[2 * i] = level[2 * i + 1] = NONE;
			nextArc[2 * i] = nextArc[2 * i + 1] = graph.start[i];
			if (!isSource(i, layers)) continue;
			level[2 * i] = 0;
			queue[tail++] = 2 * i;
		}
		while (head < tail) {
			final int state = queue[head++], i = state / 2;
			if ((state & 1) == 0) {
				final int exit = before[i] == NONE ? i : before[i];
				if (exit >= 0 && level[2 * exit + 1] < 0) {
					level[2 * exit + 1] = level[state] + 1;
					queue[tail++] = 2 * exit + 1;
				}
				continue;
			}
			if (isSink(i, layers)) {
				reached |= after[i] != SINK;
			}
			if (before[i] != NONE && level[2 * i] < 0) {
				level[2 * i] = level[state] + 1;
				queue[tail++] = 2 * i;
			}
			for (int e = graph.start[i]; e < graph.start[i + 1]; e++) {
				final int j = graph.neighbour[e];
				if (side[j] == 0 || layer[j] < 0 || level[2 * j] >= 0) continue;
				level[2 * j] = level[state] + 1;
				queue[tail++] = 2 * j;
			}
		}
		return reached;
	}

	/** Searches for one more path from a source node along ascending levels, without recursion, and adds it. */
	private void augment(final int source, final int layers) {
		int length = 0;
		path[length++] = 2 * source;
		while (length > 0) {
			final int state = path[length - 1], i = state / 2;
			if ((state & 1) == 1 && isSink(i, layers) && after[i] != SINK) {
				apply(length);
				return;
			}
			final int next = advance(state);
			if (next >= 0) path[length++] = next;
			else {
				level[state] = Integer.MAX_VALUE; // a dead end in this phase
				length--;
			}
		}
	}

	/** The next untried state one level up, or -1. */
	private int advance(final int state) {
		final int i = state / 2, wanted = level[state] + 1;
		if ((state & 1) == 0) {
			final int exit = before[i] == NONE ? i : before[i];
			return exit >= 0 && level[2 * exit + 1] == wanted ? 2 * exit + 1 : NONE;
		}
		if (before[i] != NONE && level[2 * i] == wanted) return 2 * i;
		while (nextArc[state] < graph.start[i + 1]) {
			final int j = graph.neighbour[nextArc[state]];
			if (side[j] != 0 && layer[j] >= 0 && level[2 * j] == wanted) return 2 * j;
			nextArc[state]++;
		}
		return NONE;
	}

	private void apply(final int length) {
		for (int k = 0; k < length; k++) level[path[k]] = Integer.MAX_VALUE; // used up in this phase
		int from = SOURCE;
		for (int k = 0; k < length; k++) {
			final int i = path[k] / 2;
			if ((path[k] & 1) == 1) continue;
			if (k > 0 && path[k - 1] == 2 * i + 1) { // the old path through this node is cancelled
				before[i] = after[i] = NONE;
				continue;
			}
			if (k > 0) from = path[k - 1] / 2;
			before[i] = from;
			if (from >= 0) after[from] = i;
		}
		after[path[length - 1] / 2] = SINK;
	}
}
