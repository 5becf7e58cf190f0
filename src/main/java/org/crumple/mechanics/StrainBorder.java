package org.crumple.mechanics;

import org.crumple.linalg.LinearSolver;
import org.crumple.linalg.Vectors;

/**
 * One or two free strains of the cell bordering the Hessian, {@code [H c; cᵀ D]}, eliminated through the factor of H: c and D are the mixed and own derivatives of an
 * {@link AffineCoupling}.
 */
final class StrainBorder {

	private final LinearSolver solver;
	private final int size;
	private final int strains;
	private final double[][] response;
	private final double[][] coupling;
	/** Schur complement D − cᵀH⁻¹c: s00, s01, s11. */
	private final double s00, s01, s11;
	/** The diagonal of D, of strains that the nodes do not answer. */
	private final double affine0, affine1;

	/**
	 * @param affine whose first strains are the free ones
	 * @param strains 1 or 2
	 */
	StrainBorder(final LinearSolver solver, final AffineCoupling affine, final int strains) {
		this.solver = solver;
		this.strains = strains;
		coupling = affine.mixed();
		size = coupling[0].length;
		response = new double[strains][size];
		for (int k = 0; k < strains; k++) solver.solve(coupling[k], response[k]);
		final double[][] own = affine.own();
		s00 = own[0][0] - dot(coupling[0], response[0]);
		s01 = strains > 1 ? own[0][1] - dot(coupling[0], response[1]) : 0;
		s11 = strains > 1 ? own[1][1] - dot(coupling[1], response[1]) : 1;
		affine0 = own[0][0];
		affine1 = strains > 1 ? own[1][1] : 1;
	}

	/** Whether nodes and strains together are at a minimum, given that H is positive definite. */
	boolean isPositiveDefinite() {
		return s00 > 0 && s00 * s11 - s01 * s01 > 0;
	}

	/** Negative eigenvalues of the Schur complement: so many more than H alone has the bordered matrix. */
	int negative() {
		if (strains == 1) return s00 < 0 ? 1 : 0;
		final double determinant = s00 * s11 - s01 * s01;
		return determinant < 0 ? 1 : s00 + s11 < 0 ? 2 : 0;
	}

	/**
	 * Stiffness of the softest strain of the cell, nodes following, as a part of what it is when they do not: the lower eigenvalue of the Schur
	 * complement against the diagonal of D.
	 */
	double leastStiffness() {
		final double a = s00 / affine0, b = s11 / affine1, mixed = s01 * s01 / (affine0 * affine1), half = 0.5 * (a - b);
		return 0.5 * (a + b) - Math.sqrt(half * half + mixed);
	}

	/** Which strain that is, in words. */
	String softestStrain() {
		final double[] q = softest();
		return "the " + (Math.abs(q[size]) > Math.abs(q[q.length - 1]) || strains == 1 ? "size" : "tilt") + " of the cell changes freely";
	}

	/** Solves the bordered system for {@code force} [2N + strains]; the result goes to {@code move}, which may be the same. */
	void solve(final double[] force, final double[] move) {
		final double f0 = force[size] - dot(response[0], force);
		final double f1 = strains > 1 ? force[size + 1] - dot(response[1], force) : 0;
		solver.solve(force, move);
		final double determinant = s00 * s11 - s01 * s01;
		final double[] strain = { (s11 * f0 - s01 * f1) / determinant, (s00 * f1 - s01 * f0) / determinant };
		for (int k = 0; k < strains; k++) {
			for (int a = 0; a < size; a++) move[a] -= response[k][a] * strain[k];
			move[size + k] = strain[k];
		}
	}

	/** The coordinates [2N + strains] along which the energy curves upwards least, nodes following the strain freely. */
	double[] softest() {
		final double half = 0.5 * (s00 - s11), root = Math.sqrt(half * half + s01 * s01);
		final double[] strain = half > 0 ? new double[] { -s01, half + root } : new double[] { root - half, -s01 };
		if (strains == 1 || root == 0) {
			strain[0] = 1;
			strain[1] = 0;
		}
		final double[] direction = new double[size + strains];
		for (int k = 0; k < strains; k++) {
			for (int a = 0; a < size; a++) direction[a] -= response[k][a] * strain[k];
			direction[size + k] = strain[k];
		}
		return direction;
	}

	private double dot(final double[] a, final double[] b) {
		return Vectors.dot(a, b, 0, size);
	}
}
