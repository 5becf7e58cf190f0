package org.crumple.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;

/**
 * Strongly connected components of a transition graph: sets of branches that the network can reach from each other for ever. A fall that
 * leads from one component to another cannot be undone.
 *
 * @param of the component of every node [size of the graph], −1 for nodes that were left out; components are numbered by their first nodes
 * @param count number of components
 */
public record Components(int[] of, int count) {

	/** The components of the whole graph. */
	public static Components of(final TransitionGraph graph) {
		return of(graph, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
	}

	/**
	 * The components of what can be reached from node 0 while the strain stays between two values, which hold that at the start.
	 *
	 * @param low smallest strain
	 * @param high largest strain
	 */
	public static Components of(final TransitionGraph graph, final double low, final double high) {
		final Graph<Integer, DefaultEdge> falls = new DirectedPseudograph<>(DefaultEdge.class);
		final List<Integer> found = new ArrayList<>(List.of(0));
		falls.addVertex(0);
		for (int k = 0; k < found.size(); k++) {
			for (final int sense : new int[] { -1, 1 }) {
				final Branch.Exit end = graph.branch(found.get(k)).end(sense);
				if (end.to() < 0 || end.strain() < low || end.strain() > high) continue;
				if (falls.addVertex(end.to())) found.add(end.to());
				falls.addEdge(found.get(k), end.to());
			}
		}
		final List<Set<Integer>> sets = new ArrayList<>(new KosarajuStrongConnectivityInspector<>(falls).stronglyConnectedSets());
		sets.sort(Comparator.comparingInt(set -> set.stream().mapToInt(n -> n).min().orElseThrow()));
		final int[] of = new int[graph.size()];
		Arrays.fill(of, -1);
		for (int c = 0; c < sets.size(); c++) for (final int node : sets.get(c)) of[node] = c;
		return new Components(of, sets.size());
	}

	/** Number of nodes in all components. */
	public int states() {
		int states = 0;
		for (final int component : of) if (component >= 0) states++;
		return states;
	}

	/** Number of nodes in each component [count]. */
	public int[] sizes() {
		final int[] sizes = new int[count];
		for (final int component : of) if (component >= 0) sizes[component]++;
		return sizes;
	}
}
