package org.crumple.plot;

import java.awt.GraphicsEnvironment;

import ij.ImagePlus;
import ij.gui.Plot;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;

import org.crumple.figure.Figure;

/**
 * Makes images of plots. In a window a plot remains live: it can be zoomed, resized and listed. For paper, and without a window, it becomes
 * a smooth high-resolution image. A figure of several panels is an image in a window, too, and drawn again with more pixels for paper.
 */
public final class PlotImages {

	/** Width of a high-resolution image [pixels]: two columns of a page at 230 dots per inch. */
	private static final int WIDTH = 1600;
	/** Pixels for each of a window in a high-resolution image of several panels: 340 dots per inch over two columns of a page. */
	private static final double FINE = 5.0 / 3;
	/** ImageJ plots have no antialiasing; they are drawn larger by this factor and averaged. */
	private static final int OVERSAMPLING = 3;

	private PlotImages() {}

	/** The image to show for a figure: its live plot or panels or, without a window, the high-resolution image. */
	public static ImagePlus of(final Figure figure) {
		if (figure.panels().size() > 1) return PanelGrid.draw(figure, GraphicsEnvironment.isHeadless() ? FINE : 1);
		final Plot plot = FigurePlot.of(figure);
		return GraphicsEnvironment.isHeadless() ? fine(plot) : plot.getImagePlus();
	}

	/** The image to print: the high-resolution image of a live plot, or of panels; any other image unchanged. */
	public static ImagePlus forPaper(final ImagePlus image) {
		if (image.getProperty(PanelGrid.FIGURE) instanceof Figure figure) return PanelGrid.draw(figure, FINE);
		return image.getProperty(Plot.PROPERTY_KEY) instanceof Plot plot ? fine(plot) : image;
	}

	private static ImagePlus fine(final Plot plot) {
		return new ImagePlus(plot.getTitle(), smooth(plot, WIDTH));
	}

	/** A plot of any width [pixels], with smooth lines. */
	static ColorProcessor smooth(final Plot plot, final int width) {
		plot.getProcessor(); // lays out the plot, so that its size is known
		final float scale = OVERSAMPLING * width / (float) plot.getSize().width;
		final ImageProcessor large = plot.makeHighResolution(plot.getTitle(), scale, true, false).getProcessor();
		return averaged(large instanceof ColorProcessor coloured ? coloured : large.convertToColorProcessor());
	}

	/** The mean of every square of pixels; the same as ImageJ's resizing, but much faster. */
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
