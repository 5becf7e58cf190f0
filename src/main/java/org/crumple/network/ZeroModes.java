package org.crumple.network;

import java.util.Arrays;

/**
 * Rigid motions of a network, which cost no energy for any bonds: the translations and, if the boundary does not prevent it, the rotation;
 * none in a network with walls, whose wall points do not move. All that a network cannot do freely, rigid motions and motions of wall
 * points, can be projected out of vectors. Immutable.
 */
public final class ZeroModes {

	private final int nodes;
	/** Number of wall points, the last of the nodes. */
	private final int walls;
	/** Positions [2N] [l] that define the rotation; null if the network cannot rotate. */
	private final double[] positions;

	private ZeroModes(final int nodes, final int walls, final double[] positions) {
		this.nodes = nodes;
		this.walls = walls;
		this.positions = positions;
	}

	/** The translations along x and y. */
	public static ZeroModes translations(final int nodes) {
		return new ZeroModes(nodes, 0, null);
	}

	/**
	 * The two translations and the rotation.
	 *
	 * @param x positions [2N] [l], kept, not copied
	 */
	public static ZeroModes rigid(final double[] x) {
		return new ZeroModes(x.length / 2, 0, x);
	}

	/**
	 * No rigid motion: the network is held by walls.
	 *
	 * @param nodes number of nodes, wall points included
	 * @param walls number of wall points, at least 1, which are the last nodes
	 */
	public static ZeroModes held(final int nodes, final int walls) {
		return new ZeroModes(nodes, walls, null);
	}

	/** Number of zero modes. */
	public int count() {
		return walls > 0 ? 0 : positions == null ? 2 : 3;
	}

	/** Number of independent motions that cost energy: two for every node that is no wall point, less the zero modes. */
	public int modes() {
		return 2 * (nodes - walls) - count();
	}

	/**
	 * The zero modes [count][2N], orthogonal to each other: translations by 1 along x and y, then the rotation about the centre with unit
	 * angular velocity. A new array.
	 */
	public double[][] vectors() {
		final double[][] rigid = new double[count()][2 * nodes];
		if (rigid.length == 0) return rigid;
		for (int k = 0; k < 2 * nodes; k++) rigid[k % 2][k] = 1;
		if (positions != null) rigid[2] = rotation(null);
		return rigid;
	}

	/**
	 * The rotation (−y, x) about the weighted centre of the nodes.
	 *
	 * @param weight [2N], read only; null for equal weights
	 * @return [2N] [l], a new array
	 */
	private double[] rotation(final double[] weight) {
		final double[] centre = centre(positions, weight), motion = new double[2 * nodes];
		for (int k = 0; k < 2 * nodes; k += 2) {
			motion[k] = centre[1] - positions[k + 1];
			motion[k + 1] = positions[k] - centre[0];
		}
		return motion;
	}

	private double[] centre(final double[] x, final double[] weight) {
		double mx = 0, my = 0, all = 0;
		for (int k = 0; k < 2 * nodes; k += 2) {
			final double w = weight == null ? 1 : weight[k];
			mx += w * x[k];
			my += w * x[k + 1];
			all += w;
		}
		return new double[] { mx / all, my / all };
	}

	/** Whether walls hold the network; if they do, sets the motions of wall points to 0. */
	private boolean holds(final double[] v) {
		if (walls > 0) Arrays.fill(v, 2 * (nodes - walls), 2 * nodes, 0);
		return walls > 0;
	}

	/** Projects the rotation out of a vector that contains no translation. */
	private void projectRotation(final double[] v, final double[] weight) {
		if (positions == null) return;
		final double[] motion = rotation(weight);
		double along = 0, square = 0;
		for (int k = 0; k < 2 * nodes; k++) {
			final double w = weight == null ? 1 : weight[k];
			along += w * motion[k] * v[k];
			square += w * motion[k] * motion[k];
		}
		if (!(square > 0)) return;
		for (int k = 0; k < 2 * nodes; k++) v[k] -= along / square * motion[k];
	}

	/**
	 * The displacement field between two sets of positions without its rigid part. A rotation by any angle is removed.
	 *
	 * @param from positions [2N] [l], read only
	 * @param to positions [2N] [l], read only
	 * @return u [2N] [l], a new array
	 */
	public double[] way(final double[] from, final double[] to) {
		final double[] u = new double[2 * nodes];
		if (positions == null) {
			for (int k = 0; k < u.length; k++) u[k] = to[k] - from[k];
			project(u);
			return u;
		}
		final double[] a = centre(from, null), b = centre(to, null);
		double cos = 0, sin = 0; // of the rotation that minimises Σ|u|² (W. Kabsch, Acta Cryst. A32, 922 (1976))
		for (int k = 0; k < u.length; k += 2) {
			final double px = from[k] - a[0], py = from[k + 1] - a[1], qx = to[k] - b[0], qy = to[k + 1] - b[1];
			cos += px * qx + py * qy;
			sin += qx * py - qy * px;
		}
		final double norm = Math.sqrt(cos * cos + sin * sin), c = norm > 0 ? cos / norm : 1, s = norm > 0 ? sin / norm : 0;
		for (int k = 0; k < u.length; k += 2) {
			final double qx = to[k] - b[0], qy = to[k + 1] - b[1];
			u[k] = c * qx - s * qy - (from[k] - a[0]);
			u[k + 1] = s * qx + c * qy - (from[k + 1] - a[1]);
		}
		return u;
	}

	/**
	 * Projects the zero modes and the motions of wall points out of a vector v [2N] or longer, which is modified; entries beyond 2N stay
	 * unchanged.
	 */
	public void project(final double[] v) {
		if (holds(v)) return;
		double x = 0, y = 0;
		for (int k = 0; k < 2 * nodes; k += 2) {
			x += v[k];
			y += v[k + 1];
		}
		x /= nodes;
		y /= nodes;
		for (int k = 0; k < 2 * nodes; k += 2) {
			v[k] -= x;
			v[k + 1] -= y;
		}
		projectRotation(v, null);
	}

	/**
	 * Projects the zero modes out of a vector with respect to the weighted scalar product {@code Σ w_k v_k u_k}.
	 *
	 * @param v [2N] or longer, modified; entries beyond 2N stay unchanged
	 * @param weight w [2N], positive, equal for both components of a node; read only
	 */
	public void project(final double[] v, final double[] weight) {
		if (holds(v)) return;
		double x = 0, y = 0, all = 0;
		for (int k = 0; k < 2 * nodes; k += 2) {
			x += weight[k] * v[k];
			y += weight[k] * v[k + 1];
			all += weight[k];
		}
		for (int k = 0; k < 2 * nodes; k += 2) {
			v[k] -= x / all;
			v[k + 1] -= y / all;
		}
		projectRotation(v, weight);
	}
}
