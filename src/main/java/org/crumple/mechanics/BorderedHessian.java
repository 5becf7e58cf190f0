package org.crumple.mechanics;

import org.crumple.linalg.Inertia;
import org.crumple.linalg.LinearSolver;
import org.crumple.linalg.SignedCholesky;
import org.crumple.linalg.SymbolicFactor;
import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.linalg.ThreadTeam;
import org.crumple.linalg.Vectors;

/**
 * Factorisation of the Hessian with pinned coordinates held at zero, bordered by the free strains of the cell. All linear solves for the
 * common response of nodes and cell use it. Vectors are [n], n = 2N + strains. An instance must be used by one thread at a time.
 */
public final class BorderedHessian implements LinearSolver {

	private final SignedCholesky factor;
	private final int strains;
	/** Border of the last factorisation; null without free strains, or if H alone is singular. */
	private StrainBorder border;
	private Inertia nodes;
	private int factorisations;

	/** @param strains number of free strains, 0 to 2 */
	public BorderedHessian(final SymbolicFactor plan, final int strains, final ThreadTeam team) {
		this.strains = strains;
		factor = new SignedCholesky(plan, team);
	}

	/**
	 * Factorises a Hessian of any inertia.
	 *
	 * @param h the Hessian H of the nodes, read only
	 * @param coupling to the strains, of which the first are the free ones; not used if there are none
	 * @return inertia of the bordered matrix without pinned coordinates; if H has a zero eigenvalue, inertia of H alone
	 */
	public Inertia factorise(final SymmetricBlockMatrix h, final AffineCoupling coupling) {
		return factorise(h, coupling, 0);
	}

	/** The same for the matrix less a shift of all eigenvalues [E/l²]: the inertia is that of the difference. */
	public Inertia factorise(final SymmetricBlockMatrix h, final AffineCoupling coupling, final double shift) {
		factorisations++;
		border = null;
		nodes = factor.factorise(h, shift);
		if (strains == 0 || nodes.zero() > 0) return nodes;
		border = new StrainBorder(factor, coupling, strains, shift);
		return new Inertia(nodes.negative() + border.negative(), 0, nodes.positive() + strains - border.negative());
	}

	/**
	 * Factorises a Hessian, and stops as soon as it is found not to be positive definite. Arguments as in {@link #factorise}.
	 *
	 * @return whether H alone is positive definite; for the bordered matrix see {@link #isPositiveDefinite()}
	 */
	public boolean factoriseDefinite(final SymmetricBlockMatrix h, final AffineCoupling coupling) {
		factorisations++;
		border = null;
		final boolean definite = factor.factoriseDefinite(h);
		if (definite && strains > 0) border = new StrainBorder(factor, coupling, strains, 0);
		return definite;
	}

	/** Whether the bordered matrix is positive definite, provided that H alone is. */
	public boolean isPositiveDefinite() {
		return strains == 0 || border != null && border.isPositiveDefinite();
	}

	@Override
	public void solve(final double[] b, final double[] x) {
		if (border != null) border.solve(b, x);
		else factor.solve(b, x); // throws if H could not be factorised
	}

	/** Product {@code y = K x} with the complete bordered Hessian, including pinned coordinates. x and y are [n]. */
	static void multiply(final SymmetricBlockMatrix h, final AffineCoupling coupling, final int strains, final double[] x,
		final double[] y) {
		h.multiply(x, y);
		final int size = 2 * h.nodes();
		for (int a = 0; a < strains; a++) {
			final double[] mixed = coupling.mixed()[a];
			final double strain = x[size + a];
			for (int k = 0; k < size; k++) y[k] += mixed[k] * strain;
			double sum = Vectors.dot(mixed, x, 0, size);
			for (int b = 0; b < strains; b++) sum += coupling.own()[a][b] * x[size + b];
			y[size + a] = sum;
		}
	}

	/** The logarithm of the absolute value of the determinant of the last matrix, without pinned coordinates. */
	public double logDeterminant() {
		return factor.logDeterminant() + (border == null ? 0 : border.logDeterminant());
	}

	/** Factor of H, for the response of the nodes in a fixed cell, from the last factorisation. */
	public SignedCholesky nodes() {
		return factor;
	}

	/** Inertia of H alone, from the last call of {@link #factorise}. */
	public Inertia inertiaOfNodes() {
		return nodes;
	}

	/** Relative stiffness of the softest strain, {@link StrainBorder#leastStiffness()}; infinite without free strains. */
	public double leastStiffness() {
		return border == null ? Double.POSITIVE_INFINITY : border.leastStiffness();
	}

	/** A clause that names the softest free strain; there must be at least one. */
	public String softestStrain() {
		return border.softestStrain();
	}

	/**
	 * Direction [n] of least curvature of the energy among changes of the strains to which the nodes respond; null without free strains.
	 */
	public double[] softest() {
		return border == null ? null : border.softest();
	}

	/** Number of factorisations so far. */
	public int factorisations() {
		return factorisations;
	}
}
