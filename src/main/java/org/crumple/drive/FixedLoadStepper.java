package org.crumple.drive;

import org.crumple.kernel.Monitor;
import org.crumple.mechanics.LoadedNetwork;
import org.crumple.mechanics.State;
import org.crumple.relax.NoMinimumException;

/**
 * Fixed-step protocol. A strain step is predicted along the tangent of the branch and corrected with the factor of the last
 * minimum. The factorisation that confirms the new minimum is used for the next step. If the correction fails, an instability may have been
 * passed, and the network descends from the affinely strained state.
 */
final class FixedLoadStepper implements LoadStepper {

	/**
	 * Largest total correction of a step, as the norm over all nodes [node spacing]. A larger one implies that the branch has ended or
	 * turned. With smaller values only more steps descend.
	 */
	private static final double FARTHEST = 5e-3;

	private final LoadedNetwork system;
	private final ShearRecord record;
	private final Quench fall;
	private final double threshold;
	private final Corrector corrector;
	private boolean ready;

	FixedLoadStepper(final LoadedNetwork system, final ShearRecord record, final Quench fall, final Corrector corrector,
		final double threshold) {
		this.system = system;
		this.record = record;
		this.fall = fall;
		this.threshold = threshold;
		this.corrector = corrector;
	}

	@Override
	public void to(final double target, final Monitor monitor) throws NoMinimumException {
		monitor.throwIfCancelled();
		final State here = record.last();
		if (!ready) ready = corrector.at(here);
		final double stiffness = ready ? system.stiffness(here, corrector.response()) : Double.NaN;
		State next = continued(here, target);
		record.fallsFrom(null);
		if (next == null) {
			final State strained = system.moved(here, new double[system.dimension()], 0, target);
			next = fall.from(strained, monitor);
			record.fallsFrom(strained);
			ready = true;
		}
		final LoadingStep step = record.add(next);
		if (step.flips() > 0 || step.dissipation() > threshold) record.eventfulStep(here, next, stiffness);
	}

	/** The minimum on the same branch, whose factor is then the current one; null if it was not found. */
	private State continued(final State here, final double target) {
		if (!ready) return null;
		ready = false;
		final double farthest = FARTHEST * system.spacing();
		final State predicted = system.moved(here, corrector.response(), here.control() - target, target);
		final State next = corrector.correct(predicted, farthest);
		if (next == null) return null;
		ready = corrector.at(next) && corrector.index() == 0;
		return ready ? next : null;
	}
}
