package org.crumple.survey;

import org.crumple.tail.Tail;

/** A panel of the paper's Fig. 2: a column of {@code Local Excitations} and the tail in which a power law is fitted. */
public enum ExcitationPanel {

	DISTANCE("distance", Tail.LOWER), STIFFNESS("effective_stiffness", Tail.LOWER), FORCE("f_in", Tail.LOWER),
		BARRIER("barrier", Tail.LOWER),
	/** |dℓ/dγ|, whose second moment may diverge. */
	LENGTH("dl", Tail.UPPER),
	/** |dt/dγ|, whose second moment may diverge. */
	TENSION("dt", Tail.UPPER);

	private final String column;
	private final Tail tail;

	ExcitationPanel(final String column, final Tail tail) {
		this.column = column;
		this.tail = tail;
	}

	/** Heading of the column, without its unit. */
	public String column() {
		return column;
	}

	/** The tail in which a power law is fitted. */
	public Tail tail() {
		return tail;
	}
}
