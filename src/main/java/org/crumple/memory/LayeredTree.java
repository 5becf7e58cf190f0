package org.crumple.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Places for the nodes of a transition graph in layers, one a depth. In each layer nodes are sorted by where the nodes are, on average,
 * from which falls lead to them.
 *
 * @param x place of each node in its layer, in [0, 1]
 * @param depth layer of each node
 */
public record LayeredTree(double[] x, int[] depth) {

	/** Places all nodes. */
	public static LayeredTree of(final TransitionGraph graph) {
		final int n = graph.size();
		final double[] x = new double[n], sum = new double[n];
		final int[] depth = graph.branches().stream().mapToInt(Branch::depth).toArray(), count = new int[n];
		final int deepest = Arrays.stream(depth).max().orElse(0);
		for (int layer = 0; layer <= deepest; layer++) {
			final List<Integer> nodes = new ArrayList<>();
			for (int node = 0; node < n; node++) if (depth[node] == layer) nodes.add(node);
			nodes.sort(Comparator.comparingDouble(node -> count[node] == 0 ? 0.5 : sum[node] / count[node]));
			for (int k = 0; k < nodes.size(); k++) {
				final int node = nodes.get(k);
				x[node] = (k + 0.5) / nodes.size();
				// what strain leads up is placed to the right of what it leads down
				for (final int sense : new int[] { -1, 1 }) {
					final int to = graph.branch(node).end(sense).to();
					if (to < 0 || depth[to] != layer + 1) continue;
					sum[to] += x[node] + sense * 0.25 / nodes.size();
					count[to]++;
				}
			}
		}
		return new LayeredTree(x, depth);
	}
}
