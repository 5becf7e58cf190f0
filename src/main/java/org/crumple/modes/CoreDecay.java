package org.crumple.modes;

import java.util.List;

import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.stats.BinnedRelation;

/**
 * How the displacement of a mode falls off with the distance to its core, the node of largest displacement. Around a force
 * dipole in a plane elastic body it falls as {@code r⁻¹} (arXiv 2408.08030, Fig. 3c).
 */
public final class CoreDecay {

	/** Bins in a factor of ten: at twice as many, a bin of the innermost ones holds one node or none. */
	private static final int BINS = 8;
	/** The fit begins outside the core [node spacings] and ends where periodic images are felt [shorter side]. */
	private static final double FROM = 1.5, UNTIL = 1 / 3.0;

	private CoreDecay() {}

	/**
	 * Distance of every node to another, the nearest image of it if the network repeats.
	 *
	 * @return [N] [l]
	 */
	static double[] distances(final Configuration configuration, final int node) {
		final double[] x = configuration.positions();
		final Cell cell = configuration.cell();
		final int images = configuration.boundary().isLattice() ? 1 : 0;
		final double[] distance = new double[x.length / 2];
		for (int i = 0; i < distance.length; i++) {
			double dy = x[2 * i + 1] - x[2 * node + 1];
			final double rows = images * Math.rint(dy / cell.ly());
			dy -= rows * cell.ly();
			final double dx = x[2 * i] - x[2 * node] - rows * cell.tilt();
			double nearest = Double.POSITIVE_INFINITY;
			for (int row = -images; row <= images; row++) { // in a tilted cell the nearest image may be in the next row
				final double sx = dx - row * cell.tilt(), sy = dy - row * cell.ly(), wrapped = sx - images * Math.rint(sx / cell.lx()) * cell.lx();
				nearest = Math.min(nearest, wrapped * wrapped + sy * sy);
			}
			distance[i] = Math.sqrt(nearest);
		}
		return distance;
	}

	/**
	 * Mean of |ψ|, in units of that at the core, against the distance to the core, over the modes given.
	 *
	 * @param chosen which modes; of none the profile has no bins
	 */
	public static BinnedRelation profile(final NormalModes modes, final List<Integer> chosen) {
		if (chosen.isEmpty()) return new BinnedRelation(new double[0], new double[0], new double[0], new int[0]);
		final int nodes = modes.network().nodeCount();
		final double[] distance = new double[nodes * chosen.size()], size = new double[distance.length];
		int next = 0;
		for (final int k : chosen) {
			final double[] psi = modes.modes()[k];
			final int core = ModeShape.coreNode(psi);
			final double most = StrictMath.hypot(psi[2 * core], psi[2 * core + 1]);
			final double[] r = distances(modes.minimum(), core);
			for (int i = 0; i < nodes; i++, next++) {
				distance[next] = r[i];
				size[next] = StrictMath.hypot(psi[2 * i], psi[2 * i + 1]) / most;
			}
		}
		return BinnedRelation.of(distance, size, BINS, BinnedRelation.Average.MEAN);
	}

	/** The slope of a profile outside the core and well inside the cell; null if the cell is too small. */
	public static BinnedRelation.Slope slope(final NormalModes modes, final BinnedRelation profile) {
		final double from = FROM * modes.minimum().spacing();
		final double until = UNTIL * Math.min(modes.minimum().cell().lx(), modes.minimum().cell().ly());
		return profile.hasSlope(from, until) ? profile.slope(from, until) : null;
	}

	/** The exponent of one mode, about −1 if it is quasi-localised; NaN if the cell is too small. */
	static double exponent(final NormalModes modes, final int mode) {
		final BinnedRelation.Slope slope = slope(modes, profile(modes, List.of(mode)));
		return slope == null ? Double.NaN : slope.slope();
	}
}
