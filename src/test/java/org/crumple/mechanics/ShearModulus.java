package org.crumple.mechanics;

import org.crumple.linalg.SignedCholesky;
import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.physics.Measure;

/** The modulus of simple shear, {@code G = (1/A) [∂²U/∂γ² - cᵀ H⁻¹ c]} with {@code c = ∂²U/∂x∂γ}. */
final class ShearModulus {

	private ShearModulus() {}

	/** (1/A) ∂²U/∂γ² for affine displacements only. */
	static double affine(final SpringNetwork network, final Configuration configuration) {
		final double[] d = new double[2], block = new double[3];
		double sum = 0;
		for (int b = 0; b < network.bondCount(); b++) {
			network.bondVector(b, configuration, d);
			Hessian.bondBlock(network, b, d, block);
			sum += d[1] * block[0] * d[1];
		}
		return sum / configuration.cell().area();
	}

	/** The coupling c, the negative change of forces under affine shear [2N]. */
	static double[] coupling(final SpringNetwork network, final Configuration configuration) {
		final double[] c = new double[2 * network.nodeCount()], d = new double[2], block = new double[3];
		for (int b = 0; b < network.bondCount(); b++) {
			network.bondVector(b, configuration, d);
			Hessian.bondBlock(network, b, d, block);
			for (int k = 0; k < 2; k++) {
				c[2 * network.from()[b] + k] -= block[k] * d[1];
				c[2 * network.to()[b] + k] += block[k] * d[1];
			}
		}
		return c;
	}

	/** G at a minimum, with relaxed nodes. */
	static double relaxed(final SpringNetwork network, final Configuration minimum) {
		final SymmetricBlockMatrix hessian = Hessian.of(network, minimum);
		final SignedCholesky factor = Measure.factor(hessian);
		if (!factor.factoriseDefinite(hessian)) throw new IllegalArgumentException("Not a minimum.");
		final double[] c = coupling(network, minimum), response = new double[c.length];
		factor.solve(c, response);
		return affine(network, minimum) - Measure.dot(c, response) / minimum.cell().area();
	}
}
