package org.crumple.picture;

import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;

import ij.ImagePlus;
import ij.gui.Line;
import ij.gui.Overlay;
import ij.process.ColorProcessor;

import org.crumple.excitation.LocalExcitations;
import org.crumple.mechanics.BondStates;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.table.DecimalText;

/**
 * A picture of a network (paper, Fig. 1b): one line per bond, coloured by a {@link BondColouring}, with a legend below and, for each bond,
 * an overlay line such as {@code bond 17} that can be picked and has the bond's numbers as properties.
 * <p>
 * The picture shows the rectangle {@code [0, Lx) × [0, Ly)} with y upwards. A bond that leaves it enters again on the other side, shifted
 * by the shear ({@link BrickView}). The image is calibrated in l with its origin at the lower left corner.
 */
public final class NetworkPicture {

	/** Offset between the coordinates of ImageJ's lines, which refer to pixel centres, and Java's, which refer to pixel corners. */
	private static final double PIXEL_CENTRE = 0.5;
	/** Largest distance of a corner of a square line end from the end point, in line widths. */
	private static final double SQUARE_END = Math.sqrt(0.5);
	/** How far antialiasing may move the edge of a line [pixels]. */
	private static final double SUBPIXEL = 0.25;

	private final SpringNetwork network;
	private final BondStates bonds;
	private final BrickView view;
	private final BondColouring colouring;
	private final double[] values;
	private final ColourScale scale;
	private final Cell cell;
	private final NetworkCanvas canvas;

	private NetworkPicture(final SpringNetwork network, final Configuration configuration, final BondColouring colouring,
		final double[] values, final int width)
	{
		this.values = values;
		this.network = network;
		this.colouring = colouring;
		bonds = BondStates.of(network, configuration);
		view = new BrickView(network, configuration);
		scale = colouring.isScale() ? colouring.scale(values) : null;
		cell = configuration.cell();
		canvas = new NetworkCanvas(width, cell.lx(), cell.ly(), PictureLegend.rows(colouring));
	}

	/**
	 * Draws a network.
	 *
	 * @param title of the image
	 * @param caption one line above the legend, such as N and ΔZ
	 * @param width of the image in pixels, 128 to 16384; the height follows from the cell
	 * @return an RGB image with an overlay, not yet shown
	 */
	public static ImagePlus draw(final String title, final String caption, final SpringNetwork network, final Configuration configuration,
		final BondColouring colouring, final int width)
	{
		NetworkCanvas.requireWidth(width);
		final double[] values = colouring.isScale() ? colouring.values(network, configuration, BondStates.of(network, configuration))
			: null;
		return new NetworkPicture(network, configuration, colouring, values, width).image(title, caption);
	}

	/** Draws a network coloured by the number of flips of each bond, [M]. */
	public static ImagePlus drawFlips(final String title, final String caption, final SpringNetwork network,
		final Configuration configuration,
		final int[] flips, final int width)
	{
		return new NetworkPicture(network, configuration, BondColouring.FLIPS, Arrays.stream(flips).asDoubleStream().toArray(), width)
			.image(title, caption);
	}

	/** Draws a network coloured by a magnitude of excitations that are already known. */
	public static ImagePlus draw(final String title, final String caption, final SpringNetwork network, final Configuration configuration,
		final BondColouring colouring, final LocalExcitations excitations, final int width)
	{
		NetworkCanvas.requireWidth(width);
		return new NetworkPicture(network, configuration, colouring, colouring.values(excitations), width).image(title, caption);
	}

	private ImagePlus image(final String title, final String caption) {
		final ImagePlus image = new ImagePlus(title, new ColorProcessor(paint(caption)));
		image.setOverlay(overlay());
		canvas.calibrate(image);
		return image;
	}

	/** @throws IllegalArgumentException unless {@code width} is 128 to 16384 pixels */
	public static void requireWidth(final int width) {
		NetworkCanvas.requireWidth(width);
	}

	private BufferedImage paint(final String caption) {
		canvas.begin(cell.lx(), cell.ly());
		for (final boolean thick : new boolean[] { false, true }) { // the few thick lines on top
			for (int b = 0; b < bonds.count(); b++) {
				if (isThick(b) == thick) canvas.bond(view, b, colouring.colour(bonds, b, values, scale), thick);
			}
		}
		canvas.frame(cell.lx(), cell.ly()).paint(caption, colouring, bonds, values, scale);
		return canvas.end();
	}

	private boolean isThick(final int bond) {
		return colouring.isThick(bonds, bond, values);
	}

	private Overlay overlay() {
		final Overlay overlay = new Overlay();
		for (int b = 0; b < bonds.count(); b++) {
			// a flattened image draws these lines with square ends, which must stay inside the frame
			final Line2D.Double line = canvas.inPixels(view.longestPiece(b, (SQUARE_END * canvas.lineWidth(isThick(b)) + SUBPIXEL)
				/ canvas.pixelsPerLength()));
			final Line roi = new Line(line.x1 - PIXEL_CENTRE, line.y1 - PIXEL_CENTRE, line.x2 - PIXEL_CENTRE, line.y2 - PIXEL_CENTRE);
			roi.setName("bond " + b);
			roi.setStrokeColor(colouring.colour(bonds, b, values, scale));
			roi.setStrokeWidth(canvas.lineWidth(isThick(b)));
			roi.setProperty("i", Integer.toString(network.from()[b]));
			roi.setProperty("j", Integer.toString(network.to()[b]));
			roi.setProperty("r", DecimalText.of(bonds.length()[b]));
			roi.setProperty("dr/r0", DecimalText.of(bonds.strain()[b]));
			roi.setProperty("tension", DecimalText.of(bonds.tension()[b]));
			if (colouring == BondColouring.FLIPS) roi.setProperty("flips", Integer.toString((int) values[b]));
			roi.setProperty("state", (bonds.isUnstable(b) ? "unstable" : "stable") + (bonds.isLong(b) ? " long" : " short"));
			overlay.add(roi);
		}
		overlay.selectable(true);
		return overlay;
	}
}
