package org.crumple.drive;

import org.crumple.kernel.Choices;

/** How to go from minimum to minimum. */
public enum ShearProtocol {
	/** In equal steps, each an affine deformation and a relaxation: the paper's. */
	FIXED_STEP("Fixed step"),
	/** Along the branch of minima to the strain where it ends, from there down to another one, and on. */
	EVENT_DRIVEN("Event driven");

	private final String label;

	ShearProtocol(final String label) {
		this.label = label;
	}

	/** The protocol whose label this is. @throws IllegalArgumentException naming the labels there are */
	public static ShearProtocol of(final String label) {
		return Choices.find("protocol", label, values());
	}

	/** The label, as dialogs and macros write it. */
	@Override
	public String toString() {
		return label;
	}
}
