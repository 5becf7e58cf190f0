package org.crumple.memory;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.crumple.drive.BranchEnd;
import org.crumple.drive.BranchTip;

/**
 * A node of the transition graph: a branch of minima between two strains.
 *
 * @param node its number; 0 is the branch at which the search began
 * @param depth smallest number of falls that lead to it from there
 * @param down the end under falling strain
 * @param up the end under growing strain
 */
public record Branch(int node, int depth, Exit down, Exit up) {

	/** Where an edge leads if the branch ends at the end of the window, so that there is no edge. */
	public static final int WINDOW = -2;
	/** Where an edge leads if that is not known: the frontier of the search. */
	public static final int FRONTIER = -1;

	/**
	 * An end of a branch, with the fall from it.
	 *
	 * @param strain γ− or γ+
	 * @param energy U there [E]
	 * @param to the node that the fall leads to, {@link #WINDOW} or {@link #FRONTIER}
	 * @param trigger the bond whose length the critical mode changes most, −1 if there is no fall
	 * @param flipped the bonds that change their state in the fall, ascending; read only
	 * @param drop energy lost in the fall [E], 0 if there is none
	 */
	public record Exit(double strain, double energy, int to, int trigger, int[] flipped, double drop) {

		static Exit of(final BranchEnd end) {
			return end.isFold()
				? new Exit(end.strain(), end.energy(), FRONTIER, end.fall().trigger(), end.flipped(), end.fall().energyDrop())
				: new Exit(end.strain(), end.energy(), WINDOW, -1, end.flipped(), 0);
		}

		/** An end from which it is not known where the network falls. */
		static Exit of(final BranchTip tip) {
			return new Exit(tip.strain(), tip.energy(), tip.isFold() ? FRONTIER : WINDOW, -1, new int[0], 0);
		}

		Exit leadingTo(final int node) {
			return new Exit(strain, energy, node, trigger, flipped, drop);
		}

		/** The bonds that change their state in the fall, with blanks between them. */
		public String flips() {
			return Arrays.stream(flipped).mapToObj(Integer::toString).collect(Collectors.joining(" "));
		}

		/** Whether the network falls here. */
		public boolean isFold() {
			return to != WINDOW;
		}
	}

	/** The end in a sense of the drive: 1 for growing strain, −1 for falling strain. */
	public Exit end(final int sense) {
		return sense > 0 ? up : down;
	}

	/** Whether the branch exists at a strain. */
	public boolean holds(final double strain) {
		return strain >= down.strain() && strain <= up.strain();
	}

	/** Whether an edge of this node leads to where the search has not been. */
	public boolean isFrontier() {
		return down.to == FRONTIER || up.to == FRONTIER;
	}

	/** This node with an edge that leads to another one. */
	Branch leading(final int sense, final int to) {
		return with(sense, end(sense).leadingTo(to));
	}

	/** This node with another end. */
	Branch with(final int sense, final Exit exit) {
		return sense > 0 ? new Branch(node, depth, down, exit) : new Branch(node, depth, exit, up);
	}
}
