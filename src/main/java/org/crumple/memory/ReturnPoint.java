package org.crumple.memory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A test of return-point memory: a network that was strained monotonously from the far end of an excursion to its turning point is in the
 * same state when it comes back there.
 *
 * @param turn strain at which the excursion begins and ends
 * @param far strain that it goes to
 * @param before node at the turning point
 * @param after node there after the excursion
 */
public record ReturnPoint(double turn, double far, int before, int after) {

	/** Whether the network did not remember. */
	public boolean isViolated() {
		return before != after;
	}

	/** Whether the far end of the excursion is in another branch than its beginning. */
	public boolean leavesBranch(final TransitionGraph graph) {
		return graph.drive(before, far, far < turn ? -1 : 1) != before;
	}

	/** A range of strain in which one node is the state of the network. */
	private record Stay(int node, double low, double high) {

		double middle() {
			return 0.5 * (low + high);
		}

		Stay within(final double from, final double until) {
			return new Stay(node, Math.max(low, from), Math.min(high, until));
		}

		boolean isEmpty() {
			return !(high > low);
		}
	}

	/** An excursion whose way back is known: where it began, and the node in which it turned. */
	private record Turn(Stay beginning, int far) {}

	/**
	 * All excursions that differ in the states they begin, turn and end in. They begin and end at the largest strain of the excursion,
	 * or at the smallest, and every branch of the graph is a state from which the network is strained to the beginning. If none of both
	 * kinds is violated, excursions within excursions, to any depth, return as well.
	 *
	 * @param sense 1: from the largest strain down and back; −1: from the smallest up and back
	 */
	public static List<ReturnPoint> all(final TransitionGraph graph, final int sense) {
		final List<ReturnPoint> found = new ArrayList<>();
		final Set<List<Integer>> known = new HashSet<>();
		final Set<Turn> followed = new HashSet<>();
		for (final Branch origin : graph.branches()) {
			for (final Stay turn : stays(graph, origin.node(), origin.end(-sense).strain(), sense)) {
				final double start = sense > 0 ? turn.high() : turn.low();
				for (final Stay there : stays(graph, turn.node(), start, -sense)) {
					final Stay far = there.within(origin.down().strain(), origin.up().strain());
					// the way back depends on where the network turned, not on where it came from
					if (far.isEmpty() || far.node() == turn.node() || !followed.add(new Turn(turn, far.node()))) continue;
					for (final Stay back : stays(graph, far.node(), sense > 0 ? far.low() : far.high(), sense)) {
						final Stay end = back.within(turn.low(), turn.high());
						if (end.isEmpty()) continue;
						if (known.add(List.of(turn.node(), far.node(), end.node())))
							found.add(new ReturnPoint(end.middle(), far.middle(), turn.node(), end.node()));
					}
				}
			}
		}
		return found;
	}

	/** The nodes that a network visits that is strained in one sense, with the strains at which it is there, as far as they are known. */
	private static List<Stay> stays(final TransitionGraph graph, final int from, final double start, final int sense) {
		final List<Stay> stays = new ArrayList<>();
		double strain = start;
		for (int node = from; node >= 0;) {
			final Branch.Exit end = graph.branch(node).end(sense);
			if (sense * (end.strain() - strain) > 0) {
				stays.add(new Stay(node, Math.min(strain, end.strain()), Math.max(strain, end.strain())));
				strain = end.strain();
			}
			node = end.to();
		}
		return stays;
	}

	/**
	 * Excursions at random: from a random branch and strain to a random turning point beyond, back to a strain between the two, with one
	 * excursion more on the way, and to the turning point again.
	 *
	 * @param count how many, of which those that lead to where the search has not been are left out
	 */
	public static List<ReturnPoint> random(final TransitionGraph graph, final int count, final long seed) {
		final Random random = new Random(seed);
		final List<ReturnPoint> found = new ArrayList<>();
		for (int k = 0; k < count; k++) {
			final Branch origin = graph.branch(random.nextInt(graph.size()));
			final int sense = random.nextBoolean() ? 1 : -1;
			final double start = between(origin.down().strain(), origin.up().strain(), random);
			final double turn = between(start, sense * graph.window(), random), far = between(start, turn, random);
			final double inner = between(far, turn, random), deeper = between(far, inner, random);
			final int before = graph.drive(origin.node(), turn, sense);
			int here = before;
			for (final double[] leg : new double[][] { { far, -sense }, { inner, sense }, { deeper, -sense }, { turn, sense } })
				if (here >= 0) here = graph.drive(here, leg[0], (int) leg[1]);
			if (here >= 0) found.add(new ReturnPoint(turn, far, before, here));
		}
		return found;
	}

	private static double between(final double one, final double other, final Random random) {
		return one + random.nextDouble() * (other - one);
	}
}
