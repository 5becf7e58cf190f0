package org.crumple.gui;

import java.awt.Window;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Point2D;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;

import ij.ImagePlus;
import ij.gui.ImageCanvas;
import ij.gui.Overlay;

import org.crumple.picture.BondMarker;

/** Responds to clicks in the picture of a graph: marks the node next to that point in all panels, and passes its number on. */
public final class NodePicking extends MouseAdapter {

	/** The property that links a picture to its nodes, and the name of the marks. */
	private static final String PROPERTY = "crumple-nodes", MARK = "marked node";
	/** Largest distance from a node at which a click is meant for it [pixels of the screen], and radius of the mark [pixels]. */
	private static final double NEAR = 15, RADIUS = 11;

	private final ImagePlus picture;
	private final List<List<Point2D>> places;
	private final IntConsumer chosen;

	private NodePicking(final ImagePlus picture, final List<List<Point2D>> places, final IntConsumer chosen) {
		this.picture = picture;
		this.places = places;
		this.chosen = chosen;
	}

	/**
	 * Makes the nodes of a picture pickable as soon as it is shown in a window.
	 *
	 * @param places of the nodes in each panel [pixels], null where a node is not in it
	 * @param chosen takes the number of each node that is clicked, on the event dispatch thread
	 */
	public static void offer(final ImagePlus picture, final List<List<Point2D>> places, final IntConsumer chosen) {
		picture.setProperty(PROPERTY, new NodePicking(picture, places, chosen));
	}

	/** Lets a picture that is shown respond. Does nothing if its nodes are not pickable, or it has no window. */
	public static void attach(final ImagePlus picture) {
		if (picture.getCanvas() != null && picture.getProperty(PROPERTY) instanceof NodePicking picking)
			picture.getCanvas().addMouseListener(picking);
	}

	/**
	 * Moves the window of what a node shows beside the picture of the graph.
	 *
	 * @param others what other nodes show
	 */
	public static void beside(final ImagePlus shown, final ImagePlus picture, final Collection<ImagePlus> others) {
		if (shown.getWindow() == null || picture.getWindow() == null) return;
		WindowPlaces.move(shown.getWindow(), List.of(picture.getWindow().getBounds()), others.stream().map(ImagePlus::getWindow)
			.filter(Objects::nonNull).map(Window::getBounds).toList());
	}

	@Override
	public void mouseClicked(final MouseEvent event) {
		if (event.getButton() != MouseEvent.BUTTON1 || !(event.getSource() instanceof ImageCanvas canvas)) return;
		final int node = at(canvas.offScreenXD(event.getX()), canvas.offScreenYD(event.getY()), NEAR / canvas.getMagnification());
		mark(node);
		if (node >= 0) chosen.accept(node);
	}

	/** The node next to a point, or −1 if there is none near. */
	private int at(final double x, final double y, final double near) {
		int node = -1;
		double least = near;
		for (final List<Point2D> panel : places) {
			for (int k = 0; k < panel.size(); k++) {
				final double distance = panel.get(k) == null ? Double.POSITIVE_INFINITY : panel.get(k).distance(x, y);
				if (distance >= least) continue;
				least = distance;
				node = k;
			}
		}
		return node;
	}

	private void mark(final int node) {
		final Overlay overlay = picture.getOverlay() == null ? new Overlay() : picture.getOverlay();
		overlay.remove(MARK);
		for (final List<Point2D> panel : places) {
			final Point2D at = node < 0 ? null : panel.get(node);
			if (at != null) BondMarker.rings(MARK, at.getX(), at.getY(), RADIUS).forEach(overlay::add);
		}
		picture.setOverlay(overlay);
	}
}
