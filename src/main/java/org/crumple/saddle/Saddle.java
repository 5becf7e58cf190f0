package org.crumple.saddle;

import org.crumple.linalg.Inertia;
import org.crumple.linalg.SignedCholesky;
import org.crumple.linalg.SymbolicFactor;
import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.linalg.Vectors;
import org.crumple.mechanics.Hessian;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.network.ZeroModes;

/**
 * A point where all forces vanish and the energy has a maximum in one direction or more.
 *
 * @param configuration at rest
 * @param index number of directions in which the energy has a maximum; 1 between two neighbouring minima
 * @param eigenvalue the lowest eigenvalue of the Hessian [E/l²], negative
 * @param mode its eigenvector [2N], of length 1
 * @param logDeterminant ln |det H| with pinned coordinates held. Its difference from that of a minimum is also that of the products of all
 *   eigenvalues other than those of the translations
 */
public record Saddle(Configuration configuration, int index, double eigenvalue, double[] mode, double logDeterminant) {

	/** Iterations with a shift below all eigenvalues, each of which halves the share of the other modes at least. */
	private static final int APPROACH = 8;
	/** Most iterations with a shift just below the Rayleigh quotient; three are enough. */
	private static final int MOST_STEPS = 20;
	/** How far below, as a fraction of the quotient: at the eigenvalue itself the matrix would be singular. */
	private static final double BELOW = 1e-7;
	/** Residual of the eigenvector, relative to the largest entry of H, at which it has converged. */
	private static final double CONVERGED = 1e-13;

	/** Largest force of an equilibrium [C/l], and the part of it that rounding makes in a large network, in units of its length √A. */
	private static final double EQUILIBRIUM = 1e-13, ROUNDING = 4e-15;

	/** The largest force at which a network counts as at rest at a saddle [E/l]. */
	public static double largestForce(final SpringNetwork network, final Configuration near) {
		return Math.max(EQUILIBRIUM, ROUNDING * Math.sqrt(network.nodeCount())) * (network.energyScale() / near.spacing());
	}

	/**
	 * The saddle at a configuration.
	 *
	 * @param rest configuration without forces
	 * @param pinned symbolic factorisation of the Hessian, from {@link Hessian#plan}
	 * @param free the same without pinned coordinates, from {@link Hessian#freePlan}
	 * @return null if the configuration is a minimum, or the Hessian is singular
	 */
	public static Saddle at(final SpringNetwork network, final Configuration rest, final SymbolicFactor pinned, final SymbolicFactor free) {
		final SymmetricBlockMatrix hessian = Hessian.of(network, rest);
		final SignedCholesky factor = new SignedCholesky(pinned);
		final Inertia inertia = factor.factorise(hessian, 0);
		final int index = inertia.negative();
		if (index == 0 || inertia.zero() > 0) return null;
		final double determinant = factor.logDeterminant();
		final double[] mode = factor.negativeCurvature();
		final double eigenvalue = lowest(hessian, rest.zeroModes(), new SignedCholesky(free), mode);
		return new Saddle(rest, index, eigenvalue, mode, determinant);
	}

	/**
	 * The lowest eigenvalue, by inverse iteration first with a shift far below it, then with one just below the Rayleigh quotient.
	 *
	 * @param v direction of negative curvature [2N], overwritten with the eigenvector
	 */
	private static double lowest(final SymmetricBlockMatrix hessian, final ZeroModes rigid, final SignedCholesky factor, final double[] v) {
		final double[] image = new double[v.length];
		double value = quotient(hessian, rigid, v, image), shift = 2 * value;
		while (factor.factorise(hessian, shift).negative() > 0) shift *= 2;
		for (int step = 0; step < APPROACH + MOST_STEPS; step++) {
			factor.solve(v, v);
			value = quotient(hessian, rigid, v, image);
			for (int k = 0; k < v.length; k++) image[k] -= value * v[k];
			if (Math.sqrt(Vectors.dot(image, image)) < CONVERGED * hessian.largestEntry()) break;
			if (step >= APPROACH) factor.factorise(hessian, (1 + BELOW) * value);
		}
		return value;
	}

	/** Normalises v, without rigid motions, sets the image to H v, and returns vᵀHv. */
	private static double quotient(final SymmetricBlockMatrix hessian, final ZeroModes rigid, final double[] v, final double[] image) {
		rigid.project(v);
		final double size = Math.sqrt(Vectors.dot(v, v));
		for (int k = 0; k < v.length; k++) v[k] /= size;
		hessian.multiply(v, image);
		return Vectors.dot(v, image);
	}
}
