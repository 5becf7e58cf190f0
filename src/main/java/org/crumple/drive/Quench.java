package org.crumple.drive;

import org.crumple.kernel.Monitor;
import org.crumple.mechanics.LoadedNetwork;
import org.crumple.mechanics.State;
import org.crumple.relax.NoMinimumException;
import org.crumple.relax.PartialDescent;
import org.crumple.relax.RelaxationSettings;
import org.crumple.relax.Relaxer;

/** The way down from an instability, at constant strain, to a confirmed minimum. */
final class Quench {

	/** Farthest that Newton's method may go at its end, all nodes together [node spacing]. */
	private static final double FARTHEST = 0.1;

	private final LoadedNetwork system;
	private final Corrector corrector;
	private final RelaxationSettings settings;
	private final Relaxer relaxer;

	/** @param relaxer for what the descent does not finish: saddles, and networks without a minimum */
	Quench(final LoadedNetwork system, final Corrector corrector, final RelaxationSettings settings, final Relaxer relaxer) {
		this.system = system;
		this.corrector = corrector;
		this.settings = settings;
		this.relaxer = relaxer;
	}

	/**
	 * Falls. The corrector then holds the minimum's own factorisation.
	 *
	 * @param start from where
	 * @return the minimum
	 * @throws NoMinimumException if there is none
	 */
	State from(final State start, final Monitor monitor) throws NoMinimumException {
		final PartialDescent downhill = new PartialDescent(system.network(), system.forces(), settings, system.configuration(start));
		final double farthest = FARTHEST * system.spacing();
		while (downhill.descend(monitor)) {
			final State minimum = corrector.minimum(system.state(downhill.configuration(), start.control()), farthest);
			if (minimum != null) {
				system.countEvaluations(downhill.evaluations());
				return minimum;
			}
			if (downhill.residual() < corrector.tolerance()) break;
		}
		// a saddle is left, and what has no minimum is refused by name
		final State reached = system.state(relaxer.fall(system.configuration(start), monitor.cancelOnly()).orThrow().configuration(), start.control());
		final State minimum = corrector.minimum(reached, farthest);
		if (minimum == null) throw new NoMinimumException("The minimum at strain " + start.control() + " is too shallow to be confirmed.");
		return minimum;
	}
}
