package org.crumple.saddle;

import org.crumple.kernel.Monitor;
import org.crumple.mechanics.DeadLoad;
import org.crumple.mechanics.LoadedFrame;
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

	/** First displacement from a saddle: this fraction of its distance from a minimum, and this many node spacings at most. */
	private static final double KICK = 0.1, MOST_KICK = 1e-3;

	/**
	 * Descends on both sides of a saddle, at first by much less than its distance from a minimum.
	 *
	 * @param origin a minimum that may be on one of the sides
	 * @param relaxer whose minimiser decides the way down
	 */
	public static SaddleSides of(final Saddle saddle, final KnownMinimum origin, final Relaxer relaxer, final Monitor monitor) {
		final Configuration rest = saddle.configuration();
		return of(saddle, origin.load(), Math.min(MOST_KICK * rest.spacing(), KICK * origin.distance(rest)), relaxer, monitor);
	}

	/**
	 * Descends on both sides.
	 *
	 * @param load under which the saddle is one, in the unit of energy of {@link org.crumple.network.SpringNetwork#inItsUnits}
	 * @param kick first displacement along the mode, of the node that moves most [l]: small compared with the distance to the minima
	 * @param relaxer whose minimiser decides the way down
	 */
	public static SaddleSides of(final Saddle saddle, final DeadLoad load, final double kick, final Relaxer relaxer,
		final Monitor monitor)
	{
		return new SaddleSides(down(saddle, load, kick, relaxer, monitor), down(saddle, load, -kick, relaxer, monitor));
	}

	/** Whether both ways down end at a minimum. */
	public boolean isComplete() {
		return along != null && against != null;
	}

	/** Number of sides on which this minimum is. */
	public int count(final KnownMinimum origin) {
		return (along != null && origin.isSame(along) ? 1 : 0) + (against != null && origin.isSame(against) ? 1 : 0);
	}

	/** The minimum on the other side, if the given one is on one side alone and both ways end at a minimum; else null. */
	public Configuration beyond(final KnownMinimum origin) {
		return !isComplete() || count(origin) != 1 ? null : origin.isSame(along) ? against : along;
	}

	private static Configuration down(final Saddle saddle, final DeadLoad load, final double kick, final Relaxer relaxer,
		final Monitor monitor)
	{
		final Configuration rest = saddle.configuration();
		final double[] mode = saddle.mode();
		final int nodes = rest.positions().length;
		double most = 0;
		for (int k = nodes; k < mode.length; k++) most = Math.max(most, Math.abs(mode[k]));
		for (int k = 0; k < nodes; k += 2) most = Math.max(most, StrictMath.hypot(mode[k], mode[k + 1]));
		final LoadedFrame frame = new LoadedFrame(relaxer.network(), load, rest);
		final Configuration start = frame.configuration(frame.moved(frame.state(rest), mode, kick / most, 0));
		final Relaxation reached = relaxer.fall(start, load, monitor.cancelOnly());
		return reached.isMinimum() ? reached.configuration() : null;
	}
}
