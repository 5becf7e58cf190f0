package org.crumple.generate;

import java.util.ArrayList;
import java.util.List;

import org.crumple.kernel.Monitor;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;

/** Regular lattices in a periodic cell with one node per unit area, diluted at random. Whole lattices have closed-form results. */
final class Lattices {

	/** Beginning of the note that the number of nodes was changed. */
	static final String FITTING = "nodes became ";

	/** Largest ratio of the sides of a cell; a ratio closer to 1 leaves too few node numbers that fit. */
	private static final double MOST_OBLONG = 1.25;

	private Lattices() {}

	/**
	 * Triangular lattice with rows along x. The lattice constant is {@code a = √(2/√3) = 1.0746 l}; every second row is shifted by a/2, and
	 * the number of rows is even. Before dilution Z = 6, and all bonds have length a, at angles 0, 60 and 120 degrees.
	 *
	 * @param nodes approximate; the nearest product of columns and rows is taken whose cell has sides in a ratio of at most 1.25
	 */
	static NetworkLayout triangular(final int nodes, final double excess, final RandomStream random, final Monitor monitor) {
		final int[] fit = triangularShape(nodes);
		final int columns = fit[0], rows = fit[1], n = columns * rows;
		final double a = Math.sqrt(2 / Math.sqrt(3)), rise = a * Math.sqrt(3) / 2;
		final double[] x = new double[2 * n];
		final BondList bonds = new BondList(3 * n);
		for (int row = 0; row < rows; row++) {
			final int shift = row % 2;
			for (int column = 0; column < columns; column++) {
				final int i = row * columns + column;
				x[2 * i] = (column + 0.5 * shift) * a;
				x[2 * i + 1] = row * rise;
				addBond(bonds, i, column + 1, row, columns, rows);
				addBond(bonds, i, column + shift, row + 1, columns, rows);
				addBond(bonds, i, column + shift - 1, row + 1, columns, rows);
			}
		}
		final Configuration configuration = new Configuration(x, new Cell(columns * a, rows * rise, 0));
		return diluted(nodes, configuration, bonds, excess, random, monitor);
	}

	/**
	 * Square lattice of unit spacing with both diagonals of every square, which cross without being connected. Before dilution Z = 8; half
	 * of the bonds have length 1, half √2.
	 *
	 * @param nodes approximate; the nearest square number is taken
	 */
	static NetworkLayout square(final int nodes, final double excess, final RandomStream random, final Monitor monitor) {
		final int side = squareSide(nodes), n = side * side;
		final double[] x = new double[2 * n];
		final BondList bonds = new BondList(4 * n);
		for (int row = 0; row < side; row++) {
			for (int column = 0; column < side; column++) {
				final int i = row * side + column;
				x[2 * i] = column;
				x[2 * i + 1] = row;
				addBond(bonds, i, column + 1, row, side, side);
				addBond(bonds, i, column, row + 1, side, side);
				addBond(bonds, i, column + 1, row + 1, side, side);
				addBond(bonds, i, column - 1, row + 1, side, side);
			}
		}
		return diluted(nodes, new Configuration(x, Cell.square(n)), bonds, excess, random, monitor);
	}

	/** Adds a bond from node i to the node at a column and row, which may lie in a neighbouring periodic image. */
	private static void addBond(final BondList bonds, final int i, final int column, final int row, final int columns,
		final int rows)
	{
		final int ix = Math.floorDiv(column, columns), iy = Math.floorDiv(row, rows);
		bonds.add(i, (row - iy * rows) * columns + column - ix * columns, ix, iy);
	}

	private static NetworkLayout diluted(final int nodes, final Configuration configuration, final BondList whole,
		final double excess, final RandomStream random, final Monitor monitor)
	{
		final int n = configuration.nodeCount();
		final List<String> notes = new ArrayList<>();
		if (n != nodes) notes.add(FITTING + n + ", the nearest number that fits.");
		return new NetworkLayout(configuration, NetworkRecipe.exactly(whole, n, excess, false, random, monitor), notes);
	}

	/** Numbers of columns and rows whose product is nearest to {@code nodes}; if several are equally near, the cell closest to a square. */
	static int[] triangularShape(final int nodes) {
		int[] best = null;
		double bestMiss = 0, bestOblong = 0;
		for (int rows = 4; rows <= 2 * Math.sqrt(nodes); rows += 2) {
			final double square = rows * Math.sqrt(3) / 2; // this many columns make a square cell
			for (int columns = (int) Math.ceil(square / MOST_OBLONG); columns <= square * MOST_OBLONG; columns++) {
				final double oblong = Math.max(columns / square, square / columns);
				final double miss = Math.abs(columns * rows - nodes);
				if (best == null || miss < bestMiss || miss == bestMiss && oblong < bestOblong) {
					best = new int[] { columns, rows };
					bestMiss = miss;
					bestOblong = oblong;
				}
			}
		}
		return best;
	}

	private static int squareSide(final int nodes) {
		final int side = (int) Math.sqrt(nodes);
		return (side + 1) * (side + 1) - nodes < nodes - side * side ? side + 1 : side;
	}
}
