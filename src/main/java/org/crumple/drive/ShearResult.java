package org.crumple.drive;

import java.util.List;

import org.crumple.network.Configuration;

/**
 * Result of a shear. If the shear was cancelled or failed, the result contains all steps and events up to then, which are valid.
 *
 * @param configuration the last confirmed minimum
 * @param steps all steps; the first is the start, number 0
 * @param instabilities all events in order
 * @param cycles number of completed cycles of the path
 * @param period number of cycles after which the network returned to the same state, which ends the shear; 0 if it did not return
 * @param ending why the shear stopped
 * @param reason a sentence saying why the path was not completed; empty if it was
 * @param factorisations number of factorisations of the Hessian
 * @param evaluations number of force evaluations
 */
public record ShearResult(Configuration configuration, List<LoadingStep> steps, List<LoadingEvent> instabilities, int cycles, int period,
	StopReason ending, String reason, long factorisations, long evaluations)
{

	/** Reasons why a shear stopped. */
	public enum StopReason {
		/** The end of the path was reached. */
		ARRIVED,
		/** The network returned to its state at the end of an earlier cycle, so that all further cycles would repeat. */
		REPEATS,
		/** The user cancelled the shear. */
		CANCELLED,
		/** No further minimum was found. */
		FAILED
	}

	/** Copies both lists. */
	public ShearResult {
		steps = List.copyOf(steps);
		instabilities = List.copyOf(instabilities);
	}

	/** Whether the shear reached the end of the path or a repetition of its cycles. */
	public boolean isComplete() {
		return ending == StopReason.ARRIVED || ending == StopReason.REPEATS;
	}
}
