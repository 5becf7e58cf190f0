package org.crumple.figure;

import org.crumple.figure.Panel.Corner;

/**
 * A small panel inside the frame of another one. It is drawn where nothing else is, as near to its corner as possible; the outer panel gets
 * a higher frame of values if there is no such place. It has no legend of its own: its marks look like those of the outer panel.
 *
 * @param panel what it shows
 * @param width of its frame, as a fraction of that of the outer panel, from 0.1 to 0.7
 * @param height of its frame, likewise
 * @param corner to which it is drawn
 */
public record Inset(Panel panel, double width, double height, Corner corner) {

	private static final double SMALLEST = 0.1, LARGEST = 0.7;

	public Inset {
		if (panel.inset() != null) throw new IllegalArgumentException("An inset has no inset.");
		if (!isPart(width) || !isPart(height)) {
			throw new IllegalArgumentException("An inset of " + width + " by " + height + " of its frame: from " + SMALLEST + " to "
				+ LARGEST + ".");
		}
	}

	/** An inset of the usual size. */
	public static Inset of(final Panel panel, final Corner corner) {
		return new Inset(panel, 0.36, 0.36, corner);
	}

	private static boolean isPart(final double size) {
		return size >= SMALLEST && size <= LARGEST;
	}
}
