package org.crumple.drive;

import org.crumple.network.Configuration;

/** Looks on while a network is sheared: for movies, and for whatever is too large to be kept for all events. */
public interface ShearObserver {

	/** Looks at nothing. */
	ShearObserver NONE = new ShearObserver() {};

	/** A minimum was reached. */
	default void step(final LoadingStep step, final Configuration minimum) {
		// not interested
	}

	/**
	 * Something happened.
	 *
	 * @param before the network just before, or before the step
	 * @param after the network just after; the same as before at a crossing
	 * @param flipped the bonds that changed their state, ascending
	 * @param mode critical mode [2N] of unit length, pointing to where the network falls; empty unless it is a fold
	 */
	default void instability(final LoadingEvent instability, final Configuration before, final Configuration after, final int[] flipped,
		final double[] mode)
	{
		// not interested
	}
}
