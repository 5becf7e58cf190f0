package org.crumple.drive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.crumple.mechanics.Forces;
import org.crumple.mechanics.LoadedNetwork;
import org.crumple.mechanics.State;

/** Detects limit cycles: if the state at the end of a cycle equals an earlier one, all further cycles repeat. */
final class LimitCycleDetector {

	/** Largest component of a node's displacement, without translations, between states that count as equal [node spacing]. */
	private static final double SAME = 1e-6;
	/**
	 * Largest difference of strains that count as equal, as a fraction of the strain applied in the cycle: above rounding errors, below any
	 * strain step.
	 */
	private static final double SAME_STRAIN = 1e-9;

	private record End(State state, double strain, boolean[] longBonds) {}

	private final LoadedNetwork system;
	private final List<End> ends = new ArrayList<>();
	private int period;

	LimitCycleDetector(final LoadedNetwork system) {
		this.system = system;
	}

	/**
	 * Adds the state at the start of the path, or at the end of a cycle.
	 *
	 * @param longBonds whether each bond is in its long well [M]
	 * @param strain of the path at this state, relative to its start
	 * @param walked total strain applied since the last state added
	 */
	void add(final State state, final boolean[] longBonds, final double strain, final double walked) {
		final double same = SAME * system.spacing();
		for (int k = ends.size() - 1; k >= 0 && period == 0; k--) {
			final End end = ends.get(k);
			if (Math.abs(end.strain - strain) > SAME_STRAIN * walked || !Arrays.equals(end.longBonds, longBonds)) continue;
			if (Forces.largest(system.difference(end.state, state)) < same) period = ends.size() - k;
		}
		ends.add(new End(state, strain, longBonds));
	}

	/** Number of completed cycles. */
	int count() {
		return ends.size() - 1;
	}

	/** Period of the limit cycle, in cycles of the path; 0 if none was found. */
	int period() {
		return period;
	}
}
