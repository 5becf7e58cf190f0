package org.crumple.drive;

/** How a way through minima ended. Whatever it was, the record up to there is valid. */
public enum Ending {
	/** The path was walked to its end. */
	ARRIVED,
	/** The network came back to a state at the end of an earlier cycle: from there on it repeats itself. */
	REPEATS,
	/** The user stopped it. */
	CANCELLED,
	/** There was no minimum to go on to. */
	FAILED
}
