package org.crumple.linalg;

/**
 * Merges supernodes into their parents where one larger dense front is cheaper than two small ones, although it stores some zeros. The
 * resulting fronts are numbered so that every subtree has consecutive numbers.
 */
final class SupernodeAmalgamation {

	/**
	 * Cost of one more front, in multiplications of a large front. A quarter or four times this value makes no difference to the time of a
	 * factorisation, to within the scatter of the measurement.
	 */
	private static final double FRONT = 4000;

	/** Cost of clearing, assembling and passing on one entry of a front, in the same unit; half or twice makes no difference either. */
	private static final double ENTRY = 10;

	private final EliminationTree tree;
	/** [supernodes] number of pivots merged into this supernode so far. */
	private final int[] pivots;
	/** [supernodes] the supernode into which this one was merged, or itself. */
	private final int[] target;

	/** Number of fronts. */
	int fronts;
	/** [fronts] the parent, or -1. The subtree of a front has the numbers just before its own. */
	int[] parent;
	/** [fronts][pivots] positions in the old order, listed in the new elimination order. */
	int[][] pivot;
	/** [fronts][below] positions in the old order, not sorted by the new order. */
	int[][] rows;

	SupernodeAmalgamation(final EliminationTree tree) {
		this.tree = tree;
		pivots = new int[tree.supernodes];
		target = new int[tree.supernodes];
		merge();
		number();
	}

	private void merge() {
		final int n = tree.supernodes;
		final int[][] children = children(tree.parent, n);
		for (int s = 0; s < n; s++) {
			pivots[s] = tree.pivots[s].length;
			target[s] = s;
			final int below = tree.rows[s].length;
			for (final int c : children[s]) {
				final double apart = cost(pivots[c], tree.rows[c].length) + cost(pivots[s], below);
				if (cost(pivots[c] + pivots[s], below) > apart) continue;
				target[c] = s;
				pivots[s] += pivots[c];
			}
		}
	}

	/** Cost of a front with the given numbers of pivot nodes and of nodes below. */
	private static double cost(final int pivots, final int below) {
		final double p = 2.0 * pivots, r = 2.0 * below;
		return FRONT + ENTRY * (p + r) * (p + r) / 2 + p * r * r + p * p * r + p * p * p / 3;
	}

	/** [n][children] the children of every node of a forest, ascending. */
	static int[][] children(final int[] parent, final int n) {
		final int[] count = new int[n];
		for (int s = 0; s < n; s++) {
			if (parent[s] >= 0) count[parent[s]]++;
		}
		final int[][] children = new int[n][];
		for (int s = 0; s < n; s++) children[s] = new int[count[s]];
		for (int s = n - 1; s >= 0; s--) {
			if (parent[s] >= 0) children[parent[s]][--count[parent[s]]] = s;
		}
		return children;
	}

	private void number() {
		final int n = tree.supernodes;
		final int[] root = new int[n], above = new int[n], size = new int[n];
		for (int s = n - 1; s >= 0; s--) {
			root[s] = target[s] == s ? s : root[target[s]];
			if (root[s] == s) {
				above[s] = tree.parent[s] < 0 ? -1 : root[tree.parent[s]];
				fronts++;
			}
		}
		for (int s = 0; s < n; s++) {
			if (root[s] == s) size[s]++;
			final int up = root[s] == s ? above[s] : -1;
			if (up >= 0) size[up] += size[s];
		}
		// a parent has the last number of its subtree; its children's subtrees share the others, in the old order
		final int[] number = new int[n], free = new int[n];
		int top = fronts;
		for (int s = n - 1; s >= 0; s--) {
			if (root[s] != s) continue;
			final int end = above[s] < 0 ? top : free[above[s]];
			number[s] = end - 1;
			free[s] = end - 1;
			if (above[s] < 0) top -= size[s];
			else free[above[s]] -= size[s];
		}
		parent = new int[fronts];
		pivot = new int[fronts][];
		rows = new int[fronts][];
		final int[] filled = new int[fronts];
		for (int s = 0; s < n; s++) {
			final int f = number[root[s]];
			if (pivot[f] == null) pivot[f] = new int[pivots[root[s]]];
			for (final int j : tree.pivots[s]) pivot[f][filled[f]++] = j;
			if (root[s] != s) continue;
			parent[f] = above[s] < 0 ? -1 : number[above[s]];
			rows[f] = tree.rows[s];
		}
	}
}
