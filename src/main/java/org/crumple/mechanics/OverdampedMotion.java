package org.crumple.mechanics;

import org.crumple.linalg.Inertia;
import org.crumple.linalg.SymbolicFactor;
import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.linalg.ThreadTeam;
import org.crumple.linalg.Vectors;
import org.crumple.network.ZeroModes;

/**
 * The linear motion {@code dq/dt = −M K q} of a network near an equilibrium, if forces are balanced by a drag. M is the mobility: 1 for the
 * nodes in the cell of the equilibrium, and a constant for the free strains.
 * <p>
 * In coordinates v with {@code q = √M v}, the matrix is {@code S = √M K √M}, which is symmetric. An instance must be used by one thread at
 * a time.
 */
public final class OverdampedMotion {

	private final SymmetricBlockMatrix matrix;
	private final AffineCoupling coupling;
	private final BorderedHessian factor;
	private final ZeroModes rigid;
	/** Square root of the mobility of the free strains. */
	private final double root;
	private final int strains;

	/**
	 * @param matrix H at the equilibrium, kept, not copied
	 * @param affine its coupling to the strains, read only; not used without free strains
	 * @param strains number of free strains
	 * @param mobility of each free strain in units of the components of vectors
	 * @param plan symbolic factorisation without pinned coordinates
	 */
	OverdampedMotion(final SymmetricBlockMatrix matrix, final AffineCoupling affine, final int strains, final ZeroModes rigid,
		final double mobility, final SymbolicFactor plan)
	{
		this.matrix = matrix;
		this.strains = strains;
		this.rigid = rigid;
		root = Math.sqrt(mobility);
		factor = new BorderedHessian(plan, strains, ThreadTeam.ALONE);
		coupling = strains == 0 ? null : affine.scaled(root);
	}

	/** Factorises S less a shift of all its eigenvalues [E/l²]; the inertia is that of the difference. */
	public Inertia factorise(final double shift) {
		return factor.factorise(matrix, coupling, shift);
	}

	/** Solves with the factor, in place: v [n]. */
	public void solve(final double[] v) {
		factor.solve(v, v);
	}

	/**
	 * The Rayleigh quotient of a direction, which is normalised first, without rigid motions.
	 *
	 * @param v [n], modified
	 * @param image [n], overwritten with S v
	 * @return vᵀSv [E/l²]
	 */
	public double quotient(final double[] v, final double[] image) {
		rigid.project(v);
		final double size = Math.sqrt(Vectors.dot(v, v));
		for (int k = 0; k < v.length; k++) v[k] /= size;
		BorderedHessian.multiply(matrix, coupling, strains, v, image);
		return Vectors.dot(v, image);
	}

	/** Largest absolute entry of S for the nodes, the scale of its rounding errors [E/l²]. */
	public double largestEntry() {
		return matrix.largestEntry();
	}

	/** Turns v [n] into the displacement {@code q = √M v} of nodes and free strains, in place. */
	public void displace(final double[] v) {
		for (int k = 2 * matrix.nodes(); k < v.length; k++) v[k] *= root;
	}

	/** Turns a displacement q [n] into v, in place. */
	public void takeBack(final double[] q) {
		for (int k = 2 * matrix.nodes(); k < q.length; k++) q[k] /= root;
	}
}
