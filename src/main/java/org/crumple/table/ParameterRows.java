package org.crumple.table;

/**
 * Rows of one network at one value of a parameter.
 *
 * @param rows of the network that were chosen, in their order; may be none
 * @param x value of the parameter, in its unit; NaN if the network has none
 * @param series value of a second parameter, a number or a word; empty if there is none
 */
public record ParameterRows(NumberTable rows, double x, String series) {

	public ParameterRows {
		if (Double.isInfinite(x)) throw new IllegalArgumentException("The parameter of " + rows.name() + " is " + x + ": a finite number.");
	}
}
