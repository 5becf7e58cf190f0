package org.crumple.mechanics;

import org.crumple.linalg.SignedCholesky;
import org.crumple.linalg.SymbolicFactor;
import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.linalg.ThreadTeam;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.network.ZeroModes;

/** Checks that a configuration is a minimum, for quantities that are defined at minima only. */
public final class MinimumCheck {

	/**
	 * Largest force at which a configuration is accepted as a minimum [C/l]. It is twice the default tolerance of {@code Relax Network...},
	 * because the unit C/l changes slightly when the box relaxes. At half this value some relaxed networks could be refused.
	 */
	private static final double LARGEST_RESIDUAL = 2e-10;

	private MinimumCheck() {}

	/**
	 * Checks the minimum and returns the factor of its Hessian, with pinned coordinates.
	 *
	 * @param hessian of the configuration, read only
	 * @param plan from {@link Hessian#plan} or {@link Hessian#quickPlan}
	 * @param team threads that share the work
	 * @throws IllegalArgumentException if a force is too large, the Hessian is not positive definite, or a motion costs no energy; the
	 *   message says which, and what to do
	 */
	public static SignedCholesky factor(final SpringNetwork network, final Configuration configuration, final SymmetricBlockMatrix hessian,
		final SymbolicFactor plan, final ThreadTeam team)
	{
		final double limit = LARGEST_RESIDUAL * network.energyScale() / configuration.spacing();
		final double largest = Forces.largest(Forces.of(network, configuration));
		if (!(largest <= limit)) {
			throw refusal("its largest force is " + largest + " E/l, and " + limit + " is allowed. Run Relax Network... first.");
		}
		final SignedCholesky factor = new SignedCholesky(plan, team);
		final double slack = largest / configuration.spacing();
		final ZeroModes rigid = configuration.zeroModes();
		final boolean definite = factor.factoriseDefinite(hessian);
		final SoftestMotion softest = definite ? SoftestMotion.of(hessian, rigid, factor, slack) : SoftestMotion.ofSingular(hessian, rigid,
			plan, slack);
		if (Math.abs(softest.stiffness()) < SoftestMotion.FREE || definite && softest.isFree()) {
			throw refusal(floppy(FloppyMotion.describe(network, configuration, softest.motion())));
		}
		if (definite) return factor;
		throw refusal("its forces vanish, but its Hessian is not positive definite (a saddle). Run Relax Network... first.");
	}

	/**
	 * Message for a network at rest that is floppy.
	 *
	 * @param motion description of the free motion, without a full stop
	 */
	public static String floppy(final String motion) {
		return "it is floppy: some motion of its nodes costs no energy (" + motion
			+ "). Bonds that resist it (a larger excess) make the network rigid.";
	}

	private static IllegalArgumentException refusal(final String why) {
		return new IllegalArgumentException("The network is not at a minimum: " + why);
	}
}
