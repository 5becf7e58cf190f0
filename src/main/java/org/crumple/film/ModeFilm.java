package org.crumple.film;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ColorProcessor;

import org.crumple.mechanics.BondStates;
import org.crumple.modes.ModeShape;
import org.crumple.modes.NormalModes;
import org.crumple.network.Cell;
import org.crumple.picture.BondColouring;
import org.crumple.picture.BrickView;
import org.crumple.picture.DisplacementArrows;
import org.crumple.picture.NetworkCanvas;

/** A stack with one slice per mode (paper, Fig. 3b): the network, an arrow per node, and a ring around the core bond. */
public final class ModeFilm {

	private static final Color QUIET = new Color(205, 205, 205), UNSTABLE = new Color(215, 60, 40), ARROW = new Color(30, 60, 120);

	private ModeFilm() {}

	/**
	 * @param shapes of all modes
	 * @param count number of slices, for the lowest modes; at least 1
	 * @param width in pixels
	 * @return a stack whose slice labels give ω and the participation ratio
	 */
	public static ImagePlus of(final String title, final NormalModes modes, final ModeShape[] shapes, final int count, final int width) {
		final Cell cell = modes.minimum().cell();
		final NetworkCanvas canvas = new NetworkCanvas(width, cell.lx(), cell.ly(), 2);
		final BrickView view = new BrickView(modes.network(), modes.minimum());
		final BondStates bonds = BondStates.of(modes.network(), modes.minimum());
		final ImageStack stack = new ImageStack();
		for (int k = 0; k < count; k++) {
			stack.addSlice(label(modes, shapes, k), new ColorProcessor(slice(canvas, view, bonds, modes, shapes[k], k)));
		}
		final ImagePlus film = new ImagePlus(title, stack);
		canvas.calibrate(film);
		return film;
	}

	/** Slice label with ω and participation ratio of a mode. */
	static String label(final NormalModes modes, final ModeShape[] shapes, final int mode) {
		return String.format(Locale.ROOT, "omega=%.6g participation=%.4g", modes.omega(mode), shapes[mode].participation());
	}

	private static BufferedImage slice(final NetworkCanvas canvas, final BrickView view, final BondStates bonds, final NormalModes modes,
		final ModeShape shape, final int mode)
	{
		final Cell cell = modes.minimum().cell();
		final Graphics2D g = canvas.begin(cell.lx(), cell.ly());
		for (final boolean thick : new boolean[] { false, true }) {
			for (int b = 0; b < bonds.count(); b++) {
				if (bonds.isUnstable(b) == thick) canvas.bond(view, b, thick ? UNSTABLE : QUIET, thick);
			}
		}
		final DisplacementArrows arrows = new DisplacementArrows(g, canvas, view, modes.minimum());
		arrows.draw(modes.modes()[mode], ARROW);
		arrows.ring(shape.coreBond(), Color.BLACK);
		final String caption = String.format(Locale.ROOT,
			"mode %d:  \u03c9 = %.5g E^0.5/l,  participation %.3f,  core node %d,  ring: core bond %d (%s)%s", mode,
			modes.omega(mode), shape.participation(), shape.coreNode(), shape.coreBond(), shape.coreUnstable() ? "unstable" : "stable",
			Double.isNaN(shape.decay()) ? "" : String.format(Locale.ROOT, ",  decay r^%.2f", shape.decay()));
		canvas.frame(cell.lx(), cell.ly()).paint(caption, List.of(new BondColouring.Entry(QUIET, "stable bonds"),
			new BondColouring.Entry(UNSTABLE, "unstable bonds: " + bonds.unstableCount()),
			new BondColouring.Entry(ARROW, "\u03c8, longest arrow two node spacings")));
		return canvas.end();
	}
}
