package org.crumple.mechanics;

import java.util.Arrays;

import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.potential.BondPotential;

/**
 * Forces on the nodes, {@code F_i = -∂U/∂x_i = Σ t n}, with n pointing away from node i: a stretched bond (t &gt; 0)
 * pulls its nodes together. Holds the network's arrays for repeated, allocation-free evaluation.
 */
public final class Forces {

	private final int[] from;
	private final int[] to;
	private final int[] imageX;
	private final int[] imageY;
	private final double[] restLength;
	private final BondPotential[] potential;

	public Forces(final SpringNetwork network) {
		from = network.from();
		to = network.to();
		imageX = network.imageX();
		imageY = network.imageY();
		restLength = network.restLength();
		potential = network.potential();
	}

	/**
	 * Forces of one configuration.
	 *
	 * @return F [2N] [E/l], node-major
	 */
	public static double[] of(final SpringNetwork network, final Configuration configuration) {
		network.requireFits(configuration);
		final double[] force = new double[2 * network.nodeCount()];
		new Forces(network).evaluate(configuration.positions(), configuration.cell(), force);
		return force;
	}

	/** The largest component of any force, |F|∞ [E/l]. */
	public static double largest(final double[] force) {
		double largest = 0;
		for (final double f : force) {
			if (!(Math.abs(f) <= largest)) largest = Math.abs(f); // a NaN is kept
			if (Double.isNaN(largest)) return largest;
		}
		return largest;
	}

	/**
	 * @param x positions [2N] [l], read only
	 * @param cell the periodic cell
	 * @param force F [2N] [E/l], overwritten
	 */
	public void evaluate(final double[] x, final Cell cell, final double[] force) {
		evaluate(x, cell.lx(), cell.ly(), cell.tilt(), force);
	}

	/**
	 * The same for a cell given by its numbers, without any allocation.
	 *
	 * @param lx Lx [l]
	 * @param ly Ly [l]
	 * @param tilt γ Ly [l]
	 */
	public void evaluate(final double[] x, final double lx, final double ly, final double tilt, final double[] force) {
		Arrays.fill(force, 0);
		for (int b = 0; b < from.length; b++) {
			final int i = 2 * from[b], j = 2 * to[b];
			final double dx = x[j] - x[i] + imageX[b] * lx + imageY[b] * tilt;
			final double dy = x[j + 1] - x[i + 1] + imageY[b] * ly;
			final double r = Math.sqrt(dx * dx + dy * dy);
			final double pull = potential[b].tension(r, restLength[b]) / r;
			final double fx = pull * dx, fy = pull * dy;
			force[i] += fx;
			force[i + 1] += fy;
			force[j] -= fx;
			force[j + 1] -= fy;
		}
	}

	/**
	 * Lengths r of all bonds, without any allocation.
	 *
	 * @param length [M] [l], overwritten; other arguments as above
	 */
	public void lengths(final double[] x, final double lx, final double ly, final double tilt, final double[] length) {
		for (int b = 0; b < from.length; b++) {
			final int i = 2 * from[b], j = 2 * to[b];
			final double dx = x[j] - x[i] + imageX[b] * lx + imageY[b] * tilt;
			final double dy = x[j + 1] - x[i + 1] + imageY[b] * ly;
			length[b] = Math.sqrt(dx * dx + dy * dy);
		}
	}
}
