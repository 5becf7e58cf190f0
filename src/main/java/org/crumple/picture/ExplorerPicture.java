package org.crumple.picture;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;

import org.crumple.drive.LoadingStep;
import org.crumple.excitation.PredictedInstability;
import org.crumple.mechanics.BondStates;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.network.Window;

/**
 * A network during interactive shear. Bonds are coloured by stability and state. Bonds that have just flipped are thick, with a light rim
 * and a ring that shrinks towards them. The bonds predicted to become unstable next have rings: a solid one for growing strain, a dashed
 * one for falling strain.
 */
public final class ExplorerPicture implements NetworkScene {

	static final Color INK = new Color(20, 20, 20);
	/** Height of the picture relative to its width, for a square cell with a legend of three rows. */
	private static final double HEIGHT = 1.15;
	private static final int ROWS = 3, NARROWEST = 128;
	/** Distances of rings from their bonds, in node spacings: of a flipped bond at the beginning and at the end, and of a predicted one. */
	private static final double WIDE_RING = 3, RING = 0.8, PREDICTED_RING = 1.1;
	/** Line widths relative to that of a bond. */
	private static final double RIM = 4, FLIPPED = 2.2, PEN = 1.4;

	private final SpringNetwork network;
	private final Configuration configuration;
	private final BrickView view;
	private final BondStates bonds;
	private final LoadingStep step;
	private final int[] flipped;
	private final double[] freshness;
	private final PredictedInstability forwards;
	private final PredictedInstability back;

	private ExplorerPicture(final SpringNetwork network, final Configuration configuration, final LoadingStep step, final int[] flipped,
		final double[] freshness, final PredictedInstability forwards, final PredictedInstability back)
	{
		this.network = network;
		this.configuration = configuration;
		this.step = step;
		this.flipped = flipped;
		this.freshness = freshness;
		this.forwards = forwards;
		this.back = back;
		view = new BrickView(network, configuration);
		bonds = BondStates.of(network, configuration);
	}

	/**
	 * Draws a network.
	 *
	 * @param step the step that led to this state
	 * @param flipped bonds to highlight because they have just changed their state
	 * @param freshness of each of them, from 1 just after the flip to 0; it sets the radius of the ring
	 * @param forwards the next event predicted for growing strain, or null
	 * @param back the same for falling strain, or null
	 * @param width largest width of the picture [pixels]
	 * @param height largest height [pixels]
	 */
	public static BufferedImage draw(final SpringNetwork network, final Configuration configuration, final LoadingStep step,
		final int[] flipped,
		final double[] freshness, final PredictedInstability forwards, final PredictedInstability back, final int width, final int height)
	{
		return canvas(Window.of(configuration).cell(), width, height).image(new ExplorerPicture(network, configuration, step, flipped,
			freshness,
			forwards, back));
	}

	/** The paper of all pictures of the explorer, at most this wide and high [pixels]. */
	static NetworkCanvas canvas(final Cell cell, final int width, final int height) {
		final int fitting = (int) Math.min(width, height / (HEIGHT - 1 + cell.ly() / cell.lx()));
		return new NetworkCanvas(Math.max(NARROWEST, fitting), cell.lx(), cell.ly(), ROWS);
	}

	@Override
	public Cell cell() {
		return view.cell();
	}

	@Override
	public void paint(final NetworkCanvas canvas) {
		canvas.bonds(view, bonds.count(), bonds::isUnstable, b -> BondColouring.STATE.colour(bonds, b, null, null));
		if (network.wallCount() > 0) canvas.walls(view);
		final double line = canvas.lineWidth(false), spacing = configuration.spacing();
		for (int k = 0; k < flipped.length; k++) {
			ring(canvas, view, flipped[k], (RING + (WIDE_RING - RING) * freshness[k]) * spacing, BondColouring.flipped(bonds.isLong(
				flipped[k])), false);
		}
		for (final int b : flipped) canvas.bond(view, b, Color.WHITE, RIM * line);
		for (final int b : flipped) canvas.bond(view, b, BondColouring.flipped(bonds.isLong(b)), FLIPPED * line);
		// both may mark the same bond
		if (back != null) ring(canvas, view, back.bond(), 1.25 * PREDICTED_RING * spacing, INK, true);
		if (forwards != null) ring(canvas, view, forwards.bond(), PREDICTED_RING * spacing, INK, false);
	}

	@Override
	public Legend legend() {
		final String caption = String.format(Locale.ROOT, "strain %.6f:  U/N = %.6f E,  stress = %.6f E/l\u00b2", step.strain(),
			step.energy() / network.freeCount(), step.stress()).replace('-', '\u2212');
		int longer = 0;
		for (final int b : flipped) if (bonds.isLong(b)) longer++;
		return Legend.of(caption, BondColouring.STATE.legend(bonds, null)).with(List.of(
			new Legend.Sample(BondColouring.LONGER, false, false, "became long: " + longer),
			new Legend.Sample(BondColouring.SHORTER, false, false, "became short: " + (flipped.length - longer)),
			new Legend.Sample(INK, true, false, "next forwards"), new Legend.Sample(INK, true, true, "next back")));
	}

	/**
	 * Draws a ring around a bond and each of its periodic images, with a light rim so that it shows on every colour.
	 *
	 * @param reach its radius [l]
	 */
	static void ring(final NetworkCanvas canvas, final BrickView view, final int bond, final double reach, final Color colour,
		final boolean isDashed)
	{
		final double pen = PEN * canvas.lineWidth(false);
		for (final Ellipse2D.Double ring : DisplacementArrows.rings(canvas, view, bond, reach)) {
			canvas.stroke(ring, 2.2 * pen, Color.WHITE, null);
			canvas.stroke(ring, pen, colour, isDashed ? PictureLegend.dashes(pen) : null);
		}
	}
}
