package org.crumple.mechanics;

import java.util.Arrays;

import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.potential.BondPotential;

/**
 * Forces on the nodes, {@code F_i = -∂U/∂x_i = Σ t n}, with n pointing away from node i: a stretched bond (t &gt; 0)
 * pulls its nodes together. Holds the network's arrays and room for all bond vectors, for repeated evaluation without
 * allocation. For one thread at a time.
 */
public final class Forces {

	private final int[] from;
	private final int[] to;
	private final int[] imageX;
	private final int[] imageY;
	private final double[] restLength;
	private final BondPotential[] potential;
	/** The law that all bonds share, or null. */
	private final BondPotential common;
	/** Shift of node j by its image [l], for the cell of {@link #shiftedBy}. */
	private final double[] shiftX;
	private final double[] shiftY;
	/** Lx, Ly and tilt that the shifts were made for. */
	private final double[] shiftedBy = { Double.NaN, Double.NaN, Double.NaN };
	private final double[] dx;
	private final double[] dy;
	private final double[] length;
	private final double[] tension;

	public Forces(final SpringNetwork network) {
		from = network.from();
		to = network.to();
		imageX = network.imageX();
		imageY = network.imageY();
		restLength = network.restLength();
		potential = network.potential();
		common = Arrays.stream(potential).distinct().limit(2).count() == 1 ? potential[0] : null;
		final int m = network.bondCount();
		shiftX = new double[m];
		shiftY = new double[m];
		dx = new double[m];
		dy = new double[m];
		length = new double[m];
		tension = new double[m];
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
			final double size = Math.abs(f);
			if (size <= largest) continue;
			if (Double.isNaN(size)) return size;
			largest = size;
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
	 * The same for a cell given by its numbers.
	 *
	 * @param lx Lx [l]
	 * @param ly Ly [l]
	 * @param tilt γ Ly [l]
	 */
	public void evaluate(final double[] x, final double lx, final double ly, final double tilt, final double[] force) {
		lengths(x, lx, ly, tilt);
		if (common != null) common.tensions(length, restLength, tension);
		else for (int b = 0; b < tension.length; b++) tension[b] = potential[b].tension(length[b], restLength[b]);
		Arrays.fill(force, 0);
		for (int b = 0; b < from.length; b++) {
			final int i = 2 * from[b], j = 2 * to[b];
			final double pull = tension[b] / length[b];
			final double fx = pull * dx[b], fy = pull * dy[b];
			force[i] += fx;
			force[i + 1] += fy;
			force[j] -= fx;
			force[j + 1] -= fy;
		}
	}

	/**
	 * Lengths r of all bonds.
	 *
	 * @return [M] [l], read only, overwritten by the next call of any method; arguments as above
	 */
	public double[] lengths(final double[] x, final double lx, final double ly, final double tilt) {
		if (lx != shiftedBy[0] || ly != shiftedBy[1] || tilt != shiftedBy[2]) shift(lx, ly, tilt);
		for (int b = 0; b < from.length; b++) {
			final int i = 2 * from[b], j = 2 * to[b];
			dx[b] = x[j] - x[i] + shiftX[b];
			dy[b] = x[j + 1] - x[i + 1] + shiftY[b];
		}
		for (int b = 0; b < length.length; b++) length[b] = Math.sqrt(dx[b] * dx[b] + dy[b] * dy[b]);
		return length;
	}

	private void shift(final double lx, final double ly, final double tilt) {
		for (int b = 0; b < shiftX.length; b++) {
			shiftX[b] = imageX[b] * lx + imageY[b] * tilt;
			shiftY[b] = imageY[b] * ly;
		}
		shiftedBy[0] = lx;
		shiftedBy[1] = ly;
		shiftedBy[2] = tilt;
	}
}
