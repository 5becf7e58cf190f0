package org.crumple.network;

import java.util.Arrays;

import org.crumple.kernel.InvalidValue;

/**
 * Where the nodes are: positions and the periodic cell they live in. A value; operations return new ones.
 * Positions are never wrapped into the cell.
 */
public final class Configuration {

	private final double[] positions;
	private final Cell cell;

	/**
	 * @param positions [2N] [l], node-major: {@code x[2i], x[2i+1]}; kept, not copied: the caller gives it away
	 * @param cell the periodic cell
	 * @throws IllegalArgumentException if the length is odd or a position is not finite
	 */
	public Configuration(final double[] positions, final Cell cell) {
		if (positions.length % 2 != 0) throw InvalidValue.value("positions.length", positions.length, "even: x and y of each node");
		for (int k = 0; k < positions.length; k++) {
			if (!Double.isFinite(positions[k])) {
				throw InvalidValue.value((k % 2 == 0 ? "x" : "y") + " of node " + k / 2, positions[k], "a finite number");
			}
		}
		this.positions = positions;
		this.cell = cell;
	}

	/** Positions [2N] [l], node-major. The configuration's own array: read only. */
	public double[] positions() {
		return positions;
	}

	public Cell cell() {
		return cell;
	}

	public int nodeCount() {
		return positions.length / 2;
	}

	/** This cell with nodes at {@code other} [2N] [l], which is kept, not copied. */
	public Configuration withPositions(final double[] other) {
		return new Configuration(other, cell);
	}

	/**
	 * The affine simple shear {@code x += Δγ y}, {@code γ += Δγ}: every bond vector is sheared alike.
	 *
	 * @param increment Δγ, dimensionless
	 */
	public Configuration sheared(final double increment) {
		final double[] moved = positions.clone();
		for (int k = 0; k < moved.length; k += 2) moved[k] += increment * moved[k + 1];
		return new Configuration(moved, cell.sheared(increment));
	}

	/** The affine isotropic scaling of cell and positions by {@code factor}. */
	public Configuration scaled(final double factor) {
		final double[] moved = new double[positions.length];
		for (int k = 0; k < moved.length; k++) moved[k] = factor * positions[k];
		return new Configuration(moved, cell.scaled(factor));
	}

	@Override
	public boolean equals(final Object other) {
		return other instanceof Configuration that && cell.equals(that.cell) && Arrays.equals(positions, that.positions);
	}

	@Override
	public int hashCode() {
		return 31 * Arrays.hashCode(positions) + cell.hashCode();
	}

	/** √(A/N), the side of the square that holds one node [l]. */
	public double spacing() {
		return Math.sqrt(cell().area() / nodeCount());
	}
}
