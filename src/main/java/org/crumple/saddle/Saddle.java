package org.crumple.saddle;

import java.util.Arrays;

import org.crumple.linalg.SymbolicFactor;
import org.crumple.linalg.Vectors;
import org.crumple.mechanics.BorderedHessian;
import org.crumple.mechanics.DeadLoad;
import org.crumple.mechanics.Forces;
import org.crumple.mechanics.Hessian;
import org.crumple.mechanics.LoadedNetwork;
import org.crumple.mechanics.OverdampedMotion;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.relax.BoxRelaxation;

/**
 * A point where all forces vanish and the energy has a maximum in one direction or more.
 *
 * @param configuration at rest
 * @param index number of directions in which the energy has a maximum; 1 between two neighbouring minima
 * @param eigenvalue the lowest eigenvalue of the Hessian [E/l²], negative. With free strains, the Hessian is that of nodes and strains,
 *   divided by their drag, that of the nodes being 1: {@code exp(|eigenvalue| t)} is how the network leaves the saddle in overdamped motion
 * @param mode how it does [2N + strains], of length 1 without free strains; see {@link LoadedNetwork} for its components
 * @param logDeterminant ln |det H| with pinned coordinates held, of nodes and free strains. Its difference from that of a
 *   minimum is also that of the products of all eigenvalues other than those of the translations
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
		return Math.max(EQUILIBRIUM, ROUNDING * Math.sqrt(network.freeCount())) * (network.energyScale() / near.spacing());
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
		return at(network, rest, BoxRelaxation.FIXED, pinned, free);
	}

	/**
	 * The saddle of U less the work of a load.
	 *
	 * @param load in the unit of energy of the network, with the drag on free strains
	 */
	public static Saddle at(final SpringNetwork network, final Configuration rest, final DeadLoad load, final SymbolicFactor pinned,
		final SymbolicFactor free)
	{
		final LoadedNetwork system = new LoadedNetwork(network, new Forces(network), load, rest, pinned);
		system.evaluate(system.state(rest));
		final int index = system.factorise();
		if (index <= 0) return null;
		final BorderedHessian bordered = system.bordered();
		final double determinant = bordered.logDeterminant();
		final double[] mode = bordered.inertiaOfNodes().negative() > 0 ? Arrays.copyOf(bordered.nodes().negativeCurvature(), system
			.dimension()) : bordered.softest();
		final OverdampedMotion motion = system.motion(rest.area() / load.drag(rest.area()), free);
		motion.takeBack(mode);
		final double eigenvalue = lowest(motion, mode);
		motion.displace(mode);
		return new Saddle(rest, index, eigenvalue, mode, determinant);
	}

	/**
	 * The lowest eigenvalue, by inverse iteration first with a shift far below it, then with one just below the Rayleigh quotient.
	 *
	 * @param v a direction of negative curvature [n], overwritten with the eigenvector
	 */
	private static double lowest(final OverdampedMotion motion, final double[] v) {
		final double[] image = new double[v.length];
		double value = motion.quotient(v, image), shift = 2 * value;
		while (motion.factorise(shift).negative() > 0) shift *= 2;
		for (int step = 0; step < APPROACH + MOST_STEPS; step++) {
			motion.solve(v);
			value = motion.quotient(v, image);
			for (int k = 0; k < v.length; k++) image[k] -= value * v[k];
			if (Math.sqrt(Vectors.dot(image, image)) < CONVERGED * motion.largestEntry()) break;
			if (step >= APPROACH) motion.factorise((1 + BELOW) * value);
		}
		return value;
	}
}
