package org.crumple.picture;

import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import ij.ImagePlus;
import ij.gui.Line;
import ij.gui.Overlay;
import ij.process.ColorProcessor;

import org.crumple.excitation.LocalExcitations;
import org.crumple.figure.FigureStyle.Scale;
import org.crumple.mechanics.BondStates;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.print.Artwork;
import org.crumple.table.DecimalText;

/**
 * A picture of a network (paper, Fig. 1b): one line per bond, coloured by a {@link BondColouring}, with a legend below and, for each bond,
 * an overlay line such as {@code bond 17} that can be picked and has the bond's numbers as properties.
 * <p>
 * The picture shows the rectangle {@code [0, Lx) × [0, Ly)} with y upwards. A bond that leaves it enters again on the other side, shifted
 * by the shear ({@link BrickView}). The image is calibrated in l with its origin at the lower left corner.
 */
public final class NetworkPicture implements NetworkScene {

	/** Offset between the coordinates of ImageJ's lines, which refer to pixel centres, and Java's, which refer to pixel corners. */
	private static final double PIXEL_CENTRE = 0.5;
	/** Largest distance of a corner of a square line end from the end point, in line widths. */
	private static final double SQUARE_END = Math.sqrt(0.5);
	/** How far antialiasing may move the edge of a line [pixels]. */
	private static final double SUBPIXEL = 0.25;
	/** Width of an image at which files of pixels have {@link Artwork#DOTS_PER_INCH}; wider ones have as many pixels as asked for. */
	private static final int USUAL_WIDTH = 1024;

	/** Distance of a ring from its bond [node spacings], and how much wider a dashed one is, which may be around the same bond. */
	private static final double RING = 1.1, WIDER = 1.25;

	private record Ring(int bond, boolean isDashed, String meaning) {}

	private final SpringNetwork network;
	private final Configuration configuration;
	private final BondStates bonds;
	private final BrickView view;
	private final BondPaint paint;
	private final String caption;
	private final List<Ring> rings = new ArrayList<>();
	private NodeField field;
	private int[] flips;
	private boolean isTransparent;

	/**
	 * A picture.
	 *
	 * @param caption one line above the legend, such as N and ΔZ
	 * @param paint colours of the bonds
	 */
	public NetworkPicture(final String caption, final SpringNetwork network, final Configuration configuration, final BondPaint paint) {
		this.caption = caption;
		this.network = network;
		this.configuration = configuration;
		this.paint = paint;
		bonds = BondStates.of(network, configuration);
		view = new BrickView(network, configuration);
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
		return new NetworkPicture(caption, network, configuration, BondPaint.of(colouring, Scale.AUTO, network, configuration)).image(title,
			width);
	}

	/** Draws a network coloured by the number of flips of each bond, [M]. */
	public static ImagePlus drawFlips(final String title, final String caption, final SpringNetwork network,
		final Configuration configuration,
		final int[] flips, final int width)
	{
		return ofFlips(caption, network, configuration, flips).image(title, width);
	}

	/** A picture coloured by the number of flips of each bond, [M]. */
	public static NetworkPicture ofFlips(final String caption, final SpringNetwork network, final Configuration configuration,
		final int[] flips)
	{
		final NetworkPicture picture = new NetworkPicture(caption, network, configuration, BondPaint.of(BondColouring.FLIPS, BondStates.of(
			network, configuration), Arrays.stream(flips).asDoubleStream().toArray()));
		picture.flips = flips;
		return picture;
	}

	/** Draws a network coloured by a magnitude of excitations that are already known. */
	public static ImagePlus draw(final String title, final String caption, final SpringNetwork network, final Configuration configuration,
		final BondColouring colouring, final LocalExcitations excitations, final int width)
	{
		NetworkCanvas.requireWidth(width);
		return new NetworkPicture(caption, network, configuration, BondPaint.of(colouring, BondStates.of(network, configuration), colouring
			.values(excitations))).image(title, width);
	}

	/** Also draws numbers or vectors of the nodes. */
	public NetworkPicture over(final NodeField nodes) {
		field = nodes;
		return this;
	}

	/** Also draws a ring around a bond, and says in the legend what it means. */
	public NetworkPicture ringed(final int bond, final boolean isDashed, final String meaning) {
		rings.add(new Ring(bond, isDashed, meaning));
		return this;
	}

	/** Files have no white paper behind the lines. */
	public NetworkPicture transparent() {
		isTransparent = true;
		return this;
	}

	/**
	 * The picture as an RGB image with an overlay, not yet shown. It carries itself, to be drawn again for files.
	 *
	 * @param width in pixels, 128 to 16384; the height follows from the cell
	 */
	public ImagePlus image(final String title, final int width) {
		final NetworkCanvas canvas = new NetworkCanvas(width, cell().lx(), cell().ly(), legend().bar() == null ? 2 : 3);
		final ImagePlus image = new ImagePlus(title, new ColorProcessor(canvas.image(this)));
		image.setOverlay(overlay(canvas));
		canvas.calibrate(image);
		image.setProperty(Artwork.PROPERTY, NetworkCanvas.artwork(this, isTransparent, width > USUAL_WIDTH ? width : 0));
		return image;
	}

	/** The picture for a window, at most this wide and high [pixels]. */
	public BufferedImage live(final int width, final int height) {
		return ExplorerPicture.canvas(cell(), width, height).image(this);
	}

	/** @throws IllegalArgumentException unless {@code width} is 128 to 16384 pixels */
	public static void requireWidth(final int width) {
		NetworkCanvas.requireWidth(width);
	}

	@Override
	public Cell cell() {
		return view.cell();
	}

	@Override
	public void paint(final NetworkCanvas canvas) {
		canvas.bonds(view, bonds.count(), paint::isThick, paint::colour);
		if (network.wallCount() > 0) canvas.walls(view);
		if (field != null) field.paint(canvas, view, configuration);
		for (final Ring ring : rings) {
			ExplorerPicture.ring(canvas, view, ring.bond, (ring.isDashed ? WIDER * RING : RING) * configuration.spacing(),
				ExplorerPicture.INK, ring.isDashed);
		}
	}

	@Override
	public Legend legend() {
		final Legend legend = field == null ? paint.legend(caption) : field.over(paint.legend(caption), configuration);
		return rings.isEmpty() ? legend : legend.with(rings.stream().map(r -> new Legend.Sample(ExplorerPicture.INK, true, r.isDashed,
			r.meaning)).toList());
	}

	private Overlay overlay(final NetworkCanvas canvas) {
		final Overlay overlay = new Overlay();
		for (int b = 0; b < bonds.count(); b++) {
			final double thick = canvas.lineWidth(paint.isThick(b));
			// a flattened image draws these lines with square ends, which must stay inside the frame
			final Line2D.Double line = canvas.inUnits(view.longestPiece(b, (SQUARE_END * thick + SUBPIXEL) / canvas.perLength()));
			final Line roi = new Line(line.x1 - PIXEL_CENTRE, line.y1 - PIXEL_CENTRE, line.x2 - PIXEL_CENTRE, line.y2 - PIXEL_CENTRE);
			roi.setName("bond " + b);
			roi.setStrokeColor(paint.colour(b));
			roi.setStrokeWidth(thick);
			roi.setProperty("i", Integer.toString(network.from()[b]));
			roi.setProperty("j", Integer.toString(network.to()[b]));
			roi.setProperty("r", DecimalText.of(bonds.length()[b]));
			roi.setProperty("dr/r0", DecimalText.of(bonds.strain()[b]));
			roi.setProperty("tension", DecimalText.of(bonds.tension()[b]));
			if (flips != null) roi.setProperty("flips", Integer.toString(flips[b]));
			roi.setProperty("state", (bonds.isUnstable(b) ? "unstable" : "stable") + (bonds.isLong(b) ? " long" : " short"));
			overlay.add(roi);
		}
		overlay.selectable(true);
		return overlay;
	}
}
