package org.crumple.tail;

import org.crumple.kernel.Choices;

/** The end of a distribution at which a power law is fitted. */
public enum Tail {

	/** Towards 0: a window (from, until] whose lower end may be 0, as for a pseudo-gap {@code P(x) ~ x^θ}. */
	LOWER("Lower"),
	/** Towards infinity: a window [from, until] whose upper end may be infinite. */
	UPPER("Upper");

	private final String label;

	Tail(final String label) {
		this.label = label;
	}

	/** The tail with this label. */
	public static Tail of(final String label) {
		return Choices.find("tail", label, values());
	}

	@Override
	public String toString() {
		return label;
	}
}
