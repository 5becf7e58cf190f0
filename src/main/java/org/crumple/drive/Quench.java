package org.crumple.drive;

import java.util.function.DoubleFunction;

import org.crumple.kernel.Monitor;
import org.crumple.mechanics.DeadLoad;
import org.crumple.mechanics.LoadedNetwork;
import org.crumple.mechanics.State;
import org.crumple.relax.NoMinimumException;
import org.crumple.relax.PartialDescent;
import org.crumple.relax.RelaxationSettings;
import org.crumple.relax.Relaxer;

/** Descent from an instability, at constant strain or stress, to a confirmed minimum. */
final class Quench {

	/** Largest total length of the final steps of Newton's method, as the norm over all nodes [node spacing]. */
	private static final double FARTHEST = 0.1;

	private final LoadedNetwork system;
	private final Corrector corrector;
	private final RelaxationSettings settings;
	private final Relaxer relaxer;
	private final DoubleFunction<DeadLoad> box;

	/** @param relaxer used if the descent does not end near a minimum, for example at a saddle */
	Quench(final LoadedNetwork system, final Corrector corrector, final RelaxationSettings settings, final Relaxer relaxer) {
		this(system, corrector, settings, relaxer, control -> settings.box());
	}

	/** @param box the free strains and the stress on them at a given λ, instead of the box of the settings */
	Quench(final LoadedNetwork system, final Corrector corrector, final RelaxationSettings settings, final Relaxer relaxer,
		final DoubleFunction<DeadLoad> box)
	{
		this.box = box;
		this.system = system;
		this.corrector = corrector;
		this.settings = settings;
		this.relaxer = relaxer;
	}

	/**
	 * Descends to a minimum. Afterwards the corrector holds the factor at the minimum.
	 *
	 * @param start initial state
	 * @return the minimum
	 * @throws NoMinimumException if none is reached
	 */
	State from(final State start, final Monitor monitor) throws NoMinimumException {
		final DeadLoad held = box.apply(start.control());
		final PartialDescent downhill = new PartialDescent(system.network(), system.forces(), settings, held, system.configuration(start));
		final double farthest = FARTHEST * system.spacing();
		while (downhill.descend(monitor)) {
			final State minimum = corrector.minimum(system.state(downhill.configuration(), start.control()), farthest);
			if (minimum != null) {
				system.countEvaluations(downhill.evaluations());
				return minimum;
			}
			if (downhill.residual() < corrector.tolerance()) break;
		}
		// the relaxer also leaves saddles, and reports why there is no minimum
		final State reached = system.state(relaxer.fall(system.configuration(start), held, monitor.cancelOnly()).orThrow()
			.configuration(),
			start.control());
		final State minimum = corrector.minimum(reached, farthest);
		if (minimum != null) return minimum;
		throw new NoMinimumException("The minimum at " + system.loading().at(Double.toString(start.control()))
			+ " is too shallow to be confirmed.");
	}
}
