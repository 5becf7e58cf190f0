package org.crumple.generate;

import java.util.Arrays;

/**
 * The polygon of all places nearer to one point than to any other, seen from that point. Its corners are the
 * circumcentres of the Delaunay triangles around it. Fill, ask, clear, fill again.
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

	/** The vector to a Delaunay neighbour [l]; in any order, they are kept sorted by angle. */
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

	/** Whether a has a smaller angle than b, counted from the x axis; without trigonometry, whose bits may differ. */
	private static boolean isBefore(final double ax, final double ay, final double bx, final double by) {
		final boolean aBelow = ay < 0 || ay == 0 && ax < 0, bBelow = by < 0 || by == 0 && bx < 0;
		return aBelow != bBelow ? bBelow : ax * by - ay * bx > 0;
	}

	/** Finds the centre of area of the cell of the neighbours given. */
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

	/** The circumcentre of the point and its neighbours a and b. */
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

	/** From the point to the centre of area [l]. */
	double centroidX() {
		return centroidX;
	}

	double centroidY() {
		return centroidY;
	}
}
