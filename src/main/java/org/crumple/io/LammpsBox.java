package org.crumple.io;

import org.crumple.network.Cell;
import org.crumple.table.DecimalText;

/**
 * The cell as LAMMPS wants it: the same lattice, with a tilt of at most half of Lx.
 * <p>
 * With {@code a2 = a2' + k a1}, where a2' is the vector of the small tilt, a bond that crosses (ix, iy) of the one cell
 * crosses (ix + k iy, iy) of the other.
 *
 * @param lx Lx [l]
 * @param ly Ly [l]
 * @param tilt x of a2' [l], in [-Lx/2, Lx/2]
 * @param turns k, whole lattice vectors taken off the tilt
 */
record LammpsBox(double lx, double ly, double tilt, long turns) {

	/** Bound on k: beyond it, the remaining tilt has lost its digits. */
	private static final double MOST_TURNS = 1e6;
	/** LAMMPS keeps an image flag in ten bits. */
	static final int LARGEST_IMAGE = 511;

	static LammpsBox of(final String file, final Cell cell) throws NetworkFormatException {
		final double turns = Math.rint(cell.tilt() / cell.lx());
		if (!(Math.abs(turns) <= MOST_TURNS)) {
			throw new NetworkFormatException(file + " cannot be written: the strain " + DecimalText.of(cell.shear()) +
				" tilts the cell by " + DecimalText.of(turns) + " times its width, and LAMMPS data can follow 1000000 at most.");
		}
		final double half = cell.lx() / 2;
		final double tilt = Math.max(-half, Math.min(half, Math.fma(-turns, cell.lx(), cell.tilt())));
		return new LammpsBox(cell.lx(), cell.ly(), tilt, (long) turns);
	}

	/** The cell of this box. */
	Cell cell() {
		return new Cell(lx, ly, tilt / ly);
	}

	/**
	 * Wraps a position into the box.
	 *
	 * @param x [l]
	 * @param y [l]
	 * @param wrapped [2], overwritten with the position inside [l]
	 * @param image [2], overwritten with the lattice vectors that lead back
	 * @return whether LAMMPS can hold these image flags
	 */
	boolean wrap(final double x, final double y, final double[] wrapped, final int[] image) {
		final double rows = Math.floor(y / ly);
		wrapped[1] = Math.min(Math.max(y - rows * ly, 0), ly);
		final double inRow = x - rows * tilt;
		final double start = tilt * (wrapped[1] / ly);
		final double columns = Math.floor((inRow - start) / lx);
		wrapped[0] = inRow - columns * lx;
		image[0] = (int) columns;
		image[1] = (int) rows;
		return Math.abs(columns) <= LARGEST_IMAGE && Math.abs(rows) <= LARGEST_IMAGE;
	}
}
