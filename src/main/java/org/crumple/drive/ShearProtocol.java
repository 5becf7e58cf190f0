package org.crumple.drive;

import org.crumple.kernel.Choices;

/** Protocols of quasi-static shear. */
public enum ShearProtocol {
	/** Equal strain steps, each followed by a relaxation, as in the paper. */
	FIXED_STEP("Fixed step"),
	/** The branch of minima is followed to the strain at which it ends; the network descends to another minimum, and so on. */
	EVENT_DRIVEN("Event driven");

	private final String label;

	ShearProtocol(final String label) {
		this.label = label;
	}

	/**
	 * The protocol with this label.
	 *
	 * @throws IllegalArgumentException naming all labels
	 */
	public static ShearProtocol of(final String label) {
		return Choices.find("protocol", label, values());
	}

	/** The label, as in dialogs and macros. */
	@Override
	public String toString() {
		return label;
	}
}
