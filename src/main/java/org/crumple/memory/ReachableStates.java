package org.crumple.memory;

import java.util.ArrayList;
import java.util.List;

/**
 * How many branches the network can be brought to while its strain stays within an amplitude of that at the start.
 *
 * @param amplitude A: strains are within A of that at the start
 * @param states number of branches that can be reached, the first included
 * @param components number of strongly connected components among them
 */
public record ReachableStates(double amplitude, int states, int components) {

	/** The states for amplitudes in equal steps up to the largest that the window allows. */
	public static List<ReachableStates> of(final TransitionGraph graph, final int steps) {
		final List<ReachableStates> all = new ArrayList<>();
		for (final double amplitude : LimitCycle.amplitudes(graph, steps)) {
			final Components reached = Components.of(graph, graph.start() - amplitude, graph.start() + amplitude);
			all.add(new ReachableStates(amplitude, reached.states(), reached.count()));
		}
		return all;
	}
}
