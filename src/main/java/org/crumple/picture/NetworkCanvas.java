package org.crumple.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;

import ij.ImagePlus;
import ij.measure.Calibration;

import org.crumple.kernel.InvalidValue;

/** A white image with a frame for the cell and a strip for the legend below it. Converts lengths in l to pixels, with y upwards. */
public final class NetworkCanvas {

	/** Line width in node spacings: about a tenth keeps bonds apart in large networks. */
	private static final double LINE_WIDTH = 0.09;
	/** Largest line width relative to the image's width: in small networks a tenth of a spacing would be a broad bar. */
	private static final double LARGEST_LINE = 1 / 200.0;
	private static final double THICK_FACTOR = 1.7;
	/** Smallest line widths [pixels]: thinner lines are too pale. */
	private static final double THINNEST = 1, THINNEST_THICK = 2;
	/** Largest number of pixels of an image; a square cell of the largest width, with its legend, has fewer. */
	private static final long MOST_PIXELS = 1L << 29;
	private static final int SMALLEST_WIDTH = 128, LARGEST_WIDTH = 16384;
	private static final Color PAPER = Color.WHITE, EDGE = new Color(150, 150, 150);

	private final int width;
	private final int height;
	private final int margin;
	private final int row;
	private final int rows;
	private final double pixelsPerLength;
	private BufferedImage image;
	private Graphics2D g;

	/**
	 * @param width of the image [pixels]
	 * @param lx width of the largest cell to be drawn [l]
	 * @param ly its height [l]
	 * @param rows number of rows of the legend
	 * @throws IllegalArgumentException if the width is out of range
	 */
	public NetworkCanvas(final int width, final double lx, final double ly, final int rows) {
		requireWidth(width);
		this.width = width;
		this.rows = rows;
		margin = Math.max(4, width / 100);
		row = Math.max(12, width / 24);
		pixelsPerLength = (width - 2 * margin) / lx;
		final double high = pixelsPerLength * ly;
		if (!((high + 2 * margin + (double) row * rows) * width <= MOST_PIXELS)) {
			throw InvalidValue.value("width", width, "smaller, for a cell of " + lx + " by " + ly + ": a picture has at most " + MOST_PIXELS
				+ " pixels");
		}
		height = (int) Math.round(high);
	}

	/** @throws IllegalArgumentException unless {@code width} is 128 to 16384 pixels */
	static void requireWidth(final int width) {
		if (width >= SMALLEST_WIDTH && width <= LARGEST_WIDTH) return;
		throw InvalidValue.value("width", width, "a whole number of pixels between " + SMALLEST_WIDTH + " and " + LARGEST_WIDTH);
	}

	/** Starts a new image, clipped to a cell at the frame's lower left corner. */
	public Graphics2D begin(final double lx, final double ly) {
		image = new BufferedImage(width, height + 2 * margin + row * rows, BufferedImage.TYPE_INT_RGB);
		g = image.createGraphics();
		g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
		g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		g.setColor(PAPER);
		g.fillRect(0, 0, image.getWidth(), image.getHeight());
		final int wide = pixels(lx), high = pixels(ly);
		g.setClip(margin, margin + height - high, wide, high);
		return g;
	}

	/** Draws all images of a bond. They are drawn whole and cut by the clip, because separate pieces would have round caps at the edge. */
	public void bond(final BrickView view, final int bond, final Color colour, final boolean thick) {
		g.setColor(colour);
		g.setStroke(new BasicStroke((float) lineWidth(thick), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
		for (final Line2D.Double line : view.images(bond, lineWidth(thick) / pixelsPerLength)) g.draw(inPixels(line));
	}

	/**
	 * Draws the frame of a cell and removes the clip.
	 *
	 * @return the legend, not yet painted
	 */
	public PictureLegend frame(final double lx, final double ly) {
		g.setClip(null);
		g.setColor(EDGE); // one pixel outside the clip of the bonds
		g.setStroke(new BasicStroke(1));
		g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_NORMALIZE);
		final int wide = pixels(lx), high = pixels(ly);
		g.drawRect(margin - 1, margin - 1 + height - high, wide + 1, high + 1);
		return new PictureLegend(g, margin, height + 2 * margin, width - 2 * margin, row);
	}

	/** The finished image. */
	public BufferedImage end() {
		g.dispose();
		return image;
	}

	private int pixels(final double length) {
		return (int) Math.round(pixelsPerLength * length);
	}

	/** Line width [pixels]. */
	double lineWidth(final boolean thick) {
		final double thin = Math.max(THINNEST, Math.min(LINE_WIDTH * pixelsPerLength, LARGEST_LINE * width));
		return thick ? Math.max(THINNEST_THICK, THICK_FACTOR * thin) : thin;
	}

	double pixelsPerLength() {
		return pixelsPerLength;
	}

	Line2D.Double inPixels(final Line2D.Double line) {
		final double bottom = margin + height;
		return new Line2D.Double(margin + line.x1 * pixelsPerLength, bottom - line.y1 * pixelsPerLength, margin + line.x2 * pixelsPerLength,
			bottom - line.y2 * pixelsPerLength);
	}

	/** Calibrates an image in l, with its origin at the frame's lower left corner. */
	public void calibrate(final ImagePlus shown) {
		final Calibration calibration = shown.getCalibration();
		calibration.setUnit("l");
		calibration.pixelWidth = 1 / pixelsPerLength;
		calibration.pixelHeight = 1 / pixelsPerLength;
		calibration.setInvertY(true);
		calibration.xOrigin = margin;
		calibration.yOrigin = margin + height;
	}
}
