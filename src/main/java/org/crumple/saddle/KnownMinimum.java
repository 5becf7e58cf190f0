package org.crumple.saddle;

import java.util.stream.IntStream;

import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;

/** A minimum with which other configurations are compared. */
public final class KnownMinimum {

	/**
	 * A network has returned if all its nodes are within this distance of the minimum [node spacings]: relaxation leaves 1e-8, other minima
	 * are about 1e-2 away.
	 */
	private static final double SAME = 1e-4;

	private final SpringNetwork network;
	private final Configuration minimum;
	private final double[] lengths;

	public KnownMinimum(final SpringNetwork network, final Configuration minimum) {
		this.network = network;
		this.minimum = minimum;
		lengths = network.lengths(minimum);
	}

	/** Whether a configuration is this minimum, apart from rigid motions. */
	public boolean isSame(final Configuration other) {
		return distance(other) < SAME * minimum.spacing();
	}

	/** Largest displacement of a node from the minimum, apart from rigid motions [l]. */
	public double distance(final Configuration other) {
		final double[] u = minimum.zeroModes().way(minimum.positions(), other.positions());
		double farthest = 0;
		for (int k = 0; k < u.length; k += 2) farthest = Math.max(farthest, StrictMath.hypot(u[k], u[k + 1]));
		return farthest;
	}

	/**
	 * Energy of a configuration minus that of the minimum [E]. The differences are summed bond by bond, because the difference of the sums
	 * would lose the digits of small barriers.
	 */
	public double rise(final Configuration configuration) {
		final double[] length = network.lengths(configuration);
		double sum = 0;
		for (int b = 0; b < length.length; b++) {
			final double r0 = network.restLength()[b];
			sum += network.potential()[b].energy(length[b], r0) - network.potential()[b].energy(lengths[b], r0);
		}
		return sum;
	}

	/** Bonds that are in their other well in a configuration, ascending. */
	public int[] flipped(final Configuration other) {
		final double[] now = network.lengths(other), top = network.topLengths();
		return IntStream.range(0, now.length).filter(b -> now[b] > top[b] != lengths[b] > top[b]).toArray();
	}
}
