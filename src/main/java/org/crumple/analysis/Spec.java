package org.crumple.analysis;

import org.crumple.kernel.Monitor;
import org.crumple.linalg.ThreadTeam;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.relax.NoMinimumException;

/**
 * An analysis with its parameters: a record whose component names are macro keys, and whose static field {@code DEFAULT} has their
 * defaults. Plans of ensembles have all these keys in the order of the components, so a new component adds a key.
 *
 * @param <R> the result
 */
public interface Spec<R> {

	/**
	 * Throws if the parameters are not valid for a network of this size.
	 *
	 * @throws IllegalArgumentException naming the key, its value and what is allowed
	 */
	default void check(final int nodes) {
		// most parameters are valid for all sizes
	}

	/** Whether the network is strained, which one with free edges refuses. */
	default boolean isStraining() {
		return false;
	}

	/** Approximate time [s of one core], to a factor of three, from measurements for 128 to 1024 nodes (docs/benchmarks.md). */
	double seconds(int nodes);

	/**
	 * @param network to measure; not modified
	 * @param start initial configuration: as built for a preparation, at a minimum for all other analyses
	 * @param team shares the work; results do not depend on its size
	 * @param monitor receives progress, may cancel
	 * @throws NoMinimumException if a minimum is needed and not found
	 * @throws java.util.concurrent.CancellationException if the monitor asks to stop
	 */
	R run(SpringNetwork network, Configuration start, ThreadTeam team, Monitor monitor) throws NoMinimumException;

	/** A time for N nodes, from that for 512 nodes and the exponent of its growth. */
	static double scaled(final double seconds, final int nodes, final double power) {
		return seconds * StrictMath.pow(nodes / 512.0, power);
	}
}
