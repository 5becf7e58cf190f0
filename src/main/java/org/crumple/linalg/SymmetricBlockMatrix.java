package org.crumple.linalg;

import java.util.Arrays;

import org.crumple.kernel.InvalidValue;

/**
 * A symmetric matrix [2n × 2n] of 2×2 blocks on a graph: a symmetric block for every node, and for every edge the block {@code A(from, to)}
 * with its transpose at {@code A(to, from)}. Unknown {@code 2i + k} is component k of node i. The blocks of several edges between the same
 * two nodes add up.
 */
public final class SymmetricBlockMatrix {

	private final int nodes;
	private final int[] from;
	private final int[] to;
	private final double[] diagonal;
	private final double[] offDiagonal;

	/**
	 * The zero matrix on a graph.
	 *
	 * @param nodes n, at least 1
	 * @param from [m] one end of every edge, in [0, n); kept, not copied
	 * @param to [m] the other end, a different node; kept, not copied
	 */
	public SymmetricBlockMatrix(final int nodes, final int[] from, final int[] to) {
		Adjacency.requireGraph(nodes, from, to);
		this.nodes = nodes;
		this.from = from;
		this.to = to;
		diagonal = new double[3 * nodes];
		offDiagonal = new double[4 * from.length];
	}

	/** Number of nodes n; there are 2n unknowns. */
	public int nodes() {
		return nodes;
	}

	/** [m] one end of every edge; read only. */
	public int[] from() {
		return from;
	}

	/** [m] the other end of every edge; read only. */
	public int[] to() {
		return to;
	}

	/** [3n] the entries xx, xy, yy of every node's diagonal block; changes to this array change the matrix. */
	public double[] diagonal() {
		return diagonal;
	}

	/** [4m] the entries xx, xy, yx, yy of every edge's block A(from, to); changes to this array change the matrix. */
	public double[] offDiagonal() {
		return offDiagonal;
	}

	/** Sets all entries to zero. */
	public void clear() {
		Arrays.fill(diagonal, 0);
		Arrays.fill(offDiagonal, 0);
	}

	/**
	 * The product {@code y = A x}.
	 *
	 * @param x [2n], read only
	 * @param y [2n], overwritten; a different array from x
	 */
	public void multiply(final double[] x, final double[] y) {
		for (int i = 0; i < nodes; i++) {
			final double u = x[2 * i], v = x[2 * i + 1];
			y[2 * i] = diagonal[3 * i] * u + diagonal[3 * i + 1] * v;
			y[2 * i + 1] = diagonal[3 * i + 1] * u + diagonal[3 * i + 2] * v;
		}
		for (int e = 0; e < from.length; e++) {
			final int i = 2 * from[e], j = 2 * to[e];
			final double xx = offDiagonal[4 * e], xy = offDiagonal[4 * e + 1];
			final double yx = offDiagonal[4 * e + 2], yy = offDiagonal[4 * e + 3];
			y[i] += xx * x[j] + xy * x[j + 1];
			y[i + 1] += yx * x[j] + yy * x[j + 1];
			y[j] += xx * x[i] + yx * x[i + 1];
			y[j + 1] += xy * x[i] + yy * x[i + 1];
		}
	}

	/**
	 * The largest magnitude of an entry.
	 *
	 * @throws IllegalArgumentException if an entry is not a finite number
	 */
	public double largestEntry() {
		final double largest = Math.max(largest(diagonal), largest(offDiagonal));
		if (!(largest <= Double.MAX_VALUE)) throw InvalidValue.value("matrix entry", largest, "a finite number");
		return largest;
	}

	/** The largest magnitude; NaN or infinity if one of the values is. */
	private static double largest(final double[] values) {
		double even = 0, odd = 0;
		int k = 0;
		for (; k + 1 < values.length; k += 2) { // two independent chains hide the latency; Math.max propagates NaN
			even = Math.max(even, Math.abs(values[k]));
			odd = Math.max(odd, Math.abs(values[k + 1]));
		}
		if (k < values.length) even = Math.max(even, Math.abs(values[k]));
		return Math.max(even, odd);
	}
}
