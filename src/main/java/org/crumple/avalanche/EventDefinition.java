package org.crumple.avalanche;

import org.crumple.kernel.Choices;

/** What counts as an event. */
public enum EventDefinition {
	/** A step in which at least one bond changed its state. */
	FLIPS("Flips"),
	/** A step that dissipated more than the threshold, {@code S > Sc}. */
	DISSIPATION("Dissipation");

	private final String label;

	EventDefinition(final String label) {
		this.label = label;
	}

	/**
	 * The definition with this label.
	 *
	 * @throws IllegalArgumentException naming all labels
	 */
	public static EventDefinition of(final String label) {
		return Choices.find("definition", label, values());
	}

	/** The label, as in dialogs and macros. */
	@Override
	public String toString() {
		return label;
	}
}
