package org.crumple.avalanche;

import org.crumple.drive.LoadingEvent;
import org.crumple.drive.ShearObserver;
import org.crumple.network.Configuration;

/** Counts how often each bond changes its state during a shear; a bond that changes back within one fixed step counts 0. */
public final class FlipCounter implements ShearObserver {

	private final int[] flips;

	/** @param bonds number of bonds M */
	public FlipCounter(final int bonds) {
		flips = new int[bonds];
	}

	@Override
	public void instability(final LoadingEvent instability, final Configuration before, final Configuration after, final int[] flipped,
		final double[] mode)
	{
		for (final int bond : flipped) flips[bond]++;
	}

	/** Number of changes of state of each bond so far [M]; a new array. */
	public int[] flips() {
		return flips.clone();
	}
}
