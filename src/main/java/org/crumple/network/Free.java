package org.crumple.network;

import org.crumple.kernel.InvalidValue;

/**
 * Free edges: nothing holds the network, so that its stress vanishes at rest. Zero modes are the translations and the rotation. No strain
 * can be imposed on it.
 *
 * @param covered area of the network as a fraction of that of the frame
 */
public record Free(double covered) implements Boundary {

	/** @throws IllegalArgumentException if the area is not positive and finite */
	public Free {
		InvalidValue.requirePositive("area", covered);
	}

	@Override
	public BoundaryKind kind() {
		return BoundaryKind.FREE;
	}

	@Override
	public int wallCount() {
		return 0;
	}

	@Override
	public double area(final Cell frame) {
		return covered * frame.area();
	}

	/** Both coordinates of node 0, and of the node farthest from it the one across the line that joins the two. */
	@Override
	public int[] pins(final double[] x) {
		int far = 0;
		double most = 0;
		for (int k = 2; k < x.length; k += 2) {
			final double dx = x[k] - x[0], dy = x[k + 1] - x[1], square = dx * dx + dy * dy;
			if (!(square > most)) continue;
			most = square;
			far = k;
		}
		return new int[] { 0, 1, Math.abs(x[far] - x[0]) >= Math.abs(x[far + 1] - x[1]) ? far + 1 : far };
	}

	/** The two translations and the rotation. */
	@Override
	public ZeroModes zeroModes(final double[] x) {
		return ZeroModes.rigid(x);
	}

	@Override
	public boolean canStrain() {
		return false;
	}

	@Override
	public boolean isPeriodic(final int axis) {
		return false;
	}
}
