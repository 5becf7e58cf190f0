package org.crumple.plot;

import java.awt.GraphicsEnvironment;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

import ij.ImagePlus;
import ij.process.ColorProcessor;

import org.crumple.figure.Figure;
import org.crumple.figure.FigureStyle;
import org.crumple.print.Artwork;
import org.crumple.print.FigurePainter;

/**
 * Makes images of figures. In a window a figure of one panel is a live plot of ImageJ: it can be zoomed, resized and listed. One of several
 * panels or with an inset, and any figure without a window, is an image of what is printed. Every image carries its figure, to be drawn
 * again for print.
 */
public final class PlotImages {

	/** Pixels per point in a window: figures of two columns are about a thousand pixels wide. */
	private static final double SCREEN = 2.2;

	private PlotImages() {}

	/**
	 * The image to show for a figure.
	 *
	 * @throws IllegalArgumentException if the style does not fit it
	 */
	public static ImagePlus of(final Figure figure, final FigureStyle style) {
		final Artwork artwork = Artwork.of(figure, style);
		final ImagePlus image;
		if (GraphicsEnvironment.isHeadless()) image = new ImagePlus(figure.name(), new ColorProcessor(artwork.fine()));
		else if (figure.panels().size() > 1 || figure.panels().get(0).inset() != null) image = new ImagePlus(figure.name(),
			new ColorProcessor(artwork.image(SCREEN)));
		else image = FigurePlot.of(artwork.figure()).getImagePlus();
		image.setProperty(Artwork.PROPERTY, artwork);
		return image;
	}

	/**
	 * Where points of a panel are in the image of a figure of several panels [pixels].
	 *
	 * @param panel its number
	 * @param x the points in the units of its axes, like y
	 * @return one for each point, null for one outside of the frame
	 */
	public static List<Point2D> places(final ImagePlus image, final int panel, final double[] x, final double[] y) {
		final Artwork artwork = (Artwork) image.getProperty(Artwork.PROPERTY);
		final double scale = image.getWidth() / artwork.drawing().width();
		final List<Point2D> places = new ArrayList<>();
		for (final Point2D at : FigurePainter.places(artwork.figure(), artwork.style(), panel, x, y))
			places.add(at == null ? null : new Point2D.Double(scale * at.getX(), scale * at.getY()));
		return places;
	}
}
