package org.crumple.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;

import ij.ImagePlus;
import ij.measure.Calibration;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;

import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.network.Window;

/**
 * A network as bright lines on dark and nothing else, with 8 bits: the picture is the cell, one period of a periodic network, and
 * calibrated in
 * l. It looks like what {@code Network from Image...} reads.
 */
public final class PlainPicture {

	/** Width of the lines [l], and the smallest [pixels]. */
	private static final double LINE_WIDTH = 0.1, THINNEST = 1.5;

	private PlainPicture() {}

	/**
	 * Draws a network.
	 *
	 * @param title of the image
	 * @param width of the image in pixels, 128 to 16384; the height follows from the cell
	 */
	public static ImagePlus draw(final String title, final SpringNetwork network, final Configuration configuration, final int width) {
		NetworkCanvas.requireWidth(width);
		final Cell cell = Window.of(configuration).cell();
		final int height = (int) Math.max(1, Math.round(width * cell.ly() / cell.lx()));
		final double perX = width / cell.lx(), perY = height / cell.ly(), thick = Math.max(THINNEST, LINE_WIDTH * perX);
		final BufferedImage paper = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		final Graphics2D g = paper.createGraphics();
		try {
			g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
			g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
			g.setStroke(new BasicStroke((float) thick, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
			g.setColor(Color.WHITE);
			final BrickView view = new BrickView(network, configuration);
			for (int b = 0; b < network.bondCount(); b++) {
				for (final Line2D.Double line : view.images(b, thick / perX)) {
					g.draw(new Line2D.Double(line.x1 * perX, height - line.y1 * perY, line.x2 * perX, height - line.y2 * perY));
				}
			}
		} finally {
			g.dispose();
		}
		final ImagePlus image = new ImagePlus(title, new ByteProcessor(width, height, new ColorProcessor(paper).getChannel(2)));
		final Calibration calibration = image.getCalibration();
		calibration.setUnit("l");
		calibration.pixelWidth = 1 / perX;
		calibration.pixelHeight = 1 / perY;
		calibration.setInvertY(true);
		calibration.yOrigin = height;
		return image;
	}
}
