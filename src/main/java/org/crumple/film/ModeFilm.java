package org.crumple.film;

import java.awt.Color;
import java.util.List;
import java.util.Locale;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ColorProcessor;

import org.crumple.mechanics.BondStates;
import org.crumple.modes.ModeShape;
import org.crumple.modes.NormalModes;
import org.crumple.network.Cell;
import org.crumple.network.Window;
import org.crumple.picture.BondColouring;
import org.crumple.picture.BrickView;
import org.crumple.picture.DisplacementArrows;
import org.crumple.picture.Legend;
import org.crumple.picture.NetworkCanvas;
import org.crumple.picture.NetworkScene;
import org.crumple.print.Artwork;

/** A stack with one slice per mode (paper, Fig. 3b): the network, an arrow per node, and a ring around the core bond. */
public final class ModeFilm {

	private ModeFilm() {}

	/**
	 * @param shapes of all modes
	 * @param count number of slices, for the lowest modes; at least 1
	 * @param width in pixels
	 * @return a stack whose slice labels give ω and the participation ratio
	 */
	public static ImagePlus of(final String title, final NormalModes modes, final ModeShape[] shapes, final int count, final int width) {
		final Cell cell = Window.of(modes.minimum()).cell();
		final NetworkCanvas canvas = new NetworkCanvas(width, cell.lx(), cell.ly(), 2);
		final ImageStack stack = new ImageStack();
		for (int k = 0; k < count; k++) {
			stack.addSlice(label(modes, shapes, k), new ColorProcessor(canvas.image(new Scene(modes, shapes[k], k))));
		}
		final ImagePlus film = new ImagePlus(title, stack);
		canvas.calibrate(film);
		film.setProperty(Artwork.PROPERTY, NetworkCanvas.artwork(new Scene(modes, shapes[0], 0), false, 0));
		return film;
	}

	/** Slice label with ω and participation ratio of a mode. */
	static String label(final NormalModes modes, final ModeShape[] shapes, final int mode) {
		return String.format(Locale.ROOT, "omega=%.6g participation=%.4g", modes.omega(mode), shapes[mode].participation());
	}

	/** A mode over the bonds of its network, and the core bond in a ring. */
	private record Scene(NormalModes modes, ModeShape shape, int mode) implements NetworkScene {

		@Override
		public Cell cell() {
			return Window.of(modes.minimum()).cell();
		}

		@Override
		public void paint(final NetworkCanvas canvas) {
			final BondStates bonds = BondStates.of(modes.network(), modes.minimum());
			final BrickView view = new BrickView(modes.network(), modes.minimum());
			canvas.bonds(view, bonds.count(), bonds::isUnstable, b -> bonds.isUnstable(b) ? BondColouring.UNSTABLE : BondColouring.QUIET);
			final DisplacementArrows arrows = new DisplacementArrows(canvas, view, modes.minimum());
			arrows.draw(field(), DisplacementArrows.factor(field(), modes.minimum()), BondColouring.ARROW);
			arrows.ring(shape.coreBond(), Color.BLACK);
		}

		private double[] field() {
			return modes.modes()[mode];
		}

		@Override
		public Legend legend() {
			final String caption = String.format(Locale.ROOT,
				"mode %d:  \u03c9 = %.5g E^0.5/l,  participation %.3f,  core node %d,  ring: core bond %d (%s)%s", mode,
				modes.omega(mode), shape.participation(), shape.coreNode(), shape.coreBond(), shape.coreUnstable() ? "unstable" : "stable",
				Double.isNaN(shape.decay()) ? "" : String.format(Locale.ROOT, ",  decay r^{%.2f}", shape.decay()));
			return Legend.of(caption, List.of(new BondColouring.Entry(BondColouring.QUIET, "stable bonds"),
				new BondColouring.Entry(BondColouring.UNSTABLE, "unstable bonds: " + BondStates.of(modes.network(), modes.minimum())
				.unstableCount()), new BondColouring.Entry(BondColouring.ARROW, "mode \u03c8")))
				.with(DisplacementArrows.measure(field(), modes.minimum(), BondColouring.ARROW, ""));
		}
	}
}
