package org.crumple.analysis;

import java.util.ArrayList;
import java.util.List;

import org.crumple.kernel.Digits;
import org.crumple.memory.Components;
import org.crumple.memory.GraphSearch;
import org.crumple.memory.LimitCycle;
import org.crumple.memory.MainLoop;
import org.crumple.memory.PreisachTest;
import org.crumple.memory.ReachableStates;
import org.crumple.memory.ReturnPoint;
import org.crumple.memory.TransitionGraph;
import org.crumple.table.Table;

/**
 * What a transition graph tells: tables, and sentences for the log.
 *
 * @param name of the network
 * @param graph as far as it is known
 * @param components strongly connected ones
 * @param loop the main hysteresis loop
 * @param test whether it is a set of independent hysterons
 * @param down excursions from the largest strain down and back
 * @param up excursions from the smallest strain up and back
 * @param random excursions at random
 */
public record MemoryReport(String name, TransitionGraph graph, Components components, MainLoop loop, PreisachTest test,
	List<ReturnPoint> down, List<ReturnPoint> up, List<ReturnPoint> random)
{

	/** Amplitudes in the tables of limit cycles and reachable states. */
	private static final int AMPLITUDES = 100;
	/** Random excursions, and their seed. */
	private static final int EXCURSIONS = 20_000, SEED = 1;

	/** @param name of the network */
	public static MemoryReport of(final String name, final TransitionGraph graph) {
		return new MemoryReport(name, graph, Components.of(graph), MainLoop.of(graph), PreisachTest.of(graph), ReturnPoint.all(graph, 1),
			ReturnPoint.all(graph, -1), ReturnPoint.random(graph, EXCURSIONS, SEED));
	}

	/**
	 * All tables, in the order of the page of the command.
	 *
	 * @param lost number of falls behind which no minimum was found
	 */
	public List<Table> tables(final int lost) {
		return List.of(MemoryTables.graph(graph, components), MemoryTables.RETURN_POINTS.table(down),
			MemoryTables.RETURN_POINTS_BELOW.table(up),
			MemoryTables.LIMIT_CYCLES.table(LimitCycle.of(graph, AMPLITUDES)),
			MemoryTables.REACHABLE.table(ReachableStates.of(graph, AMPLITUDES)), MemoryTables.HYSTERONS.table(test.hysterons()),
			MemoryTables.INTERACTIONS.table(test.interactions()),
			MemoryTables.SUMMARY.of(new MemoryTables.Searched(this, lost)));
	}

	/** Network and size of the graph, on one line. */
	public String caption() {
		return name + ":  " + Digits.counted(graph.size(), "branch") + ",  " + Digits.counted(graph.edges(), "fall") + ",  "
			+ Digits.counted(components.count(), "component") + ",  |\u03b3|"
			+ " \u2264 " + Digits.seven(graph.window());
	}

	/**
	 * Size and completeness of the graph, main loop, return points and interactions.
	 *
	 * @param search that found the graph
	 */
	public List<String> sentences(final GraphSearch search) {
		final List<String> said = new ArrayList<>();
		said.add(name + ": " + Digits.counted(graph.size(), "branch") + " between strains of " + Digits.seven(-graph.window()) + " and "
			+ Digits.seven(graph.window()) + ", " + Digits.counted(graph.edges(), "fall") + " between them, "
			+ Digits.counted(components.count(), "strongly connected component") + ". "
			+ (graph.isComplete() ? "Nothing else can be reached."
				: "The search has not been where " + Digits.counted(graph.frontier(), "fall") + " would lead (-1 in down_to and up_to)."));
		if (search.lost() > 0) said.add(search.lost() + " of these could not be followed, because no minimum was found behind them.");
		said.add(loop.isKnown() ? "The main loop has " + Digits.counted(loop.nodes().size(), "branch") + ", " + loop.up().size()
			+ " on the way up and " + loop.down().size() + " on the way down." : "The main loop is not whole in the graph.");
		said.add("Return points are missed by " + violated(down) + " excursions down, " + violated(up)
			+ " excursions up, and " + violated(random) + " random ones.");
		said.add("Bonds that trigger falls: " + test.hysterons().size() + "; their thresholds differ by up to "
			+ Digits.seven(test.spread()) + " between branches. Of " + Digits.counted(test.interactions().size(), "interaction")
			+ " seen, " + test.cooperative() + " cooperative, the others frustrated; pairs of bonds that change their order: "
			+ PreisachTest.scrambled(graph) + ".");
		return said;
	}

	private static String violated(final List<ReturnPoint> points) {
		return points.stream().filter(ReturnPoint::isViolated).count() + " of " + points.size();
	}
}
