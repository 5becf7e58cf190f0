package org.crumple.physics;

import java.util.Arrays;

import org.crumple.network.Cell;

/** The dispersion of the triangular lattice of bonds of stiffness 1/a² at rest, in closed form. */
public final class TriangularDispersion {

	private TriangularDispersion() {}

	/**
	 * All eigenvalues of its Hessian, ascending, the two zeros of the translations first.
	 *
	 * @param cell of the whole lattice, one node per unit area, a row along x
	 */
	public static double[] eigenvalues(final int nodes, final Cell cell) {
		final double a = Math.sqrt(2 / Math.sqrt(3)), lx = cell.lx(), ly = cell.ly();
		final int columns = (int) Math.round(lx / a), rows = nodes / columns;
		final double[] values = new double[2 * nodes];
		int next = 0;
		for (int m = 0; m < columns; m++) {
			for (int n = 0; n < rows; n++) {
				// D(k) = (C/a²) Σ 2 (1 − cos k·e) e eᵀ / a² over the three directions of bonds
				double xx = 0, xy = 0, yy = 0;
				for (int direction = 0; direction < 3; direction++) {
					final double ex = Math.cos(direction * Math.PI / 3), ey = Math.sin(direction * Math.PI / 3);
					final double weight = 2 * (1 - Math.cos(2 * Math.PI * a * (m * ex / lx + n * ey / ly))) / (a * a);
					xx += weight * ex * ex;
					xy += weight * ex * ey;
					yy += weight * ey * ey;
				}
				final double mean = 0.5 * (xx + yy), half = Math.sqrt(0.25 * (xx - yy) * (xx - yy) + xy * xy);
				values[next++] = mean - half;
				values[next++] = mean + half;
			}
		}
		Arrays.sort(values);
		return values;
	}
}
