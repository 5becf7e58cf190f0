package org.crumple.drive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.crumple.mechanics.Forces;
import org.crumple.mechanics.LoadedNetwork;
import org.crumple.mechanics.State;

/** The states at the ends of cycles: a network that comes back to one of them repeats itself for ever. */
final class LimitCycleDetector {

	/** Two states are the same if no node is farther away than this [node spacing], translations aside. */
	private static final double SAME = 1e-6;
	/** A cycle leads back if its ends lie no farther apart than this part of the strain that it walked: more than rounding, less than any way. */
	private static final double LEADS_BACK = 1e-9;

	private record End(State state, double strain, boolean[] longBonds) {}

	private final LoadedNetwork system;
	private final List<End> ends = new ArrayList<>();
	private int period;

	LimitCycleDetector(final LoadedNetwork system) {
		this.system = system;
	}

	/**
	 * The path begins here, or a cycle has ended here.
	 *
	 * @param strain where the path leads, counted from where it began
	 * @param walked strain along the path since the last end
	 */
	void add(final State state, final boolean[] longBonds, final double strain, final double walked) {
		final double same = SAME * system.spacing();
		for (int k = ends.size() - 1; k >= 0 && period == 0; k--) {
			final End end = ends.get(k);
			if (Math.abs(end.strain - strain) > LEADS_BACK * walked || !Arrays.equals(end.longBonds, longBonds)) continue;
			if (Forces.largest(system.difference(end.state, state)) < same) period = ends.size() - k;
		}
		ends.add(new End(state, strain, longBonds));
	}

	/** Cycles that have ended. */
	int count() {
		return ends.size() - 1;
	}

	/** Cycles between the last end and the one before that it repeats, or 0. */
	int period() {
		return period;
	}
}
