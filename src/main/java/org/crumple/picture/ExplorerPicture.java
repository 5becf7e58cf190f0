package org.crumple.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;

import org.crumple.drive.LoadingStep;
import org.crumple.excitation.PredictedInstability;
import org.crumple.mechanics.BondStates;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;

/**
 * A network during interactive shear. Bonds are coloured by stability and state. Bonds that have just flipped are thick, with a light rim
 * and a ring that shrinks towards them. The bonds predicted to become unstable next have rings: a solid one for growing strain, a dashed
 * one for falling strain.
 */
public final class ExplorerPicture {

	public static final Color LONGER = new Color(232, 120, 20), SHORTER = new Color(120, 30, 150);
	private static final Color INK = new Color(20, 20, 20);
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
	private final NetworkCanvas canvas;
	private final Graphics2D g;
	private final BondStates bonds;

	private ExplorerPicture(final SpringNetwork network, final Configuration configuration, final int width) {
		this.network = network;
		this.configuration = configuration;
		final Cell cell = configuration.cell();
		view = new BrickView(network, configuration);
		bonds = BondStates.of(network, configuration);
		canvas = new NetworkCanvas(width, cell.lx(), cell.ly(), ROWS);
		g = canvas.begin(cell.lx(), cell.ly());
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
		final Cell cell = configuration.cell();
		final int fitting = (int) Math.min(width, height / (HEIGHT - 1 + cell.ly() / cell.lx()));
		return new ExplorerPicture(network, configuration, Math.max(NARROWEST, fitting)).paint(step, flipped, freshness, forwards, back);
	}

	private BufferedImage paint(final LoadingStep step, final int[] flipped, final double[] freshness, final PredictedInstability forwards,
		final PredictedInstability back)
	{
		for (final boolean thick : new boolean[] { false, true }) {
			for (int b = 0; b < bonds.count(); b++) {
				if (bonds.isUnstable(b) == thick) canvas.bond(view, b, BondColouring.STATE.colour(bonds, b, null, null), thick);
			}
		}
		final double line = canvas.lineWidth(false);
		for (int k = 0; k < flipped.length; k++) {
			ring(flipped[k], RING + (WIDE_RING - RING) * freshness[k], bonds.isLong(flipped[k]) ? LONGER : SHORTER, solid(PEN * line));
		}
		for (final int b : flipped) bond(b, Color.WHITE, RIM * line);
		for (final int b : flipped) bond(b, bonds.isLong(b) ? LONGER : SHORTER, FLIPPED * line);
		// both may mark the same bond
		if (back != null) ring(back.bond(), 1.25 * PREDICTED_RING, INK, dashes(PEN * line));
		if (forwards != null) ring(forwards.bond(), PREDICTED_RING, INK, solid(PEN * line));
		final Cell cell = configuration.cell();
		final PictureLegend legend = canvas.frame(cell.lx(), cell.ly());
		legend.paint(String.format(Locale.ROOT, "strain %.6f:  U/N = %.6f E,  stress = %.6f E/l\u00b2", step.strain(),
			step.energy() / network.nodeCount(),
			step.stress()).replace('-', '\u2212'), BondColouring.STATE.legend(bonds, null));
		int longer = 0;
		for (final int b : flipped) if (bonds.isLong(b)) longer++;
		legend.paintSamples(2, List.of(new PictureLegend.Sample(LONGER, false, false, "became long: " + longer),
			new PictureLegend.Sample(SHORTER, false, false, "became short: " + (flipped.length - longer)),
			new PictureLegend.Sample(INK, true, false, "next forwards"), new PictureLegend.Sample(INK, true, true, "next back")));
		return canvas.end();
	}

	private void bond(final int bond, final Color colour, final double width) {
		g.setColor(colour);
		g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
		for (final Line2D.Double image : view.images(bond, width / canvas.pixelsPerLength())) g.draw(canvas.inPixels(image));
	}

	/** Draws a ring around a bond and each of its periodic images, with a light rim so that it shows on every colour. */
	private void ring(final int bond, final double spacings, final Color colour, final Stroke stroke) {
		final double reach = spacings * configuration.spacing(), radius = reach * canvas.pixelsPerLength();
		for (final Line2D.Double image : view.images(bond, reach)) {
			final Line2D.Double line = canvas.inPixels(image);
			final Ellipse2D.Double ring = new Ellipse2D.Double(0.5 * (line.x1 + line.x2) - radius, 0.5 * (line.y1 + line.y2) - radius,
				2 * radius, 2 * radius);
			g.setColor(Color.WHITE);
			g.setStroke(solid(2.2 * ((BasicStroke) stroke).getLineWidth()));
			g.draw(ring);
			g.setColor(colour);
			g.setStroke(stroke);
			g.draw(ring);
		}
	}

	static BasicStroke solid(final double width) {
		return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
	}

	static BasicStroke dashes(final double width) {
		return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1,
			new float[] { 3 * (float) width, 2 * (float) width }, 0);
	}
}
