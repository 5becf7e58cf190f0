package org.crumple.generate;

import java.util.Arrays;

/**
 * The Voronoi cell of one point: all places nearer to it than to any other point, in coordinates relative to it. Its corners are the
 * circumcentres of the Delaunay triangles around the point. The object is reused after {@link #clear}.
 */
final class VoronoiCell {

	private int count;
	private double[] dx = new double[16];
	private double[] dy = new double[16];
	private double centroidX;
	private double centroidY;

	void clear() {
		count = 0;
	}

	/** Adds the vector to a Delaunay neighbour [l]. Any order is allowed; they are kept sorted by angle. */
	void addNeighbour(final double x, final double y) {
		if (count == dx.length) {
			dx = Arrays.copyOf(dx, 2 * count);
			dy = Arrays.copyOf(dy, 2 * count);
		}
		int k = count++;
		for (; k > 0 && isBefore(x, y, dx[k - 1], dy[k - 1]); k--) {
			dx[k] = dx[k - 1];
			dy[k] = dy[k - 1];
		}
		dx[k] = x;
		dy[k] = y;
	}

	/** Whether vector a has a smaller angle from the x axis than b; without trigonometric functions, which may differ between platforms. */
	private static boolean isBefore(final double ax, final double ay, final double bx, final double by) {
		final boolean aBelow = ay < 0 || ay == 0 && ax < 0, bBelow = by < 0 || by == 0 && bx < 0;
		return aBelow != bBelow ? bBelow : ax * by - ay * bx > 0;
	}

	/** Computes the centroid of the cell from the neighbours given so far. */
	void findCentroid() {
		double twiceArea = 0, sumX = 0, sumY = 0;
		for (int k = 0; k < count; k++) {
			final int before = (k + count - 1) % count, after = (k + 1) % count;
			final double px = cornerX(before, k), py = cornerY(before, k), qx = cornerX(k, after), qy = cornerY(k, after);
			final double cross = px * qy - py * qx;
			twiceArea += cross;
			sumX += cross * (px + qx);
			sumY += cross * (py + qy);
		}
		centroidX = sumX / (3 * twiceArea);
		centroidY = sumY / (3 * twiceArea);
	}

	/** The x coordinate of the circumcentre of the point and its neighbours a and b. */
	private double cornerX(final int a, final int b) {
		return (dy[b] * square(a) - dy[a] * square(b)) / twiceCross(a, b);
	}

	private double cornerY(final int a, final int b) {
		return (dx[a] * square(b) - dx[b] * square(a)) / twiceCross(a, b);
	}

	private double square(final int a) {
		return dx[a] * dx[a] + dy[a] * dy[a];
	}

	private double twiceCross(final int a, final int b) {
		return 2 * (dx[a] * dy[b] - dy[a] * dx[b]);
	}

	/** The centroid relative to the point [l]. */
	double centroidX() {
		return centroidX;
	}

	double centroidY() {
		return centroidY;
	}
}
