package org.crumple.mechanics;

import java.util.Arrays;
import java.util.stream.IntStream;

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

	/** Where the coordinates of node i, and of node j, of every bond begin. */
	private final int[] from;
	private final int[] to;
	private final int[] imageX;
	private final int[] imageY;
	private final double[] restLength;
	private final BondPotential[] potential;
	/** The law that all bonds share, or null. */
	private final BondPotential common;
	/** The bonds that leave the cell: only their node j is shifted by an image. */
	private final int[] crossing;
	private final double[] dx;
	private final double[] dy;
	private final double[] length;
	/** t/r of every bond. */
	private final double[] pull;

	public Forces(final SpringNetwork network) {
		from = Arrays.stream(network.from()).map(i -> 2 * i).toArray();
		to = Arrays.stream(network.to()).map(j -> 2 * j).toArray();
		imageX = network.imageX();
		imageY = network.imageY();
		restLength = network.restLength();
		potential = network.potential();
		common = network.commonPotential();
		final int m = network.bondCount();
		crossing = IntStream.range(0, m).filter(b -> imageX[b] != 0 || imageY[b] != 0).toArray();
		dx = new double[m];
		dy = new double[m];
		length = new double[m];
		pull = new double[m];
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
		pulls(pull);
		Arrays.fill(force, 0);
		scatter(force, from, to, dx, dy, pull);
	}

	private void pulls(final double[] into) {
		if (common != null) common.pulls(length, restLength, into);
		else for (int b = 0; b < into.length; b++) into[b] = potential[b].tension(length[b], restLength[b]) / length[b];
	}

	/**
	 * Curvatures of all bonds along and across themselves.
	 *
	 * @param x positions [2N] [l], read only
	 * @param cell the periodic cell
	 * @param along U'' [M] [E/l²], overwritten
	 * @param across t/r [M] [E/l²], overwritten
	 */
	public void curvatures(final double[] x, final Cell cell, final double[] along, final double[] across) {
		lengths(x, cell.lx(), cell.ly(), cell.tilt());
		if (common != null) common.stiffnesses(length, restLength, along);
		else for (int b = 0; b < along.length; b++) along[b] = potential[b].stiffness(length[b], restLength[b]);
		pulls(across);
	}

	/**
	 * Vectors d of all bonds, from node i to node j, in the configuration that was looked at last by any method.
	 *
	 * @param x [M] [l], overwritten
	 * @param y [M] [l], overwritten
	 */
	public void lastVectors(final double[] x, final double[] y) {
		System.arraycopy(dx, 0, x, 0, dx.length);
		System.arraycopy(dy, 0, y, 0, dy.length);
	}

	/**
	 * Lengths r of all bonds.
	 *
	 * @return [M] [l], read only, overwritten by the next call of any method; arguments as above
	 */
	public double[] lengths(final double[] x, final double lx, final double ly, final double tilt) {
		gather(x, from, to, dx, dy);
		for (final int b : crossing) {
			dx[b] += imageX[b] * lx + imageY[b] * tilt;
			dy[b] += imageY[b] * ly;
		}
		measure(dx, dy, length);
		return length;
	}

	// Loops of their own over arguments rather than fields: the compiler makes them a seventh faster.

	private static void gather(final double[] x, final int[] from, final int[] to, final double[] dx, final double[] dy) {
		for (int b = 0; b < from.length; b++) {
			final int i = from[b], j = to[b];
			dx[b] = x[j] - x[i];
			dy[b] = x[j + 1] - x[i + 1];
		}
	}

	private static void measure(final double[] dx, final double[] dy, final double[] length) {
		for (int b = 0; b < length.length; b++) length[b] = Math.sqrt(dx[b] * dx[b] + dy[b] * dy[b]);
	}

	private static void scatter(final double[] force, final int[] from, final int[] to, final double[] dx, final double[] dy,
		final double[] pull)
	{
		for (int b = 0; b < from.length; b++) {
			final int i = from[b], j = to[b];
			final double fx = pull[b] * dx[b], fy = pull[b] * dy[b];
			force[i] += fx;
			force[i + 1] += fy;
			force[j] -= fx;
			force[j + 1] -= fy;
		}
	}
}
