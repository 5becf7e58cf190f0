package org.crumple.network;

/** Rigid motions of a network that cost no energy whatever its bonds are, and how to take them out of a vector: the translations. Immutable. */
public final class ZeroModes {

	private final int nodes;

	private ZeroModes(final int nodes) {
		this.nodes = nodes;
	}

	/** Those along x and y. */
	public static ZeroModes translations(final int nodes) {
		return new ZeroModes(nodes);
	}

	/** How many there are. */
	public int count() {
		return 2;
	}

	/** [count][2N], orthogonal to each other; a translation moves every node by 1. A new array. */
	public double[][] vectors() {
		final double[][] translation = new double[2][2 * nodes];
		for (int k = 0; k < 2 * nodes; k++) translation[k % 2][k] = 1;
		return translation;
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
	}

	/** The same with means that are summed of shares, which may differ in the last bit. */
	public void projectByShares(final double[] v) {
		double x = 0, y = 0;
		for (int k = 0; k < 2 * nodes; k += 2) {
			x += v[k] / nodes;
			y += v[k + 1] / nodes;
		}
		for (int k = 0; k < 2 * nodes; k += 2) {
			v[k] -= x;
			v[k + 1] -= y;
		}
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
	}
}
