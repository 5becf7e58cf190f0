package org.crumple.drive;

import org.crumple.network.Configuration;

/** Receives every step and event while a network is sheared, for movies and for data too large to be kept for all events. */
public interface ShearObserver {

	/** Ignores everything. */
	ShearObserver NONE = new ShearObserver() {};

	/** Called when a minimum was reached; ignored by default. */
	default void step(final LoadingStep step, final Configuration minimum) {}

	/**
	 * Called at the end of each cycle of the path, after its last step; ignored by default.
	 *
	 * @param number of the cycle, from 1
	 */
	default void cycle(final int number, final Configuration minimum) {}

	/**
	 * Called just before {@link #instability} if the network fell; ignored by default.
	 *
	 * @param start where the descent began, at the strain at which it ended ({@link FallPath})
	 */
	default void fall(final Configuration start) {}

	/**
	 * Called after an event; ignored by default.
	 *
	 * @param before the network just before the event; for a fixed step, before the step
	 * @param after the network just after; equal to {@code before} at a crossing
	 * @param flipped the bonds that changed their state, ascending
	 * @param mode critical mode [2N] of unit length at a fold, in the direction of the fall; otherwise empty
	 */
	default void instability(final LoadingEvent instability, final Configuration before, final Configuration after, final int[] flipped,
		final double[] mode)
	{}
}
