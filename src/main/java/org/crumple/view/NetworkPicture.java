package org.crumple.view;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;

import ij.ImagePlus;
import ij.gui.Line;
import ij.gui.Overlay;
import ij.measure.Calibration;
import ij.process.ColorProcessor;

import org.crumple.excitation.LocalExcitations;
import org.crumple.io.DecimalText;
import org.crumple.kernel.Invalid;
import org.crumple.mechanics.BondStates;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;

/**
 * A picture of a network (paper, Fig. 1b): one line per bond, coloured by a {@link BondColouring}, with a legend below
 * and a pickable overlay line {@code bond 17} per bond that carries its numbers as properties.
 * <p>
 * The rectangle shown is {@code [0, Lx) × [0, Ly)} with y upwards; bonds that leave it come in again at the other side,
 * shifted by the shear ({@link BrickView}). The image is calibrated in l with its origin at the lower left corner.
 */
public final class NetworkPicture {

	/** Line width in units of the node spacing: a tenth keeps bonds apart in large networks. */
	private static final double LINE_WIDTH = 0.09;
	/** Largest line width in units of the image's: in small networks a tenth of a spacing is a beam, no longer a line. */
	private static final double LARGEST_LINE = 1 / 200.0;
	private static final double UNSTABLE_FACTOR = 1.7;
	/** Pixels: thinner lines fade into the paper. */
	private static final double THINNEST = 1, THINNEST_UNSTABLE = 2;
	/** ImageJ's lines count from the centre of a pixel, Java's from its corner. */
	private static final double PIXEL_CENTRE = 0.5;
	/** How far the corner of a square end lies from the end of a line at most, in line widths. */
	private static final double SQUARE_END = Math.sqrt(0.5);
	/** Pixels: how far smoothing may carry a line's edge. */
	private static final double SUBPIXEL = 0.25;
	private static final int SMALLEST_WIDTH = 128, LARGEST_WIDTH = 16384;
	private static final Color PAPER = Color.WHITE, EDGE = new Color(150, 150, 150);

	private final SpringNetwork network;
	private final BondStates bonds;
	private final BrickView view;
	private final BondColouring colouring;
	private final double[] values;
	private final ColourScale scale;
	private final double pixelsPerLength;
	private final int width;
	private final int height;
	private final int margin;
	private final int legendHeight;

	private NetworkPicture(final SpringNetwork network, final Configuration configuration, final BondColouring colouring,
		final double[] values, final int width)
	{
		this.values = values;
		this.network = network;
		this.colouring = colouring;
		this.width = width;
		bonds = BondStates.of(network, configuration);
		view = new BrickView(network, configuration);
		scale = colouring.isScale() ? colouring.scale(values) : null;
		margin = Math.max(4, width / 100);
		legendHeight = Math.max(12, width / 24) * PictureLegend.rows(colouring);
		pixelsPerLength = (width - 2 * margin) / configuration.cell().lx();
		height = (int) Math.round(pixelsPerLength * configuration.cell().ly());
	}

	/**
	 * Draws a network.
	 *
	 * @param title of the image
	 * @param caption one line above the legend, such as N and ΔZ
	 * @param width of the image in pixels, 128 to 16384; the height follows from the cell
	 * @return an RGB image with an overlay, not shown yet
	 */
	public static ImagePlus draw(final String title, final String caption, final SpringNetwork network, final Configuration configuration,
		final BondColouring colouring, final int width)
	{
		requireWidth(width);
		final double[] values = colouring.isScale() ? colouring.values(network, configuration, BondStates.of(network, configuration)) : null;
		return new NetworkPicture(network, configuration, colouring, values, width).image(title, caption);
	}

	/** The same, coloured by a magnitude of excitations that are known already. */
	public static ImagePlus draw(final String title, final String caption, final SpringNetwork network, final Configuration configuration,
		final BondColouring colouring, final LocalExcitations excitations, final int width)
	{
		requireWidth(width);
		return new NetworkPicture(network, configuration, colouring, colouring.values(excitations), width).image(title, caption);
	}

	private ImagePlus image(final String title, final String caption) {
		final ImagePlus image = new ImagePlus(title, new ColorProcessor(paint(caption)));
		image.setOverlay(overlay());
		final Calibration calibration = image.getCalibration();
		calibration.setUnit("l");
		calibration.pixelWidth = 1 / pixelsPerLength;
		calibration.pixelHeight = 1 / pixelsPerLength;
		calibration.setInvertY(true);
		calibration.xOrigin = margin;
		calibration.yOrigin = margin + height;
		return image;
	}

	/** @throws IllegalArgumentException unless {@code width} is one {@link #draw} can use */
	public static void requireWidth(final int width) {
		if (width >= SMALLEST_WIDTH && width <= LARGEST_WIDTH) return;
		throw Invalid.value("width", width, "a whole number of pixels between " + SMALLEST_WIDTH + " and " + LARGEST_WIDTH);
	}

	private BufferedImage paint(final String caption) {
		final BufferedImage image = new BufferedImage(width, height + 2 * margin + legendHeight, BufferedImage.TYPE_INT_RGB);
		final Graphics2D g = image.createGraphics();
		g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
		g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		g.setColor(PAPER);
		g.fillRect(0, 0, image.getWidth(), image.getHeight());
		g.setClip(margin, margin, width - 2 * margin, height);
		for (final boolean unstable : new boolean[] { false, true }) { // the few unstable ones on top
			for (int b = 0; b < bonds.count(); b++) {
				if (bonds.isUnstable(b) != unstable) continue;
				g.setColor(colouring.colour(bonds, b, values, scale));
				g.setStroke(new BasicStroke((float) lineWidth(b), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
				// whole images, cut by the clip: pieces would end in round caps at the edge
				for (final Line2D.Double line : view.images(b, lineWidth(b) / pixelsPerLength)) g.draw(inPixels(line));
			}
		}
		g.setClip(null);
		g.setColor(EDGE); // one pixel outside what the bonds are clipped to
		g.setStroke(new BasicStroke(1));
		g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_NORMALIZE);
		g.drawRect(margin - 1, margin - 1, width - 2 * margin + 1, height + 1);
		new PictureLegend(g, margin, height + 2 * margin, width - 2 * margin, legendHeight / PictureLegend.rows(colouring)).paint(caption, colouring, bonds, scale);
		g.dispose();
		return image;
	}

	private double lineWidth(final int bond) {
		final double stable = Math.max(THINNEST, Math.min(LINE_WIDTH * pixelsPerLength, LARGEST_LINE * width));
		return bonds.isUnstable(bond) ? Math.max(THINNEST_UNSTABLE, UNSTABLE_FACTOR * stable) : stable;
	}

	private Line2D.Double inPixels(final Line2D.Double line) {
		final double bottom = margin + height;
		return new Line2D.Double(margin + line.x1 * pixelsPerLength, bottom - line.y1 * pixelsPerLength, margin + line.x2 * pixelsPerLength,
			bottom - line.y2 * pixelsPerLength);
	}

	private Overlay overlay() {
		final Overlay overlay = new Overlay();
		for (int b = 0; b < bonds.count(); b++) {
			// a flattened image shows these lines with square ends, which must stay in the frame
			final Line2D.Double line = inPixels(view.longestPiece(b, (SQUARE_END * lineWidth(b) + SUBPIXEL) / pixelsPerLength));
			final Line roi = new Line(line.x1 - PIXEL_CENTRE, line.y1 - PIXEL_CENTRE, line.x2 - PIXEL_CENTRE, line.y2 - PIXEL_CENTRE);
			roi.setName("bond " + b);
			roi.setStrokeColor(colouring.colour(bonds, b, values, scale));
			roi.setStrokeWidth(lineWidth(b));
			roi.setProperty("i", Integer.toString(network.from()[b]));
			roi.setProperty("j", Integer.toString(network.to()[b]));
			roi.setProperty("r", DecimalText.of(bonds.length()[b]));
			roi.setProperty("dr/r0", DecimalText.of(bonds.strain()[b]));
			roi.setProperty("tension", DecimalText.of(bonds.tension()[b]));
			roi.setProperty("state", (bonds.isUnstable(b) ? "unstable" : "stable") + (bonds.isLong(b) ? " long" : " short"));
			overlay.add(roi);
		}
		overlay.selectable(true);
		return overlay;
	}
}
