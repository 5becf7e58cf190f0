package org.crumple.excitation;

import org.crumple.linalg.SelectedInverse;
import org.crumple.linalg.SignedCholesky;
import org.crumple.linalg.SymbolicFactor;
import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.linalg.ThreadTeam;
import org.crumple.mechanics.Hessian;
import org.crumple.mechanics.MinimumCheck;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;

/**
 * How a network at a minimum answers small forces and strains, from one factorisation of its Hessian with node 0 pinned:
 * bond lengths do not notice which node is.
 */
final class LinearResponse {

	private final SpringNetwork network;
	private final Configuration minimum;
	private final SymbolicFactor plan;
	private final SignedCholesky factor;
	private final ThreadTeam team;

	/** @throws IllegalArgumentException if this is no minimum, saying what to do */
	LinearResponse(final SpringNetwork network, final Configuration minimum, final ThreadTeam team) {
		this.network = network;
		this.minimum = minimum;
		this.team = team;
		plan = Hessian.plan(network, minimum);
		factor = MinimumCheck.factor(network, minimum, Hessian.of(network, minimum), plan, team);
	}

	/** V'' = 1/(bᵀH⁻¹b) of every bond, [M] [E/l²]. */
	double[] effectiveStiffness() {
		final SymmetricBlockMatrix inverse = new SymmetricBlockMatrix(network.nodeCount(), network.from(), network.to());
		new SelectedInverse(plan, team).compute(factor, inverse);
		final double[] own = inverse.diagonal(), mutual = inverse.offDiagonal();
		final double[] stiffness = new double[network.bondCount()], d = new double[2];
		for (int b = 0; b < stiffness.length; b++) {
			network.bondVector(b, minimum, d);
			final int i = 3 * network.from()[b], j = 3 * network.to()[b], e = 4 * b;
			final double xx = own[i] + own[j] - 2 * mutual[e];
			final double xy = own[i + 1] + own[j + 1] - mutual[e + 1] - mutual[e + 2];
			final double yy = own[i + 2] + own[j + 2] - 2 * mutual[e + 3];
			stiffness[b] = (d[0] * d[0] + d[1] * d[1]) / (d[0] * (xx * d[0] + 2 * xy * d[1]) + yy * d[1] * d[1]);
		}
		return stiffness;
	}

	/** dℓ/dγ of every bond under simple shear, affine and non-affine motion together, [M] [l]. */
	double[] lengthUnderShear() {
		final double[] u = nonAffineUnderShear();
		final double[] rate = new double[network.bondCount()], d = new double[2];
		for (int b = 0; b < rate.length; b++) {
			network.bondVector(b, minimum, d);
			final int i = 2 * network.from()[b], j = 2 * network.to()[b];
			final double r = Math.sqrt(d[0] * d[0] + d[1] * d[1]);
			rate[b] = (d[0] * (d[1] + u[j] - u[i]) + d[1] * (u[j + 1] - u[i + 1])) / r;
		}
		return rate;
	}

	/** What relaxing adds to the affine motion {@code dx = y dγ}: {@code -H⁻¹ ∂²U/∂x∂γ}, [2N] [l]. */
	private double[] nonAffineUnderShear() {
		final double[] force = new double[2 * network.nodeCount()], d = new double[2], block = new double[3];
		for (int b = 0; b < network.bondCount(); b++) {
			network.bondVector(b, minimum, d);
			Hessian.bondBlock(network, b, d, block);
			final int i = 2 * network.from()[b], j = 2 * network.to()[b];
			for (int k = 0; k < 2; k++) {
				force[i + k] += block[k] * d[1];
				force[j + k] -= block[k] * d[1];
			}
		}
		factor.solve(force, force);
		return force;
	}
}
