package org.crumple.network;

/**
 * Boundary conditions of a network, and the quantities that depend on them. Kernels use these methods and never test for the type of
 * boundary.
 */
public sealed interface Boundary permits Periodic, Clamped, Free {

	/** The word for these conditions, as in macros and files. */
	BoundaryKind kind();

	/** Number of wall points. They are the last nodes of the network, move with the frame, and are no degrees of freedom. */
	int wallCount();

	/** Area A of the network, used for stress and density [l²]; the frame is the cell that affine strains deform. */
	double area(Cell frame);

	/** Area as a fraction of that of the frame, which affine strains do not change; 1 in a periodic cell. */
	double covered();

	/**
	 * Indices of the coordinates that linear solves hold at zero, ascending. There is one for every zero mode and every coordinate of
	 * a wall point, so that the remaining Hessian of a rigid network at a minimum is positive definite.
	 *
	 * @param x positions [2N] [l], read only
	 */
	int[] pins(double[] x);

	/**
	 * The rigid motions, which cost no energy for any bonds.
	 *
	 * @param x positions [2N] [l], read only
	 */
	ZeroModes zeroModes(double[] x);

	/** Whether the network can be strained by deforming the frame. */
	boolean canStrain();

	/** Whether the network is periodic along the vectors of the frame: along a1 (axis 0), along a2 (axis 1). */
	boolean isPeriodic(int axis);

	/** Whether the network is periodic along both vectors of the frame, so that waves and distances involve periodic images. */
	default boolean isLattice() {
		return isPeriodic(0) && isPeriodic(1);
	}
}
