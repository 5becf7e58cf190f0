package org.crumple.relax;

import java.util.Arrays;

import org.crumple.network.SpringNetwork;

/** The shortest time scale of the dynamics on a landscape, 1/ω_max, with an upper bound of ω_max² from the stiffest node. */
final class TimeScale {

	/**
	 * Smallest stiffness assigned to a bond, as a fraction of C/r0², because a bond with U'' = 0 soon becomes stiffer. From 0.01 to
	 * 0.2 the number of force evaluations shows no trend (24 packings of 512 nodes); at 0.5 it is higher by a fifth.
	 */
	private static final double SOFTEST = 0.1;

	private final Landscape landscape;
	private final int[] from, to;
	/** Smallest stiffness assigned to every bond [M] [E/l²]. */
	private final double[] softest;
	private final double[] along, across;
	private final double[] nodeStiffness;
	/** Number of nodes that move. */
	private final int free;
	private final double length;

	TimeScale(final Landscape landscape) {
		this.landscape = landscape;
		final SpringNetwork network = landscape.network();
		from = network.from();
		to = network.to();
		free = network.freeCount();
		nodeStiffness = new double[network.nodeCount()];
		softest = new double[network.bondCount()];
		along = new double[softest.length];
		across = new double[softest.length];
		double sum = 0;
		for (int b = 0; b < softest.length; b++) {
			final double r0 = network.restLength()[b];
			softest[b] = SOFTEST * network.potential()[b].energyScale() / (r0 * r0);
			sum += r0;
		}
		length = sum / softest.length;
	}

	/** Mean rest length [l]. */
	double length() {
		return length;
	}

	/**
	 * Lower bound of 1/ω_max at q, for unit masses [l/√E]. Every eigenvalue of H is at most twice the largest sum, over the
	 * bonds of one node, of the larger of |U''| and |t/r| (Gershgorin's theorem for 2×2 blocks).
	 */
	double shortest(final double[] q) {
		landscape.curvatures(q, along, across);
		Arrays.fill(nodeStiffness, 0);
		for (int b = 0; b < softest.length; b++) {
			final double stiffness = Math.max(softest[b], Math.max(Math.abs(along[b]), Math.abs(across[b])));
			nodeStiffness[from[b]] += stiffness;
			nodeStiffness[to[b]] += stiffness;
		}
		double stiffest = 0;
		for (int i = 0; i < free; i++) stiffest = Math.max(stiffest, nodeStiffness[i]);
		return 1 / Math.sqrt(2 * stiffest);
	}
}
