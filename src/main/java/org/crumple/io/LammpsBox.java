package org.crumple.io;

import org.crumple.network.Cell;
import org.crumple.table.DecimalText;

/**
 * The cell in the form that LAMMPS needs: the same lattice, with a tilt of at most Lx/2.
 * <p>
 * With {@code a2 = a2' + k a1}, where a2' is the vector with the small tilt, a bond with the image (ix, iy) in the original cell has the
 * image (ix + k iy, iy) in this box.
 *
 * @param lx Lx [l]
 * @param ly Ly [l]
 * @param tilt x component of a2' [l], in [-Lx/2, Lx/2]
 * @param turns k, the number of lattice vectors a1 subtracted from the tilt
 */
record LammpsBox(double lx, double ly, double tilt, long turns) {

	/** Largest |k|: beyond it, the remaining tilt has lost its digits. */
	private static final double MOST_TURNS = 1e6;
	/** Largest image flag: LAMMPS stores it in ten bits. */
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
	 * @param image [2], overwritten with the numbers of lattice vectors that lead back to the original position
	 * @return whether LAMMPS can store these image flags
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
