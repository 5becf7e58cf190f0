package org.crumple.generate;

import java.util.List;

import org.crumple.kernel.Invalid;
import org.crumple.kernel.Monitor;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;

/**
 * Random points, spread evenly, joined by their Delaunay triangulation, which is then pruned.
 * <p>
 * Raw random points lie as near as 0.035 to each other, and a bond as short as that is a thousand times stiffer
 * (1/r0²) than a usual one. A sweep moves every point to the mean of its Delaunay neighbours.
 */
final class RelaxedDelaunay {

	/** Half as many leave bonds of a third of the mean length; twice as many begin to grow crystals. */
	private static final int SWEEPS = 4;

	/** How often to draw afresh when neighbours meet twice around a small cell: N = 16 needs a few, N = 64 one. */
	private static final int ATTEMPTS = 200;

	private RelaxedDelaunay() {}

	static Blueprint build(final int nodes, final double excess, final RandomStream geometry,
		final RandomStream dilution, final Monitor monitor)
	{
		final Cell cell = Cell.square(nodes);
		for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
			final double[] x = RandomPoints.inSquare(nodes, cell.lx(), geometry);
			final BondList whole = relaxed(x, cell.lx(), monitor);
			if (whole == null || !whole.isSimple(nodes)) continue;
			final BondList bonds = NetworkRecipe.exactly(whole, nodes, excess, true, dilution, monitor.part(0.9, 1));
			return new Blueprint(new Configuration(x, cell), bonds,
				attempt == 1 ? List.of() : List.of("attempts: " + attempt + ", until no two nodes met twice around the cell."));
		}
		throw Invalid.value("nodes", nodes, "larger, for this seed: neighbours keep meeting twice around the cell");
	}

	/**
	 * @param x [2N] [l], overwritten with relaxed points
	 * @return their triangulation, or null if there is none
	 */
	private static BondList relaxed(final double[] x, final double side, final Monitor monitor) {
		for (int sweep = 0;; sweep++) {
			monitor.throwIfCancelled();
			monitor.progress(0.9 * sweep / (SWEEPS + 1), "Spreading points");
			final BondList bonds = PeriodicDelaunay.triangulate(x, side);
			if (bonds == null || sweep == SWEEPS) return bonds;
			moveToMeans(x, side, bonds);
		}
	}

	private static void moveToMeans(final double[] x, final double side, final BondList bonds) {
		final double[] sum = new double[x.length];
		final int[] degree = new int[x.length / 2];
		for (int b = 0; b < bonds.count(); b++) {
			final int i = bonds.from(b), j = bonds.to(b);
			final double dx = x[2 * j] - x[2 * i] + bonds.imageX(b) * side;
			final double dy = x[2 * j + 1] - x[2 * i + 1] + bonds.imageY(b) * side;
			sum[2 * i] += dx;
			sum[2 * i + 1] += dy;
			sum[2 * j] -= dx;
			sum[2 * j + 1] -= dy;
			degree[i]++;
			degree[j]++;
		}
		for (int k = 0; k < x.length; k++) x[k] = RandomPoints.wrap(x[k] + sum[k] / degree[k / 2], side);
	}
}
