package org.crumple.network;

import java.util.Arrays;

import org.crumple.kernel.InvalidValue;

/**
 * Walls that hold a network: all around, or at the top and the bottom of a network that is periodic along x. The last nodes of the network
 * are points of the walls. They follow the affine strain of the frame, as the lattice vectors of a periodic cell do, and are no degrees of
 * freedom. There are no zero modes.
 *
 * @param kind one of the two with walls
 * @param wallCount number of wall points, at least 1
 * @param covered area of the network as a fraction of that of the frame; affine strains do not change it
 */
public record Clamped(BoundaryKind kind, int wallCount, double covered) implements Boundary {

	/** @throws IllegalArgumentException if the kind has no walls, there is no wall point, or the area is not positive and finite */
	public Clamped {
		if (!kind.hasWalls()) throw InvalidValue.value("boundary", kind, "a kind with walls");
		if (wallCount < 1) throw InvalidValue.value("wall points", wallCount, "at least 1");
		InvalidValue.requirePositive("area", covered);
	}

	@Override
	public double area(final Cell frame) {
		return covered * frame.area();
	}

	/** All coordinates of wall points. */
	@Override
	public int[] pins(final double[] x) {
		final int[] pins = new int[2 * wallCount];
		Arrays.setAll(pins, k -> x.length - pins.length + k);
		return pins;
	}

	/** None. */
	@Override
	public ZeroModes zeroModes(final double[] x) {
		return ZeroModes.held(x.length / 2, wallCount);
	}

	@Override
	public boolean canStrain() {
		return true;
	}

	@Override
	public boolean isPeriodic(final int axis) {
		return kind.isPeriodic(axis);
	}
}
