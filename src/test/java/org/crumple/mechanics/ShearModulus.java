package org.crumple.mechanics;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.crumple.linalg.NestedDissection;
import org.crumple.linalg.SparseCholesky;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.physics.Measure;
import org.ejml.data.DMatrixSparseCSC;

/** The modulus of simple shear, {@code G = (1/A) [∂²U/∂γ² - cᵀ H⁻¹ c]} with {@code c = ∂²U/∂x∂γ}. */
final class ShearModulus {

	private ShearModulus() {}

	/** (1/A) ∂²U/∂γ² at fixed affine motion. */
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

	/** c, minus the change of forces with affine shear [2N]. */
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

	/** G at a minimum, nodes relaxing. */
	static double relaxed(final SpringNetwork network, final Configuration minimum) {
		final DMatrixSparseCSC hessian = Hessian.of(network, minimum);
		final int[] nodes = NestedDissection.order(minimum.positions(), network.from(), network.to());
		final int[] unknowns = Arrays.stream(nodes).filter(i -> i != 0)
			.flatMap(i -> IntStream.of(2 * i, 2 * i + 1)).toArray();
		final SparseCholesky cholesky = new SparseCholesky(hessian, unknowns);
		if (!cholesky.factorise(hessian)) throw new IllegalArgumentException("Not a minimum.");
		final double[] c = coupling(network, minimum), response = new double[c.length];
		cholesky.solve(c, response);
		return affine(network, minimum) - Measure.dot(c, response) / minimum.cell().area();
	}
}
