package org.crumple.memory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The main hysteresis loop: the branches that a network visits that is strained from one end of the window to the other and back, again and
 * again, once that repeats.
 *
 * @param up nodes under growing strain, in order
 * @param down nodes under falling strain, in order
 * @param isKnown whether all of the loop is in the graph
 */
public record MainLoop(List<Integer> up, List<Integer> down, boolean isKnown) {

	/** The main loop that the network reaches from the start. */
	public static MainLoop of(final TransitionGraph graph) {
		final Set<Integer> bottoms = new HashSet<>();
		int node = last(way(graph, 0, -1));
		while (node >= 0 && bottoms.add(node)) node = round(graph, node);
		final List<Integer> up = new ArrayList<>(), down = new ArrayList<>();
		if (node < 0) return new MainLoop(up, down, false);
		// a loop may close after several rounds only
		int here = node;
		do {
			final List<Integer> rise = way(graph, here, 1), fall = way(graph, last(rise), -1);
			up.addAll(rise);
			down.addAll(fall);
			here = last(fall);
		}
		while (here != node);
		return new MainLoop(up, down, true);
	}

	private static int round(final TransitionGraph graph, final int bottom) {
		final int top = last(way(graph, bottom, 1));
		return top < 0 ? top : last(way(graph, top, -1));
	}

	/** The nodes on the way from one to the end of the window; the last is negative if that is not known. */
	private static List<Integer> way(final TransitionGraph graph, final int from, final int sense) {
		final List<Integer> way = new ArrayList<>();
		int node = from;
		while (node >= 0) {
			way.add(node);
			node = graph.branch(node).end(sense).to();
		}
		if (node == Branch.FRONTIER) way.add(node);
		return way;
	}

	private static int last(final List<Integer> way) {
		return way.get(way.size() - 1);
	}

	/** All nodes of the loop. */
	public Set<Integer> nodes() {
		final Set<Integer> nodes = new HashSet<>(up);
		nodes.addAll(down);
		return nodes;
	}
}
