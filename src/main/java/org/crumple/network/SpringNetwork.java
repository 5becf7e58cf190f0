package org.crumple.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.crumple.kernel.InvalidValue;
import org.crumple.potential.BondPotential;

/**
 * Topology and rest lengths of a network: N nodes, M bonds. Immutable.
 * <p>
 * Bond b runs from node {@code i = from()[b]} to node {@code j = to()[b]}; the integers {@code ix = imageX()[b]} and
 * {@code iy = imageY()[b]} say in which periodic image of the cell it finds j (see {@link #bondVector}). Its rest
 * length r0 is the <em>midpoint</em> length between the two minima of the bond, not the length as built.
 * <p>
 * Two nodes are joined by one bond at most, and no bond joins a node to its own image: in a cell so small that these
 * would occur, linear response of "a bond" loses its meaning.
 */
public final class SpringNetwork {

	private final int nodeCount;
	private final int[] from;
	private final int[] to;
	private final int[] imageX;
	private final int[] imageY;
	private final double[] restLength;
	private final BondPotential[] potential;
	/** Once somebody has asked for it. */
	private volatile double[] topLength;

	/**
	 * All arrays are [M] and are kept, not copied: the caller gives them away.
	 *
	 * @param nodeCount N, at least 2
	 * @param from i, in [0, N)
	 * @param to j, in [0, N), different from i
	 * @param imageX ix, image along a1
	 * @param imageY iy, image along a2
	 * @param restLength r0 [l], from 1e-30 to 1e30
	 * @param potential the law of each bond; one object may serve all
	 * @throws IllegalArgumentException if lengths differ, an id or rest length is out of range, or two nodes are joined twice
	 */
	public SpringNetwork(final int nodeCount, final int[] from, final int[] to, final int[] imageX, final int[] imageY,
		final double[] restLength, final BondPotential[] potential)
	{
		final int m = from.length;
		if (nodeCount < 2) throw InvalidValue.value("nodes", nodeCount, "at least 2");
		if (to.length != m || imageX.length != m || imageY.length != m || restLength.length != m || potential.length != m) {
			throw new IllegalArgumentException("The arrays of a network's bonds must all have the same length, " + m + ".");
		}
		this.nodeCount = nodeCount;
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
			if (i == j) throw InvalidValue.value("j of bond " + b, j, "another node than i (a bond to a node's own image needs a larger cell)");
			InvalidValue.requireLengthScale("r0 of bond " + b, restLength[b]);
			if (potential[b] == null) throw new IllegalArgumentException("Bond " + b + " has no potential.");
			if (!pairs.add(Math.min(i, j) * (long) nodeCount + Math.max(i, j))) {
				throw new IllegalArgumentException("Bond " + b + " joins nodes " + i + " and " + j +
					", which are joined already: two nodes may share one bond only (a larger cell avoids it).");
			}
		}
	}

	/** d, the dimension of space: every node has so many coordinates. */
	public int dimension() {
		return 2;
	}

	/** N. */
	public int nodeCount() {
		return nodeCount;
	}

	/** M. */
	public int bondCount() {
		return from.length;
	}

	/** i of every bond, [M]; read only. */
	public int[] from() {
		return from;
	}

	/** j of every bond, [M]; read only. */
	public int[] to() {
		return to;
	}

	/** ix of every bond, [M]; read only. */
	public int[] imageX() {
		return imageX;
	}

	/** iy of every bond, [M]; read only. */
	public int[] imageY() {
		return imageY;
	}

	/**
	 * s of every bond, [dM], bond after bond: {@code d = x_j - x_i + s_0 a1 + s_1 a2}. For kernels; a new array.
	 */
	public double[] shift() {
		final double[] shift = new double[2 * from.length];
		for (int b = 0; b < from.length; b++) {
			shift[2 * b] = imageX[b];
			shift[2 * b + 1] = imageY[b];
		}
		return shift;
	}

	/** r0 of every bond, the midpoint length between its two minima, [M] [l]; read only. */
	public double[] restLength() {
		return restLength;
	}

	/** The law of every bond, [M]; read only. */
	public BondPotential[] potential() {
		return potential;
	}

	/**
	 * The length of every bond beyond which it is in its other well, [M] [l]; read only. A bond flips when it passes it; that of a bond with one well is NaN, which no length passes.
	 *
	 * @see BondPotential#topStrain
	 */
	public double[] topLengths() {
		double[] known = topLength;
		if (known == null) {
			known = new double[restLength.length];
			for (int b = 0; b < known.length; b++) known[b] = restLength[b] * (1 + potential[b].topStrain(restLength[b]));
			topLength = known; // whoever else is here has found the same
		}
		return known;
	}

	/** The law that all bonds share, or null if they differ. */
	public BondPotential commonPotential() {
		BondPotential common = null;
		for (final BondPotential law : potential) {
			if (law == common) continue;
			if (common != null && !law.equals(common)) return null;
			common = law;
		}
		return common;
	}

	/** Z = 2M/N, the mean number of bonds of a node. */
	public double coordination() {
		return 2.0 * bondCount() / nodeCount;
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
	 * The vector d along a bond, from node i to the image of node j it is tied to [l].
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

	/** @throws IllegalArgumentException if the configuration has another number of nodes */
	public void requireFits(final Configuration configuration) {
		if (configuration.nodeCount() != nodeCount) {
			throw InvalidValue.value("nodes of the configuration", configuration.nodeCount(), nodeCount + ", as in the network");
		}
	}

	/** This topology with other rest lengths [M] [l], which are kept, not copied. */
	public SpringNetwork withRestLength(final double[] other) {
		return new SpringNetwork(nodeCount, from, to, imageX, imageY, other, potential);
	}

	/**
	 * This network with energies in units of {@link #energyScale()}, in which the stiffest bonds have C = 1: equal networks in other units of energy become the same to
	 * the last bit if their α/C are. What takes one way or another by a hair's breadth works with it.
	 */
	public SpringNetwork inItsUnits() {
		final double unit = energyScale();
		if (unit == 1 || !(unit > 0) || Double.isInfinite(unit)) return this;
		final Map<BondPotential, BondPotential> known = new HashMap<>();
		final BondPotential[] laws = new BondPotential[potential.length];
		for (int b = 0; b < laws.length; b++) laws[b] = known.computeIfAbsent(potential[b], law -> law.inUnitsOf(unit));
		return new SpringNetwork(nodeCount, from, to, imageX, imageY, restLength, laws);
	}

	/** Same nodes, bonds, images, rest lengths and potentials, in the same order and to the last bit. */
	@Override
	public boolean equals(final Object other) {
		return other instanceof SpringNetwork that && nodeCount == that.nodeCount && Arrays.equals(from, that.from) &&
			Arrays.equals(to, that.to) && Arrays.equals(imageX, that.imageX) && Arrays.equals(imageY, that.imageY) &&
			Arrays.equals(restLength, that.restLength) && Arrays.equals(potential, that.potential);
	}

	@Override
	public int hashCode() {
		return 31 * Arrays.hashCode(from) + Arrays.hashCode(restLength);
	}

	/** Largest C of a bond [E]: the unit that energies and forces are judged in. */
	public double energyScale() {
		double largest = 0;
		for (final BondPotential law : potential) largest = Math.max(largest, law.energyScale());
		return largest;
	}
}
