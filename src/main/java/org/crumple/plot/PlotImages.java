package org.crumple.plot;

import java.awt.GraphicsEnvironment;

import ij.ImagePlus;
import ij.process.ColorProcessor;

import org.crumple.figure.Figure;
import org.crumple.figure.FigureStyle;
import org.crumple.print.Artwork;

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
}
