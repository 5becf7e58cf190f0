package org.crumple.linalg;

import java.util.Arrays;
import java.util.List;

/**
 * Elimination order of a graph by nested dissection: bisect the nodes along some direction, find a smallest separator near the bisecting
 * line, order both halves first and the separator last, recursively. Several directions are tried at every step. Edges that wrap around a
 * periodic cell are treated like any other edges that cross the line.
 * <p>
 * Directions come from a drawing in the plane or, if there is none, from graph distances. A poor drawing makes the factor larger, but never
 * wrong. A. George, SIAM J. Numer. Anal. 10, 345 (1973).
 */
public final class NestedDissection {

	/** Parts with at most this many nodes are not dissected: half this value makes the factor 1 % smaller, twice 6 % larger. */
	private static final int LEAF = 8;

	/** Weight of the penalty for unequal halves: half or twice this value changes the factor by less than 1 %. */
	private static final double BALANCE = 1;

	/**
	 * A separator is only computed for directions with at most this many times the fewest crossing edges: with 1 the factorisation takes 2
	 * % more work, with 1.5 the search takes almost twice as long.
	 */
	private static final double PROMISING = 1.2;

	/** Layers of the band in which a separator is sought: 4 give 6 % more work in the factorisation, 16 gain nothing. */
	private static final int LAYERS = 8;

	/** Layers for {@link #quickOrder}: 1 makes the factorisation of 4096 nodes 7 % slower, 8 makes the search a fifth slower. */
	private static final int QUICK_LAYERS = 2;

	private final BisectionDirections directions;
	private final VertexSeparator cut;
	private final double promising;
	private final int[] order;
	private int filled;

	private NestedDissection(final Adjacency graph, final BisectionDirections directions, final double promising, final int layers) {
		this.directions = directions;
		this.promising = promising;
		cut = new VertexSeparator(graph, layers);
		order = new int[graph.nodes];
	}

	/**
	 * The elimination order of a graph drawn in the plane.
	 *
	 * @param xy coordinates [2n], node-major, any unit, read only
	 * @param from [m] one end of every edge, in [0, n)
	 * @param to [m] the other end
	 * @return [n] the nodes in elimination order
	 */
	public static int[] order(final double[] xy, final int[] from, final int[] to) {
		final Adjacency graph = new Adjacency(xy.length / 2, from, to);
		return new NestedDissection(graph, new BisectionDirections.Drawn(xy, graph, 4, true), PROMISING, LAYERS).run();
	}

	/**
	 * An elimination order found in a third of the time, from half as many directions of which only the best is used. The factorisation
	 * takes 10 % more work, so this pays if there will be few factorisations. Arguments as in {@link #order(double[], int[], int[])}.
	 */
	public static int[] quickOrder(final double[] xy, final int[] from, final int[] to) {
		final Adjacency graph = new Adjacency(xy.length / 2, from, to);
		return new NestedDissection(graph, new BisectionDirections.Drawn(xy, graph, 2, false), 1, QUICK_LAYERS).run();
	}

	/**
	 * The elimination order of a graph without a drawing.
	 *
	 * @param nodes n, at least 1
	 * @param from [m] one end of every edge, in [0, n)
	 * @param to [m] the other end
	 * @return [n] the nodes in elimination order
	 */
	public static int[] order(final int nodes, final int[] from, final int[] to) {
		final Adjacency graph = new Adjacency(nodes, from, to);
		return new NestedDissection(graph, new BisectionDirections.ByDistance(graph), PROMISING, LAYERS).run();
	}

	private int[] run() {
		final int[] all = new int[order.length];
		for (int i = 0; i < all.length; i++) all[i] = i;
		for (final int[] part : directions.connected(all)) dissect(part);
		return order;
	}

	private void dissect(final int[] part) {
		if (part.length <= LEAF) {
			for (final int i : part) order[filled++] = i;
			return;
		}
		final int[][] pieces = bestCut(part);
		for (int half = 0; half < 2; half++) {
			for (final int[] piece : directions.connected(pieces[half])) dissect(piece);
		}
		for (final int i : pieces[2]) order[filled++] = i;
	}

	/** The two halves and the separator of the best cut, each sorted along its direction. */
	private int[][] bestCut(final int[] part) {
		final List<int[]> ways = directions.sorted(part);
		final int[] crossing = new int[ways.size()];
		int fewest = Integer.MAX_VALUE;
		for (int w = 0; w < crossing.length; w++) {
			halve(ways.get(w));
			crossing[w] = cut.crossing(part);
			fewest = Math.min(fewest, crossing[w]);
		}
		double best = Double.MAX_VALUE;
		int[] bestSorted = part;
		byte[] bestPiece = new byte[part.length];
		byte[] piece = new byte[part.length];
		for (int w = 0; w < crossing.length; w++) {
			if (crossing[w] > promising * fewest) continue;
			final int[] sorted = ways.get(w);
			halve(sorted);
			final int separators = cut.separate(sorted, piece);
			int balance = 0;
			for (final byte p : piece) balance += p == 0 ? 1 : p == 1 ? -1 : 0;
			final double score = (separators + 0.5) * (1 + BALANCE * Math.abs(balance) / part.length);
			if (score >= best) continue;
			best = score;
			bestSorted = sorted;
			final byte[] spare = bestPiece;
			bestPiece = piece;
			piece = spare;
		}
		for (final int i : part) cut.side[i] = 0;
		final int[] size = new int[3];
		for (final byte p : bestPiece) size[p]++;
		final int[][] pieces = { new int[size[0]], new int[size[1]], new int[size[2]] };
		Arrays.fill(size, 0);
		for (int k = 0; k < part.length; k++) pieces[bestPiece[k]][size[bestPiece[k]]++] = bestSorted[k];
		return pieces;
	}

	private void halve(final int[] sorted) {
		for (int k = 0; k < sorted.length; k++) cut.side[sorted[k]] = (byte) (k < sorted.length / 2 ? 1 : 2);
	}
}
