package org.crumple.print;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

import org.crumple.figure.Panel.Corner;

/** Places for a box in a frame: its corners, and the one nearest to a corner where the box covers nothing that is drawn. */
final class FreePlace {

	/** Numbers of places that are tried across and upwards. */
	private static final int PLACES = 24;

	private final PanelFrame frame;
	private final double width;
	private final double height;
	private final double edge;
	private final double freeX;
	private final double freeY;
	private final boolean fits;

	/**
	 * @param width of the box [points]
	 * @param height of the box
	 * @param edge its least distance from the frame
	 */
	FreePlace(final PanelFrame frame, final double width, final double height, final double edge) {
		this.frame = frame;
		this.width = width;
		this.height = height;
		this.edge = edge;
		fits = frame.area().width >= width + 2 * edge && frame.area().height >= height + 2 * edge;
		freeX = Math.max(0, frame.area().width - width - 2 * edge);
		freeY = Math.max(0, frame.area().height - height - 2 * edge);
	}

	/** Whether the frame is large enough. */
	boolean fits() {
		return fits;
	}

	/** The upper left corner of the box in a corner of the frame, from that of the frame. */
	Point2D.Double in(final Corner corner) {
		final boolean isRight = corner == Corner.TOP_RIGHT || corner == Corner.BOTTOM_RIGHT;
		final boolean isLow = corner == Corner.BOTTOM_LEFT || corner == Corner.BOTTOM_RIGHT;
		return new Point2D.Double(edge + (isRight ? freeX : 0), edge + (isLow ? freeY : 0));
	}

	/**
	 * The same where nothing is drawn, as near to a corner as possible.
	 *
	 * @param around free space around what is drawn
	 * @param taken a part of the page that is not free either; null for none
	 * @return null if there is no such place
	 */
	Point2D.Double near(final Corner corner, final double around, final Rectangle2D taken) {
		final List<Point2D.Double> drawn = DrawnPoints.of(frame);
		final Point2D.Double wanted = in(corner);
		Point2D.Double nearest = null;
		for (int i = 0; i <= PLACES; i++) {
			for (int j = 0; j <= PLACES; j++) {
				final Point2D.Double place = new Point2D.Double(edge + freeX * i / PLACES, edge + freeY * j / PLACES);
				if (nearest != null && place.distance(wanted) >= nearest.distance(wanted)) continue;
				final Rectangle2D.Double box = new Rectangle2D.Double(frame.area().x + place.x - around, frame.area().y + place.y - around,
					width + 2 * around, height + 2 * around);
				if ((taken == null || !box.intersects(taken)) && drawn.stream().noneMatch(box::contains)) nearest = place;
			}
		}
		return nearest;
	}
}
