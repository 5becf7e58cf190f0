package org.crumple.analysis;

import org.crumple.kernel.Monitor;
import org.crumple.linalg.ThreadTeam;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.relax.NoMinimumException;

/**
 * An analysis with its parameters: a record whose components are called as the macro keys, and whose static {@code DEFAULT} has their defaults. Plans of ensembles
 * have all of them, in the order of the components: a component more is a key more.
 *
 * @param <R> what it gives
 */
public interface Spec<R> {

	/**
	 * Throws if the parameters do not go with a network of this size.
	 *
	 * @throws IllegalArgumentException naming the key, its value and what is allowed
	 */
	default void check(final int nodes) {
		// most go with all
	}

	/** Seconds that it takes one core, to a factor of three, as measured of 128 to 1024 nodes (docs/benchmarks.md). */
	double seconds(int nodes);

	/**
	 * @param network to measure; not modified
	 * @param start where it is: as built for a preparation, at a minimum for all else
	 * @param team that shares the work; results do not depend on its size
	 * @param monitor hears progress, may cancel
	 * @throws NoMinimumException if a minimum is sought and not found
	 * @throws java.util.concurrent.CancellationException if the monitor asks to stop
	 */
	R run(SpringNetwork network, Configuration start, ThreadTeam team, Monitor monitor) throws NoMinimumException;

	/** How a time grows from that of 512 nodes. */
	static double scaled(final double seconds, final int nodes, final double power) {
		return seconds * StrictMath.pow(nodes / 512.0, power);
	}
}
