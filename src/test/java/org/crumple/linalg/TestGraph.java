package org.crumple.linalg;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.ejml.data.DMatrixRMaj;

/** A graph for tests, and random matrices on it. */
record TestGraph(double[] xy, int[] from, int[] to) {

	int nodes() {
		return xy.length / 2;
	}

	int[] order() {
		return NestedDissection.order(xy, from, to);
	}

	SymbolicFactor plan() {
		return new SymbolicFactor(nodes(), from, to, order(), -1);
	}

	/** Random points in a periodic square, each connected to its nearest few: nearly planar, like the networks. */
	static TestGraph periodic(final int nodes, final long seed) {
		final Random random = new Random(seed);
		final double[] xy = random.doubles(2L * nodes).toArray();
		final List<int[]> edges = new ArrayList<>();
		final double reach = Math.sqrt(5.5 / (Math.PI * nodes));
		for (int i = 0; i < nodes; i++) {
			for (int j = 0; j < i; j++) {
				final double dx = Math.IEEEremainder(xy[2 * i] - xy[2 * j], 1);
				final double dy = Math.IEEEremainder(xy[2 * i + 1] - xy[2 * j + 1], 1);
				if (Math.hypot(dx, dy) < reach) edges.add(random.nextBoolean() ? new int[] { i, j } : new int[] { j, i });
			}
		}
		return of(xy, edges);
	}

	/** A star: node {@code leaves / 2} is joined to all others. */
	static TestGraph star(final int leaves) {
		final List<int[]> edges = new ArrayList<>();
		for (int i = 0; i <= leaves; i++) {
			if (i != leaves / 2) edges.add(new int[] { i, leaves / 2 });
		}
		return of(new Random(leaves).doubles(2L * leaves + 2).toArray(), edges);
	}

	static TestGraph path(final int nodes) {
		final List<int[]> edges = new ArrayList<>();
		final double[] xy = new double[2 * nodes];
		for (int i = 0; i < nodes; i++) xy[2 * i] = i;
		for (int i = 1; i < nodes; i++) edges.add(new int[] { i - 1, i });
		return of(xy, edges);
	}

	static TestGraph complete(final int nodes) {
		final List<int[]> edges = new ArrayList<>();
		for (int i = 0; i < nodes; i++) {
			for (int j = 0; j < i; j++) edges.add(new int[] { i, j });
		}
		return of(new Random(nodes).doubles(2L * nodes).toArray(), edges);
	}

	/** Several graphs side by side, unconnected. */
	static TestGraph apart(final TestGraph... parts) {
		final List<int[]> edges = new ArrayList<>();
		final List<double[]> points = new ArrayList<>();
		for (final TestGraph part : parts) {
			final int offset = points.size();
			for (int e = 0; e < part.from.length; e++) edges.add(new int[] { offset + part.from[e], offset + part.to[e] });
			for (int i = 0; i < part.nodes(); i++) points.add(new double[] { part.xy[2 * i], part.xy[2 * i + 1] });
		}
		return of(points.stream().flatMapToDouble(java.util.Arrays::stream).toArray(), edges);
	}

	/** A triangular lattice of {@code side²} nodes, periodic. */
	static TestGraph lattice(final int side) {
		final List<int[]> edges = new ArrayList<>();
		final double[] xy = new double[2 * side * side];
		for (int row = 0; row < side; row++) {
			for (int column = 0; column < side; column++) {
				final int i = row * side + column, up = (row + 1) % side, right = (column + 1) % side;
				xy[2 * i] = (column + 0.5 * row) % side;
				xy[2 * i + 1] = row * Math.sqrt(0.75);
				edges.add(new int[] { i, row * side + right });
				edges.add(new int[] { i, up * side + column });
				edges.add(new int[] { i, up * side + (column + side - 1) % side });
			}
		}
		return of(xy, edges);
	}

	private static TestGraph of(final double[] xy, final List<int[]> edges) {
		return new TestGraph(xy, edges.stream().mapToInt(e -> e[0]).toArray(), edges.stream().mapToInt(e -> e[1]).toArray());
	}

	/** A collection of different graphs, including degenerate ones. */
	static List<TestGraph> all() {
		final List<TestGraph> all = new ArrayList<>();
		for (final int n : new int[] { 1, 2, 3, 5, 17, 64, 300 }) all.add(periodic(n, n));
		all.add(apart(periodic(30, 1), path(1), path(7), star(9), path(1)));
		all.add(star(200));
		all.add(path(50));
		all.add(complete(40));
		all.add(new TestGraph(new double[6], new int[] { 0, 1, 1 }, new int[] { 1, 0, 2 })); // one pair joined twice
		return all;
	}

	/** Random entries from -1 to 1, plus {@code extra} on the diagonal. */
	SymmetricBlockMatrix random(final double extra, final long seed) {
		final SymmetricBlockMatrix a = new SymmetricBlockMatrix(nodes(), from, to);
		final Random random = new Random(seed);
		for (int k = 0; k < a.diagonal().length; k++) a.diagonal()[k] = 2 * random.nextDouble() - 1 + (k % 3 == 1 ? 0 : extra);
		for (int k = 0; k < a.offDiagonal().length; k++) a.offDiagonal()[k] = 2 * random.nextDouble() - 1;
		return a;
	}

	/** Positive definite, because each diagonal entry exceeds the sum of the other magnitudes in its row by 0.1 to 1.1. */
	SymmetricBlockMatrix definite(final long seed) {
		final SymmetricBlockMatrix a = random(0, seed);
		final double[] sum = new double[2 * nodes()];
		for (int i = 0; i < nodes(); i++) {
			for (int k = 0; k < 2; k++) sum[2 * i + k] += Math.abs(a.diagonal()[3 * i + 1]);
		}
		for (int e = 0; e < from.length; e++) {
			for (int k = 0; k < 4; k++) {
				sum[2 * from[e] + k / 2] += Math.abs(a.offDiagonal()[4 * e + k]);
				sum[2 * to[e] + k % 2] += Math.abs(a.offDiagonal()[4 * e + k]);
			}
		}
		final Random random = new Random(seed);
		for (int i = 0; i < nodes(); i++) {
			for (int k = 0; k < 2; k++) a.diagonal()[3 * i + 2 * k] = sum[2 * i + k] + 0.1 + random.nextDouble();
		}
		return a;
	}

	/** Springs along the edges, one for x and a stiffer one for y: each piece of the graph has two zero modes. */
	SymmetricBlockMatrix laplacian() {
		final SymmetricBlockMatrix a = new SymmetricBlockMatrix(nodes(), from, to);
		for (int e = 0; e < from.length; e++) {
			for (int k = 0; k < 2; k++) {
				a.offDiagonal()[4 * e + 3 * k] = -1 - k;
				a.diagonal()[3 * from[e] + 2 * k] += 1 + k;
				a.diagonal()[3 * to[e] + 2 * k] += 1 + k;
			}
		}
		return a;
	}

	static double[] vector(final int length, final long seed) {
		return new Random(seed).doubles(length, -1, 1).toArray();
	}

	static DMatrixRMaj dense(final SymmetricBlockMatrix a) {
		final DMatrixRMaj dense = new DMatrixRMaj(2 * a.nodes(), 2 * a.nodes());
		for (int i = 0; i < a.nodes(); i++) {
			dense.add(2 * i, 2 * i, a.diagonal()[3 * i]);
			dense.add(2 * i, 2 * i + 1, a.diagonal()[3 * i + 1]);
			dense.add(2 * i + 1, 2 * i, a.diagonal()[3 * i + 1]);
			dense.add(2 * i + 1, 2 * i + 1, a.diagonal()[3 * i + 2]);
		}
		for (int e = 0; e < a.from().length; e++) {
			for (int k = 0; k < 4; k++) {
				final int row = 2 * a.from()[e] + k / 2, column = 2 * a.to()[e] + k % 2;
				dense.add(row, column, a.offDiagonal()[4 * e + k]);
				dense.add(column, row, a.offDiagonal()[4 * e + k]);
			}
		}
		return dense;
	}

	static double largest(final double[] x) {
		double largest = 0;
		for (final double value : x) largest = Math.max(largest, Math.abs(value));
		return largest;
	}

	static double distance(final double[] x, final double[] y) {
		double largest = 0;
		for (int i = 0; i < x.length; i++) largest = Math.max(largest, Math.abs(x[i] - y[i]));
		return largest;
	}
}
