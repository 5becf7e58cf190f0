package org.crumple.table;

/**
 * Rows of one network at one value of a parameter.
 *
 * @param rows of the network that were chosen, in their order; at least one
 * @param x value of the parameter, finite, in its unit
 * @param series value of a second parameter, a number or a word; empty if there is none
 */
public record ParameterRows(NumberTable rows, double x, String series) {

	public ParameterRows {
		if (!Double.isFinite(x)) throw new IllegalArgumentException("The parameter of " + rows.name() + " is " + x + ": a finite number.");
	}
}
