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

	private final LoadedNetwork system;
	private final ShearRecord record;
	private final BranchTracker branches;
	private final CrossingSearch crossings;
	private double fallingFrom = Double.NaN;

	EventLoadStepper(final LoadedNetwork system, final ShearRecord record, final Corrector corrector, final Quench fall,
		final Continuation.Limits limits)
	{
		this.system = system;
		this.record = record;
		branches = new BranchTracker(system, corrector, fall, limits);
		crossings = new CrossingSearch(system, corrector);
	}

	/** λ at the fold from which the network could not fall to another minimum; NaN if there is none. */
	double fallingFrom() {
		return fallingFrom;
	}

	@Override
	public void to(final double target, final Monitor monitor) throws NoMinimumException {
		final double origin = record.last().control(), sense = Math.signum(target - origin);
		branches.arrive(record.last());
		final String doing = system.loading().imposed() == null ? "Loading, " : "Shearing, ";
		for (;;) {
			final Fold fold = branches.follow(record.last(), sense, target, this::take, monitor,
				state -> monitor.progress((state.control() - origin) / (target - origin), doing + system.at(state)));
			if (fold == null) return;
			if (!BranchTracker.isPassed(fold, sense, target)) {
				land(fold, sense, target, monitor);
				return;
			}
			fall(fold, sense, monitor);
		}
	}

	private void take(final HermiteArc arc) {
		for (final Crossing crossing : crossings.find(arc)) record.crossing(crossing);
		record.add(arc.last().state());
	}

	private void fall(final Fold fold, final double sense, final Monitor monitor) throws NoMinimumException {
		fallingFrom = fold.control();
		// first, because this uses the factor near the fold, which the search for crossings may replace
		final State released = branches.released(fold, sense);
		final List<Crossing> passed = crossings.find(fold.approach());
		final State after = branches.fall(released, monitor);
		fallingFrom = Double.NaN;
		for (final Crossing crossing : passed) record.crossing(crossing);
		record.fallsFrom(released);
		record.fold(fold, after);
	}

	/** Goes to a target strain that lies before a fold, or so close to it that the fold is not passed. */
	private void land(final Fold fold, final double sense, final double target, final Monitor monitor) throws NoMinimumException {
		final HermiteArc arc = branches.landBefore(fold, sense, target);
		if (arc != null) {
			take(arc);
			return;
		}
		final List<Crossing> passed = crossings.find(fold.approach());
		final State settled = branches.settled(fold, target, monitor);
		for (final Crossing crossing : passed) record.crossing(crossing);
		record.add(settled);
	}
}
