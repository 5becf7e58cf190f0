package org.crumple.analysis;

import org.crumple.stats.Tail;

/** A panel of the paper's Fig. 2: a column of {@code Local Excitations}, and the tail that is of interest. */
public enum ExcitationPanel {

	DISTANCE("distance", Tail.LOWER), STIFFNESS("effective_stiffness", Tail.LOWER), FORCE("f_in", Tail.LOWER), BARRIER("barrier", Tail.LOWER),
	/** |dℓ/dγ|; does its second moment exist? */
	LENGTH("dl", Tail.UPPER),
	/** |dt/dγ|; the same question. */
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

	/** The tail that a power law is looked for in. */
	public Tail tail() {
		return tail;
	}
}
