package org.crumple.generate;

import java.util.Arrays;
import java.util.Comparator;

/** Independent, uniformly distributed points in a square, numbered row by row so that neighbours are close in memory. */
final class RandomPoints {

	/** Height of a row [l]. Twice or half of it makes walks from neighbour to neighbour a few per cent slower. */
	private static final double ROW = 2;

	private RandomPoints() {}

	/**
	 * @param count number of points
	 * @param side of the square [l]
	 * @return [2·count] [l], node-major, in [0, side)
	 */
	static double[] inSquare(final int count, final double side, final RandomStream random) {
		final double[][] points = new double[count][];
		for (int i = 0; i < count; i++) points[i] = new double[] { side * random.uniform(), side * random.uniform() };
		// a stable sort keeps even coinciding points in the order in which they were drawn
		Arrays.sort(points, Comparator.<double[]>comparingInt(p -> (int) (p[1] / ROW)).thenComparingDouble(p -> p[0]));
		final double[] x = new double[2 * count];
		for (int i = 0; i < count; i++) {
			x[2 * i] = points[i][0];
			x[2 * i + 1] = points[i][1];
		}
		return x;
	}

	/** The periodic image of {@code coordinate} in [0, side). */
	static double wrap(final double coordinate, final double side) {
		final double wrapped = coordinate - side * Math.floor(coordinate / side);
		return wrapped < side ? Math.max(0, wrapped) : 0; // rounding may give side itself
	}
}
