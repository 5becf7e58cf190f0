package org.crumple.generate;

import java.util.List;

import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;

/**
 * Delaunay triangulation of evenly spread random points, diluted.
 * <p>
 * Random points may be as close as 0.035 l, and a bond of that length is a thousand times stiffer (1/r0²) than a typical one. Each of a few
 * sweeps therefore moves every point to the centroid of its Voronoi cell. (Moving it to the mean of its neighbours instead leaves clusters:
 * after sixteen sweeps some bonds are still only 0.15 l long.)
 *
 * @see <a href="https://doi.org/10.1109/TIT.1982.1056489">Lloyd, IEEE Trans. Inf. Theory 28, 129 (1982)</a>
 */
final class RelaxedDelaunay {

	/** Gives bond lengths of 0.6 to 1.8 l with 4096 nodes; half as many sweeps give 0.5 to 2.0, twice as many 0.7 to 1.6. */
	private static final int SWEEPS = 8;

	/** Draws tried until no two nodes are connected twice across the cell; a second draw was not needed in 400 networks of 16 nodes. */
	private static final int ATTEMPTS = 20;

	private RelaxedDelaunay() {}

	static NetworkLayout build(final int nodes, final double excess, final RandomStream geometry,
		final RandomStream dilution, final Monitor monitor)
	{
		final Cell cell = Cell.square(nodes);
		for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
			final double[] x = RandomPoints.inSquare(nodes, cell.lx(), geometry);
			final BondList whole = relaxed(x, cell.lx(), monitor);
			if (whole == null || !whole.isSimple(nodes)) continue;
			final BondList bonds = NetworkRecipe.exactly(whole, nodes, excess, true, dilution, monitor.part(0.9, 1));
			return new NetworkLayout(new Configuration(x, cell), bonds,
				attempt == 1 ? List.of() : List.of("attempts: " + attempt + ", until no two nodes met twice around the cell."));
		}
		throw InvalidValue.value("nodes", nodes, "larger, for this seed: neighbours keep meeting twice around the cell");
	}

	/**
	 * @param x [2N] [l], overwritten with the relaxed points
	 * @return their triangulation, or null if there is none
	 */
	private static BondList relaxed(final double[] x, final double side, final Monitor monitor) {
		for (int sweep = 0;; sweep++) {
			monitor.throwIfCancelled();
			monitor.progress(0.9 * sweep / (SWEEPS + 1), "Spreading points");
			final BondList bonds = PeriodicDelaunay.triangulate(x, side);
			if (bonds == null || sweep == SWEEPS) return bonds;
			moveToCentroids(x, side, bonds);
		}
	}

	private static void moveToCentroids(final double[] x, final double side, final BondList bonds) {
		final int n = x.length / 2;
		final int[][] byNode = bonds.byNode(n);
		final VoronoiCell cell = new VoronoiCell();
		final double[] moved = new double[x.length];
		for (int i = 0; i < n; i++) {
			cell.clear();
			for (int k = byNode[0][i]; k < byNode[0][i + 1]; k++) {
				final int b = byNode[1][k], j = bonds.from(b) + bonds.to(b) - i, way = bonds.from(b) == i ? 1 : -1;
				cell.addNeighbour(x[2 * j] - x[2 * i] + way * bonds.imageX(b) * side,
					x[2 * j + 1] - x[2 * i + 1] + way * bonds.imageY(b) * side);
			}
			cell.findCentroid();
			moved[2 * i] = RandomPoints.wrap(x[2 * i] + cell.centroidX(), side);
			moved[2 * i + 1] = RandomPoints.wrap(x[2 * i + 1] + cell.centroidY(), side);
		}
		System.arraycopy(moved, 0, x, 0, x.length);
	}
}
