package org.crumple.drive;

import org.crumple.drive.FoldSearch.Fold;
import org.crumple.kernel.Monitor;
import org.crumple.relax.NoMinimumException;
import org.crumple.relax.Relaxation;
import org.crumple.relax.Relaxer;

/** Along the branch of minima to its end, a fold, down to another minimum, and on. */
final class EventDrivenWalk implements Walk {

	/** Strain beyond a fold at which the network is let go: no minimum is left there, and nothing else has happened yet. */
	static final double BEYOND = 1e-9;
	/** Move along the critical mode with which it is let go [node spacing]. At ten times that, one of 30 networks of 128 nodes ends elsewhere. */
	private static final double KICK = 1e-3;

	private final DrivenSystem system;
	private final ShearRecord record;
	private final Relaxer relaxer;
	private final Continuation continuation;
	private final FoldSearch folds;
	private final CrossingSearch crossings;

	EventDrivenWalk(final DrivenSystem system, final ShearRecord record, final Relaxer relaxer, final double tolerance,
		final Continuation.Limits limits)
	{
		this.system = system;
		this.record = record;
		this.relaxer = relaxer;
		final Corrector corrector = new Corrector(system, tolerance);
		continuation = new Continuation(system, corrector, limits);
		folds = new FoldSearch(system, corrector);
		crossings = new CrossingSearch(system, corrector);
	}

	@Override
	public void to(final double target, final Monitor monitor) throws NoMinimumException {
		final double origin = record.last().strain(), sense = Math.signum(target - origin);
		BranchPoint before = null, here = begin(sense);
		while (sense * (target - here.state().strain()) > 0) {
			monitor.throwIfCancelled();
			monitor.progress((here.state().strain() - origin) / (target - origin), "Shearing, strain " + (float) here.state().strain());
			final HermiteArc arc = continuation.next(before, here, sense, target);
			if (arc.last().index() == 0) {
				crossings.find(arc, record);
				record.add(arc.last().state());
				before = here;
				here = arc.last();
				continue;
			}
			final Fold fold = folds.find(arc, sense);
			if (fold == null) {
				continuation.shorten();
			} else if (sense * (target - fold.strain()) < BEYOND) {
				record.add(settled(arc.first().state(), target, monitor));
				return;
			} else {
				fall(fold, sense, monitor);
				before = null;
				here = begin(sense);
			}
		}
	}

	private BranchPoint begin(final double sense) {
		final BranchPoint start = continuation.start(record.last(), sense);
		if (start == null) throw new ArithmeticException("The minimum at strain " + record.last().strain() + " has no branch to follow.");
		return start;
	}

	private void fall(final Fold fold, final double sense, final Monitor monitor) throws NoMinimumException {
		final BranchPoint end = fold.approach().last();
		final DrivenState released = system.moved(end.state(), end.direction(), KICK * system.spacing(), fold.strain() + sense * BEYOND);
		final Relaxation relaxation = relaxer.fall(system.configuration(released), Quiet.of(monitor)).orThrow();
		final DrivenState reached = system.state(relaxation.configuration());
		final DrivenState after = new DrivenState(reached.x(), released.strain(), reached.size());
		crossings.find(fold.approach(), record);
		record.fold(fold, after);
	}

	/** The minimum at a strain so near that nothing happens on the way. */
	private DrivenState settled(final DrivenState state, final double target, final Monitor monitor) throws NoMinimumException {
		final DrivenState strained = system.moved(state, new double[system.dimension()], 0, target);
		final DrivenState reached = system.state(relaxer.relax(system.configuration(strained), Quiet.of(monitor)).orThrow().configuration());
		return new DrivenState(reached.x(), target, reached.size());
	}
}
