package org.crumple.linalg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Candidate directions for the bisection of a part of a graph. */
interface BisectionDirections {

	/** The part's nodes, sorted once along each direction; ties by node number. */
	List<int[]> sorted(int[] part);

	/** Splits a part into pieces that can be ordered one after the other. */
	List<int[]> connected(int[] part);

	/** The nodes of a part by ascending key [n]; ties by node number. */
	static int[] sort(final int[] part, final float[] key) {
		final long[] keyed = new long[part.length];
		for (int k = 0; k < part.length; k++) {
			final int bits = Float.floatToIntBits(key[part[k]] + 0f);
			// the bits of negative floats sort in reverse order
			keyed[k] = (long) (bits ^ (bits >> 31 & Integer.MAX_VALUE)) << 32 | part[k];
		}
		Arrays.sort(keyed);
		final int[] sorted = new int[part.length];
		for (int k = 0; k < sorted.length; k++) sorted[k] = (int) keyed[k];
		return sorted;
	}

	/** Directions at several angles in a drawing in the plane and, optionally, one from graph distances. */
	final class Drawn implements BisectionDirections {

		/** A part with at least this share of all nodes is filtered out of the sorted lists of all nodes; a smaller part is sorted anew. */
		private static final double LARGE_PART = 0.05;

		/** [angles][n] the nodes sorted along each direction, and the position of each node in that sequence. */
		private final int[][] along;
		private final int[][] place;
		private final boolean[] chosen;
		private final ByDistance distances;

		/**
		 * @param xy [2n] coordinates, node-major, any unit
		 * @param angles number of directions, at equal angles
		 * @param byDistance whether to try also the direction of {@link ByDistance}
		 */
		Drawn(final double[] xy, final Adjacency graph, final int angles, final boolean byDistance) {
			distances = byDistance ? new ByDistance(graph) : null;
			final int n = xy.length / 2;
			along = new int[angles][];
			place = new int[angles][n];
			chosen = new boolean[n];
			final int[] all = new int[n];
			for (int i = 0; i < n; i++) all[i] = i;
			final float[] key = new float[n];
			for (int a = 0; a < angles; a++) {
				final double c = StrictMath.cos(Math.PI * a / angles), s = StrictMath.sin(Math.PI * a / angles);
				for (int i = 0; i < n; i++) key[i] = (float) (c * xy[2 * i] + s * xy[2 * i + 1]);
				along[a] = BisectionDirections.sort(all, key);
				for (int k = 0; k < n; k++) place[a][along[a][k]] = k;
			}
		}

		@Override
		public List<int[]> sorted(final int[] part) {
			final List<int[]> ways = new ArrayList<>();
			final boolean large = part.length > LARGE_PART * chosen.length;
			if (large) for (final int i : part) chosen[i] = true;
			for (int a = 0; a < along.length; a++) ways.add(large ? pick(a, part.length) : resort(a, part));
			if (large) for (final int i : part) chosen[i] = false;
			if (distances != null) ways.add(distances.between(part));
			return ways;
		}

		private int[] pick(final int angle, final int count) {
			final int[] picked = new int[count];
			int k = 0;
			for (final int i : along[angle]) {
				if (chosen[i]) picked[k++] = i;
			}
			return picked;
		}

		private int[] resort(final int angle, final int[] part) {
			final int[] sorted = new int[part.length];
			for (int k = 0; k < sorted.length; k++) sorted[k] = place[angle][part[k]];
			Arrays.sort(sorted);
			for (int k = 0; k < sorted.length; k++) sorted[k] = along[angle][sorted[k]];
			return sorted;
		}

		@Override
		public List<int[]> connected(final int[] part) {
			return List.of(part);
		}
	}

	/**
	 * Sorts nodes by the difference of their graph distances to two nodes that are far apart; bisection then cuts half-way between these
	 * two. The second direction uses another pair of nodes, which are far from both of the first pair.
	 */
	final class ByDistance implements BisectionDirections {

		private static final int OUTSIDE = -2, UNSEEN = -1;

		private final Adjacency graph;
		private final int[] distance;
		private final int[] queue;
		/** [4][n] graph distances within the current part from four of its nodes. */
		private final float[][] from;
		private final float[] gap;

		ByDistance(final Adjacency graph) {
			this.graph = graph;
			distance = new int[graph.nodes];
			Arrays.fill(distance, OUTSIDE);
			queue = new int[graph.nodes];
			from = new float[4][graph.nodes];
			gap = new float[graph.nodes];
		}

		@Override
		public List<int[]> sorted(final int[] part) {
			final int[] first = between(part);
			final int third = farthest(part, from[0], from[1]);
			measure(part, third, from[2]);
			measure(part, farthest(part, from[2], from[2]), from[3]);
			final int[] second = sort(part, difference(part, from[2], from[3]));
			release(part);
			return List.of(first, second, sort(part, from[0]), sort(part, from[2]));
		}

		/** The part's nodes, from those nearest to one of two nodes far apart to those nearest to the other. */
		int[] between(final int[] part) {
			final int start = walk(part, part[0]);
			final int second = measure(part, start, from[0]);
			measure(part, second, from[1]);
			release(part);
			return sort(part, difference(part, from[0], from[1]));
		}

		private float[] difference(final int[] part, final float[] a, final float[] b) {
			for (final int i : part) gap[i] = a[i] - b[i];
			return gap;
		}

		private void release(final int[] part) {
			for (final int i : part) distance[i] = OUTSIDE;
		}

		private int farthest(final int[] part, final float[] a, final float[] b) {
			int best = part[0];
			for (final int i : part) {
				if (Math.min(a[i], b[i]) > Math.min(a[best], b[best])) best = i;
			}
			return best;
		}

		private int measure(final int[] part, final int start, final float[] into) {
			final int last = walk(part, start);
			for (final int i : part) into[i] = distance[i];
			return last;
		}

		/** Computes the graph distances within the part from one node; returns a node at the largest distance. */
		private int walk(final int[] part, final int start) {
			for (final int i : part) distance[i] = UNSEEN;
			return queue[flood(start, 0) - 1];
		}

		/** Breadth-first search from one node through unvisited nodes; returns the end of the queue. */
		private int flood(final int start, final int begin) {
			int head = begin, tail = begin;
			distance[start] = 0;
			queue[tail++] = start;
			while (head < tail) {
				final int i = queue[head++];
				for (int e = graph.start[i]; e < graph.start[i + 1]; e++) {
					final int j = graph.neighbour[e];
					if (distance[j] != UNSEEN) continue;
					distance[j] = distance[i] + 1;
					queue[tail++] = j;
				}
			}
			return tail;
		}

		@Override
		public List<int[]> connected(final int[] part) {
			for (final int i : part) distance[i] = UNSEEN;
			final List<int[]> pieces = new ArrayList<>();
			int end = 0;
			for (final int i : part) {
				if (distance[i] != UNSEEN) continue;
				final int begin = end;
				end = flood(i, begin);
				pieces.add(Arrays.copyOfRange(queue, begin, end));
			}
			release(part);
			return pieces;
		}
	}
}
