package org.crumple.mechanics;

import org.crumple.linalg.NestedDissection;
import org.crumple.linalg.SymbolicFactor;
import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;

/**
 * The Hessian {@code H = ∂²U/∂x∂x} [2N × 2N] [E/l²]: for every bond the block
 * {@code K = U'' nnᵀ + (t/r)(1 - nnᵀ)}, added to (i,i) and (j,j) and subtracted from (i,j) and (j,i). It equals the
 * dynamical matrix for unit masses. Row and column {@code 2i + k} belong to component k of node i; the edges of the
 * block matrix are the bonds, in their order.
 * <p>
 * One matrix per network, which {@link #evaluate} fills again and again.
 */
public final class Hessian {

	private final SpringNetwork network;
	private final SymmetricBlockMatrix matrix;

	public Hessian(final SpringNetwork network) {
		this.network = network;
		matrix = new SymmetricBlockMatrix(network.nodeCount(), network.from(), network.to());
	}

	/** The Hessian of one configuration, as a matrix of its own. */
	public static SymmetricBlockMatrix of(final SpringNetwork network, final Configuration configuration) {
		return new Hessian(network).evaluate(configuration);
	}

	/**
	 * Fills the matrix for a configuration.
	 *
	 * @return the matrix, overwritten by the next call
	 */
	public SymmetricBlockMatrix evaluate(final Configuration configuration) {
		network.requireFits(configuration);
		matrix.clear();
		final double[] diagonal = matrix.diagonal(), offDiagonal = matrix.offDiagonal();
		final double[] d = new double[2], block = new double[3];
		for (int b = 0; b < network.bondCount(); b++) {
			network.bondVector(b, configuration, d);
			bondBlock(network, b, d, block);
			final int i = 3 * network.from()[b], j = 3 * network.to()[b];
			for (int k = 0; k < 3; k++) {
				diagonal[i + k] += block[k];
				diagonal[j + k] += block[k];
			}
			offDiagonal[4 * b] = -block[0];
			offDiagonal[4 * b + 1] = -block[1];
			offDiagonal[4 * b + 2] = -block[1];
			offDiagonal[4 * b + 3] = -block[2];
		}
		return matrix;
	}

	/**
	 * The block {@code K = U'' nnᵀ + (t/r)(1 - nnᵀ)} of one bond.
	 *
	 * @param d [2] [l], vector along the bond, read only
	 * @param block [3] [E/l²]: K_xx, K_xy, K_yy, overwritten
	 */
	public static void bondBlock(final SpringNetwork network, final int bond, final double[] d, final double[] block) {
		final double r2 = d[0] * d[0] + d[1] * d[1], r = Math.sqrt(r2);
		final double restLength = network.restLength()[bond];
		final double stiffness = network.potential()[bond].stiffness(r, restLength);
		final double prestress = network.potential()[bond].tension(r, restLength) / r;
		final double along = (stiffness - prestress) / r2;
		block[0] = along * d[0] * d[0] + prestress;
		block[1] = along * d[0] * d[1];
		block[2] = along * d[1] * d[1] + prestress;
	}

	/** How to factorise a network's Hessian with node 0 pinned, drawn up where the nodes are now; serves wherever they go. */
	public static SymbolicFactor plan(final SpringNetwork network, final Configuration configuration) {
		return plan(network, NestedDissection.order(configuration.positions(), network.from(), network.to()));
	}

	/** The same, drawn up in less time and for a little more work in every factorisation: for some thirty or fewer. */
	public static SymbolicFactor quickPlan(final SpringNetwork network, final Configuration configuration) {
		return plan(network, NestedDissection.quickOrder(configuration.positions(), network.from(), network.to()));
	}

	private static SymbolicFactor plan(final SpringNetwork network, final int[] order) {
		return new SymbolicFactor(network.nodeCount(), network.from(), network.to(), order, 0);
	}
}
