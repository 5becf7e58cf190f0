package org.crumple.drive;

import org.crumple.mechanics.State;

/**
 * Where a branch of minima ends under strain: at the fold from which the network falls, or at the strain at which the walk stops.
 *
 * @param strain γ of the end
 * @param energy U there, before the fall [E]
 * @param fall the fold, or null if there is none up to the end of the walk
 * @param flipped the bonds that change their state in the fall, ascending; none without a fall
 * @param after the minimum that the network falls to, or, without a fall, the one at the end
 */
public record BranchEnd(double strain, double energy, LoadingEvent fall, int[] flipped, State after) {

	/** Whether the branch ends in a fold. */
	public boolean isFold() {
		return fall != null;
	}

	/** The end without what lies behind it. */
	public BranchTip tip() {
		return new BranchTip(strain, energy, isFold());
	}
}
