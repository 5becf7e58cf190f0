package org.crumple.network;

import org.crumple.kernel.InvalidValue;

/**
 * The periodic cell: a parallelogram with lattice vectors {@code a1 = (Lx, 0)} and {@code a2 = (gamma Ly, Ly)}.
 *
 * @param lx Lx, length of a1 [l], positive
 * @param ly Ly, height of the cell [l], positive
 * @param shear gamma, simple shear strain (engineering), dimensionless, any finite value; positive tilts a2 towards +x
 */
public record Cell(double lx, double ly, double shear) {

	/** @throws IllegalArgumentException if a side is not positive and finite, or the shear is not finite */
	public Cell {
		InvalidValue.requirePositive("Lx", lx);
		InvalidValue.requirePositive("Ly", ly);
		InvalidValue.requireFinite("strain", shear);
	}

	/** A square, unsheared cell with area {@code nodes} [l²]: one node per unit area. */
	public static Cell square(final int nodes) {
		final double side = Math.sqrt(nodes);
		return new Cell(side, side, 0);
	}

	/** The x component of a2, {@code gamma Ly} [l]; its y component is {@link #ly()}. */
	public double tilt() {
		return shear * ly;
	}

	/** Area of the cell [l²]; shear does not change it. */
	public double area() {
		return lx * ly;
	}

	/** The lattice vectors as columns, {@code A = (a1 a2)} [2][2] [l]: image s of a point is displaced from it by A s. */
	public double[][] matrix() {
		return new double[][] { { lx, tilt() }, { 0, ly } };
	}

	/** This cell with its shear strain increased by {@code increment}. */
	public Cell sheared(final double increment) {
		return new Cell(lx, ly, shear + increment);
	}

	/** This cell with both sides multiplied by {@code factor}, at the same shear strain. */
	public Cell scaled(final double factor) {
		return new Cell(lx * factor, ly * factor, shear);
	}
}
