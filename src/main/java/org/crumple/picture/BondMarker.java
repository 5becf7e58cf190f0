package org.crumple.picture;

import java.awt.Color;
import java.util.List;

import ij.ImagePlus;
import ij.gui.Line;
import ij.gui.OvalRoi;
import ij.gui.Overlay;
import ij.gui.Roi;

/** A ring around one bond of a network picture, black with a white rim so that it shows on every colour. */
public final class BondMarker {

	private static final String NAME = "marked bond";
	/** Smallest radius of the ring, and widths of the white and the black line [pixels]. */
	private static final double SMALLEST = 12, HALO = 6, PEN = 2.5;
	/** Radius of the ring, relative to the length of the bond's longest visible piece. */
	private static final double ROOM = 0.8;

	private BondMarker() {}

	/** Whether an image has bonds that can be picked and marked. */
	public static boolean hasBonds(final ImagePlus image) {
		return line(image, 0) != null;
	}

	/**
	 * Marks a bond, instead of the one marked before.
	 *
	 * @param bond its number; a number that is not in the picture, such as −1, only removes the mark
	 */
	public static void mark(final ImagePlus picture, final int bond) {
		final Overlay overlay = picture.getOverlay();
		if (overlay == null) return;
		overlay.remove(NAME);
		final Line line = line(picture, bond);
		if (line != null) {
			final double x = 0.5 * (line.x1d + line.x2d), y = 0.5 * (line.y1d + line.y2d);
			final double radius = Math.max(SMALLEST, ROOM * Math.hypot(line.x2d - line.x1d, line.y2d - line.y1d));
			rings(NAME, x, y, radius).forEach(overlay::add);
		}
		picture.draw();
	}

	/** A mark around a point of a picture [pixels]: the white ring and the black one. */
	public static List<Roi> rings(final String name, final double x, final double y, final double radius) {
		return List.of(ring(name, x, y, radius, Color.WHITE, HALO), ring(name, x, y, radius, Color.BLACK, PEN));
	}

	private static Roi ring(final String name, final double x, final double y, final double radius, final Color colour,
		final double width) {
		final Roi ring = new OvalRoi(x - radius, y - radius, 2 * radius, 2 * radius);
		ring.setName(name);
		ring.setStrokeColor(colour);
		ring.setStrokeWidth(width);
		return ring;
	}

	private static Line line(final ImagePlus picture, final int bond) {
		if (bond < 0 || picture.getOverlay() == null) return null;
		final Overlay overlay = picture.getOverlay();
		// bonds are in the order of their numbers unless the user has removed some
		if (bond < overlay.size() && ("bond " + bond).equals(overlay.get(bond).getName())) return overlay.get(bond) instanceof Line line
			? line : null;
		return overlay.get("bond " + bond) instanceof Line line ? line : null;
	}
}
