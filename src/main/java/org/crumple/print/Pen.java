package org.crumple.print;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;

/** Draws lines, areas and letters. Coordinates have x to the right and y downwards; colours are 0xRRGGBB. */
public interface Pen {

	/**
	 * Draws a line along a shape, with round ends and corners.
	 *
	 * @param width of the line, in the unit of the coordinates
	 * @param dash lengths of dashes and gaps in turn, or null for a solid line; read only
	 */
	void stroke(Shape shape, double width, int colour, float[] dash);

	/** Fills a shape, by the rule of its path. */
	void fill(Shape shape, int colour);

	/** Cuts off what is drawn from now on outside of a rectangle; null: nothing is cut off. */
	void clip(Rectangle2D area);

	/** A solid line. */
	default void stroke(final Shape shape, final double width, final int colour) {
		stroke(shape, width, colour, null);
	}
}
