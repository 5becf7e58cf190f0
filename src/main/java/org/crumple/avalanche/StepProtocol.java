package org.crumple.avalanche;

import java.util.List;

import org.crumple.drive.LoadingStep;
import org.crumple.kernel.Choices;

/**
 * The strain protocol of a record, which decides which steps can be events by dissipation.
 * <p>
 * In the event-driven protocol, steps follow a branch of minima to its end, where the network falls to another minimum at constant strain.
 * Energy is dissipated only in falls: a long step before a fall may have S > Sc because of its curvature, but is not an event. With fixed
 * steps, any step may be an event.
 */
public enum StepProtocol {
	/** The protocol stated in the record, otherwise that inferred from its steps. */
	AUTO("Auto"), FIXED_STEP("Fixed step"), EVENT_DRIVEN("Event driven");

	/**
	 * Largest change of strain in a fall. The event-driven protocol releases the network 1e-9 beyond a fold; fixed steps are much longer.
	 */
	static final double FALL = 1e-8;

	private final String label;

	StepProtocol(final String label) {
		this.label = label;
	}

	/**
	 * The protocol with this label.
	 *
	 * @throws IllegalArgumentException naming all labels
	 */
	public static StepProtocol of(final String label) {
		return Choices.find("protocol", label, values());
	}

	/**
	 * Infers the protocol of a record from its steps; {@code AUTO} if they do not decide, for example without events.
	 *
	 * @param steps in order; the first is the start
	 * @param threshold Sc [E]
	 */
	public static StepProtocol judge(final List<LoadingStep> steps, final double threshold) {
		return StepEvidence.of(steps, threshold).verdict();
	}

	static boolean isFall(final List<LoadingStep> steps, final int k) {
		return Math.abs(steps.get(k).strain() - steps.get(k - 1).strain()) < FALL;
	}

	/** The label, as in dialogs and macros. */
	@Override
	public String toString() {
		return label;
	}
}
