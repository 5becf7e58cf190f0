package org.crumple.avalanche;

import org.crumple.drive.LoadingEvent;
import org.crumple.drive.ShearObserver;
import org.crumple.network.Configuration;

/** Counts how often every bond changes its state on the way; there and back within one fixed step counts 0. */
public final class FlipCounter implements ShearObserver {

	private final int[] flips;

	/** @param bonds M */
	public FlipCounter(final int bonds) {
		flips = new int[bonds];
	}

	@Override
	public void instability(final LoadingEvent instability, final Configuration before, final Configuration after, final int[] flipped,
		final double[] mode)
	{
		for (final int bond : flipped) flips[bond]++;
	}

	/** Changes of state of each bond so far [M]; a new array. */
	public int[] flips() {
		return flips.clone();
	}
}
