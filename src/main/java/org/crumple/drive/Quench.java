package org.crumple.drive;

import org.crumple.kernel.Monitor;
import org.crumple.network.Configuration;
import org.crumple.relax.PartialDescent;
import org.crumple.relax.NoMinimumException;
import org.crumple.relax.RelaxationSettings;
import org.crumple.relax.Relaxer;

/** The way down from an instability, at constant strain, to a confirmed minimum. */
final class Quench {

	/** Farthest that Newton's method may go at its end, all nodes together [node spacing]. */
	private static final double FARTHEST = 0.1;

	private final DrivenSystem system;
	private final Corrector corrector;
	private final RelaxationSettings settings;
	private final Relaxer relaxer;

	/** @param relaxer for what the descent does not finish: saddles, and networks without a minimum */
	Quench(final DrivenSystem system, final Corrector corrector, final RelaxationSettings settings, final Relaxer relaxer) {
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
	DrivenState from(final DrivenState start, final Monitor monitor) throws NoMinimumException {
		final PartialDescent downhill = system.downhill(start, settings);
		final double farthest = FARTHEST * system.spacing();
		while (downhill.descend(monitor)) {
			final DrivenState minimum = corrector.minimum(at(downhill.configuration(), start.strain()), farthest);
			if (minimum != null) {
				system.countEvaluations(downhill.evaluations());
				return minimum;
			}
			if (downhill.residual() < corrector.tolerance()) break;
		}
		// a saddle is left, and what has no minimum is refused by name
		final DrivenState reached = at(relaxer.fall(system.configuration(start), monitor.cancelOnly()).orThrow().configuration(), start.strain());
		final DrivenState minimum = corrector.minimum(reached, farthest);
		if (minimum == null) throw new NoMinimumException("The minimum at strain " + start.strain() + " is too shallow to be confirmed.");
		return minimum;
	}

	/** A configuration as a state at the very strain, which a cell may round. */
	private DrivenState at(final Configuration configuration, final double strain) {
		final DrivenState state = system.state(configuration);
		return new DrivenState(state.x(), strain, state.size());
	}
}
