package org.crumple.saddle;

import org.crumple.kernel.Choices;

/** How the barrier along a mode is found (arXiv 2408.08030, Normal mode analysis). */
public enum BarrierMethod {

	/** The first local maximum of {@code U(R + aψ)}, with all nodes displaced along the mode. */
	RIGID("Rigid"),
	/** The network is displaced further and further along the mode, and relaxed each time, until it does not return to its minimum. */
	ITERATIVE("Iterative");

	private final String label;

	BarrierMethod(final String label) {
		this.label = label;
	}

	/**
	 * The method with this label.
	 *
	 * @throws IllegalArgumentException naming all labels
	 */
	public static BarrierMethod of(final String label) {
		return Choices.find("method", label, values());
	}

	/** The label, as in dialogs and macros. */
	@Override
	public String toString() {
		return label;
	}
}
