package org.crumple.gui;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import org.crumple.excitation.LocalExcitations;
import org.crumple.excitation.PredictedInstability;
import org.crumple.explore.Exploration;
import org.crumple.explore.ExploredEvent;
import org.crumple.memory.Branch;
import org.crumple.memory.WalkedGraph;
import org.crumple.pinch.PinchPath;
import org.crumple.pinch.PinchedBond;

/** Describes an exploration in words, for its window. */
final class ExplorerText {

	/** Largest number of bonds of an event that are listed. */
	private static final int MOST_BONDS = 8;

	private ExplorerText() {}

	/**
	 * State, predictions and last event, in one paragraph each.
	 *
	 * @param nodes number of nodes N
	 */
	static String of(final Exploration state, final int nodes) {
		final String here = format("\u03b3 = %.6f,  \u03c3xy = %.6f E/l\u00b2,  U/N = %.6f E.  Walked: %d step%s, %d event%s, %d flip%s.",
			state.last().strain(),
			state.last().stress(), state.last().energy() / nodes, state.steps().size() - 1, plural(state.steps().size() - 1), state.events()
			.size(),
			plural(state.events().size()), Arrays.stream(state.flips()).sum(), plural(Arrays.stream(state.flips()).sum()));
		return here + "\nNext predicted forwards: " + next(state.forwards(), state) + "\nNext predicted back: " + next(state.back(), state)
			+ "\n" + last(state.lastEvent());
	}

	/** The branch of minima of the network, and how much of the graph was walked, on one line. */
	static String branch(final WalkedGraph.Part walked) {
		final Branch here = walked.graph().branch(walked.here());
		final int branches = walked.graph().size();
		return format("On branch %d of %d walked, from \u03b3\u2212 = %.6f%s to \u03b3+ = %.6f%s; %d fall%s.", here.node(), branches, here
			.down().strain(), edge(here.down()), here.up().strain(), edge(here.up()), walked.falls(), plural(walked.falls()));
	}

	private static String edge(final Branch.Exit end) {
		return end.isFold() ? "" : " or beyond";
	}

	/** The present place on the path of a bond that is pinched, on one line. */
	static String place(final PinchPath path, final int place) {
		final PinchPath.Place here = path.places().get(place);
		return format("bond %d pinched:  f = %.6f E/l,  \u03b4r = %.6f l,  U = %.3g E above the minimum", path.bond(), here.force(), here
			.extension(), here.energy());
	}

	/** A bond that is pinched: where the network is now, what is predicted, and what was found, in one paragraph each. */
	static String pinched(final PinchPath path, final int place) {
		final LocalExcitations predicted = path.predicted();
		final int b = path.bond();
		final String here = place(path, place), kind = place == 0 ? "the minimum" : path.failure() == place ? "the failure"
			: path.places().get(place).index() > 0 ? "a saddle" : "a minimum under load";
		return here.substring(0, 1).toUpperCase(Locale.ROOT) + here.substring(1) + ": " + kind + ".\nPredicted by Eq. 2 and 3: "
			+ (Double.isNaN(predicted.forceToInstability()[b]) ? "nothing, the bond is not bistable in its surroundings."
			: format("f_in = %.6f E/l at \u03b4r_in = %.6f l, work \u0394V = %.3g E.", predicted.forceToInstability()[b], predicted
			.extensionToInstability()[b], predicted.barrier()[b])) + "\n" + found(path);
	}

	private static String found(final PinchPath path) {
		final PinchedBond end = path.end();
		if (end == null) return "Pinching \u2026";
		if (!end.hasFailed()) return "It does not fail: " + end.end() + ".";
		final String failure = format("Fails at f = %.6f E/l, \u03b4r = %.6f l, after the work %.3g E, by ", end.force(), end.extension(),
			end.work()) + (end.isOwn() ? "itself." : "bond " + end.trigger() + ".");
		if (Double.isNaN(end.activation())) return failure + "\nBehind: " + end.end() + ".";
		return failure + format("\nSaddle %.3g E above the minimum, the activation energy; behind it a minimum with %d flip%s.", end
			.activation(), end.passage().flips(), plural(end.passage().flips()));
	}

	private static String next(final PredictedInstability next, final Exploration state) {
		if (next == null) return "none, no bond is driven towards an instability.";
		return format("bond %d at strain %.6f, %.6f from here.", next.bond(), state.last().strain() + next.direction() * next.strain(),
			next.strain());
	}

	private static String last(final ExploredEvent event) {
		if (event == null) return "No event yet.";
		final int count = event.flipped().length;
		final String bonds = Arrays.stream(event.flipped()).limit(MOST_BONDS).mapToObj(Integer::toString).collect(Collectors.joining(", "));
		final String flipped = count == 0 ? "no bond flipped" : count + (count == 1 ? " bond" : " bonds") + " flipped (" + bonds
			+ (count > MOST_BONDS ? ", \u2026)" : ")");
		final String predicted = event.predicted() < 0 ? "" : format(" Bond %d was predicted: %s.", event.predicted(), event.wasPredicted()
			? "it flipped" : "it did not flip");
		return format("Last event, %s, at strain %.6f: %s, S = %.3g E.", event.direction() > 0 ? "forwards" : "back", event.what().strain(),
			flipped,
			event.what().dissipation()) + predicted;
	}

	private static String plural(final int count) {
		return count == 1 ? "" : "s";
	}

	private static String format(final String text, final Object... values) {
		return String.format(Locale.ROOT, text, values).replace("-", "\u2212");
	}
}
