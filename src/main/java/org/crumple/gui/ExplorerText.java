package org.crumple.gui;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import org.crumple.excitation.PredictedInstability;
import org.crumple.explore.Exploration;
import org.crumple.explore.ExploredEvent;

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
