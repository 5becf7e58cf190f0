package org.crumple.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.crumple.drive.BranchEnd;
import org.crumple.drive.BranchWalker;
import org.crumple.drive.ShearSettings;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.mechanics.State;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.relax.NoMinimumException;

/**
 * A way to a branch of minima: falls one after the other, from the branch on which the network is. Written as {@code up} for a fall under
 * growing strain and {@code down} for one under falling strain, with blanks between them.
 *
 * @param senses of the falls, 1 or −1 each
 */
public record FallSequence(List<Integer> senses) {

	private static final String UP = "up", DOWN = "down";

	public FallSequence {
		senses = List.copyOf(senses);
	}

	/**
	 * Reads what {@link #toString} writes; empty: no fall.
	 *
	 * @throws IllegalArgumentException if there is another word
	 */
	public static FallSequence of(final String text) {
		final List<Integer> senses = new ArrayList<>();
		for (final String word : text == null || text.isBlank() ? new String[0] : text.strip().split("\\s+")) {
			if (!word.equals(UP) && !word.equals(DOWN))
				throw InvalidValue.value("falls", text, "the words up and down with blanks between them, such as up up down, or empty");
			senses.add(word.equals(UP) ? 1 : -1);
		}
		return new FallSequence(senses);
	}

	/**
	 * The way on which a search came first to each node of its graph: the shortest one, and of several the one through the smallest
	 * numbers, growing strain before falling strain.
	 *
	 * @return one for each node, empty for node 0
	 */
	public static List<FallSequence> all(final TransitionGraph graph) {
		final FallSequence[] ways = new FallSequence[graph.size()];
		ways[0] = new FallSequence(List.of());
		for (int node = 0; node < ways.length; node++) {
			for (final int sense : new int[] { 1, -1 }) {
				final int to = graph.branch(node).end(sense).to();
				if (to < 0 || ways[to] != null) continue;
				final List<Integer> senses = new ArrayList<>(ways[node].senses);
				senses.add(sense);
				ways[to] = new FallSequence(senses);
			}
		}
		return Arrays.asList(ways);
	}

	/**
	 * Walks the way: from the network's minimum to the end of its branch, over the fall to the end of the next branch, and so on. Where it
	 * leads is where a search with the same window and settings was on that branch, to the last bit.
	 *
	 * @param configuration of the network, which is relaxed first if it is not at a minimum
	 * @param window Γ, above 0: strains are in [−Γ, Γ]
	 * @return the minimum after the last fall
	 * @throws IllegalArgumentException if a branch reaches the end of the window, so that there is no fall
	 * @throws NoMinimumException if there is no minimum behind a fall, or it cannot be followed
	 */
	public Configuration walk(final SpringNetwork network, final Configuration configuration, final double window,
		final ShearSettings settings, final Monitor monitor) throws NoMinimumException
	{
		final BranchWalker walker = GraphSearch.walker(network, configuration, window, settings, monitor);
		State here = walker.first();
		for (int k = 0; k < senses.size(); k++) {
			monitor.throwIfCancelled();
			monitor.progress((double) k / senses.size(), "Fall " + (k + 1) + " of " + senses.size());
			final int sense = senses.get(k);
			final BranchEnd end = walker.walk(here, sense, sense * window, monitor.cancelOnly());
			if (!end.isFold())
				throw InvalidValue.value("falls", this, "shorter or other: its fall " + (k + 1) + " is none, the branch there reaches the "
					+ "end of the window at strain " + end.strain());
			here = end.after();
		}
		return walker.configuration(here);
	}

	/** The first letters of the words, for names: {@code uud}. */
	public String letters() {
		return senses.stream().map(s -> s > 0 ? "u" : "d").collect(Collectors.joining());
	}

	@Override
	public String toString() {
		return senses.stream().map(s -> s > 0 ? UP : DOWN).collect(Collectors.joining(" "));
	}
}
