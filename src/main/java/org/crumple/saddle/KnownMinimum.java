package org.crumple.saddle;

import java.util.stream.IntStream;

import org.crumple.mechanics.DeadLoad;
import org.crumple.mechanics.LoadedFrame;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.relax.BoxRelaxation;

/** A minimum with which other configurations are compared, in a fixed cell or under a load. */
public final class KnownMinimum {

	/**
	 * A network has returned if all its nodes are within this distance of the minimum [node spacings]: relaxation leaves 1e-8, other minima
	 * are about 1e-2 away.
	 */
	private static final double SAME = 1e-4;

	private final SpringNetwork network;
	private final Configuration minimum;
	private final double[] lengths;
	private final LoadedFrame frame;
	private final DeadLoad load;

	/** A minimum of U in its cell. */
	public KnownMinimum(final SpringNetwork network, final Configuration minimum) {
		this(network, minimum, BoxRelaxation.FIXED);
	}

	/**
	 * A minimum of U less the work of a load.
	 *
	 * @param load in the unit of energy of the network
	 */
	public KnownMinimum(final SpringNetwork network, final Configuration minimum, final DeadLoad load) {
		this.network = network;
		this.minimum = minimum;
		this.load = load;
		frame = new LoadedFrame(network, load, minimum);
		lengths = network.lengths(minimum);
	}

	public Configuration configuration() {
		return minimum;
	}

	public DeadLoad load() {
		return load;
	}

	/** Whether a configuration is this minimum, apart from rigid motions. */
	public boolean isSame(final Configuration other) {
		return distance(other) < SAME * minimum.spacing();
	}

	/** Largest displacement of a node from the minimum, apart from rigid motions, or by a free strain, if that is larger [l]. */
	public double distance(final Configuration other) {
		final int nodes = minimum.positions().length;
		final boolean fixed = load.free().isEmpty();
		final double[] u = fixed ? minimum.zeroModes().way(minimum.positions(), other.positions())
			: frame.difference(frame.state(minimum), frame.state(other));
		double farthest = 0;
		for (int k = nodes; k < u.length; k++) farthest = Math.max(farthest, Math.abs(u[k]));
		for (int k = 0; k < nodes; k += 2) farthest = Math.max(farthest, StrictMath.hypot(u[k], u[k + 1]));
		return farthest;
	}

	/**
	 * Energy of a configuration, less the work of the load, minus that of the minimum [E]. The differences are summed bond by bond, because
	 * the difference of the sums would lose the digits of small barriers.
	 */
	public double rise(final Configuration configuration) {
		final double[] length = network.lengths(configuration);
		double sum = 0;
		for (int b = 0; b < length.length; b++) {
			final double r0 = network.restLength()[b];
			sum += network.potential()[b].energy(length[b], r0) - network.potential()[b].energy(lengths[b], r0);
		}
		if (load.free().isEmpty()) return sum;
		final double area = minimum.area();
		return sum - (load.work(frame.state(configuration), area) - load.work(frame.state(minimum), area));
	}

	/** Bonds that are in their other well in a configuration, ascending. */
	public int[] flipped(final Configuration other) {
		final double[] now = network.lengths(other), top = network.topLengths();
		return IntStream.range(0, now.length).filter(b -> now[b] > top[b] != lengths[b] > top[b]).toArray();
	}
}
