package org.crumple.pinch;

import org.crumple.linalg.SignedCholesky;
import org.crumple.linalg.SymbolicFactor;
import org.crumple.linalg.ThreadTeam;
import org.crumple.mechanics.Hessian;
import org.crumple.mechanics.MinimumCheck;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;

/**
 * What all bonds of a network at a minimum have in common when they are pinched.
 *
 * @param network with the bonds
 * @param minimum of the network
 * @param pinned symbolic factorisation of the Hessian with pinned coordinates
 * @param free the same without pinned coordinates
 * @param logDeterminant ln det H of the minimum with pinned coordinates held
 */
record PinchPlan(SpringNetwork network, Configuration minimum, SymbolicFactor pinned, SymbolicFactor free, double logDeterminant) {

	/**
	 * The plan for a network at a minimum.
	 *
	 * @throws IllegalArgumentException if the configuration is not a minimum, saying what to do
	 */
	static PinchPlan of(final SpringNetwork network, final Configuration minimum, final ThreadTeam team) {
		final SymbolicFactor pinned = Hessian.plan(network, minimum);
		final SignedCholesky factor = MinimumCheck.factor(network, minimum, Hessian.of(network, minimum), pinned, team);
		return new PinchPlan(network, minimum, pinned, Hessian.freePlan(network, minimum), factor.logDeterminant());
	}
}
