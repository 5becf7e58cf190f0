package org.crumple.mechanics;

import org.crumple.linalg.Inertia;
import org.crumple.linalg.LinearSolver;
import org.crumple.linalg.SignedCholesky;
import org.crumple.linalg.SymbolicFactor;
import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.linalg.ThreadTeam;
import org.crumple.linalg.Vectors;

/**
 * The factor of a Hessian whose pins are held, bordered by the strains of the cell that are free; the one way to solve for how nodes and cell give way
 * together. Unknowns are [n], n = 2N + strains. For one thread at a time.
 */
public final class BorderedHessian implements LinearSolver {

	private final SignedCholesky factor;
	private final int strains;
	/** Of the last factorisation; null without free strains, or if H alone cannot be solved with. */
	private StrainBorder border;
	private Inertia nodes;
	private int factorisations;

	/** @param strains how many are free, 0 to 2 */
	public BorderedHessian(final SymbolicFactor plan, final int strains, final ThreadTeam team) {
		this.strains = strains;
		factor = new SignedCholesky(plan, team);
	}

	/**
	 * Factorises, whatever the signs.
	 *
	 * @param h read only
	 * @param coupling whose first strains are the free ones; not looked at if there are none
	 * @return of nodes and strains together, pins left out; if an eigenvalue of H is 0, its own alone
	 */
	public Inertia factorise(final SymmetricBlockMatrix h, final AffineCoupling coupling) {
		factorisations++;
		border = null;
		nodes = factor.factorise(h, 0);
		if (strains == 0 || nodes.zero() > 0) return nodes;
		border = new StrainBorder(factor, coupling, strains);
		return new Inertia(nodes.negative() + border.negative(), 0, nodes.positive() + strains - border.negative());
	}

	/**
	 * Factorises what may be positive definite, and stops where it is not; arguments as above.
	 *
	 * @return whether H alone is; with the strains see {@link #isPositiveDefinite()}
	 */
	public boolean factoriseDefinite(final SymmetricBlockMatrix h, final AffineCoupling coupling) {
		factorisations++;
		border = null;
		final boolean definite = factor.factoriseDefinite(h);
		if (definite && strains > 0) border = new StrainBorder(factor, coupling, strains);
		return definite;
	}

	/** Whether nodes and strains together are, if the nodes alone are. */
	public boolean isPositiveDefinite() {
		return strains == 0 || border != null && border.isPositiveDefinite();
	}

	@Override
	public void solve(final double[] b, final double[] x) {
		if (border != null) border.solve(b, x);
		else factor.solve(b, x); // which says so where there is nothing to solve with
	}

	/** {@code y = K x} of a bordered Hessian, whole: pins move as well. x and y are [n]. */
	static void multiply(final SymmetricBlockMatrix h, final AffineCoupling coupling, final int strains, final double[] x, final double[] y) {
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

	/** What the nodes give way by, the cell held, as last factorised. */
	public SignedCholesky nodes() {
		return factor;
	}

	/** Of H alone, as last found by {@link #factorise}. */
	public Inertia inertiaOfNodes() {
		return nodes;
	}

	/** As {@link StrainBorder#leastStiffness()}; infinite without free strains. */
	public double leastStiffness() {
		return border == null ? Double.POSITIVE_INFINITY : border.leastStiffness();
	}

	/** Which strain that is, in words; of free strains. */
	public String softestStrain() {
		return border.softestStrain();
	}

	/** The direction [n] along which energy curves upwards least as the strains change, nodes following; null without free strains. */
	public double[] softest() {
		return border == null ? null : border.softest();
	}

	/** How many there were. */
	public int factorisations() {
		return factorisations;
	}
}
