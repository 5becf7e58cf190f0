package org.crumple.saddle;

import org.crumple.kernel.Monitor;
import org.crumple.network.Configuration;
import org.crumple.relax.Relaxation;
import org.crumple.relax.Relaxer;

/**
 * The minima on the two sides of a saddle, at the ends of the ways down along its mode.
 *
 * @param along the minimum along the mode; null if none was reached
 * @param against the minimum against it; null if none was reached
 */
public record SaddleSides(Configuration along, Configuration against) {

	/**
	 * Descends on both sides.
	 *
	 * @param kick first displacement along the mode, of the node that moves most [l]: small compared with the distance to the minima
	 * @param relaxer whose minimiser decides the way down
	 */
	public static SaddleSides of(final Saddle saddle, final double kick, final Relaxer relaxer, final Monitor monitor) {
		return new SaddleSides(down(saddle, kick, relaxer, monitor), down(saddle, -kick, relaxer, monitor));
	}

	private static Configuration down(final Saddle saddle, final double kick, final Relaxer relaxer, final Monitor monitor) {
		final double[] x = saddle.configuration().positions().clone(), mode = saddle.mode();
		double most = 0;
		for (int k = 0; k < mode.length; k += 2) most = Math.max(most, StrictMath.hypot(mode[k], mode[k + 1]));
		for (int k = 0; k < x.length; k++) x[k] += kick / most * mode[k];
		final Relaxation reached = relaxer.fall(saddle.configuration().withPositions(x), monitor.cancelOnly());
		return reached.isMinimum() ? reached.configuration() : null;
	}
}
