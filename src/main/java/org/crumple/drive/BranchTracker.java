package org.crumple.drive;

import java.util.function.Consumer;

import org.crumple.drive.FoldSearch.Fold;
import org.crumple.kernel.Monitor;
import org.crumple.mechanics.LoadedNetwork;
import org.crumple.mechanics.State;
import org.crumple.relax.NoMinimumException;

/** Follows a branch of minima from event to event: up to the fold where it ends, from there down to another minimum, or up to a given λ. */
final class BranchTracker {

	/**
	 * Distance in strain beyond a fold at which the descent starts: large enough for the minimum to have vanished, too small for a further
	 * event.
	 */
	static final double BEYOND = 1e-9;
	/** Smallest displacement along the critical mode before the descent [node spacing]. */
	private static final double KICK = 1e-3;

	private final LoadedNetwork system;
	private final Corrector corrector;
	private final Continuation continuation;
	private final FoldSearch folds;
	private final CriticalModeRelease release;
	private final Quench quench;

	BranchTracker(final LoadedNetwork system, final Corrector corrector, final Quench quench, final Continuation.Limits limits) {
		this.system = system;
		this.corrector = corrector;
		this.quench = quench;
		continuation = new Continuation(system, corrector, limits);
		folds = new FoldSearch(system, corrector);
		release = new CriticalModeRelease(system);
	}

	/** Factorises K at a minimum, from which a branch can then be followed. */
	void arrive(final State minimum) throws NoMinimumException {
		if (!corrector.at(minimum) || corrector.index() != 0) throw noBranch(minimum);
	}

	/**
	 * Follows a branch.
	 *
	 * @param minimum start of the branch, where K was factorised last
	 * @param sense of the drive, +1 or −1
	 * @param target λ at which to stop
	 * @param passed receives every arc from minimum to minimum
	 * @param reached receives every minimum from which the drive goes on
	 * @return the fold at which the branch ends, or null if the target was reached before
	 */
	Fold follow(final State minimum, final double sense, final double target, final Consumer<HermiteArc> passed, final Monitor monitor,
		final Consumer<State> reached) throws NoMinimumException
	{
		BranchPoint before = null, here = continuation.start(minimum, sense);
		if (here == null) throw noBranch(minimum);
		while (sense * (target - here.state().control()) > 0) {
			monitor.throwIfCancelled();
			reached.accept(here.state());
			final HermiteArc arc = continuation.next(before, here, sense, target);
			if (arc.last().index() == 0) {
				passed.accept(arc);
				before = here;
				here = arc.last();
				continue;
			}
			final Fold fold = folds.find(arc, sense);
			if (fold != null) return fold;
			continuation.shorten();
		}
		return null;
	}

	private NoMinimumException noBranch(final State minimum) {
		return new NoMinimumException("The minimum at " + system.at(minimum) + " is too shallow to be followed.");
	}

	/** Whether λ has to pass a fold on the way to a target, and not only to come near it. */
	static boolean isPassed(final Fold fold, final double sense, final double target) {
		return sense * (target - fold.control()) >= BEYOND;
	}

	/** The state beyond a fold at which the descent starts, computed with the factor near the fold. */
	State released(final Fold fold, final double sense) {
		return release.from(fold.approach().last(), fold.control() + sense * BEYOND, KICK * system.spacing());
	}

	/** Descends to a minimum, where K is factorised afterwards. */
	State fall(final State released, final Monitor monitor) throws NoMinimumException {
		return quench.from(released, monitor);
	}

	/** The minimum at a λ that lies before a fold, on the branch itself, as the arc that leads to it; null if there is none. */
	HermiteArc landBefore(final Fold fold, final double sense, final double target) {
		final BranchPoint point = continuation.landBefore(fold.approach(), sense, target);
		return point == null ? null : new HermiteArc(system, fold.approach().first(), point);
	}

	/** The minimum at a λ so close to a fold that none is found on the branch: where the network settles. */
	State settled(final Fold fold, final double target, final Monitor monitor) throws NoMinimumException {
		return fall(system.moved(fold.approach().last().state(), new double[system.dimension()], 0, target), monitor);
	}
}
