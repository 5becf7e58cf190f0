package org.crumple.mechanics;

import org.crumple.network.Cell;
import org.crumple.network.Configuration;

/** How the nodes moved besides following the cell. */
public final class NonAffine {

	private NonAffine() {}

	/**
	 * The displacement field of an event: {@code u = x' - F x} less rigid motions, where the affine map F carries the old cell's
	 * vectors into the new ones.
	 *
	 * @param before of N nodes
	 * @param after of the same nodes; neither is modified
	 * @return u [2N] [l], node-major
	 */
	public static double[] displacement(final Configuration before, final Configuration after) {
		final Cell from = before.cell(), to = after.cell();
		final double fxx = to.lx() / from.lx(), fyy = to.ly() / from.ly();
		final double fxy = (to.tilt() - fxx * from.tilt()) / from.ly();
		final double[] x = before.positions().clone();
		for (int k = 0; k < x.length; k += 2) {
			x[k] = fxx * x[k] + fxy * x[k + 1];
			x[k + 1] = fyy * x[k + 1];
		}
		return after.zeroModes().way(x, after.positions());
	}
}
