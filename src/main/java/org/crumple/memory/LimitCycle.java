package org.crumple.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What becomes of a network under cycles of one amplitude, read off its transition graph: {@code γ0 → γ0 + A → γ0 − A → γ0}, again and
 * again, from the strain γ0 at the start.
 *
 * @param amplitude A
 * @param period number of cycles after which the network is in the same state, 0 if its way leads to where the search has not been
 * @param transientCycles number of cycles before it is in a state of the limit cycle for the first time, −1 if that is not known
 * @param multiplicity number of different limit cycles of this amplitude, from all branches of the graph that exist at γ0
 */
public record LimitCycle(double amplitude, int period, int transientCycles, int multiplicity) {

	/** Whether the limit cycle that the network reaches is known. */
	public boolean isKnown() {
		return period > 0;
	}

	/** Amplitudes in equal steps, of which the last is the largest that stays inside of the window. */
	static double[] amplitudes(final TransitionGraph graph, final int steps) {
		final double most = graph.window() - Math.abs(graph.start());
		final double[] amplitudes = new double[most > 0 ? steps : 0];
		for (int k = 0; k < amplitudes.length; k++) amplitudes[k] = k + 1 == steps ? most : most * (k + 1) / steps;
		return amplitudes;
	}

	/** The limit cycles for amplitudes in equal steps up to the largest that the window allows. */
	public static List<LimitCycle> of(final TransitionGraph graph, final int steps) {
		final List<LimitCycle> all = new ArrayList<>();
		for (final double amplitude : amplitudes(graph, steps)) all.add(of(graph, amplitude));
		return all;
	}

	/** The limit cycle of one amplitude, which stays inside of the window. */
	public static LimitCycle of(final TransitionGraph graph, final double amplitude) {
		final Map<Integer, Integer> seen = new HashMap<>();
		int node = 0;
		for (int cycle = 0; node >= 0 && seen.putIfAbsent(node, cycle) == null; cycle++) node = cycled(graph, node, amplitude);
		final int cycles = multiplicity(graph, amplitude);
		if (node < 0) return new LimitCycle(amplitude, 0, -1, cycles);
		return new LimitCycle(amplitude, seen.size() - seen.get(node), seen.get(node), cycles);
	}

	/** The node after one cycle from another one, or {@link Branch#FRONTIER}. */
	public static int cycled(final TransitionGraph graph, final int node, final double amplitude) {
		int here = graph.drive(node, graph.start() + amplitude, 1);
		if (here >= 0) here = graph.drive(here, graph.start() - amplitude, -1);
		return here < 0 ? here : graph.drive(here, graph.start(), 1);
	}

	/** Number of loops of the map from each state at γ0 to that after a cycle. */
	private static int multiplicity(final TransitionGraph graph, final double amplitude) {
		// which way each node was seen on first: a way that ends on itself has found a loop
		final int[] way = new int[graph.size()];
		int loops = 0;
		for (final Branch branch : graph.branches()) {
			if (!branch.holds(graph.start())) continue;
			int node = branch.node();
			while (node >= 0 && way[node] == 0) {
				way[node] = branch.node() + 1;
				node = cycled(graph, node, amplitude);
			}
			if (node >= 0 && way[node] == branch.node() + 1) loops++;
		}
		return loops;
	}
}
