package org.crumple.view;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import ij.ImagePlus;

import org.crumple.drive.Instability;
import org.crumple.drive.LoadingStep;
import org.crumple.mechanics.BondStates;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;

/** Slices of a film: a network as it is, or an avalanche with its flipped bonds and its displacement field. */
final class FilmFrame {

	private static final Color QUIET = new Color(205, 205, 205), LONGER = new Color(232, 120, 20), SHORTER = new Color(120, 30, 150);
	private static final Color ARROW = new Color(30, 60, 120);
	/** Longest arrow in node spacings: longer ones hide their neighbours. */
	private static final double LONGEST = 2;
	/** Pixels: shorter arrows are dots that only darken the picture. */
	private static final double SHORTEST = 1.5;
	private static final double HEAD = 0.35, HEAD_ANGLE = 0.45;
	/** Node spacings from the trigger to the ring around it. */
	private static final double RING = 1.1;

	private final SpringNetwork network;
	private final NetworkCanvas canvas;

	FilmFrame(final SpringNetwork network, final NetworkCanvas canvas) {
		this.network = network;
		this.canvas = canvas;
	}

	/** Bonds by stability and state. */
	BufferedImage still(final LoadingStep step, final Configuration configuration) {
		final Cell cell = configuration.cell();
		final BondStates bonds = BondStates.of(network, configuration);
		final BrickView view = new BrickView(network, configuration);
		canvas.begin(cell.lx(), cell.ly());
		for (final boolean thick : new boolean[] { false, true }) {
			for (int b = 0; b < bonds.count(); b++) {
				if (bonds.isUnstable(b) == thick) canvas.bond(view, b, BondColouring.STATE.colour(bonds, b, null, null), thick);
			}
		}
		final String caption = String.format(Locale.ROOT, "strain %.6f:  U/N = %.6f E,  stress = %.5f E/l\u00b2", step.strain(),
			step.energy() / network.nodeCount(), step.stress());
		canvas.frame(cell.lx(), cell.ly()).paint(caption, BondColouring.STATE.legend(bonds, null));
		return canvas.end();
	}

	/**
	 * All bonds grey but those that flipped, an arrow per node, and a ring around the bond that triggered it if that is known.
	 *
	 * @param displacement [2N] of the nodes [l]
	 */
	BufferedImage avalanche(final Instability event, final Configuration after, final double[] displacement, final int[] flipped) {
		final Cell cell = after.cell();
		final BondStates bonds = BondStates.of(network, after);
		final BrickView view = new BrickView(network, after);
		final boolean[] chosen = new boolean[bonds.count()];
		for (final int b : flipped) chosen[b] = true;
		final Graphics2D g = canvas.begin(cell.lx(), cell.ly());
		for (int b = 0; b < bonds.count(); b++) if (!chosen[b]) canvas.bond(view, b, QUIET, false);
		double largest = 0;
		for (int k = 0; k < displacement.length; k += 2) largest = Math.max(largest, Math.hypot(displacement[k], displacement[k + 1]));
		final double factor = largest > 0 ? LONGEST * after.spacing() / largest : 0;
		g.setColor(ARROW);
		g.setStroke(new BasicStroke(0.6f * (float) canvas.lineWidth(false), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
		for (int i = 0; i < displacement.length / 2; i++) arrows(g, view.point(i), cell, factor * displacement[2 * i], factor * displacement[2 * i + 1]);
		for (final int b : flipped) canvas.bond(view, b, bonds.isLong(b) ? LONGER : SHORTER, true);
		if (event.trigger() >= 0) ring(g, view, event.trigger(), after.spacing());
		final String caption = String.format(Locale.ROOT, "%s at strain %.6f:  %d flip%s,  energy drop %.3g E,  moves \u00d7 %.2g%s", event.kind(), event.strain(),
			event.flips(), event.flips() == 1 ? "" : "s", event.energyDrop(), factor, event.trigger() >= 0 ? ",  ring: trigger " + event.trigger() : "");
		final long longer = Arrays.stream(flipped).filter(bonds::isLong).count();
		canvas.frame(cell.lx(), cell.ly()).paint(caption, List.of(new BondColouring.Entry(LONGER, "became long: " + longer),
			new BondColouring.Entry(SHORTER, "became short: " + (flipped.length - longer)), new BondColouring.Entry(QUIET, "did not flip"),
			new BondColouring.Entry(ARROW, "longest move " + String.format(Locale.ROOT, "%.3g l", largest))));
		return canvas.end();
	}

	/** An arrow and those of its periodic images that come into the frame. */
	private void arrows(final Graphics2D g, final double[] at, final Cell cell, final double ux, final double uy) {
		if (Math.hypot(ux, uy) * canvas.pixelsPerLength() < SHORTEST) return;
		for (int row = -1; row <= 1; row++) {
			for (int column = -2; column <= 2; column++) {
				final double x = at[0] + column * cell.lx() + row * (cell.tilt() - Math.rint(cell.shear() * cell.ly() / cell.lx()) * cell.lx());
				final double y = at[1] + row * cell.ly();
				if (Math.max(x, x + ux) >= 0 && Math.min(x, x + ux) <= cell.lx() && Math.max(y, y + uy) >= 0 && Math.min(y, y + uy) <= cell.ly()) {
					arrow(g, canvas.inPixels(new Line2D.Double(x, y, x + ux, y + uy)));
				}
			}
		}
	}

	private static void arrow(final Graphics2D g, final Line2D.Double line) {
		final double dx = line.x2 - line.x1, dy = line.y2 - line.y1;
		final double c = HEAD * StrictMath.cos(HEAD_ANGLE), s = HEAD * StrictMath.sin(HEAD_ANGLE);
		final Path2D.Double path = new Path2D.Double(line);
		path.moveTo(line.x2 - c * dx + s * dy, line.y2 - c * dy - s * dx);
		path.lineTo(line.x2, line.y2);
		path.lineTo(line.x2 - c * dx - s * dy, line.y2 - c * dy + s * dx);
		g.draw(path);
	}

	private void ring(final Graphics2D g, final BrickView view, final int bond, final double spacing) {
		g.setColor(Color.BLACK);
		g.setStroke(new BasicStroke((float) canvas.lineWidth(false)));
		final double radius = RING * spacing * canvas.pixelsPerLength();
		for (final Line2D.Double image : view.images(bond, RING * spacing)) {
			final Line2D.Double line = canvas.inPixels(image);
			g.draw(new Ellipse2D.Double(0.5 * (line.x1 + line.x2) - radius, 0.5 * (line.y1 + line.y2) - radius, 2 * radius, 2 * radius));
		}
	}

	void calibrate(final ImagePlus film) {
		canvas.calibrate(film);
	}
}
