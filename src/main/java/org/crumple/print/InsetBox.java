package org.crumple.print;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

import org.crumple.figure.Inset;

/** The inset of a panel: a frame with its labels, inside the frame of the panel, where it covers nothing that is drawn. */
final class InsetBox {

	/** Letters relative to those of the panel: at 8 points, 6, the smallest that journals print. */
	private static final double SMALLER = 0.75;
	/** Distance from the frame of the panel, relative to its letters, which leaves its ticks free; free space around what is drawn. */
	private static final double EDGE = 0.7, FREE = 4;
	/** Sizes relative to the one asked for, the preferred one first. */
	private static final double[] SIZES = { 1, 0.88, 0.76 };

	private final PanelFrame outer;
	private final PanelFrame frame;
	private final Rectangle2D.Double box;
	private final double left, above;
	private final boolean isFree;

	private InsetBox(final PanelFrame outer, final Letters letters, final double size) {
		this.outer = outer;
		final Inset inset = outer.panel().inset();
		final Rectangle2D.Double area = outer.area();
		final double width = size * inset.width() * area.width, height = size * inset.height() * area.height;
		final Letters small = letters.scaled(SMALLER);
		frame = new PanelFrame(inset.panel(), small, width, height);
		left = frame.room();
		above = frame.hasFactorAbove() ? small.leading() : 0;
		final double wide = left + width + frame.roomRight(), high = above + height + frame.roomBelow();
		final FreePlace places = new FreePlace(outer, wide, high, EDGE * letters.size());
		final Point2D.Double free = places.near(inset.corner(), FREE, null), place = free == null ? places.in(inset.corner()) : free;
		isFree = free != null;
		box = new Rectangle2D.Double(place.x, place.y, wide, high);
	}

	/**
	 * The inset of a panel, in the first of some sizes that has a place; if none has, in its own size.
	 *
	 * @param outer frame of the panel, which has an inset, at any place: the inset moves with it
	 */
	static InsetBox of(final PanelFrame outer, final Letters letters) {
		for (final double size : SIZES) {
			final InsetBox tried = new InsetBox(outer, letters, size);
			if (tried.isFree) return tried;
		}
		return new InsetBox(outer, letters, 1);
	}

	/** Whether there is a place where it covers nothing. */
	boolean isFree() {
		return isFree;
	}

	/** Frame and labels, where the outer frame is now. */
	Rectangle2D.Double area() {
		return new Rectangle2D.Double(outer.area().x + box.x, outer.area().y + box.y, box.width, box.height);
	}

	void draw(final Pen pen) {
		frame.place(area().x + left, area().y + above);
		new MarkPainter(pen, frame).draw();
		frame.draw(pen);
	}
}
