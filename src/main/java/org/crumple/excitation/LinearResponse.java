package org.crumple.excitation;

import java.util.List;

import org.crumple.linalg.SelectedInverse;
import org.crumple.linalg.SignedCholesky;
import org.crumple.linalg.SymbolicFactor;
import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.linalg.ThreadTeam;
import org.crumple.mechanics.AffineCoupling;
import org.crumple.mechanics.Hessian;
import org.crumple.mechanics.MinimumCheck;
import org.crumple.network.BondGeometry;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.network.StrainMode;

/**
 * Linear response of a network at a minimum to forces and strains, from one factorisation of its Hessian with pinned coordinates.
 * Changes of bond lengths do not depend on which coordinates are pinned.
 */
final class LinearResponse {

	private final SpringNetwork network;
	private final Configuration minimum;
	private final SymmetricBlockMatrix hessian;
	private final SymbolicFactor plan;
	private final SignedCholesky factor;
	private final ThreadTeam team;

	/** @throws IllegalArgumentException if the configuration is not a minimum, saying what to do */
	LinearResponse(final SpringNetwork network, final Configuration minimum, final ThreadTeam team) {
		this.network = network;
		this.minimum = minimum;
		this.team = team;
		plan = Hessian.plan(network, minimum);
		hessian = Hessian.of(network, minimum);
		factor = MinimumCheck.factor(network, minimum, hessian, plan, team);
	}

	/** Effective stiffness V'' = 1/(bᵀH⁻¹b) of every bond, with the unit force dipole b on its ends, [M] [E/l²]. */
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

	/**
	 * Derivative dℓ/dγ of every bond length under simple shear, including affine and non-affine displacements, [M] [l]; 0 if the network
	 * cannot be strained.
	 */
	double[] lengthUnderShear() {
		if (!minimum.boundary().canStrain()) return new double[network.bondCount()];
		final List<StrainMode> shear = List.of(StrainMode.SIMPLE);
		final double[] x = minimum.positions(), u = AffineCoupling.of(network, x, minimum.cell(), hessian, shear).mixed()[0];
		factor.solve(u, u);
		for (int k = 0; k < u.length; k++) u[k] = -u[k]; // non-affine displacement per unit strain, −H⁻¹ ∂²U/∂x∂γ
		return BondGeometry.stretch(network, x, minimum.cell(), u, shear, new double[] { 1 });
	}
}
