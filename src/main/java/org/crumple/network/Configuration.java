package org.crumple.network;

import java.util.Arrays;

import org.crumple.kernel.InvalidValue;

/**
 * Positions of the nodes, with their cell and boundary conditions. Immutable: operations return new configurations.
 * Positions are never wrapped into the cell.
 */
public final class Configuration {

	private final double[] positions;
	private final Cell cell;
	private final Boundary boundary;

	/** A configuration in a periodic cell; arguments as in {@link #Configuration(double[], Cell, Boundary)}. */
	public Configuration(final double[] positions, final Cell cell) {
		this(positions, cell, new Periodic());
	}

	/**
	 * @param positions [2N] [l], node-major: {@code x[2i], x[2i+1]}; kept, not copied: the caller must not modify it afterwards
	 * @param cell the periodic cell; with other boundaries, the frame that affine strains deform
	 * @param boundary the boundary conditions
	 * @throws IllegalArgumentException if the length is odd or a position is not finite
	 */
	public Configuration(final double[] positions, final Cell cell, final Boundary boundary) {
		if (positions.length % 2 != 0) throw InvalidValue.value("positions.length", positions.length, "even: x and y of each node");
		if (boundary.wallCount() > 0 && boundary.wallCount() >= positions.length / 2)
			throw InvalidValue.value("wall points", boundary.wallCount(), "fewer than the " + positions.length / 2 + " nodes");
		for (int k = 0; k < positions.length; k++) {
			if (!Double.isFinite(positions[k])) {
				throw InvalidValue.value((k % 2 == 0 ? "x" : "y") + " of node " + k / 2, positions[k], "a finite number");
			}
		}
		this.positions = positions;
		this.cell = cell;
		this.boundary = boundary;
	}

	/** Positions [2N] [l], node-major. The configuration's own array: read only. */
	public double[] positions() {
		return positions;
	}

	public Cell cell() {
		return cell;
	}

	public Boundary boundary() {
		return boundary;
	}

	/** The rigid motions, which cost no energy. */
	public ZeroModes zeroModes() {
		return boundary.zeroModes(positions);
	}

	/** Area A of the network [l²]. */
	public double area() {
		return boundary.area(cell);
	}

	/** Number of nodes, wall points included. */
	public int nodeCount() {
		return positions.length / 2;
	}

	/** Number of nodes N that can move: all but wall points. */
	public int freeCount() {
		return nodeCount() - boundary.wallCount();
	}

	/** This configuration with other positions [2N] [l], which are kept, not copied. */
	public Configuration withPositions(final double[] other) {
		return new Configuration(other, cell, boundary);
	}

	/**
	 * The affine simple shear {@code x += Δγ y}, {@code γ += Δγ} of positions and cell.
	 *
	 * @param increment Δγ, dimensionless
	 * @throws IllegalArgumentException if the boundary does not allow strains
	 */
	public Configuration sheared(final double increment) {
		if (!boundary.canStrain())
			throw new IllegalArgumentException("A network with free edges cannot be sheared: it would follow as a whole.");
		final double[] moved = positions.clone();
		StrainMode.SIMPLE.deform(moved, moved.length, increment, 1);
		return new Configuration(moved, StrainMode.SIMPLE.deformed(cell, increment), boundary);
	}

	/** The affine isotropic scaling of cell and positions by {@code factor}. */
	public Configuration scaled(final double factor) {
		final double[] moved = new double[positions.length];
		for (int k = 0; k < moved.length; k++) moved[k] = factor * positions[k];
		return new Configuration(moved, cell.scaled(factor), boundary);
	}

	@Override
	public boolean equals(final Object other) {
		return other instanceof Configuration that && cell.equals(that.cell) && boundary.equals(that.boundary)
			&& Arrays.equals(positions, that.positions);
	}

	@Override
	public int hashCode() {
		return 31 * Arrays.hashCode(positions) + cell.hashCode();
	}

	/** Node spacing √(A/N): side of a square with the area of one node that can move [l]. */
	public double spacing() {
		return Math.sqrt(area() / freeCount());
	}
}
