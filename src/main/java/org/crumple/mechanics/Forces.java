package org.crumple.mechanics;

import java.util.Arrays;

import org.crumple.network.BondGeometry;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.potential.BondPotential;

/**
 * Forces on the nodes, {@code F_i = -∂U/∂x_i = Σ t n}, with n pointing away from node i: a stretched bond (t &gt; 0)
 * pulls its nodes together. An instance allocates its arrays once, for repeated evaluation. It must be used by one thread at a time.
 */
public final class Forces {

	private final BondGeometry geometry;
	private final double[] restLength;
	private final BondPotential[] potential;
	/** The potential that all bonds share, or null. */
	private final BondPotential common;
	/** t/r of every bond [M] [E/l²]. */
	private final double[] pull;
	/** Coordinates of wall points, on which no force is reported. */
	private final int firstHeld, lastHeld;

	public Forces(final SpringNetwork network) {
		geometry = new BondGeometry(network);
		restLength = network.restLength();
		potential = network.potential();
		common = network.commonPotential();
		pull = new double[network.bondCount()];
		firstHeld = 2 * network.freeCount();
		lastHeld = 2 * network.nodeCount();
	}

	/**
	 * Forces of one configuration; 0 on wall points.
	 *
	 * @return F [2N] [E/l], node-major
	 */
	public static double[] of(final SpringNetwork network, final Configuration configuration) {
		network.requireFits(configuration);
		final double[] force = new double[2 * network.nodeCount()];
		new Forces(network).evaluate(configuration.positions(), configuration.cell(), force);
		return force;
	}

	/**
	 * Forces that walls exert on a network, one for every wall point. At rest {@code A σ_ab = Σ F_a X_b} over the wall points X, from any
	 * origin; with walls at the top and the bottom of a network that is periodic along x this holds for b = y, which makes σ_ab the force
	 * of a wall divided by its length.
	 *
	 * @return F [2 · walls] [E/l]
	 */
	public static double[] onWalls(final SpringNetwork network, final Configuration configuration) {
		network.requireFits(configuration);
		final double[] force = new double[2 * network.nodeCount()];
		final Forces bonds = new Forces(network);
		bonds.pulls(bonds.geometry.at(configuration.positions(), configuration.cell()).lengths(), bonds.pull);
		bonds.geometry.scatter(bonds.pull, force);
		final double[] wall = new double[2 * network.wallCount()];
		for (int k = 0; k < wall.length; k++) wall[k] = -force[bonds.firstHeld + k];
		return wall;
	}

	/** The largest absolute component of all forces, |F|∞ [E/l]; NaN if a component is NaN. */
	public static double largest(final double[] force) {
		double largest = 0;
		for (final double f : force) {
			final double size = Math.abs(f);
			if (size <= largest) continue;
			if (Double.isNaN(size)) return size;
			largest = size;
		}
		return largest;
	}

	/**
	 * Computes the forces on all nodes. Those on wall points, which do not follow them, are 0.
	 *
	 * @param x positions [2N] [l], read only
	 * @param cell the periodic cell
	 * @param force F [2N] or longer [E/l], overwritten; entries beyond 2N become 0
	 */
	public void evaluate(final double[] x, final Cell cell, final double[] force) {
		pulls(geometry.at(x, cell).lengths(), pull);
		Arrays.fill(force, 0);
		geometry.scatter(pull, force);
		if (firstHeld < lastHeld) Arrays.fill(force, firstHeld, lastHeld, 0);
	}

	private void pulls(final double[] length, final double[] into) {
		if (common != null) common.pulls(length, restLength, into);
		else for (int b = 0; b < into.length; b++) into[b] = potential[b].tension(length[b], restLength[b]) / length[b];
	}

	/**
	 * Curvatures of the energy of every bond, along and perpendicular to the bond.
	 *
	 * @param x positions [2N] [l], read only
	 * @param cell the periodic cell
	 * @param along U'' [M] [E/l²], overwritten
	 * @param across t/r [M] [E/l²], overwritten
	 */
	public void curvatures(final double[] x, final Cell cell, final double[] along, final double[] across) {
		final double[] length = geometry.at(x, cell).lengths();
		if (common != null) common.stiffnesses(length, restLength, along);
		else for (int b = 0; b < along.length; b++) along[b] = potential[b].stiffness(length[b], restLength[b]);
		pulls(length, across);
	}

	/** The bond geometry of the configuration evaluated last, by any method; read only. */
	public BondGeometry geometry() {
		return geometry;
	}

	/**
	 * Lengths r of all bonds.
	 *
	 * @param x positions [2N] [l], read only
	 * @return [M] [l], read only, overwritten by the next call of any method
	 */
	public double[] lengths(final double[] x, final Cell cell) {
		return geometry.at(x, cell).lengths();
	}
}
