package org.crumple.film;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import ij.ImagePlus;

import org.crumple.drive.LoadingEvent;
import org.crumple.drive.LoadingStep;
import org.crumple.mechanics.BondStates;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.picture.BondColouring;
import org.crumple.picture.BrickView;
import org.crumple.picture.DisplacementArrows;
import org.crumple.picture.NetworkCanvas;

/** Draws the slices of a film: a network at a minimum, or an avalanche with its flipped bonds and its displacement field. */
final class FilmFrame {

	private static final Color QUIET = new Color(205, 205, 205), LONGER = new Color(232, 120, 20), SHORTER = new Color(120, 30, 150);
	private static final Color ARROW = new Color(30, 60, 120);

	private final SpringNetwork network;
	private final NetworkCanvas canvas;

	FilmFrame(final SpringNetwork network, final NetworkCanvas canvas) {
		this.network = network;
		this.canvas = canvas;
	}

	/** A network with bonds coloured by stability and state. */
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
	 * An avalanche: bonds that flipped in colour, all others grey, an arrow per node, and a ring around the triggering bond if it is known.
	 *
	 * @param displacement [2N] of the nodes [l]
	 */
	BufferedImage avalanche(final LoadingEvent event, final Configuration after, final double[] displacement, final int[] flipped) {
		final Cell cell = after.cell();
		final BondStates bonds = BondStates.of(network, after);
		final BrickView view = new BrickView(network, after);
		final boolean[] chosen = new boolean[bonds.count()];
		for (final int b : flipped) chosen[b] = true;
		final Graphics2D g = canvas.begin(cell.lx(), cell.ly());
		for (int b = 0; b < bonds.count(); b++) if (!chosen[b]) canvas.bond(view, b, QUIET, false);
		final DisplacementArrows arrows = new DisplacementArrows(g, canvas, view, after);
		final double factor = arrows.draw(displacement, ARROW);
		for (final int b : flipped) canvas.bond(view, b, bonds.isLong(b) ? LONGER : SHORTER, true);
		if (event.trigger() >= 0) arrows.ring(event.trigger(), Color.BLACK);
		final String caption = String.format(Locale.ROOT, "%s at strain %.6f:  %d flip%s,  energy drop %.3g E,  moves \u00d7 %.2g%s",
			event.kind(), event.strain(),
			event.flips(), event.flips() == 1 ? "" : "s", event.energyDrop(), factor, event.trigger() >= 0 ? ",  ring: trigger "
			+ event.trigger() : "");
		final long longer = Arrays.stream(flipped).filter(bonds::isLong).count();
		canvas.frame(cell.lx(), cell.ly()).paint(caption, List.of(new BondColouring.Entry(LONGER, "became long: " + longer),
			new BondColouring.Entry(SHORTER, "became short: " + (flipped.length - longer)), new BondColouring.Entry(QUIET, "did not flip"),
			new BondColouring.Entry(ARROW, "longest move " + String.format(Locale.ROOT, "%.3g l",
			DisplacementArrows.longest(displacement)))));
		return canvas.end();
	}

	void calibrate(final ImagePlus film) {
		canvas.calibrate(film);
	}
}
