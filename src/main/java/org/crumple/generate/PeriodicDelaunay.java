package org.crumple.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.tinfour.common.IQuadEdge;
import org.tinfour.common.Vertex;
import org.tinfour.standard.IncrementalTin;

/**
 * Delaunay triangulation of points in a periodic square. The square is surrounded with periodic copies of the points, triangulated as a
 * plane, and cut back to the cell.
 * <p>
 * The surrounding margin is wide enough if every bond that leaves the cell is also found from its other end, and if Euler's relation for a
 * torus, M = 3N, holds. Both are checked.
 */
final class PeriodicDelaunay {

	/** First width of the margin [l]: evenly spread points leave no wider empty circle. If the check fails, it is doubled. */
	private static final double PADDING = 5;

	/** Width of the margin, in L, with which nothing can be missed: an empty circle in a periodic square has a radius of at most L/√2. */
	private static final double SURE_PADDING = 1.5;

	private PeriodicDelaunay() {}

	/**
	 * @param x [2N] [l], node-major, in [0, side); read only
	 * @param side L [l]
	 * @return the 3N bonds in ascending order of i, then j, each once with i ≤ j; null if the points are so degenerate (four on a circle,
	 *   two at one place) that no consistent triangulation is found
	 */
	static BondList triangulate(final double[] x, final double side) {
		final double sure = SURE_PADDING * side;
		for (double padding = Math.min(PADDING, sure);; padding = Math.min(2 * padding, sure)) {
			final BondList bonds = paired(halfBonds(x, side, padding), x.length / 2);
			if (bonds != null || padding == sure) return bonds;
		}
	}

	/** Bonds as seen from each node in the cell, {i, j, ix, iy}; each bond should appear twice. */
	private static int[][] halfBonds(final double[] x, final double side, final double padding) {
		final List<Vertex> vertices = new ArrayList<>();
		final List<int[]> identity = new ArrayList<>(); // {node, ix, iy} of each vertex
		final int reach = (int) Math.ceil(padding / side);
		for (int iy = -reach; iy <= reach; iy++) {
			for (int ix = -reach; ix <= reach; ix++) {
				for (int i = 0; i < x.length / 2; i++) {
					final double px = x[2 * i] + ix * side, py = x[2 * i + 1] + iy * side;
					if (px < -padding || px > side + padding || py < -padding || py > side + padding) continue;
					vertices.add(new Vertex(px, py, 0, identity.size()));
					identity.add(new int[] { i, ix, iy });
				}
			}
		}
		final IncrementalTin tin = new IncrementalTin(1);
		tin.add(vertices, null);
		final List<int[]> half = new ArrayList<>(3 * x.length);
		for (final IQuadEdge edge : tin.edges()) {
			if (edge.getA() == null || edge.getB() == null) continue;
			final int[] a = identity.get(edge.getA().getIndex()), b = identity.get(edge.getB().getIndex());
			addHalf(half, a, b);
			addHalf(half, b, a);
		}
		tin.dispose();
		return half.toArray(new int[0][]);
	}

	private static void addHalf(final List<int[]> half, final int[] at, final int[] other) {
		if (at[1] == 0 && at[2] == 0) half.add(new int[] { at[0], other[0], other[1], other[2] });
	}

	/** Joins the two halves of every bond; null unless all halves match and there are 3N bonds. */
	private static BondList paired(final int[][] half, final int nodeCount) {
		if (half.length != 6 * nodeCount) return null;
		final int[][] forward = Arrays.stream(half).filter(PeriodicDelaunay::isForward).sorted(Arrays::compare)
			.toArray(int[][]::new);
		final int[][] backward = Arrays.stream(half).filter(h -> !isForward(h))
			.map(h -> new int[] { h[1], h[0], -h[2], -h[3] }).sorted(Arrays::compare).toArray(int[][]::new);
		if (!Arrays.deepEquals(forward, backward)) return null;
		final BondList bonds = new BondList(forward.length);
		for (final int[] h : forward) bonds.add(h[0], h[1], h[2], h[3]);
		return bonds;
	}

	/** Exactly one of the two halves of a bond is forward. */
	private static boolean isForward(final int[] h) {
		if (h[0] != h[1]) return h[0] < h[1];
		return h[2] != 0 ? h[2] > 0 : h[3] > 0;
	}
}
