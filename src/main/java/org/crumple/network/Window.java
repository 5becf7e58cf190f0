package org.crumple.network;

/**
 * The rectangle in which pictures show a network: one period along axes on which it repeats, and around all nodes, with a margin, along
 * others.
 *
 * @param left x of its left edge [l]; 0 if the network repeats along x
 * @param bottom y of its lower edge [l]; 0 if the network repeats along y
 * @param cell width and height; that of the configuration if the network repeats in both directions
 */
public record Window(double left, double bottom, Cell cell) {

	/** Space beside the outermost nodes [node spacing]. */
	private static final double MARGIN = 0.4;

	/** The window of a configuration. */
	public static Window of(final Configuration configuration) {
		final Boundary boundary = configuration.boundary();
		if (boundary.isLattice()) return new Window(0, 0, configuration.cell());
		final double[] x = extent(configuration, 0), y = extent(configuration, 1);
		return new Window(x[0], y[0], new Cell(x[1], y[1], 0));
	}

	/** Start and length along an axis. */
	private static double[] extent(final Configuration configuration, final int axis) {
		if (configuration.boundary().isPeriodic(axis))
			return new double[] { 0, axis == 0 ? configuration.cell().lx() : configuration.cell().ly() };
		double least = Double.POSITIVE_INFINITY, most = Double.NEGATIVE_INFINITY;
		final double[] x = configuration.positions();
		for (int k = axis; k < x.length; k += 2) {
			least = Math.min(least, x[k]);
			most = Math.max(most, x[k]);
		}
		final double margin = MARGIN * configuration.spacing();
		return new double[] { least - margin, most - least + 2 * margin };
	}
}
