package org.crumple.saddle;

import org.crumple.kernel.Choices;

/** How the barrier along a mode is found (arXiv 2408.08030, Normal mode analysis). */
public enum BarrierMethod {

	/** The first local maximum of {@code U(R + aψ)}: all nodes move in proportion. */
	RIGID("Rigid"),
	/** Displaced farther and farther along the mode and relaxed each time, until the network does not return. */
	ITERATIVE("Iterative");

	private final String label;

	BarrierMethod(final String label) {
		this.label = label;
	}

	/** The method of that label. @throws IllegalArgumentException naming the labels there are */
	public static BarrierMethod of(final String label) {
		return Choices.find("method", label, values());
	}

	/** The label, as dialogs and macros write it. */
	@Override
	public String toString() {
		return label;
	}
}
