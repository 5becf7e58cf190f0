package org.crumple.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.crumple.kernel.InvalidValue;
import org.crumple.potential.BondPotential;

/**
 * Topology and rest lengths of a network: nodes, M bonds. Immutable.
 * <p>
 * Bond b runs from node {@code i = from()[b]} to node {@code j = to()[b]}; the integers {@code ix = imageX()[b]} and
 * {@code iy = imageY()[b]} are the periodic image of the cell that contains j (see {@link #bondVector}). Its rest
 * length r0 is the <em>midpoint</em> length between the two minima of the bond, not the length as built.
 * <p>
 * Two nodes share one bond at most, and no bond joins a node to its own image. Such bonds would occur only in very small cells, where the
 * linear response of a single bond is not defined.
 * <p>
 * The last nodes of a network with walls are points of the walls ({@link Clamped}). No bond joins two of them.
 */
public final class SpringNetwork {

	private final int nodeCount;
	private final int wallCount;
	private final int[] from;
	private final int[] to;
	private final int[] imageX;
	private final int[] imageY;
	private final double[] restLength;
	private final BondPotential[] potential;
	/** Computed at the first call of {@link #topLengths}; null before. */
	private volatile double[] topLength;

	/**
	 * All arrays are [M] and are kept, not copied: the caller must not modify them afterwards.
	 *
	 * @param nodeCount N, at least 2
	 * @param from i, in [0, N)
	 * @param to j, in [0, N), different from i
	 * @param imageX ix, image along a1
	 * @param imageY iy, image along a2
	 * @param restLength r0 [l], from 1e-30 to 1e30
	 * @param potential of each bond; bonds may share one object
	 * @throws IllegalArgumentException if the arrays differ in length, an id or rest length is out of range, a potential is missing, or two
	 *   nodes share more than one bond
	 */
	public SpringNetwork(final int nodeCount, final int[] from, final int[] to, final int[] imageX, final int[] imageY,
		final double[] restLength, final BondPotential[] potential)
	{
		this(nodeCount, 0, from, to, imageX, imageY, restLength, potential);
	}

	/**
	 * A network with walls; other arguments as without.
	 *
	 * @param nodeCount number of nodes, wall points included
	 * @param wallCount number of wall points, the last nodes
	 * @throws IllegalArgumentException also if all nodes but one are wall points, or a bond joins two wall points
	 */
	public SpringNetwork(final int nodeCount, final int wallCount, final int[] from, final int[] to, final int[] imageX,
		final int[] imageY, final double[] restLength, final BondPotential[] potential)
	{
		final int m = from.length;
		if (nodeCount < 2) throw InvalidValue.value("nodes", nodeCount, "at least 2");
		if (wallCount < 0 || wallCount >= nodeCount)
			throw InvalidValue.value("wall points", wallCount, "at least 0, and fewer than the " + nodeCount + " nodes");
		if (to.length != m || imageX.length != m || imageY.length != m || restLength.length != m || potential.length != m) {
			throw new IllegalArgumentException("The arrays of a network's bonds must all have the same length, " + m + ".");
		}
		this.nodeCount = nodeCount;
		this.wallCount = wallCount;
		this.from = from;
		this.to = to;
		this.imageX = imageX;
		this.imageY = imageY;
		this.restLength = restLength;
		this.potential = potential;
		checkBonds();
	}

	private void checkBonds() {
		final Set<Long> pairs = new HashSet<>(2 * from.length);
		for (int b = 0; b < from.length; b++) {
			final int i = from[b], j = to[b];
			if (i < 0 || i >= nodeCount) throw InvalidValue.value("i of bond " + b, i, "a node id in [0, " + nodeCount + ")");
			if (j < 0 || j >= nodeCount) throw InvalidValue.value("j of bond " + b, j, "a node id in [0, " + nodeCount + ")");
			if (i == j)
				throw InvalidValue.value("j of bond " + b, j, "another node than i (a bond to a node's own image needs a larger cell)");
			if (Math.min(i, j) >= freeCount()) {
				throw new IllegalArgumentException("Bond " + b + " joins nodes " + i + " and " + j
					+ ", which are both wall points: no bond joins two of them.");
			}
			InvalidValue.requireLengthScale("r0 of bond " + b, restLength[b]);
			if (potential[b] == null) throw new IllegalArgumentException("Bond " + b + " has no potential.");
			if (!pairs.add(Math.min(i, j) * (long) nodeCount + Math.max(i, j))) {
				throw new IllegalArgumentException("Bond " + b + " joins nodes " + i + " and " + j +
					", which are joined already: two nodes may share one bond only (a larger cell avoids it).");
			}
		}
	}

	/** Dimension of space d: the number of coordinates of a node. */
	public int dimension() {
		return 2;
	}

	/** Number of nodes, wall points included; N in a network without walls. */
	public int nodeCount() {
		return nodeCount;
	}

	/** Number of nodes N that can move; in a network with walls, these are the nodes from 0 to N − 1. */
	public int freeCount() {
		return nodeCount - wallCount;
	}

	/** Number of wall points, the last of the nodes. */
	public int wallCount() {
		return wallCount;
	}

	/** Number of bonds M. */
	public int bondCount() {
		return from.length;
	}

	/** Node i of every bond, [M]; read only. */
	public int[] from() {
		return from;
	}

	/** Node j of every bond, [M]; read only. */
	public int[] to() {
		return to;
	}

	/** Image ix of every bond, [M]; read only. */
	public int[] imageX() {
		return imageX;
	}

	/** Image iy of every bond, [M]; read only. */
	public int[] imageY() {
		return imageY;
	}

	/**
	 * Images s = (ix, iy) of all bonds, [dM], bond after bond: {@code d = x_j - x_i + s_0 a1 + s_1 a2}; a new array.
	 */
	public double[] shift() {
		final double[] shift = new double[2 * from.length];
		for (int b = 0; b < from.length; b++) {
			shift[2 * b] = imageX[b];
			shift[2 * b + 1] = imageY[b];
		}
		return shift;
	}

	/** Rest length r0 of every bond, the midpoint length between its two minima, [M] [l]; read only. */
	public double[] restLength() {
		return restLength;
	}

	/** Potential of every bond, [M]; read only. */
	public BondPotential[] potential() {
		return potential;
	}

	/**
	 * Length of every bond at the top of the barrier between its two wells, [M] [l]; read only. A bond flips when its length passes this
	 * value. It is NaN for a bond with a single well, which never flips.
	 *
	 * @see BondPotential#topStrain
	 */
	public double[] topLengths() {
		double[] known = topLength;
		if (known == null) {
			known = new double[restLength.length];
			for (int b = 0; b < known.length; b++) known[b] = restLength[b] * (1 + potential[b].topStrain(restLength[b]));
			topLength = known; // harmless race: every thread computes the same values
		}
		return known;
	}

	/** The potential that all bonds share, or null if they differ. */
	public BondPotential commonPotential() {
		BondPotential common = null;
		for (final BondPotential law : potential) {
			if (law == common) continue;
			if (common != null && !law.equals(common)) return null;
			common = law;
		}
		return common;
	}

	/**
	 * Z = 2M/N, the mean number of bonds of a node. A bond to a wall counts twice, because it constrains one node alone: so that a network
	 * has at least as many bonds as degrees of freedom if Z ≥ 2d, with walls or without.
	 */
	public double coordination() {
		return 2.0 * bondCount() / freeCount();
	}

	/** ΔZ = Z − 2d, the excess over the isostatic coordination number. */
	public double excessCoordination() {
		return coordination() - 2 * dimension();
	}

	/** Number of bonds of every node, [N]. */
	public int[] degrees() {
		final int[] degree = new int[nodeCount];
		for (int b = 0; b < from.length; b++) {
			degree[from[b]]++;
			degree[to[b]]++;
		}
		return degree;
	}

	/**
	 * The vector d along a bond, from node i to the image of node j [l].
	 *
	 * @param bond in [0, M)
	 * @param configuration of this network
	 * @param d [2], overwritten
	 */
	public void bondVector(final int bond, final Configuration configuration, final double[] d) {
		BondGeometry.vector(this, bond, configuration.positions(), configuration.cell(), d);
	}

	/** Lengths r of all bonds, [M] [l]; a new array. */
	public double[] lengths(final Configuration configuration) {
		requireFits(configuration);
		return BondGeometry.lengths(this, configuration.positions(), configuration.cell());
	}

	/** @throws IllegalArgumentException if the configuration differs in the number of nodes or of wall points */
	public void requireFits(final Configuration configuration) {
		if (configuration.nodeCount() != nodeCount) {
			throw InvalidValue.value("nodes of the configuration", configuration.nodeCount(), nodeCount + ", as in the network");
		}
		if (configuration.boundary().wallCount() != wallCount) {
			throw InvalidValue.value("wall points of the configuration", configuration.boundary().wallCount(), wallCount
				+ ", as in the network");
		}
	}

	/** This topology with other rest lengths [M] [l], which are kept, not copied. */
	public SpringNetwork withRestLength(final double[] other) {
		return new SpringNetwork(nodeCount, wallCount, from, to, imageX, imageY, other, potential);
	}

	/**
	 * This network with energies in units of {@link #energyScale()}, so that the stiffest bonds have C = 1. Networks that differ in the
	 * unit of energy only become identical to the last bit, if their α/C are. Algorithms whose path could depend on rounding, such as
	 * relaxation, use this network.
	 */
	public SpringNetwork inItsUnits() {
		final double unit = energyScale();
		if (unit == 1 || !(unit > 0) || Double.isInfinite(unit)) return this;
		final Map<BondPotential, BondPotential> known = new HashMap<>();
		final BondPotential[] laws = new BondPotential[potential.length];
		for (int b = 0; b < laws.length; b++) laws[b] = known.computeIfAbsent(potential[b], law -> law.inUnitsOf(unit));
		return new SpringNetwork(nodeCount, wallCount, from, to, imageX, imageY, restLength, laws);
	}

	/** Whether nodes, bonds, images, rest lengths and potentials are the same, in the same order and to the last bit. */
	@Override
	public boolean equals(final Object other) {
		return other instanceof SpringNetwork that && nodeCount == that.nodeCount && wallCount == that.wallCount
				&& Arrays.equals(from, that.from) &&
			Arrays.equals(to, that.to) && Arrays.equals(imageX, that.imageX) && Arrays.equals(imageY, that.imageY) &&
			Arrays.equals(restLength, that.restLength) && Arrays.equals(potential, that.potential);
	}

	@Override
	public int hashCode() {
		return 31 * Arrays.hashCode(from) + Arrays.hashCode(restLength);
	}

	/** Largest C of all bonds [E], the unit for tolerances of energies and forces. */
	public double energyScale() {
		double largest = 0;
		for (final BondPotential law : potential) largest = Math.max(largest, law.energyScale());
		return largest;
	}
}
