package org.crumple.mechanics;

import org.crumple.linalg.LinearSolver;
import org.crumple.linalg.SignedCholesky;
import org.crumple.linalg.SymbolicFactor;
import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.linalg.Vectors;
import org.crumple.network.ZeroModes;

/**
 * The softest motion of a network: the displacement field v without rigid motions that minimises {@code μ = vᵀHv / Σ k_i |v_i|²}. k_i is
 * the stiffness of the bonds of node i, {@code Σ √(U''² + (t/r)²)}, so that μ is dimensionless and similar for regions of soft and of stiff
 * bonds. Long waves have μ of a few 1/N. The μ of the critical mode falls as the square root of the distance to a fold; at a strain of 1e-9
 * before the fold it is still above 1e-6. For a motion that costs no energy, rounding and residual forces give |μ| below 1e-9.
 * <p>
 * It is found by inverse iteration with an existing factor. Networks that are not floppy mostly need a single solve.
 *
 * @param stiffness μ, dimensionless
 * @param motion v [2N], not normalised; read only
 */
public record SoftestMotion(double stiffness, double[] motion) {

	/**
	 * A motion with μ below this value is taken to cost no energy. At ten times this value, the longest waves in networks of a million
	 * nodes would be taken for free motions; at a tenth, pairs of nodes that rotate against the tension allowed by the force tolerance
	 * would not be recognised.
	 */
	public static final double FREE = 1e-8;
	/**
	 * Above this estimate of μ, iteration stops. Estimates are upper bounds, and a {@link #FREE} motion would dominate after a single
	 * solve.
	 */
	private static final double RIGID = 100 * FREE;
	/** Iteration has converged if the ratio of successive estimates of μ is above this value. */
	private static final double CONVERGED = 0.99;
	private static final int MOST_SOLVES = 30;
	/** Further solves after a free motion was found; each reduces the share of other motions by the ratio of the stiffnesses. */
	private static final int POLISHING = 2;
	/**
	 * Shift that makes a singular Hessian solvable, as a fraction of the largest k_i: far above rounding, far below the stiffness of
	 * motions that cost energy.
	 */
	private static final double SHIFT = 1e-6;

	/** Whether the motion costs no energy: the network is floppy, and not at a minimum. */
	public boolean isFree() {
		return !(stiffness >= FREE);
	}

	/**
	 * The softest motion for a positive definite Hessian.
	 *
	 * @param hessian of a network at rest; its off-diagonal blocks are those of the bonds
	 * @param rigid motions, which are excluded
	 * @param pinned solver for the Hessian with pinned coordinates
	 * @param slack largest residual force divided by the node spacing [E/l²]; smaller curvatures cannot be distinguished from zero
	 */
	public static SoftestMotion of(final SymmetricBlockMatrix hessian, final ZeroModes rigid, final LinearSolver pinned,
		final double slack) {
		final double[] weight = weights(hessian, slack), v = start(weight.length), load = new double[v.length];
		double last = Double.POSITIVE_INFINITY;
		for (int solve = 0, polishing = 0; solve < MOST_SOLVES; solve++) {
			centre(rigid, v, weight, load);
			pinned.solve(load, v);
			final double energy = Vectors.dot(v, load), mu = energy / centre(rigid, v, weight, load);
			if (mu >= RIGID || mu > CONVERGED * last && mu >= FREE || !Double.isFinite(mu)) return new SoftestMotion(mu, v);
			if (!(mu >= FREE) && polishing++ == POLISHING) return new SoftestMotion(mu, v);
			scale(v);
			last = mu;
		}
		return new SoftestMotion(last, v);
	}

	/**
	 * The softest motion for a Hessian that is singular, or indefinite within rounding. It needs one more factorisation, of the shifted
	 * Hessian.
	 *
	 * @param plan symbolic factorisation with pinned coordinates
	 */
	public static SoftestMotion ofSingular(final SymmetricBlockMatrix hessian, final ZeroModes rigid, final SymbolicFactor plan,
		final double slack) {
		final double[] weight = weights(hessian, slack), v = start(weight.length), load = new double[v.length];
		double largest = 0;
		for (final double k : weight) largest = Math.max(largest, k);
		final SignedCholesky factor = new SignedCholesky(plan);
		if (!(largest > 0) || factor.factorise(hessian, -SHIFT * largest).zero() > 0) return new SoftestMotion(0, v);
		for (int solve = 0; solve < MOST_SOLVES; solve++) {
			centre(rigid, v, weight, load);
			factor.solve(load, v);
			scale(v);
		}
		final double size = centre(rigid, v, weight, load);
		hessian.multiply(v, load);
		return new SoftestMotion(Vectors.dot(v, load) / size, v);
	}

	/** Stiffness k_i for every coordinate [2N]; a node without bonds gets the largest k_i, so that its motions are free. */
	private static double[] weights(final SymmetricBlockMatrix hessian, final double slack) {
		final double[] weight = new double[2 * hessian.nodes()], block = hessian.offDiagonal();
		for (int e = 0; e < hessian.from().length; e++) {
			final double xx = block[4 * e], xy = block[4 * e + 1], yx = block[4 * e + 2], yy = block[4 * e + 3];
			final double k = Math.sqrt(xx * xx + xy * xy + yx * yx + yy * yy);
			weight[2 * hessian.from()[e]] += k;
			weight[2 * hessian.to()[e]] += k;
		}
		double largest = 0;
		for (int i = 0; i < weight.length; i += 2) largest = Math.max(largest, weight[i]);
		for (int i = 0; i < weight.length; i += 2) weight[i] = weight[i + 1] = (weight[i] > 0 ? weight[i] : largest) + slack / FREE;
		return weight;
	}

	/** Pseudo-random start vector, which depends on the size only and is unlikely to be orthogonal to the motion sought. */
	private static double[] start(final int size) {
		final double[] v = new double[size];
		long state = 0x9E3779B97F4A7C15L;
		for (int k = 0; k < size; k++) { // Marsaglia's xorshift
			state ^= state << 13;
			state ^= state >>> 7;
			state ^= state << 17;
			v[k] = state * 0x1p-63;
		}
		return v;
	}

	/**
	 * Projects the rigid motions out of v, and sets the load to k v, which then does no work on rigid motions.
	 *
	 * @return Σ k |v|²
	 */
	private static double centre(final ZeroModes rigid, final double[] v, final double[] weight, final double[] load) {
		rigid.project(v, weight);
		double sum = 0;
		for (int i = 0; i < v.length; i += 2) {
			load[i] = weight[i] * v[i];
			load[i + 1] = weight[i] * v[i + 1];
			sum += load[i] * v[i] + load[i + 1] * v[i + 1];
		}
		return sum;
	}

	private static void scale(final double[] v) {
		final double largest = Forces.largest(v);
		for (int k = 0; k < v.length; k++) v[k] /= largest;
	}
}
