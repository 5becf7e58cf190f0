package org.crumple.linalg;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.crumple.kernel.InvalidValue;

/**
 * Symbolic factorisation for a graph and an elimination order: which nodes are eliminated together in which dense front, and where every
 * entry goes. It is computed once per graph.
 * <p>
 * A front holds the rows and columns of its pivots, which are eliminated in it, and of the later nodes in which these have entries. What
 * remains on the later nodes is added to the parent's front. Immutable, so threads can share it.
 *
 * @see <a href="https://doi.org/10.1145/356044.356047">Duff and Reid, ACM Trans. Math. Softw. 9, 302 (1983)</a>
 */
public final class SymbolicFactor {

	final int nodes;
	/** Number of nodes to eliminate: all but the pinned ones. */
	final int eliminated;
	/** [n] position of a node in the elimination order, or -1 if pinned. */
	final int[] rank;
	/** [eliminated] the node at each position of the order. */
	final int[] node;
	final int fronts;
	/** [fronts + 1] rank of the first pivot of every front; pivots have successive ranks. */
	final int[] first;
	/** [fronts][below] ranks of the later nodes of every front, ascending. */
	final int[][] rows;
	/** [fronts] the front that receives the remainder, or -1. Children have lower numbers than their parents. */
	final int[] parent;
	/** [fronts][children] the children of each front, ascending. */
	final int[][] children;
	/** [fronts][below] positions of {@code rows} in the parent's front. */
	final int[][] relative;
	/** [fronts + 1] offsets of the edges assembled into each front: those whose earlier node is a pivot of the front. */
	final int[] edgeStart;
	/** [edges] number of the edge, or its bitwise complement if its {@code to} is eliminated before its {@code from}. */
	final int[] edge;
	/** [edges] column of the edge in its front, counted in nodes. */
	final int[] edgeColumn;
	/** [edges] row of the edge in its front, counted in nodes. */
	final int[] edgeRow;
	/** Unknowns, numbered in elimination order, that are held although the other unknown of their node is free; ascending. */
	final int[] held;
	/** Number of nodes in the largest front. */
	final int largestFront;

	private final int edges;
	private final long entries;
	private final double flops;

	/**
	 * @param nodes n, at least 1
	 * @param from [m] one end of every edge
	 * @param to [m] the other end
	 * @param order [n] all nodes in elimination order, the pinned one anywhere; read only
	 * @param pinned the node whose two unknowns are held at zero, or -1 for none
	 */
	public SymbolicFactor(final int nodes, final int[] from, final int[] to, final int[] order, final int pinned) {
		this(nodes, from, to, order, pinned == -1 ? new int[0] : new int[] { 2 * pinned, 2 * pinned + 1 });
	}

	/**
	 * A plan with any unknowns held at zero. A node with both unknowns held is left out. A single held unknown is held by a spring on its
	 * diagonal entry. The force of this spring balances the work of the load on the rigid motion that it stops. It is zero for loads that
	 * do no work on rigid motions, and so the unknown stays at exactly zero.
	 *
	 * @param pins the unknowns 2i + k, ascending
	 */
	public SymbolicFactor(final int nodes, final int[] from, final int[] to, final int[] order, final int[] pins) {
		final Adjacency graph = new Adjacency(nodes, from, to);
		Adjacency.requirePermutation(nodes, order);
		final boolean[] pin = new boolean[2 * nodes];
		for (final int k : pins) {
			if (k < 0 || k >= pin.length) throw InvalidValue.value("pinned", Math.floorDiv(k, 2), "a node in [0, " + nodes + "), or -1");
			pin[k] = true;
		}
		this.nodes = nodes;
		edges = from.length;
		final int[] kept = Arrays.stream(order).filter(i -> !(pin[2 * i] && pin[2 * i + 1])).toArray();
		final SupernodeAmalgamation plan = new SupernodeAmalgamation(new EliminationTree(graph, kept));
		eliminated = kept.length;
		fronts = plan.fronts;
		parent = plan.parent;
		children = SupernodeAmalgamation.children(parent, fronts);
		rows = plan.rows;
		first = new int[fronts + 1];
		rank = new int[nodes];
		node = new int[eliminated];
		Arrays.fill(rank, -1);
		int place = 0;
		for (int f = 0; f < fronts; f++) {
			first[f] = place;
			for (final int j : plan.pivot[f]) {
				node[place] = kept[j];
				rank[kept[j]] = place++;
			}
		}
		first[fronts] = place;
		held = IntStream.range(0, 2 * eliminated).filter(k -> pin[2 * node[k / 2] + k % 2]).toArray();
		for (final int[] below : rows) {
			for (int k = 0; k < below.length; k++) below[k] = rank[kept[below[k]]];
			Arrays.sort(below);
		}
		relative = new int[fronts][];
		for (int f = 0; f < fronts; f++) relative[f] = parent[f] < 0 ? new int[0] : positions(rows[f], parent[f]);
		edgeStart = new int[fronts + 1];
		final int[] frontOf = new int[edges];
		for (int e = 0; e < edges; e++) {
			final int earlier = Math.min(rank[from[e]], rank[to[e]]);
			frontOf[e] = earlier < 0 ? -1 : frontWith(earlier);
			if (earlier >= 0) edgeStart[frontOf[e] + 1]++;
		}
		for (int f = 0; f < fronts; f++) edgeStart[f + 1] += edgeStart[f];
		edge = new int[edgeStart[fronts]];
		edgeColumn = new int[edge.length];
		edgeRow = new int[edge.length];
		final int[] next = edgeStart.clone();
		for (int e = 0; e < edges; e++) {
			if (frontOf[e] < 0) continue;
			final int k = next[frontOf[e]]++, i = rank[from[e]], j = rank[to[e]];
			edge[k] = i < j ? e : ~e;
			edgeColumn[k] = Math.min(i, j) - first[frontOf[e]];
			edgeRow[k] = position(Math.max(i, j), frontOf[e]);
		}
		long sum = 0;
		double work = 0;
		int largest = 0;
		for (int f = 0; f < fronts; f++) {
			largest = Math.max(largest, size(f));
			for (int k = 2 * pivots(f), column = 2 * size(f); k > 0; k--, column--) sum += column;
			work += flops(f);
		}
		entries = sum;
		flops = work;
		largestFront = largest;
	}

	/** Number of entries in the lower triangle of the factor, including zeros stored for speed. */
	public long entries() {
		return entries;
	}

	/** Number of additions and multiplications of one factorisation, to leading order. */
	public double flops() {
		return flops;
	}

	/** Number of additions and multiplications in front f, to leading order. */
	double flops(final int f) {
		final double high = 2.0 * size(f), low = high - 2 * pivots(f);
		return (high * (high + 1) * (2 * high + 1) - low * (low + 1) * (2 * low + 1)) / 6; // sum of the squared column lengths
	}

	/** Number of nodes n of the graph, including pinned ones. */
	public int nodes() {
		return nodes;
	}

	/** Number of nodes eliminated in front f. */
	int pivots(final int f) {
		return first[f + 1] - first[f];
	}

	/** Number of nodes in front f. */
	int size(final int f) {
		return first[f + 1] - first[f] + rows[f].length;
	}

	/** @throws IllegalArgumentException unless the matrix has the graph of this plan */
	void requireFits(final SymmetricBlockMatrix matrix) {
		if (matrix.nodes() != nodes || matrix.from().length != edges) {
			throw InvalidValue.value("matrix", matrix.nodes() + " nodes and " + matrix.from().length + " edges",
				"on the graph of the plan, with " + nodes + " nodes and " + edges + " edges");
		}
	}

	private int frontWith(final int pivot) {
		final int found = Arrays.binarySearch(first, pivot);
		return found >= 0 ? found : -found - 2;
	}

	/** Position of the node of a rank in front f. */
	private int position(final int ofRank, final int f) {
		return ofRank < first[f + 1] ? ofRank - first[f] : pivots(f) + Arrays.binarySearch(rows[f], ofRank);
	}

	private int[] positions(final int[] ranks, final int f) {
		final int[] places = new int[ranks.length];
		int k = 0;
		for (int i = 0; i < places.length; i++) {
			if (ranks[i] < first[f + 1]) places[i] = ranks[i] - first[f];
			else {
				while (rows[f][k] != ranks[i]) k++;
				places[i] = pivots(f) + k;
			}
		}
		return places;
	}
}
