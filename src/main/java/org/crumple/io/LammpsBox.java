package org.crumple.io;

import org.crumple.network.Cell;
import org.crumple.network.Configuration;
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
 * @param xlo left border [l]; 0 if the box is periodic along x
 * @param ylo lower border [l]; 0 if the box is periodic along y
 * @param periodicX whether the box is periodic along x; if not, it holds all nodes
 * @param periodicY whether the box is periodic along y; if not, it has no tilt
 */
record LammpsBox(double lx, double ly, double tilt, long turns, double xlo, double ylo, boolean periodicX, boolean periodicY) {

	/** Largest |k|: beyond it, the remaining tilt has lost its digits. */
	private static final double MOST_TURNS = 1e6;
	/** Largest image flag: LAMMPS stores it in ten bits. */
	static final int LARGEST_IMAGE = 511;

	/** Space beside the outermost nodes where the box is not periodic, as a fraction of its side. */
	private static final double MARGIN = 0.1;
	/** Side of a box whose images are out of reach, as a multiple of both sides of the true one. */
	private static final double ENDLESS = 1e3;

	/** The box of a network with any boundary. */
	static LammpsBox of(final String file, final Configuration configuration) throws NetworkFormatException {
		final Cell cell = configuration.cell();
		final boolean alongX = configuration.boundary().isPeriodic(0), alongY = configuration.boundary().isPeriodic(1);
		if (alongX && alongY) return of(file, cell);
		final double[] across = extent(configuration.positions(), 0), up = extent(configuration.positions(), 1);
		return new LammpsBox(alongX ? cell.lx() : across[1], alongY ? cell.ly() : up[1], 0, 0, alongX ? 0 : across[0], alongY ? 0 : up[0],
			alongX, alongY);
	}

	/** Start and length of a box side that holds all nodes. */
	private static double[] extent(final double[] x, final int axis) {
		double least = x[axis], most = x[axis];
		for (int k = axis; k < x.length; k += 2) {
			least = Math.min(least, x[k]);
			most = Math.max(most, x[k]);
		}
		final double margin = MARGIN * (most - least) + 1;
		return new double[] { least - margin, most - least + 2 * margin };
	}

	static LammpsBox of(final String file, final Cell cell) throws NetworkFormatException {
		final double turns = Math.rint(cell.tilt() / cell.lx());
		if (!(Math.abs(turns) <= MOST_TURNS)) {
			throw new NetworkFormatException(file + " cannot be written: the strain " + DecimalText.of(cell.shear()) +
				" tilts the cell by " + DecimalText.of(turns) + " times its width, and LAMMPS data can follow 1000000 at most.");
		}
		final double half = cell.lx() / 2;
		final double tilt = Math.max(-half, Math.min(half, Math.fma(-turns, cell.lx(), cell.tilt())));
		return new LammpsBox(cell.lx(), cell.ly(), tilt, (long) turns, 0, 0, true, true);
	}

	/** The cell whose images are those of this box: without reach where the box is not periodic. */
	Cell cell() {
		return new Cell(periodicX ? lx : ENDLESS * (lx + ly), periodicY ? ly : ENDLESS * (lx + ly), tilt / ly);
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
		final double rows = periodicY ? Math.floor(y / ly) : 0;
		wrapped[1] = periodicY ? Math.min(Math.max(y - rows * ly, 0), ly) : y;
		final double inRow = x - rows * tilt;
		final double start = tilt * (wrapped[1] / ly);
		final double columns = periodicX ? Math.floor((inRow - start) / lx) : 0;
		wrapped[0] = inRow - columns * lx;
		image[0] = (int) columns;
		image[1] = (int) rows;
		return Math.abs(columns) <= LARGEST_IMAGE && Math.abs(rows) <= LARGEST_IMAGE;
	}
}
