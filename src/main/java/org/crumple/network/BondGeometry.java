package org.crumple.network;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Vectors and lengths of bonds, their rates of change as nodes move and the cell is strained, and the forces on the nodes that follow from
 * the tensions. Periodic images of bonds are used here only.
 * <p>
 * A bond vector is {@code d = (x_j - x_i) + A s}, with the lattice vectors A and the image s of node j. A s is summed before it is added,
 * so that {@link #at}, which evaluates all bonds, and {@link #vector}, which evaluates one bond, give the same bits.
 * <p>
 * An instance allocates the vectors of all bonds once, for repeated evaluation. It must be used by one thread at a time.
 */
public final class BondGeometry {

	/** Index of the x coordinate of node i, and of node j, for every bond [M]. */
	private final int[] from;
	private final int[] to;
	private final double[] shift;
	/** The bonds that cross the cell boundary, those with an image s other than 0. */
	private final int[] crossing;
	private final double[] dx;
	private final double[] dy;
	private final double[] length;

	public BondGeometry(final SpringNetwork network) {
		from = Arrays.stream(network.from()).map(i -> 2 * i).toArray();
		to = Arrays.stream(network.to()).map(j -> 2 * j).toArray();
		shift = network.shift();
		final int m = network.bondCount();
		crossing = IntStream.range(0, m).filter(b -> shift[2 * b] != 0 || shift[2 * b + 1] != 0).toArray();
		dx = new double[m];
		dy = new double[m];
		length = new double[m];
	}

	/**
	 * The vector d along a bond, from node i to the image of node j.
	 *
	 * @param bond in [0, M)
	 * @param x positions [2N] [l], read only
	 * @param d [2] [l], overwritten
	 */
	public static void vector(final SpringNetwork network, final int bond, final double[] x, final Cell cell, final double[] d) {
		final int i = 2 * network.from()[bond], j = 2 * network.to()[bond], ix = network.imageX()[bond], iy = network.imageY()[bond];
		d[0] = x[j] - x[i];
		d[1] = x[j + 1] - x[i + 1];
		if (ix == 0 && iy == 0) return;
		d[0] += ix * cell.lx() + iy * cell.tilt();
		d[1] += iy * cell.ly();
	}

	/** Lengths r of all bonds, [M] [l]; a new array. */
	public static double[] lengths(final SpringNetwork network, final double[] x, final Cell cell) {
		final double[] lengths = new double[network.bondCount()], d = new double[2];
		for (int b = 0; b < lengths.length; b++) {
			vector(network, b, x, cell, d);
			lengths[b] = Math.sqrt(d[0] * d[0] + d[1] * d[1]);
		}
		return lengths;
	}

	/** Rates of change of the lengths of all bonds as the nodes move by u, {@code n·(u_j - u_i)}, [M]; a new array. */
	public static double[] stretch(final SpringNetwork network, final Configuration at, final double[] u) {
		return stretch(network, at.positions(), at.cell(), u, List.of(), new double[0]);
	}

	/**
	 * Rates of change of the lengths of all bonds while nodes move and strains change, {@code n·(Σ_a g_a d rate_a + u_j - u_i)}, summed in
	 * this order.
	 *
	 * @param x positions [2N] [l], read only
	 * @param u non-affine velocities of the nodes [2N] or longer, read only
	 * @param modes the strain modes g_a
	 * @param rate of change of every strain, read only; modes without a rate are ignored
	 * @return [M] in the unit of u; a new array
	 */
	public static double[] stretch(final SpringNetwork network, final double[] x, final Cell cell, final double[] u,
		final List<StrainMode> modes, final double[] rate)
	{
		final double[] rates = new double[network.bondCount()], d = new double[2], gd = new double[2];
		for (int b = 0; b < rates.length; b++) {
			vector(network, b, x, cell, d);
			final int i = 2 * network.from()[b], j = 2 * network.to()[b];
			double vx = 0, vy = 0;
			for (int a = 0; a < rate.length; a++) {
				modes.get(a).rate(d, gd);
				vx += rate[a] * gd[0];
				vy += rate[a] * gd[1];
			}
			vx = vx + u[j] - u[i];
			vy = vy + u[j + 1] - u[i + 1];
			rates[b] = (d[0] * vx + d[1] * vy) / Math.sqrt(d[0] * d[0] + d[1] * d[1]);
		}
		return rates;
	}

	/**
	 * Computes the vectors and lengths of all bonds. They stay valid until the next call.
	 *
	 * @param x positions [2N] [l], read only
	 * @return this object
	 */
	public BondGeometry at(final double[] x, final Cell cell) {
		gather(x, from, to, dx, dy);
		final double lx = cell.lx(), ly = cell.ly(), tilt = cell.tilt();
		for (final int b : crossing) {
			dx[b] += shift[2 * b] * lx + shift[2 * b + 1] * tilt;
			dy[b] += shift[2 * b + 1] * ly;
		}
		measure(dx, dy, length);
		return this;
	}

	/** Lengths r of all bonds, [M] [l]; read only, overwritten by the next call of {@link #at}. */
	public double[] lengths() {
		return length;
	}

	/** The x components of all bond vectors, from node i to node j, [M] [l]; read only, overwritten by the next call of {@link #at}. */
	public double[] x() {
		return dx;
	}

	/** The y components of all bond vectors, [M] [l]; read only, overwritten by the next call of {@link #at}. */
	public double[] y() {
		return dy;
	}

	/**
	 * Adds the forces of the bonds to the forces on the nodes: p d on node i, −p d on node j.
	 *
	 * @param pull p = t/r of every bond [M] [E/l²], read only
	 * @param force [2N] or longer [E/l], added to
	 */
	public void scatter(final double[] pull, final double[] force) {
		scatter(force, from, to, dx, dy, pull);
	}

	// The loops below use arguments instead of fields, because the compiler makes such loops a seventh faster.

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
