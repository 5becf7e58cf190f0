package org.crumple.linalg;

import java.util.Arrays;
import java.util.Random;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * A block Krylov space of a symmetric operator B, orthonormal to rounding. With the basis Q and the next block P,
 * {@code B Q = Q T + P R Eᵀ}, where Eᵀ selects the rows of the last block. The projection T is stored in full, so that a space can continue
 * to grow after it was reduced to some of its Ritz vectors (thick restart).
 * <p>
 * Blocks find multiple eigenvalues at once, and each pass over Q serves several new vectors. K. Wu and H. Simon, SIAM J. Matrix Anal. Appl.
 * 22, 602 (2000).
 */
final class KrylovSpace {

	/** A vector whose norm falls below this fraction in one orthogonalisation is orthogonalised again. */
	private static final double CANCELLED = 0.1;
	/** If less than this fraction of |B| remains of a vector, it is rounding error: the Krylov space is exhausted in that direction. */
	private static final double EXHAUSTED = 1e-14;

	private final LinearSolver operator;
	private final int length;
	private final int width;
	/** Orthonormal directions that are projected out of the space. */
	private final VectorBasis deflated;
	private final VectorBasis basis;
	private final Random random;
	/** The projection T, [size][size] used; symmetric. */
	private double[][] projection = new double[0][];
	/** The next block P, [up to width][n], orthonormal and orthogonal to the basis; narrower when the whole space is nearly used up. */
	private double[][] next;
	/** R, [size of next block][size of last block]. */
	private double[][] coupling = new double[0][];
	private int lastBlock;
	private boolean restarted;
	private double largest;
	private int applications;
	private int restarts;

	/**
	 * @param operator B
	 * @param length n
	 * @param deflated orthonormal vectors [n] that are projected out of the space
	 * @param width vectors per block
	 * @param seed of the first block, which is random
	 * @param team shares the work on the basis
	 */
	KrylovSpace(final LinearSolver operator, final int length, final VectorBasis deflated, final int width, final long seed,
		final ThreadTeam team)
	{
		this.operator = operator;
		this.length = length;
		this.deflated = deflated;
		this.width = width;
		basis = new VectorBasis(length, team);
		random = new Random(seed);
		next = randomBlock();
	}

	int size() {
		return basis.size();
	}

	/** Number of applications of B. */
	int applications() {
		return applications;
	}

	/** Number of thick restarts. */
	int restarts() {
		return restarts;
	}

	/** The next block P, [up to width][n]; read only. */
	double[][] next() {
		return next;
	}

	/** {@code R Eᵀ s} for the coefficients s [size] of a Ritz vector: its residual as a combination of the next block's vectors. */
	double[] couplingOf(final double[] s) {
		final double[] r = new double[coupling.length];
		for (int k = 0; k < r.length; k++) {
			for (int j = 0; j < coupling[k].length; j++) r[k] += coupling[k][j] * s[lastBlock + j];
		}
		return r;
	}

	/** Whether the basis spans the whole space. */
	boolean isWhole() {
		return next.length == 0;
	}

	/** Appends the next block to the basis and computes the one after it. */
	void grow() {
		final int start = basis.size(), block = next.length, size = start + block;
		final int local = restarted ? 0 : lastBlock;
		for (final double[] v : next) basis.add(v);
		ensureProjection(size);
		if (restarted && start > 0) restarts++;
		final double[][] u = new double[block][length], c = new double[block][size];
		operator.solve(next, u);
		applications += block;
		final double[][] d = new double[block][deflated.size()];
		deflated.remove(u, block, d);
		basis.project(local, u, block, c);
		basis.subtract(local, u, block, c);
		for (int k = 0; k < block; k++) {
			Arrays.fill(projection[start + k], 0, size, 0);
			for (int j = 0; j < start; j++) projection[j][start + k] = 0;
			for (int j = local; j < start; j++) projection[start + k][j] = projection[j][start + k] = c[k][j];
			for (int j = 0; j < block; j++) projection[start + k][start + j] = (c[k][start + j] + c[j][start + k]) / 2;
			for (int j = local; j < size; j++) largest = Math.max(largest, Math.abs(c[k][j]));
		}
		if (!Double.isFinite(largest)) {
			throw new ArithmeticException("The shifted matrix cannot be solved with: a solution is not finite.");
		}
		orthogonalise(u, c, d);
		lastBlock = start;
		restarted = false;
		factorise(u);
	}

	/** Orthogonalises fully against the basis and the deflated directions; repeated only after strong cancellation. */
	private void orthogonalise(final double[][] u, final double[][] c, final double[][] d) {
		for (int pass = 0; pass < 3; pass++) {
			final double[] before = Vectors.norms(u), after;
			basis.remove(u, u.length, c);
			deflated.remove(u, u.length, d);
			after = Vectors.norms(u);
			boolean done = true;
			for (int k = 0; k < u.length; k++) done &= after[k] > CANCELLED * before[k];
			if (done) return;
		}
	}

	/** {@code U = P R} by repeated Gram–Schmidt; directions that vanish are replaced by random ones with R = 0. */
	private void factorise(final double[][] u) {
		final int block = u.length, room = Math.min(block, length - deflated.size() - basis.size());
		coupling = new double[room][block];
		final VectorBasis found = new VectorBasis(length);
		for (int k = 0; k < block; k++) {
			final double[] v = u[k];
			final double[][] one = { v };
			final double before = Vectors.norm(v);
			final double[][] c = new double[1][found.size()];
			for (int pass = 0; pass < 2; pass++) {
				found.remove(one, 1, c);
				for (int j = 0; j < c[0].length; j++) coupling[j][k] += c[0][j];
			}
			final double rest = Vectors.norm(v);
			if (found.size() == room) continue;
			if (rest > EXHAUSTED * largest) {
				coupling[found.size()][k] = rest;
				Vectors.scale(v, 1 / rest);
				if (rest < CANCELLED * before) purify(v, found);
				found.add(v);
			}
		}
		while (found.size() < room) found.add(randomDirection(found));
		next = new double[room][];
		for (int k = 0; k < room; k++) next[k] = found.get(k);
	}

	/** Removes from a unit vector the components along all others that rounding has left, and normalises it again. */
	private void purify(final double[] v, final VectorBasis others) {
		final double[][] one = { v };
		for (int pass = 0; pass < 2; pass++) {
			deflated.remove(one, 1, new double[1][deflated.size()]);
			basis.remove(one, 1, new double[1][basis.size()]);
			others.remove(one, 1, new double[1][others.size()]);
			Vectors.scale(v, 1 / Vectors.norm(v));
		}
	}

	private double[] randomDirection(final VectorBasis others) {
		final double[] v = new double[length];
		for (int i = 0; i < length; i++) v[i] = random.nextDouble() - 0.5;
		Vectors.scale(v, 1 / Vectors.norm(v));
		purify(v, others);
		return v;
	}

	private double[][] randomBlock() {
		final int room = Math.min(width, length - deflated.size() - basis.size());
		final VectorBasis found = new VectorBasis(length);
		final double[][] block = new double[room][];
		for (int k = 0; k < room; k++) found.add(block[k] = randomDirection(found));
		return block;
	}

	/** Eigenvalues θ of the projection T, and their eigenvectors as coefficients; {@code values[k]} belongs to {@code vectors[k]}. */
	record Ritz(double[] values, double[][] vectors) {}

	/** Solves the projected eigenvalue problem. */
	Ritz ritz() {
		final int size = basis.size();
		final DMatrixRMaj t = new DMatrixRMaj(size, size);
		for (int i = 0; i < size; i++) System.arraycopy(projection[i], 0, t.data, i * size, size);
		final EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(size, true, true);
		if (!eigen.decompose(t)) throw new ArithmeticException("The projected eigenproblem of size " + size + " did not converge.");
		final double[] values = new double[size];
		final double[][] vectors = new double[size][];
		for (int k = 0; k < size; k++) {
			values[k] = eigen.getEigenvalue(k).getReal();
			vectors[k] = eigen.getEigenVector(k).data;
		}
		return new Ritz(values, vectors);
	}

	/**
	 * Thick restart: reduces the space to the given Ritz vectors.
	 *
	 * @param theta [kept] their Ritz values
	 * @param s [kept][size] their coefficients
	 */
	void shrink(final double[] theta, final double[][] s) {
		for (int i = 0; i < theta.length; i++) {
			Arrays.fill(projection[i], 0);
			projection[i][i] = theta[i];
		}
		basis.rotate(s);
		lastBlock = basis.size();
		restarted = true;
	}

	/** Continues from a random block, for a space that has converged but misses an eigenvalue. */
	void disturb() {
		next = randomBlock();
		restarted = true;
	}

	/** A vector of the basis; read only, valid until the space grows or is reduced. */
	double[] vector(final int k) {
		return basis.get(k);
	}

	private void ensureProjection(final int size) {
		if (projection.length >= size) return;
		final int capacity = Math.max(size, projection.length * 3 / 2);
		final int old = projection.length;
		projection = Arrays.copyOf(projection, capacity);
		for (int i = 0; i < capacity; i++) projection[i] = i < old ? Arrays.copyOf(projection[i], capacity) : new double[capacity];
	}
}
