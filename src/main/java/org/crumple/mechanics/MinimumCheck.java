package org.crumple.mechanics;

import org.crumple.linalg.SignedFactor;
import org.crumple.linalg.SymbolicFactor;
import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.linalg.Team;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;

/** Whether a configuration is a minimum, for all that is defined at one only. */
public final class MinimumCheck {

	/**
	 * Largest force of what still counts as a minimum [C/l]: twice what {@code Relax Network...} leaves by default, since a
	 * box that relaxes changes the l of that unit a little. At half of this, some of those minima could be refused.
	 */
	private static final double LARGEST_RESIDUAL = 2e-10;

	private MinimumCheck() {}

	/**
	 * The factor of the Hessian at a minimum, node 0 pinned.
	 *
	 * @param hessian of the configuration, read only
	 * @param plan from {@link Hessian#plan} or {@link Hessian#quickPlan}
	 * @param team who shares the work
	 * @throws IllegalArgumentException if forces are left or the Hessian is not positive definite, saying what to run
	 */
	public static SignedFactor factor(final SpringNetwork network, final Configuration configuration, final SymmetricBlockMatrix hessian,
		final SymbolicFactor plan, final Team team)
	{
		final double limit = LARGEST_RESIDUAL * network.energyScale() / configuration.spacing();
		final double largest = Forces.largest(Forces.of(network, configuration));
		if (!(largest <= limit)) throw refusal("its largest force is " + largest + " E/l, and " + limit + " is allowed");
		final SignedFactor factor = new SignedFactor(plan, team);
		if (factor.factoriseDefinite(hessian)) return factor;
		throw refusal("its forces vanish, but its Hessian is not positive definite (a saddle, or a floppy network)");
	}

	private static IllegalArgumentException refusal(final String why) {
		return new IllegalArgumentException("The network is not at a minimum: " + why + ". Run Relax Network... first.");
	}
}
