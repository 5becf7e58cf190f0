package org.crumple.mechanics;

import org.crumple.network.Cell;
import org.crumple.network.Configuration;

/** Non-affine displacements: those of the nodes relative to the affine deformation of the cell. */
public final class NonAffine {

	private NonAffine() {}

	/**
	 * Non-affine displacement field {@code u = x' - F x} without rigid motions, where the affine map F takes the lattice vectors of the old
	 * cell to those of the new cell.
	 *
	 * @param before configuration x of N nodes
	 * @param after configuration x' of the same nodes
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
