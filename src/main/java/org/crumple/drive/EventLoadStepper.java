package org.crumple.drive;

import java.util.List;

import org.crumple.drive.CrossingSearch.Crossing;
import org.crumple.drive.FoldSearch.Fold;
import org.crumple.kernel.Monitor;
import org.crumple.mechanics.LoadedNetwork;
import org.crumple.mechanics.State;
import org.crumple.relax.NoMinimumException;

/** Event-driven protocol: follows the branch of minima to its end, a fold, descends to another minimum, and continues from there. */
final class EventLoadStepper implements LoadStepper {

	/**
	 * Distance in strain beyond a fold at which the descent starts: large enough for the minimum to have vanished, too small for a further
	 * event.
	 */
	static final double BEYOND = 1e-9;
	/** Smallest displacement along the critical mode before the descent [node spacing]. */
	private static final double KICK = 1e-3;

	private final LoadedNetwork system;
	private final ShearRecord record;
	private final Corrector corrector;
	private final Continuation continuation;
	private final FoldSearch folds;
	private final CrossingSearch crossings;
	private final CriticalModeRelease release;
	private final Quench fall;
	private double fallingFrom = Double.NaN;

	EventLoadStepper(final LoadedNetwork system, final ShearRecord record, final Corrector corrector, final Quench fall,
		final Continuation.Limits limits)
	{
		this.system = system;
		this.record = record;
		this.corrector = corrector;
		this.fall = fall;
		continuation = new Continuation(system, corrector, limits);
		folds = new FoldSearch(system, corrector);
		crossings = new CrossingSearch(system, corrector);
		release = new CriticalModeRelease(system);
	}

	/** λ at the fold from which the network could not fall to another minimum; NaN if there is none. */
	double fallingFrom() {
		return fallingFrom;
	}

	@Override
	public void to(final double target, final Monitor monitor) throws NoMinimumException {
		final double origin = record.last().control(), sense = Math.signum(target - origin);
		if (!corrector.at(record.last()) || corrector.index() != 0) throw noBranch();
		BranchPoint before = null, here = begin(sense);
		while (sense * (target - here.state().control()) > 0) {
			monitor.throwIfCancelled();
			monitor.progress((here.state().control() - origin) / (target - origin),
				(system.loading().imposed() == null ? "Loading, " : "Shearing, ") + system.at(here.state()));
			final HermiteArc arc = continuation.next(before, here, sense, target);
			if (arc.last().index() == 0) {
				take(arc);
				before = here;
				here = arc.last();
				continue;
			}
			final Fold fold = folds.find(arc, sense);
			if (fold == null) {
				continuation.shorten();
			} else if (sense * (target - fold.control()) < BEYOND) {
				land(fold, sense, target, monitor);
				return;
			} else {
				fall(fold, sense, monitor);
				before = null;
				here = begin(sense);
			}
		}
	}

	private void take(final HermiteArc arc) {
		for (final Crossing crossing : crossings.find(arc)) record.crossing(crossing);
		record.add(arc.last().state());
	}

	/** Starts a branch at the last minimum, where K was factorised last. */
	private BranchPoint begin(final double sense) throws NoMinimumException {
		final BranchPoint start = continuation.start(record.last(), sense);
		if (start == null) throw noBranch();
		return start;
	}

	private NoMinimumException noBranch() {
		return new NoMinimumException("The minimum at " + system.at(record.last()) + " is too shallow to be followed.");
	}

	private void fall(final Fold fold, final double sense, final Monitor monitor) throws NoMinimumException {
		fallingFrom = fold.control();
		// first, because this uses the factor near the fold, which the search for crossings may replace
		final State released = release.from(fold.approach().last(), fold.control() + sense * BEYOND, KICK * system.spacing());
		final List<Crossing> passed = crossings.find(fold.approach());
		final State after = fall.from(released, monitor);
		fallingFrom = Double.NaN;
		for (final Crossing crossing : passed) record.crossing(crossing);
		record.fallsFrom(released);
		record.fold(fold, after);
	}

	/** Goes to a target strain that lies before a fold, or so close to it that the fold is not passed. */
	private void land(final Fold fold, final double sense, final double target, final Monitor monitor) throws NoMinimumException {
		final BranchPoint point = continuation.landBefore(fold.approach(), sense, target);
		if (point != null) {
			take(new HermiteArc(system, fold.approach().first(), point));
			return;
		}
		final List<Crossing> passed = crossings.find(fold.approach());
		final State near = system.moved(fold.approach().last().state(), new double[system.dimension()], 0, target);
		final State settled = fall.from(near, monitor);
		for (final Crossing crossing : passed) record.crossing(crossing);
		record.add(settled);
	}
}
