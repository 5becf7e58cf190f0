package org.crumple.mechanics;

import org.crumple.linalg.LinearSolver;
import org.crumple.linalg.SignedCholesky;
import org.crumple.linalg.SymbolicFactor;
import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.linalg.Vectors;
import org.crumple.network.ZeroModes;

/**
 * The motion that a Hessian resists least, rigid ones aside: the v of least {@code μ = vᵀHv / Σ k_i |v_i|²}, v without a share of those. k_i is
 * the stiffness of node i's own bonds, {@code Σ √(U''² + (t/r)²)}, so that μ is a pure number whatever the units, and as large for a region
 * of soft bonds as for one of stiff bonds. Long waves have a μ of a few 1/N; the critical mode at a strain of 1e-9 before a fold has more than 1e-6, since it falls as the square root of
 * that distance; a motion that costs nothing has what rounding and the forces left make of it, below 1e-9.
 * <p>
 * Found by inverse iteration with a factor that there is anyway: one solve, mostly, for any network that is not floppy.
 *
 * @param stiffness μ, dimensionless
 * @param motion v [2N], any length; read only
 */
public record SoftestMotion(double stiffness, double[] motion) {

	/**
	 * Below this μ a motion costs nothing. At ten times as much, the longest waves in networks of a million nodes would be taken for one;
	 * at a tenth, pairs of nodes that rotate under what tension the tolerance of forces leaves them would not.
	 */
	public static final double FREE = 1e-8;
	/** An estimate, which is never too low, of so much is no matter of a {@link #FREE} motion: that would have outgrown all others in a single solve. */
	private static final double RIGID = 100 * FREE;
	/** Estimates that fall less than this have arrived. */
	private static final double ARRIVED = 0.99;
	private static final int MOST_SOLVES = 30;
	/** Solves after a free motion was found: each takes the others out of it by the ratio of their stiffness. */
	private static final int POLISHING = 2;
	/** Shift of a Hessian that cannot be solved with, as a part of its largest entry: far above rounding, far below what is rigid. */
	private static final double SHIFT = 1e-6;

	/** Whether it costs nothing, so that this is no minimum: the network is floppy. */
	public boolean isFree() {
		return !(stiffness >= FREE);
	}

	/**
	 * @param hessian at rest, its off-diagonal blocks those of bonds
	 * @param rigid motions that are no motion of the network
	 * @param pinned solves with it, its pins held
	 * @param slack largest force left over the spacing of nodes [E/l²]: a curvature that these forces could make is none
	 */
	public static SoftestMotion of(final SymmetricBlockMatrix hessian, final ZeroModes rigid, final LinearSolver pinned, final double slack) {
		final double[] weight = weights(hessian, slack), v = start(weight.length), load = new double[v.length];
		double last = Double.POSITIVE_INFINITY;
		for (int solve = 0, polishing = 0; solve < MOST_SOLVES; solve++) {
			centre(rigid, v, weight, load);
			pinned.solve(load, v);
			final double energy = Vectors.dot(v, load), mu = energy / centre(rigid, v, weight, load);
			if (mu >= RIGID || mu > ARRIVED * last && mu >= FREE || !Double.isFinite(mu)) return new SoftestMotion(mu, v);
			if (!(mu >= FREE) && polishing++ == POLISHING) return new SoftestMotion(mu, v);
			scale(v);
			last = mu;
		}
		return new SoftestMotion(last, v);
	}

	/**
	 * The same of a Hessian that is singular, or indefinite by no more than rounding; for one more factorisation.
	 *
	 * @param plan of the factorisation, its pins held
	 */
	public static SoftestMotion ofSingular(final SymmetricBlockMatrix hessian, final ZeroModes rigid, final SymbolicFactor plan, final double slack) {
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

	/** [2N] k of the node of every coordinate; of a node without bonds the largest, which makes its motions free. */
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

	/** Any motion, the same for every network of a size, in which no other is likely to be missing. */
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

	/** Takes rigid motions out of a motion, and sets the load k v, which works on none of them then. @return Σ k |v|² */
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
