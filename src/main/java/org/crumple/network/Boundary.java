package org.crumple.network;

/** What is around a network, and all that follows from it: kernels ask here, and none of them asks which boundary it is. */
public sealed interface Boundary permits Periodic {

	/** Area that the network covers, which stress and density refer to [l²], of the frame that affine strain deforms. */
	double area(Cell frame);

	/**
	 * The unknowns that solves hold still, ascending: one for every zero mode, so that what is left of a rigid network's Hessian is positive definite.
	 *
	 * @param x positions [2N] [l], read only
	 */
	int[] pins(double[] x);

	/** Rigid motions that cost no energy whatever the bonds are. @param x positions [2N] [l], read only */
	ZeroModes zeroModes(double[] x);

	/** Whether the frame can be strained, and the network with it. */
	boolean canStrain();

	/** Whether the network repeats along both vectors of the frame, so that pictures, waves and distances have images. */
	boolean isLattice();
}
