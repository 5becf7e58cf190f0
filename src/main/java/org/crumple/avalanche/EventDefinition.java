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

	/** The definition whose label this is. @throws IllegalArgumentException naming the labels there are */
	public static EventDefinition of(final String label) {
		return Choices.find("definition", label, values());
	}

	/** The label, as dialogs and macros write it. */
	@Override
	public String toString() {
		return label;
	}
}
