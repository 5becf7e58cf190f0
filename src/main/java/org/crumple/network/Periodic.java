package org.crumple.network;

/** The network repeats along both vectors of its cell: it has no edge, covers the cell, and moves freely as a whole. */
public record Periodic() implements Boundary {

	@Override
	public double area(final Cell frame) {
		return frame.area();
	}

	/** Node 0. */
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
	public boolean isLattice() {
		return true;
	}
}
