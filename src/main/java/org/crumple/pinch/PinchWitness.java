package org.crumple.pinch;

import java.util.function.Supplier;

import org.crumple.network.Configuration;
import org.crumple.pinch.PinchPath.Place;
import org.crumple.saddle.Saddle;

/** Sees the equilibria through which a network passes while a bond is pinched. By default it looks at none of them. */
interface PinchWitness {

	/** Looks at nothing. */
	PinchWitness NONE = new PinchWitness() {};

	/** Longest step, in units of one that would take the bond to its predicted failure at the rate at which its length changes first. */
	default double finest() {
		return Double.POSITIVE_INFINITY;
	}

	/** The network is at an equilibrium before the failure or behind it. */
	default void passed(final Supplier<Place> place) {}

	/**
	 * The network fails.
	 *
	 * @param mode the critical mode [2N] in the direction of the way, with a rigid motion
	 */
	default void failed(final Supplier<Place> place, final double[] mode) {}

	/** Behind the failure is a saddle between the minimum and another one. */
	default void crossed(final Saddle saddle, final Configuration other) {}
}
