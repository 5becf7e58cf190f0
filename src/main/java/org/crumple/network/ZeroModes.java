package org.crumple.network;

/** Rigid motions of a network that cost no energy whatever its bonds are, and how to take them out of a vector: the translations, and the rotation where nothing prevents it. Immutable. */
public final class ZeroModes {

	private final int nodes;
	/** [2N] where the nodes that turn are, or null. */
	private final double[] turning;

	private ZeroModes(final int nodes, final double[] turning) {
		this.nodes = nodes;
		this.turning = turning;
	}

	/** Those along x and y. */
	public static ZeroModes translations(final int nodes) {
		return new ZeroModes(nodes, null);
	}

	/** Those and the rotation. @param x positions [2N] [l], kept, not copied */
	public static ZeroModes rigid(final double[] x) {
		return new ZeroModes(x.length / 2, x);
	}

	/** How many there are. */
	public int count() {
		return turning == null ? 2 : 3;
	}

	/** [count][2N], orthogonal to each other; a translation moves every node by 1, the rotation turns by 1 about the middle. A new array. */
	public double[][] vectors() {
		final double[][] rigid = new double[count()][2 * nodes];
		for (int k = 0; k < 2 * nodes; k++) rigid[k % 2][k] = 1;
		if (turning != null) rigid[2] = rotation(null);
		return rigid;
	}

	/** [2N] (−y, x) from the middle of the nodes, each of which counts by its weight; a new array. */
	private double[] rotation(final double[] weight) {
		final double[] middle = middle(turning, weight), motion = new double[2 * nodes];
		for (int k = 0; k < 2 * nodes; k += 2) {
			motion[k] = middle[1] - turning[k + 1];
			motion[k + 1] = turning[k] - middle[0];
		}
		return motion;
	}

	private double[] middle(final double[] x, final double[] weight) {
		double mx = 0, my = 0, all = 0;
		for (int k = 0; k < 2 * nodes; k += 2) {
			final double w = weight == null ? 1 : weight[k];
			mx += w * x[k];
			my += w * x[k + 1];
			all += w;
		}
		return new double[] { mx / all, my / all };
	}

	/** Takes the rotation out of what has no share of the translations. */
	private void stop(final double[] v, final double[] weight) {
		if (turning == null) return;
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
	 * The way from one place to another, what leads there rigidly left out however far it turns.
	 *
	 * @param from positions [2N] [l], read only
	 * @param to as many, read only
	 * @return [2N] [l], a new array
	 */
	public double[] way(final double[] from, final double[] to) {
		final double[] u = new double[2 * nodes];
		if (turning == null) {
			for (int k = 0; k < u.length; k++) u[k] = to[k] - from[k];
			project(u);
			return u;
		}
		final double[] a = middle(from, null), b = middle(to, null);
		double cos = 0, sin = 0; // of the turn back that brings the nodes nearest to where they were (W. Kabsch, Acta Cryst. A32, 922 (1976))
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

	/** Takes them out of a vector [2N] or longer, of which what comes after the nodes is left alone; modified. */
	public void project(final double[] v) {
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
		stop(v, null);
	}

	/**
	 * The same where nodes count by weights: what is left has no share of them in {@code Σ w_k v_k u_k}.
	 *
	 * @param weight [2N], above 0, alike for both components of a node; read only
	 */
	public void project(final double[] v, final double[] weight) {
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
		stop(v, weight);
	}
}
