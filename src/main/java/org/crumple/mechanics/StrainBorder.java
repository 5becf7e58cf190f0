package org.crumple.mechanics;

import org.crumple.linalg.LinearSolver;
import org.crumple.linalg.Vectors;

/**
 * Solves linear systems with the Hessian bordered by one or two free strains of the cell, {@code [H c; cᵀ D]}, by block elimination with
 * the factor of H. c and D are the mixed and own derivatives of an {@link AffineCoupling}.
 */
final class StrainBorder {

	private final LinearSolver solver;
	private final int size;
	private final int strains;
	private final double[][] response;
	private final double[][] coupling;
	/** Schur complement D − cᵀH⁻¹c: s00, s01, s11. */
	private final double s00, s01, s11;
	/** Diagonal of D: stiffness of the strains without a response of the nodes. */
	private final double affine0, affine1;

	/**
	 * @param affine derivatives, whose first strains are the free ones
	 * @param strains number of free strains, 1 or 2
	 * @param shift subtracted from D, as it was from H
	 */
	StrainBorder(final LinearSolver solver, final AffineCoupling affine, final int strains, final double shift) {
		this.solver = solver;
		this.strains = strains;
		coupling = affine.mixed();
		size = coupling[0].length;
		response = new double[strains][size];
		for (int k = 0; k < strains; k++) solver.solve(coupling[k], response[k]);
		final double[][] own = affine.own();
		s00 = own[0][0] - shift - dot(coupling[0], response[0]);
		s01 = strains > 1 ? own[0][1] - dot(coupling[0], response[1]) : 0;
		s11 = strains > 1 ? own[1][1] - shift - dot(coupling[1], response[1]) : 1;
		affine0 = own[0][0];
		affine1 = strains > 1 ? own[1][1] : 1;
	}

	/** Whether the bordered matrix is positive definite, provided that H is. */
	boolean isPositiveDefinite() {
		return s00 > 0 && s00 * s11 - s01 * s01 > 0;
	}

	/** Number of negative eigenvalues of the Schur complement, by which the bordered matrix exceeds H. */
	int negative() {
		if (strains == 1) return s00 < 0 ? 1 : 0;
		final double determinant = s00 * s11 - s01 * s01;
		return determinant < 0 ? 1 : s00 + s11 < 0 ? 2 : 0;
	}

	/** The logarithm of the absolute value of the determinant of the Schur complement, by which that of the bordered matrix exceeds H's. */
	double logDeterminant() {
		return StrictMath.log(Math.abs(s00 * s11 - s01 * s01));
	}

	/**
	 * Relative stiffness of the softest strain of the cell: with the response of the nodes, divided by that without. It is the lower
	 * eigenvalue of the Schur complement scaled by the diagonal of D, dimensionless.
	 */
	double leastStiffness() {
		final double a = s00 / affine0, b = s11 / affine1, mixed = s01 * s01 / (affine0 * affine1), half = 0.5 * (a - b);
		return 0.5 * (a + b) - Math.sqrt(half * half + mixed);
	}

	/** A clause that names the softest strain. */
	String softestStrain() {
		final double[] q = softest();
		return "the " + (Math.abs(q[size]) > Math.abs(q[q.length - 1]) || strains == 1 ? "size" : "tilt") + " of the cell changes freely";
	}

	/** Solves the bordered system for {@code force} [2N + strains], into {@code move}, which may be the same array. */
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

	/** Direction [2N + strains] of least curvature of the energy among changes of the strains to which the nodes respond. */
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
