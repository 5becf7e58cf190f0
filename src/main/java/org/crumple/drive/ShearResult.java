package org.crumple.drive;

import java.util.List;

import org.crumple.network.Configuration;

/**
 * What shearing gave. If it was cancelled or failed, this is all that was done until then, and as good.
 *
 * @param configuration the last confirmed minimum
 * @param steps all steps; the first is the start, number 0
 * @param instabilities all events, in the order they happened
 * @param cycles cycles of the path that were completed
 * @param period cycles after which the network came back to the same state, at which it was stopped; 0 if it did not
 * @param ending how it ended
 * @param reason why it did not come to its end, a sentence; empty if it did
 * @param factorisations Hessians factorised
 * @param evaluations forces evaluated
 */
public record ShearResult(Configuration configuration, List<LoadingStep> steps, List<LoadingEvent> instabilities, int cycles, int period,
	StopReason ending, String reason, long factorisations, long evaluations)
{

	/** How a way through minima ended. Whatever it was, the record up to there is valid. */
	public enum StopReason {
		/** The path was walked to its end. */
		ARRIVED,
		/** The network came back to a state at the end of an earlier cycle: from there on it repeats itself. */
		REPEATS,
		/** The user stopped it. */
		CANCELLED,
		/** There was no minimum to go on to. */
		FAILED
	}

	/** Both lists are copied. */
	public ShearResult {
		steps = List.copyOf(steps);
		instabilities = List.copyOf(instabilities);
	}

	/** Whether the path was walked to its end, or to its repetition. */
	public boolean isComplete() {
		return ending == StopReason.ARRIVED || ending == StopReason.REPEATS;
	}
}
