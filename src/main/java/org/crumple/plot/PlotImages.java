package org.crumple.plot;

import java.awt.GraphicsEnvironment;

import ij.ImagePlus;
import ij.gui.Plot;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;

import org.crumple.figure.Figure;

/**
 * Plots as images. In a window a plot stays live: it can be zoomed, resized and listed. On paper, and without a window,
 * it is a fine and smooth picture.
 */
public final class PlotImages {

	/** Pixels of a fine picture: two columns of a page at 230 dots per inch. */
	private static final int WIDTH = 1600;
	/** Plots draw lines without grey levels; drawn so many times too large and averaged, they are smooth. */
	private static final int OVERSAMPLING = 3;

	private PlotImages() {}

	/** The image to show of a figure: its live plot, or without a window the fine picture. */
	public static ImagePlus of(final Figure figure) {
		final Plot plot = FigurePlot.of(figure);
		return GraphicsEnvironment.isHeadless() ? fine(plot) : plot.getImagePlus();
	}

	/** The image to print: the fine picture of a live plot, any other image as it is. */
	public static ImagePlus forPaper(final ImagePlus image) {
		return image.getProperty(Plot.PROPERTY_KEY) instanceof Plot plot ? fine(plot) : image;
	}

	private static ImagePlus fine(final Plot plot) {
		plot.getProcessor(); // lays the plot out, so that its size is known
		final float scale = OVERSAMPLING * WIDTH / (float) plot.getSize().width;
		final ImageProcessor large = plot.makeHighResolution(plot.getTitle(), scale, true, false).getProcessor();
		return new ImagePlus(plot.getTitle(), averaged(large instanceof ColorProcessor coloured ? coloured : large.convertToColorProcessor()));
	}

	/** The mean of every square of pixels: what ImageJ's way of resizing comes to, in a fraction of its time. */
	private static ColorProcessor averaged(final ColorProcessor large) {
		final int width = large.getWidth() / OVERSAMPLING, height = large.getHeight() / OVERSAMPLING, area = OVERSAMPLING * OVERSAMPLING;
		final int[] from = (int[]) large.getPixels(), to = new int[width * height];
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				int red = area / 2, green = area / 2, blue = area / 2;
				for (int k = 0; k < area; k++) {
					final int pixel = from[(y * OVERSAMPLING + k / OVERSAMPLING) * large.getWidth() + x * OVERSAMPLING + k % OVERSAMPLING];
					red += pixel >> 16 & 0xff;
					green += pixel >> 8 & 0xff;
					blue += pixel & 0xff;
				}
				to[y * width + x] = 0xff << 24 | red / area << 16 | green / area << 8 | blue / area;
			}
		}
		return new ColorProcessor(width, height, to);
	}
}
