package org.crumple.drive;

import java.util.function.Consumer;

import org.crumple.kernel.Monitor;
import org.crumple.linalg.Vectors;
import org.crumple.mechanics.LoadedNetwork;
import org.crumple.mechanics.State;
import org.crumple.relax.NoMinimumException;

/**
 * The branch of equilibria of a network under a load that begins at a minimum and leads, as λ grows, to a fold. Behind the fold λ falls
 * again, and the equilibria are saddles. For one thread at a time.
 */
public final class LoadBranch {

	/** Largest total length of the steps of Newton's method from the initial configuration to the minimum [node spacing]. */
	private static final double FARTHEST = 1e-3;
	/**
	 * Largest distance in λ of the point found from the fold. It leaves the state at the fold undetermined by about 1e-8 node spacings
	 * along the critical mode.
	 */
	private static final double ACCURACY = 1e-17;

	/**
	 * The end of the branch of minima.
	 *
	 * @param point at the fold
	 * @param control λ of the fold
	 * @param lengthRates change of all bond lengths along the critical mode, for a motion of length 1 [M]
	 */
	public record Fold(BranchPoint point, double control, double[] lengthRates) {

		/** The bond that triggers the instability: the one whose length changes most along the critical mode. */
		public int trigger() {
			int trigger = 0;
			for (int b = 1; b < lengthRates.length; b++) {
				if (Math.abs(lengthRates[b]) > Math.abs(lengthRates[trigger])) trigger = b;
			}
			return trigger;
		}
	}

	private final LoadedNetwork system;
	private final Corrector corrector;
	private final Continuation continuation;
	private final double compliance;
	private final BranchPoint start;
	private BranchPoint before, here;

	/**
	 * @param system the equations of equilibrium
	 * @param near state within rounding of a minimum
	 * @param tolerance largest force of an equilibrium [E/l]
	 * @param stride length of steps compared with those under shear: longer steps are fewer and need more corrections each
	 * @throws NoMinimumException if the minimum is too shallow to be followed
	 */
	public LoadBranch(final LoadedNetwork system, final State near, final double tolerance, final double stride) throws NoMinimumException {
		this.system = system;
		corrector = new Corrector(system, tolerance);
		continuation = new Continuation(system, corrector, Continuation.Limits.DEFAULT.scaled(stride));
		final State minimum = corrector.minimum(near, FARTHEST * system.spacing());
		here = start = minimum == null ? null : continuation.start(minimum, 1);
		if (start == null) throw new NoMinimumException("The minimum is too shallow to be followed.");
		compliance = Vectors.dot(system.coupling(), corrector.response());
	}

	/** The minimum at which the branch begins. */
	public BranchPoint start() {
		return start;
	}

	/**
	 * The response cᵀK⁻¹c of the initial minimum to λ; for a dipole of forces on a bond the change of its length per unit of force, 1/V''.
	 */
	public double compliance() {
		return compliance;
	}

	/** Makes the next step not longer than this [l]. */
	public void stepAtMost(final double length) {
		continuation.stepAtMost(length);
	}

	/** Makes no further step longer than this, so that the points that are passed lie close together [l]. */
	public void resolve(final double length) {
		continuation.resolve(length);
	}

	/**
	 * Follows the branch to its fold, and one step beyond.
	 *
	 * @param most largest λ
	 * @param passed takes the minima on the way
	 * @return the fold, or null if there is none up to {@code most}
	 * @throws NoMinimumException if the branch is lost; {@link #isCrossed} says whether another one crosses it there
	 */
	public Fold fold(final double most, final Consumer<BranchPoint> passed, final Monitor monitor) throws NoMinimumException {
		while (here.state().control() < most) {
			monitor.throwIfCancelled();
			final HermiteArc arc = continuation.next(before, here, 1, most);
			if (arc.last().index() != 0) {
				final FoldSearch.Fold found = new FoldSearch(system, corrector, ACCURACY).find(arc, 1);
				if (found == null) {
					continuation.shorten();
					continue;
				}
				take(arc);
				final BranchPoint end = found.approach().last();
				return new Fold(end, found.control(), system.lengthRates(end.state(), end.direction(), end.controlRate()));
			}
			take(arc);
			passed.accept(here);
		}
		return null;
	}

	/**
	 * Follows the branch from beyond the fold until λ has fallen to a value, through further folds, between which λ grows.
	 *
	 * @param target λ at the end
	 * @param most λ at which the search ends without an equilibrium
	 * @param steps largest number of steps
	 * @param passed takes the saddles on the way, the first of which is one step beyond the fold
	 * @return the equilibrium at {@code target}; null if it is not reached
	 * @throws NoMinimumException if the branch is lost; {@link #isCrossed} says whether another one crosses it there
	 */
	public BranchPoint saddle(final double target, final double most, final int steps, final Consumer<BranchPoint> passed,
		final Monitor monitor) throws NoMinimumException
	{
		passed.accept(here);
		for (int step = 0; step < steps && here.state().control() < most; step++) {
			monitor.throwIfCancelled();
			final boolean falls = here.index() % 2 != 0;
			final HermiteArc arc = continuation.next(before, here, falls ? -1 : 1, falls ? target : most);
			if (arc.last().state().control() < target) {
				continuation.shorten();
				continue;
			}
			take(arc);
			passed.accept(here);
			if (here.state().control() == target) return here;
		}
		return null;
	}

	private void take(final HermiteArc arc) {
		before = arc.first();
		here = arc.last();
	}

	/** Whether the branch was lost where the index of its equilibria changes without a fold, as it can in symmetric networks. */
	public boolean isCrossed() {
		return continuation.isCrossed(here);
	}
}
