package org.crumple.ensemble;

import org.crumple.kernel.Choices;

/** What is measured of every network. Preparation is always part of it: whatever follows needs a minimum. */
public enum Analysis {
	/** To the paper's initial state, as {@code Prepare Network...} does. */
	PREPARATION("preparation"),
	/** Of every bond, as {@code Local Excitations...} does. */
	EXCITATIONS("excitations"),
	/** As {@code Normal Modes...} does. */
	MODES("modes"),
	/** Along the lowest modes, by both methods, as {@code Mode Barriers...} does. */
	BARRIERS("barriers"),
	/** With its avalanches, as {@code Shear Network...} does, in fresh strain. */
	SHEAR("shear");

	private final String label;

	Analysis(final String label) {
		this.label = label;
	}

	/** The analysis of this name. @throws IllegalArgumentException naming those there are */
	static Analysis of(final String label) {
		return Choices.find("analyses", label, values());
	}

	@Override
	public String toString() {
		return label;
	}
}
