package org.crumple.io;

import org.crumple.network.Cell;

/**
 * Finds the shortest periodic image of a vector, for cells of any shape.
 * <p>
 * The cell is first reduced to its two shortest lattice vectors (Lagrange–Gauss reduction); the shortest image is then among the nine
 * around the rounded one.
 */
final class MinimumImage {

	/** Largest number of rounds of the reduction, which needs about log(aspect ratio); a cell that needs more is degenerate. */
	private static final int ROUNDS = 200;

	/** The reduced lattice vectors [l], and for each its integer coefficients of a1 and a2. */
	private double ux, uy, vx, vy;
	private long u1 = 1, u2, v1, v2 = 1;

	MinimumImage(final Cell cell) {
		ux = cell.lx();
		vx = cell.tilt();
		vy = cell.ly();
		for (int round = 0; round < ROUNDS; round++) {
			if (ux * ux + uy * uy > vx * vx + vy * vy) swap();
			final long times = Math.round((ux * vx + uy * vy) / (ux * ux + uy * uy));
			if (times == 0) return;
			v1 -= times * u1;
			v2 -= times * u2;
			vx = v1 * cell.lx() + v2 * cell.tilt();
			vy = v2 * cell.ly();
		}
	}

	private void swap() {
		final double x = ux, y = uy;
		final long a = u1, b = u2;
		ux = vx;
		uy = vy;
		u1 = v1;
		u2 = v2;
		vx = x;
		vy = y;
		v1 = a;
		v2 = b;
	}

	/**
	 * Finds the shortest image {@code (dx, dy) + ix a1 + iy a2}.
	 *
	 * @param dx x of the vector [l]
	 * @param dy y of the vector [l]
	 * @param image [2], overwritten with ix and iy
	 * @return ratio of the lengths of the second shortest and the shortest image, at least 1; not-a-number if the vector spans too many
	 *   cells to count
	 */
	double find(final double dx, final double dy, final long[] image) {
		final double det = ux * vy - uy * vx;
		final long a = -Math.round((dx * vy - dy * vx) / det);
		final long b = -Math.round((ux * dy - uy * dx) / det);
		image[0] = 0;
		image[1] = 0;
		double shortest = Double.POSITIVE_INFINITY, second = Double.POSITIVE_INFINITY;
		for (long p = a - 1; p <= a + 1; p++) {
			for (long q = b - 1; q <= b + 1; q++) {
				final double x = dx + p * ux + q * vx, y = dy + p * uy + q * vy;
				final double square = x * x + y * y;
				if (square < shortest) {
					second = shortest;
					shortest = square;
					image[0] = p * u1 + q * v1;
					image[1] = p * u2 + q * v2;
				}
				else if (square < second) second = square;
			}
		}
		return Math.sqrt(second / shortest);
	}
}
