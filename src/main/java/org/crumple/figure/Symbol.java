package org.crumple.figure;

/** What stands at each point of a series. */
public enum Symbol {
	/** Nothing: a line from point to point, which a NaN interrupts. */
	LINE,
	/** The smallest mark. */
	DOT, CIRCLE, BOX, TRIANGLE, DIAMOND, CROSS, X,
	/** A bar up from 0, as wide as the points are apart. */
	BAR
}
