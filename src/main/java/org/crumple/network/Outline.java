package org.crumple.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Areas of networks that do not fill a periodic cell. */
public final class Outline {

	private Outline() {}

	/**
	 * The boundary of a network, with its area at given positions: within the walls, or within the outermost bonds where nothing holds it.
	 *
	 * @param kind of boundary; must have walls if the network has wall points
	 * @param x positions [2N] [l], read only
	 * @param frame that affine strains deform
	 */
	public static Boundary boundary(final BoundaryKind kind, final SpringNetwork network, final double[] x, final Cell frame) {
		return switch (kind) {
			case PERIODIC -> new Periodic();
			case FREE -> new Free(fraction(outerBonds(network, x), frame));
			case CLAMPED -> new Clamped(kind, network.wallCount(), fraction(Math.max(outerBonds(network, x), polygon(network, x)), frame));
			case CLAMPED_TOP_AND_BOTTOM -> new Clamped(kind, network.wallCount(), fraction(betweenWalls(network, x, frame.lx()), frame));
		};
	}

	/** A network without an area, such as a chain, is given that of its frame. */
	private static double fraction(final double area, final Cell frame) {
		return area > 0 ? area / frame.area() : 1;
	}

	/** Area of the polygon of the wall points in the order of their directions from the middle [l²]. */
	private static double polygon(final SpringNetwork network, final double[] x) {
		double mx = 0, my = 0;
		for (int i = network.freeCount(); i < network.nodeCount(); i++) {
			mx += x[2 * i] / network.wallCount();
			my += x[2 * i + 1] / network.wallCount();
		}
		final List<double[]> around = new ArrayList<>();
		for (int i = network.freeCount(); i < network.nodeCount(); i++) around.add(new double[] { x[2 * i] - mx, x[2 * i + 1] - my });
		around.sort(Comparator.comparingDouble(p -> StrictMath.atan2(p[1], p[0])));
		double twice = 0;
		for (int k = 0; k < around.size(); k++) twice += cross(around.get(k), around.get((k + 1) % around.size()));
		return 0.5 * twice;
	}

	private static double cross(final double[] a, final double[] b) {
		return a[0] * b[1] - a[1] * b[0];
	}

	/** Area between two lines through the wall points above and below the middle, over one period along x [l²]. */
	private static double betweenWalls(final SpringNetwork network, final double[] x, final double period) {
		double middle = 0;
		for (int i = 0; i < network.freeCount(); i++) middle += x[2 * i + 1] / network.freeCount();
		final List<double[]> top = new ArrayList<>(), bottom = new ArrayList<>();
		for (int i = network.freeCount(); i < network.nodeCount(); i++) {
			final double along = x[2 * i] - Math.floor(x[2 * i] / period) * period;
			(x[2 * i + 1] > middle ? top : bottom).add(new double[] { along, x[2 * i + 1] - middle });
		}
		return under(top, period) - under(bottom, period);
	}

	/** Area under a periodic line through points [l²]; 0 if there are none. */
	private static double under(final List<double[]> points, final double period) {
		points.sort(Comparator.comparingDouble(p -> p[0]));
		double area = 0;
		for (int k = 0; k < points.size(); k++) {
			final double[] here = points.get(k), next = points.get((k + 1) % points.size());
			final double step = next[0] - here[0] + (k + 1 == points.size() ? period : 0);
			area += 0.5 * step * (here[1] + next[1]);
		}
		return area;
	}

	/** Area that the outermost bonds enclose, from a walk around the network that keeps right, starting at its lowest node [l²]. */
	private static double outerBonds(final SpringNetwork network, final double[] x) {
		final List<List<Integer>> neighbours = new ArrayList<>();
		for (int i = 0; i < network.nodeCount(); i++) neighbours.add(new ArrayList<>());
		for (int b = 0; b < network.bondCount(); b++) {
			neighbours.get(network.from()[b]).add(network.to()[b]);
			neighbours.get(network.to()[b]).add(network.from()[b]);
		}
		int first = -1;
		for (int i = 0; i < network.nodeCount(); i++) {
			if (!neighbours.get(i).isEmpty() && (first < 0 || x[2 * i + 1] < x[2 * first + 1])) first = i;
		}
		if (first < 0) return 0;
		final int second = next(first, 0, -1, neighbours.get(first), x);
		double twice = 0;
		int last = first, here = second;
		for (int step = 0; step < 2 * network.bondCount(); step++) {
			twice += (x[2 * last] - x[2 * first]) * (x[2 * here + 1] - x[2 * first + 1]) - (x[2 * last + 1] - x[2 * first + 1])
				* (x[2 * here] - x[2 * first]);
			final int after = next(here, x[2 * last] - x[2 * here], x[2 * last + 1] - x[2 * here + 1], neighbours.get(here), x);
			if (here == first && after == second) break;
			last = here;
			here = after;
		}
		return 0.5 * twice;
	}

	/** The neighbour at the smallest angle, counter-clockwise and above 0, from a direction. */
	private static int next(final int node, final double fromX, final double fromY, final List<Integer> neighbours, final double[] x) {
		int best = -1;
		double least = Double.POSITIVE_INFINITY;
		for (final int j : neighbours) {
			final double dx = x[2 * j] - x[2 * node], dy = x[2 * j + 1] - x[2 * node + 1];
			double angle = StrictMath.atan2(fromX * dy - fromY * dx, fromX * dx + fromY * dy);
			if (!(angle > 0)) angle += 2 * Math.PI;
			if (!(angle < least)) continue;
			least = angle;
			best = j;
		}
		return best;
	}
}
