package org.crumple.film;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.crumple.drive.LoadingEvent;
import org.crumple.drive.LoadingStep;
import org.crumple.mechanics.BondStates;
import org.crumple.mechanics.Energy;
import org.crumple.mechanics.NonAffine;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.network.Window;
import org.crumple.picture.BondColouring.Entry;
import org.crumple.picture.BondColouring;
import org.crumple.picture.BrickView;
import org.crumple.picture.DisplacementArrows;
import org.crumple.picture.Legend;
import org.crumple.picture.NetworkCanvas;
import org.crumple.picture.NetworkScene;

/** The scenes of a film: a network at a minimum, a moment of its fall, and an avalanche as a whole. */
final class FilmFrame {

	private FilmFrame() {}

	/** A network with bonds coloured by stability and state. */
	record Still(SpringNetwork network, LoadingStep step, Configuration configuration) implements NetworkScene {

		@Override
		public Cell cell() {
			return Window.of(configuration).cell();
		}

		@Override
		public void paint(final NetworkCanvas canvas) {
			final BondStates bonds = BondStates.of(network, configuration);
			final BrickView view = new BrickView(network, configuration);
			canvas.bonds(view, bonds.count(), bonds::isUnstable, b -> BondColouring.STATE.colour(bonds, b, null, null));
			if (network.wallCount() > 0) canvas.walls(view);
		}

		@Override
		public Legend legend() {
			final String caption = String.format(Locale.ROOT, "strain %.6f:  U/N = %.6f E,  stress = %.5f E/l\u00b2", step.strain(),
				step.energy() / network.freeCount(), step.stress());
			return Legend.of(caption, BondColouring.STATE.legend(BondStates.of(network, configuration), null));
		}
	}

	/**
	 * A moment of a fall: bonds that have flipped until then in colour, unstable ones red and thick, all others grey, and how far every
	 * node has come.
	 *
	 * @param before where the fall begins
	 * @param after where it ends, which sets the length of arrows
	 */
	record Falling(SpringNetwork network, LoadingEvent event, Configuration before, Configuration now, Configuration after)
		implements NetworkScene {

		@Override
		public Cell cell() {
			return Window.of(now).cell();
		}

		@Override
		public void paint(final NetworkCanvas canvas) {
			final BondStates old = BondStates.of(network, before), bonds = BondStates.of(network, now);
			final BrickView view = new BrickView(network, now);
			canvas.bonds(view, bonds.count(), bonds::isUnstable, b -> flipped(old, bonds, b) ? null
				: bonds.isUnstable(b) ? BondColouring.UNSTABLE : BondColouring.QUIET);
			new DisplacementArrows(canvas, view, now).draw(NonAffine.displacement(before, now), DisplacementArrows.factor(whole(), now),
				BondColouring.ARROW);
			canvas.bonds(view, bonds.count(), b -> true, b -> flipped(old, bonds, b) ? BondColouring.flipped(bonds.isLong(b)) : null);
		}

		private static boolean flipped(final BondStates old, final BondStates bonds, final int bond) {
			return old.isLong(bond) != bonds.isLong(bond);
		}

		private double[] whole() {
			return NonAffine.displacement(before, after);
		}

		/** Bonds that have changed their state since the fall began. */
		int flips() {
			final BondStates old = BondStates.of(network, before), bonds = BondStates.of(network, now);
			int flips = 0;
			for (int b = 0; b < bonds.count(); b++) if (flipped(old, bonds, b)) flips++;
			return flips;
		}

		/** Energy [E]. */
		double energy() {
			return Energy.of(network, now);
		}

		@Override
		public Legend legend() {
			final BondStates old = BondStates.of(network, before), bonds = BondStates.of(network, now);
			int longer = 0, shorter = 0;
			for (int b = 0; b < bonds.count(); b++) {
				if (!flipped(old, bonds, b)) continue;
				if (bonds.isLong(b)) longer++;
				else shorter++;
			}
			final double top = Energy.of(network, before);
			final String flips = longer + shorter + (longer + shorter == 1 ? " flip so far" : " flips so far");
			final String caption = String.format(Locale.ROOT, "strain %.6f:  U/N = %.6f E,  %.3g of %.3g E lost,  %s", event.strain(),
				energy() / network.freeCount(), Math.max(0, top - energy()), top - Energy.of(network, after), flips.replace(' ', '\u00a0'));
			return Legend.of(caption, List.of(new Entry(BondColouring.LONGER, "became long: " + longer),
				new Entry(BondColouring.SHORTER, "became short: " + shorter),
				new Entry(BondColouring.UNSTABLE, "unstable: " + bonds.unstableCount()), new Entry(BondColouring.QUIET, "did not flip")))
				.with(DisplacementArrows.measure(whole(), now, BondColouring.ARROW, " l"));
		}
	}

	/**
	 * An avalanche: bonds that flipped in colour, all others grey, an arrow per node, and a ring around the triggering bond if it is known.
	 */
	record Avalanche(SpringNetwork network, LoadingEvent event, Configuration before, Configuration after, int[] flipped)
		implements NetworkScene {

		@Override
		public Cell cell() {
			return Window.of(after).cell();
		}

		@Override
		public void paint(final NetworkCanvas canvas) {
			final BondStates bonds = BondStates.of(network, after);
			final BrickView view = new BrickView(network, after);
			final boolean[] chosen = new boolean[bonds.count()];
			for (final int b : flipped) chosen[b] = true;
			canvas.bonds(view, bonds.count(), b -> false, b -> chosen[b] ? null : BondColouring.QUIET);
			final DisplacementArrows arrows = new DisplacementArrows(canvas, view, after);
			arrows.draw(displacement(), DisplacementArrows.factor(displacement(), after), BondColouring.ARROW);
			canvas.bonds(view, bonds.count(), b -> true, b -> chosen[b] ? BondColouring.flipped(bonds.isLong(b)) : null);
			if (event.trigger() >= 0) arrows.ring(event.trigger(), Color.BLACK);
		}

		private double[] displacement() {
			return NonAffine.displacement(before, after);
		}

		@Override
		public Legend legend() {
			final BondStates bonds = BondStates.of(network, after);
			final String caption = String.format(Locale.ROOT, "%s at strain %.6f:  %d flip%s,  energy drop %.3g E,  moves \u00d7 %.2g%s",
				event.kind(), event.strain(), event.flips(), event.flips() == 1 ? "" : "s", event.energyDrop(), DisplacementArrows.factor(
				displacement(), after), event.trigger() >= 0 ? ",  ring: trigger " + event.trigger() : "");
			final long longer = Arrays.stream(flipped).filter(bonds::isLong).count();
			final String longest = String.format(Locale.ROOT, "longest move %.3g l", DisplacementArrows.longest(displacement()));
			return Legend.of(caption, List.of(new Entry(BondColouring.LONGER, "became long: " + longer),
				new Entry(BondColouring.SHORTER, "became short: " + (flipped.length - longer)),
				new Entry(BondColouring.QUIET, "did not flip"), new Entry(BondColouring.ARROW, longest)))
				.with(DisplacementArrows.measure(displacement(), after, BondColouring.ARROW, " l"));
		}
	}
}
