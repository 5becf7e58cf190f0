package org.crumple.network;

/**
 * Periodic boundary conditions along both vectors of the cell: the network has no edge, its area is that of the cell, and its zero modes
 * are the two translations.
 */
public record Periodic() implements Boundary {

	@Override
	public BoundaryKind kind() {
		return BoundaryKind.PERIODIC;
	}

	@Override
	public int wallCount() {
		return 0;
	}

	@Override
	public double area(final Cell frame) {
		return frame.area();
	}

	@Override
	public double covered() {
		return 1;
	}

	/** The two coordinates of node 0. */
	@Override
	public int[] pins(final double[] x) {
		return new int[] { 0, 1 };
	}

	/** The two translations. */
	@Override
	public ZeroModes zeroModes(final double[] x) {
		return ZeroModes.translations(x.length / 2);
	}

	@Override
	public boolean canStrain() {
		return true;
	}

	@Override
	public boolean isPeriodic(final int axis) {
		return true;
	}
}
