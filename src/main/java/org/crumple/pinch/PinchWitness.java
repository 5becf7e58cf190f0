package org.crumple.pinch;

import java.util.function.Supplier;

import org.crumple.network.Configuration;
import org.crumple.pinch.PinchPath.Place;
import org.crumple.saddle.Saddle;

/** Sees the equilibria through which a network passes while a bond is pinched. */
interface PinchWitness {

	/** Looks at none of them. */
	PinchWitness NONE = new PinchWitness() {

		@Override
		public double finest() {
			return Double.POSITIVE_INFINITY;
		}

		@Override
		public void passed(final Supplier<Place> place) {
			// not looked at
		}

		@Override
		public void failed(final Supplier<Place> place, final double[] mode) {
			// not looked at
		}
	};

	/** Longest step, in units of one that would take the bond to its predicted failure at the rate at which its length changes first. */
	double finest();

	/** The network is at an equilibrium before the failure or behind it. */
	void passed(Supplier<Place> place);

	/**
	 * The network fails.
	 *
	 * @param mode the critical mode [2N] in the direction of the way, with a rigid motion
	 */
	void failed(Supplier<Place> place, double[] mode);

	/** Behind the failure is a saddle between the minimum and another one. */
	default void crossed(final Saddle saddle, final Configuration other) {
		// a path ends with the bond, which tells enough of it
	}
}
