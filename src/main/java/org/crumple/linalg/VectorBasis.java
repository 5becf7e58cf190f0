package org.crumple.linalg;

import java.util.Arrays;

/**
 * A growing set Q of vectors of equal length, with the products that orthogonalisation needs: {@code C = Qᵀ U}, {@code U -= Q C} and
 * {@code Q ← Q S}.
 * <p>
 * Vectors are processed four at a time and in tiles that fit into the cache, so that every number fetched from memory is used several
 * times; this determines the time of a Lanczos iteration with many vectors. The order of summation is fixed, so results do not depend on
 * the machine or the number of threads.
 */
final class VectorBasis {

	/** Rows of a tile [doubles]: eight vectors of this length fill the fastest cache; half or twice costs a few per cent. */
	private static final int TILE = 512;

	private final int length;
	private final ThreadTeam team;
	private double[][] vector = new double[16][];
	private int size;

	VectorBasis(final int length) {
		this(length, ThreadTeam.ALONE);
	}

	/** @param team shares the work */
	VectorBasis(final int length, final ThreadTeam team) {
		this.length = length;
		this.team = team;
	}

	/** Number of vectors. */
	int size() {
		return size;
	}

	double[] get(final int k) {
		return vector[k];
	}

	/** Appends a vector; the array is kept, not copied. */
	void add(final double[] v) {
		if (size == vector.length) vector = Arrays.copyOf(vector, 2 * size);
		vector[size++] = v;
	}

	/** Appends the normalised part of a vector that is orthogonal to all others; the given vector is not changed. */
	void addOrthonormal(final double[] v) {
		final double[][] u = { v.clone() };
		for (int pass = 0; pass < 2; pass++) {
			Vectors.scale(u[0], 1 / Vectors.norm(u[0]));
			remove(u, 1, new double[1][size]);
		}
		Vectors.scale(u[0], 1 / Vectors.norm(u[0]));
		add(u[0]);
	}

	/** Removes all vectors from index {@code newSize} on. */
	void truncate(final int newSize) {
		Arrays.fill(vector, newSize, size, null);
		size = newSize;
	}

	/**
	 * Computes {@code c = Qᵀ U}.
	 *
	 * @param first index of the first vector of Q to use; all later ones are used too
	 * @param u [width][n], read only
	 * @param width number of vectors in u
	 * @param c [width][size], overwritten from index {@code first} on
	 */
	void project(final int first, final double[][] u, final int width, final double[][] c) {
		for (int k = 0; k < width; k++) Arrays.fill(c[k], first, size, 0);
		// divided only between groups of four, because vectors left over are summed in a different order
		final int fours = (size - first + 3) / 4, pieces = Math.min(fours, team.pieces((double) length * width * (size - first)));
		if (pieces <= 1) project(first, size, u, width, c);
		else {
			team.run(pieces, (worker, piece) -> project(first + 4 * ThreadTeam.cut(fours, piece, pieces),
				Math.min(size, first + 4 * ThreadTeam.cut(fours, piece + 1, pieces)), u, width, c));
		}
	}

	private void project(final int low, final int high, final double[][] u, final int width, final double[][] c) {
		for (int tile = 0; tile < length; tile += TILE) {
			final int end = Math.min(length, tile + TILE);
			int j = low;
			for (; j + 4 <= high; j += 4) {
				int k = 0;
				for (; k + 2 <= width; k += 2) dots4x2(vector, j, u[k], u[k + 1], tile, end, c[k], c[k + 1]);
				if (k < width) dots4(vector, j, u[k], tile, end, c[k]);
			}
			for (; j < high; j++) {
				for (int k = 0; k < width; k++) c[k][j] += Vectors.dot(vector[j], u[k], tile, end);
			}
		}
	}

	/**
	 * Computes {@code U -= Q c}.
	 *
	 * @param first index of the first vector of Q to use; all later ones are used too
	 * @param u [width][n], changed
	 * @param width number of vectors in u
	 * @param c [width][size], read only from index {@code first} on
	 */
	void subtract(final int first, final double[][] u, final int width, final double[][] c) {
		final int tiles = tiles(), pieces = Math.min(tiles, team.pieces((double) length * width * (size - first)));
		if (pieces <= 1) subtract(0, tiles, first, u, width, c);
		else {
			team.run(pieces, (worker, piece) -> subtract(ThreadTeam.cut(tiles, piece, pieces), ThreadTeam.cut(tiles, piece + 1, pieces),
				first, u, width, c));
		}
	}

	private void subtract(final int low, final int high, final int first, final double[][] u, final int width,
		final double[][] c)
	{
		for (int tile = low * TILE; tile < Math.min(length, high * TILE); tile += TILE) {
			final int end = Math.min(length, tile + TILE);
			int j = first;
			for (; j + 4 <= size; j += 4) {
				for (int k = 0; k < width; k++) subtract4(vector, j, u[k], tile, end, c[k]);
			}
			for (; j < size; j++) {
				for (int k = 0; k < width; k++) subtract1(vector[j], u[k], tile, end, c[k][j]);
			}
		}
	}

	private int tiles() {
		return (length + TILE - 1) / TILE;
	}

	/** Removes from the vectors u [width][n] their components along this basis; c [width][size] is overwritten with these components. */
	void remove(final double[][] u, final int width, final double[][] c) {
		project(0, u, width, c);
		subtract(0, u, width, c);
	}

	/**
	 * Replaces the vectors by {@code s.length} linear combinations of them.
	 *
	 * @param s [new size ≤ size][size], coefficients of every new vector; read only
	 */
	void rotate(final double[][] s) {
		final double[][] negative = new double[s.length][size];
		for (int k = 0; k < s.length; k++) {
			for (int j = 0; j < size; j++) negative[k][j] = -s[k][j];
		}
		final int tiles = tiles(), pieces = Math.max(1, Math.min(tiles, team.pieces((double) length * size * s.length)));
		team.run(pieces, (worker, piece) -> rotate(ThreadTeam.cut(tiles, piece, pieces), ThreadTeam.cut(tiles, piece + 1, pieces),
			negative));
		truncate(s.length);
	}

	private void rotate(final int low, final int high, final double[][] negative) {
		final double[] out = new double[TILE];
		final double[][] in = new double[size][TILE];
		for (int tile = low * TILE; tile < Math.min(length, high * TILE); tile += TILE) {
			final int rows = Math.min(length - tile, TILE);
			for (int j = 0; j < size; j++) System.arraycopy(vector[j], tile, in[j], 0, rows);
			for (int k = 0; k < negative.length; k++) {
				Arrays.fill(out, 0);
				int j = 0;
				for (; j + 4 <= size; j += 4) subtract4(in, j, out, 0, rows, negative[k]);
				for (; j < size; j++) subtract1(in[j], out, 0, rows, negative[k][j]);
				System.arraycopy(out, 0, vector[k], tile, rows);
			}
		}
	}

	private static void dots4x2(final double[][] q, final int j, final double[] u, final double[] v, final int start,
		final int end, final double[] c, final double[] d)
	{
		final double[] q0 = q[j], q1 = q[j + 1], q2 = q[j + 2], q3 = q[j + 3];
		double c0 = 0, c1 = 0, c2 = 0, c3 = 0, d0 = 0, d1 = 0, d2 = 0, d3 = 0;
		for (int i = start; i < end; i++) {
			final double a = u[i], b = v[i];
			c0 += q0[i] * a;
			c1 += q1[i] * a;
			c2 += q2[i] * a;
			c3 += q3[i] * a;
			d0 += q0[i] * b;
			d1 += q1[i] * b;
			d2 += q2[i] * b;
			d3 += q3[i] * b;
		}
		c[j] += c0;
		c[j + 1] += c1;
		c[j + 2] += c2;
		c[j + 3] += c3;
		d[j] += d0;
		d[j + 1] += d1;
		d[j + 2] += d2;
		d[j + 3] += d3;
	}

	private static void dots4(final double[][] q, final int j, final double[] u, final int start, final int end,
		final double[] c)
	{
		for (int k = j; k < j + 4; k++) c[k] += Vectors.dot(q[k], u, start, end);
	}

	/** {@code u -= q_j c_j + … + q_{j+3} c_{j+3}} on rows [start, end). */
	private static void subtract4(final double[][] q, final int j, final double[] u, final int start,
		final int end, final double[] c)
	{
		final double[] q0 = q[j], q1 = q[j + 1], q2 = q[j + 2], q3 = q[j + 3];
		final double c0 = c[j], c1 = c[j + 1], c2 = c[j + 2], c3 = c[j + 3];
		for (int i = start; i < end; i++) u[i] -= q0[i] * c0 + q1[i] * c1 + (q2[i] * c2 + q3[i] * c3);
	}

	private static void subtract1(final double[] q, final double[] u, final int start, final int end,
		final double c)
	{
		for (int i = start; i < end; i++) u[i] -= q[i] * c;
	}
}
