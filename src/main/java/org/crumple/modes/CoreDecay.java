package org.crumple.modes;

import java.util.List;

import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.stats.BinnedRelation;

/**
 * Decay of the displacement of a mode with the distance from its core, the node of largest displacement. Around a force
 * dipole in a two-dimensional elastic medium it decays as {@code r⁻¹} (arXiv 2408.08030, Fig. 3c).
 */
public final class CoreDecay {

	/** Bins per decade of distance; with twice as many, the innermost bins contain one node or none. */
	private static final int BINS = 8;
	/** Range of the fit, from outside the core [node spacing] to where periodic images become noticeable [shorter side of the cell]. */
	private static final double FROM = 1.5, UNTIL = 1 / 3.0;

	private CoreDecay() {}

	/**
	 * Distance of every node to a given node; in a periodic network, to its nearest image.
	 *
	 * @return [N] [l]
	 */
	static double[] distances(final Configuration configuration, final int node) {
		final double[] x = configuration.positions();
		final Cell cell = configuration.cell();
		final int rowImages = configuration.boundary().isPeriodic(1) ? 1 : 0, images = configuration.boundary().isPeriodic(0) ? 1 : 0;
		final double[] distance = new double[x.length / 2];
		for (int i = 0; i < distance.length; i++) {
			double dy = x[2 * i + 1] - x[2 * node + 1];
			final double rows = rowImages * Math.rint(dy / cell.ly());
			dy -= rows * cell.ly();
			final double dx = x[2 * i] - x[2 * node] - rows * cell.tilt();
			double nearest = Double.POSITIVE_INFINITY;
			for (int row = -rowImages; row <= rowImages; row++) { // in a tilted cell the nearest image may be in the next row
				final double sx = dx - row * cell.tilt(), sy = dy - row * cell.ly(), wrapped = sx - images * Math.rint(sx / cell.lx())
					* cell.lx();
				nearest = Math.min(nearest, wrapped * wrapped + sy * sy);
			}
			distance[i] = Math.sqrt(nearest);
		}
		return distance;
	}

	/**
	 * Mean of |ψ| in bins of the distance to the core [l], relative to |ψ| at the core, over several modes.
	 *
	 * @param chosen numbers of the modes; if empty, the profile has no bins
	 */
	public static BinnedRelation profile(final NormalModes modes, final List<Integer> chosen) {
		if (chosen.isEmpty()) return new BinnedRelation(new double[0], new double[0], new double[0], new int[0]);
		final int nodes = modes.network().freeCount();
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

	/** Logarithmic slope of a profile in the range between core and periodic images; null if the cell is too small. */
	public static BinnedRelation.Slope slope(final NormalModes modes, final BinnedRelation profile) {
		final double from = FROM * modes.minimum().spacing();
		final double until = UNTIL * Math.min(modes.minimum().cell().lx(), modes.minimum().cell().ly());
		return profile.hasSlope(from, until) ? profile.slope(from, until) : null;
	}

	/** Decay exponent of one mode, about −1 if it is quasi-localised; NaN if the cell is too small. */
	static double exponent(final NormalModes modes, final int mode) {
		final BinnedRelation.Slope slope = slope(modes, profile(modes, List.of(mode)));
		return slope == null ? Double.NaN : slope.slope();
	}
}
