package org.crumple.pinch;

/** How the pinching of a bond ended. */
public enum PinchStop {
	/** The network fails at a fold; no saddle was searched. */
	FAILURE("failure"),
	/** A saddle of index 1 was found behind the failure, with the initial minimum on one side and another minimum on the other. */
	SADDLE("saddle"),
	/** The equilibrium at f = 0 behind the failure has an index other than 1. */
	OTHER_INDEX("other index"),
	/** The initial minimum is on neither side of the saddle. */
	OTHER_MINIMA("other minima"),
	/** The initial minimum is on both sides of the saddle. */
	BOTH_SIDES("both sides"),
	/** The way down from the saddle led to no minimum. */
	NO_MINIMUM("no minimum"),
	/** Behind the failure, the branch does not return to f = 0 within the limits. */
	NO_RETURN("no return"),
	/** The network withstands the largest force. */
	NO_FAILURE("no failure"),
	/** The index of the equilibria changes without a fold: another branch crosses, as it can in symmetric networks. */
	CROSSED("index changes without a fold"),
	/** The bond shrinks to zero length, where its direction is undefined. */
	COLLAPSED("collapsed"),
	/** The branch of equilibria was lost. */
	LOST("lost"),
	/** The bond is at δr = 0 already. */
	AT_MIDPOINT("at the midpoint");

	private final String label;

	PinchStop(final String label) {
		this.label = label;
	}

	/** The label, as in tables. */
	@Override
	public String toString() {
		return label;
	}
}
