package org.crumple.pinch;

import org.crumple.linalg.SymbolicFactor;
import org.crumple.linalg.ThreadTeam;
import org.crumple.mechanics.DeadLoad;
import org.crumple.mechanics.Hessian;
import org.crumple.mechanics.MinimumCheck;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.relax.BoxRelaxation;
import org.crumple.saddle.KnownMinimum;

/**
 * What all bonds of a network at a minimum have in common when they are pinched.
 *
 * @param network with the bonds
 * @param minimum of the network, or of its energy less the work of the load
 * @param load under which the network stays, in the unit of energy of {@link SpringNetwork#inItsUnits}
 * @param pinned symbolic factorisation of the Hessian with pinned coordinates
 * @param free the same without pinned coordinates
 * @param logDeterminant ln det H of the minimum with pinned coordinates held, of nodes and free strains
 */
record PinchPlan(SpringNetwork network, Configuration minimum, DeadLoad load, SymbolicFactor pinned, SymbolicFactor free,
	double logDeterminant)
{

	/**
	 * The plan for a network at a minimum in its cell.
	 *
	 * @throws IllegalArgumentException if the configuration is not a minimum, saying what to do
	 */
	static PinchPlan of(final SpringNetwork network, final Configuration minimum, final ThreadTeam team) {
		final SymbolicFactor pinned = Hessian.plan(network, minimum);
		final double determinant = MinimumCheck.factor(network, minimum, Hessian.of(network, minimum), pinned, team).logDeterminant();
		return new PinchPlan(network, minimum, BoxRelaxation.FIXED, pinned, Hessian.freePlan(network, minimum), determinant);
	}

	/** The minimum with which others are compared. */
	KnownMinimum origin() {
		return new KnownMinimum(network, minimum, load);
	}
}
