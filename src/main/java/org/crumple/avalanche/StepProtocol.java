package org.crumple.avalanche;

import java.util.List;

import org.crumple.drive.LoadingStep;
import org.crumple.kernel.Choices;

/**
 * How the steps of a record follow each other, which decides what in it can be an event by dissipation.
 * <p>
 * From event to event the steps lead along a branch of minima, and where it ends there is a fall at constant strain. There alone energy
 * is lost: a long step that leads to a fall may have S > Sc from its curvature and is none. In fixed steps any step may be one.
 */
public enum StepProtocol {
	/** What the record says of itself, else what its steps look like. */
	AUTO("Auto"), FIXED_STEP("Fixed step"), EVENT_DRIVEN("Event driven");

	/** A step of less strain is a fall. The event-driven protocol lets go 1e-9 behind a fold; fixed steps are far longer. */
	static final double FALL = 1e-8;

	private final String label;

	StepProtocol(final String label) {
		this.label = label;
	}

	/** The protocol whose label this is. @throws IllegalArgumentException naming the labels there are */
	public static StepProtocol of(final String label) {
		return Choices.find("protocol", label, values());
	}

	/**
	 * What a record's steps look like; {@code AUTO} if they do not tell, as those of a record without events.
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

	/** The label, as dialogs and macros write it. */
	@Override
	public String toString() {
		return label;
	}
}
