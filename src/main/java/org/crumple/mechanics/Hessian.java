package org.crumple.mechanics;

import java.util.Arrays;

import org.crumple.linalg.NestedDissection;
import org.crumple.linalg.SymbolicFactor;
import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.network.BondGeometry;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;

/**
 * The Hessian {@code H = ∂²U/∂x∂x} [2N × 2N] [E/l²]: for every bond the block
 * {@code K = U'' nnᵀ + (t/r)(1 - nnᵀ)}, added to (i,i) and (j,j) and subtracted from (i,j) and (j,i). It equals the
 * dynamical matrix for unit masses. Row and column {@code 2i + k} belong to component k of node i; the edges of the
 * block matrix are the bonds, in their order.
 * <p>
 * An instance has one matrix, which {@link #evaluate} overwrites.
 */
public final class Hessian {

	private final SpringNetwork network;
	private final SymmetricBlockMatrix matrix;

	public Hessian(final SpringNetwork network) {
		this.network = network;
		matrix = new SymmetricBlockMatrix(network.nodeCount(), network.from(), network.to());
	}

	/** The Hessian of one configuration; a new matrix. */
	public static SymmetricBlockMatrix of(final SpringNetwork network, final Configuration configuration) {
		return new Hessian(network).evaluate(configuration);
	}

	/**
	 * The Hessian of the nodes that move, for its eigenvalues: wall points are uncoupled, with eigenvalues above all others. Without walls
	 * it is the Hessian.
	 */
	public static SymmetricBlockMatrix ofFree(final SpringNetwork network, final Configuration configuration) {
		return ofFree(network, of(network, configuration));
	}

	/** The same of a Hessian that is known, which is not changed; itself without walls. */
	static SymmetricBlockMatrix ofFree(final SpringNetwork network, final SymmetricBlockMatrix whole) {
		if (network.wallCount() == 0) return whole;
		final SymmetricBlockMatrix matrix = new SymmetricBlockMatrix(network.nodeCount(), network.from(), network.to());
		System.arraycopy(whole.diagonal(), 0, matrix.diagonal(), 0, whole.diagonal().length);
		System.arraycopy(whole.offDiagonal(), 0, matrix.offDiagonal(), 0, whole.offDiagonal().length);
		final double[] own = matrix.diagonal(), mutual = matrix.offDiagonal();
		double bound = 0;
		for (final double entry : own) bound = Math.max(bound, Math.abs(entry));
		final double[] sum = new double[network.nodeCount()];
		for (int b = 0; b < network.bondCount(); b++) {
			final int i = network.from()[b], j = network.to()[b];
			if (Math.max(i, j) >= network.freeCount()) {
				Arrays.fill(mutual, 4 * b, 4 * b + 4, 0);
				continue;
			}
			for (int k = 4 * b; k < 4 * b + 4; k++) {
				sum[i] += Math.abs(mutual[k]);
				sum[j] += Math.abs(mutual[k]);
			}
		}
		double row = 0;
		for (final double s : sum) row = Math.max(row, s);
		for (int i = network.freeCount(); i < network.nodeCount(); i++) {
			own[3 * i] = own[3 * i + 2] = 2 * bound + row; // above Gershgorin's bound of the other rows
			own[3 * i + 1] = 0;
		}
		return matrix;
	}

	/**
	 * Fills the matrix for a configuration.
	 *
	 * @return the matrix, overwritten by the next call
	 */
	public SymmetricBlockMatrix evaluate(final Configuration configuration) {
		network.requireFits(configuration);
		return evaluate(configuration.positions(), configuration.cell());
	}

	/**
	 * Fills the matrix for given positions.
	 *
	 * @param x positions [2N] [l], read only
	 * @return the matrix, overwritten by the next call
	 */
	public SymmetricBlockMatrix evaluate(final double[] x, final Cell cell) {
		matrix.clear();
		final double[] diagonal = matrix.diagonal(), offDiagonal = matrix.offDiagonal();
		final double[] d = new double[2], block = new double[3];
		for (int b = 0; b < network.bondCount(); b++) {
			BondGeometry.vector(network, b, x, cell, d);
			bondBlock(network, b, d, block);
			addBond(network, b, block, diagonal, offDiagonal);
		}
		return matrix;
	}

	/** Adds the block K of a bond, [3] K_xx, K_xy, K_yy, to a Hessian. */
	static void addBond(final SpringNetwork network, final int bond, final double[] block, final SymmetricBlockMatrix matrix) {
		addBond(network, bond, block, matrix.diagonal(), matrix.offDiagonal());
	}

	private static void addBond(final SpringNetwork network, final int bond, final double[] block, final double[] diagonal,
		final double[] offDiagonal) {
		final int i = 3 * network.from()[bond], j = 3 * network.to()[bond], e = 4 * bond;
		for (int k = 0; k < 3; k++) {
			diagonal[i + k] += block[k];
			diagonal[j + k] += block[k];
		}
		offDiagonal[e] -= block[0];
		offDiagonal[e + 1] -= block[1];
		offDiagonal[e + 2] -= block[1];
		offDiagonal[e + 3] -= block[2];
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

	/**
	 * Symbolic factorisation of a network's Hessian with pinned coordinates held at zero. The elimination order is computed from the given
	 * positions; the result is valid for any later positions.
	 */
	public static SymbolicFactor plan(final SpringNetwork network, final Configuration configuration) {
		return plan(network, configuration, NestedDissection.order(configuration.positions(), network.from(), network.to()));
	}

	/**
	 * As {@link #plan}, with an elimination order that takes less time to compute but makes each factorisation slightly slower. It saves
	 * time for up to about thirty factorisations.
	 */
	public static SymbolicFactor quickPlan(final SpringNetwork network, final Configuration configuration) {
		return plan(network, configuration, NestedDissection.quickOrder(configuration.positions(), network.from(), network.to()));
	}

	/** As {@link #plan}, without pinned coordinates, for example for a shifted Hessian. */
	public static SymbolicFactor freePlan(final SpringNetwork network, final Configuration configuration) {
		return new SymbolicFactor(network.nodeCount(), network.from(), network.to(), NestedDissection.order(configuration.positions(),
			network.from(), network.to()), -1);
	}

	private static SymbolicFactor plan(final SpringNetwork network, final Configuration configuration, final int[] order) {
		return new SymbolicFactor(network.nodeCount(), network.from(), network.to(), order,
			configuration.boundary().pins(configuration.positions()));
	}
}
