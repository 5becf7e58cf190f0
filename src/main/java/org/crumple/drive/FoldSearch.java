package org.crumple.drive;

import org.crumple.mechanics.LoadedNetwork;
import org.crumple.mechanics.State;

/** Finds the fold at the end of a branch of minima, the extremum of λ(s) within an arc from a minimum to a saddle. */
final class FoldSearch {

	/**
	 * Largest distance in λ of the point found from the fold, as a strain. For λ alone 1e-10 would be enough, because a parabola corrects
	 * most of that.
	 * But the descent starts at this point, an error of 1e-10 in strain leaves it undetermined by a hundredth of a node spacing along the
	 * mode, and the end of an avalanche may depend on that.
	 */
	private static final double ACCURACY = 1e-14;
	private static final int MOST_STEPS = 30;
	/**
	 * Smallest cosine between the directions at the last minimum before the fold and at the fold; at a simple fold they differ by less than
	 * a right angle.
	 */
	private static final double LEAST_COSINE = 0.1;

	private final LoadedNetwork system;
	private final Corrector corrector;
	private final double accuracy;

	FoldSearch(final LoadedNetwork system, final Corrector corrector) {
		this(system, corrector, ACCURACY * system.controlUnit());
	}

	/** @param accuracy largest distance in λ of the point found from the fold */
	FoldSearch(final LoadedNetwork system, final Corrector corrector, final double accuracy) {
		this.system = system;
		this.corrector = corrector;
		this.accuracy = accuracy;
	}

	/**
	 * A fold.
	 *
	 * @param approach arc from the last minimum before the fold to the point at the fold
	 * @param control λ of the fold
	 * @param index number of negative eigenvalues of K behind the fold
	 */
	record Fold(HermiteArc approach, double control, int index) {}

	/**
	 * Finds the fold within an arc.
	 *
	 * @param bracket arc from a minimum to a saddle
	 * @param sense of the drive, +1 or −1
	 * @return the fold, or null if it cannot be located
	 */
	Fold find(final HermiteArc bracket, final double sense) {
		BranchPoint stable = bracket.first(), unstable = bracket.last();
		for (int step = 0; step < MOST_STEPS; step++) {
			final HermiteArc arc = new HermiteArc(system, stable, unstable);
			final double s = root(arc, sense);
			final State predicted = arc.state(s);
			final double[] normal = system.carried(arc.direction(s), arc.last().state(), predicted);
			final BranchPoint point = point(predicted, normal, arc.controlRate(s), arc.length());
			if (point == null) return null;
			final double bend = Math.abs(unstable.controlRate() - stable.controlRate()) / arc.length();
			final double rest = 0.5 * point.controlRate() * point.controlRate() / bend;
			if (rest < accuracy) {
				final HermiteArc approach = new HermiteArc(system, bracket.first(), point);
				if (approach.cosine() < LEAST_COSINE) return null;
				return new Fold(approach, point.state().control() + sense * rest, bracket.last().index());
			}
			if (sense * point.controlRate() > 0) stable = point;
			else unstable = point;
		}
		return null;
	}

	/** The branch point near a predicted state, corrected with the existing factor if that is possible, otherwise with one at the state. */
	private BranchPoint point(final State predicted, final double[] normal, final double rate, final double farthest) {
		for (int attempt = 0; attempt < 2; attempt++) {
			final boolean solvable = attempt == 0 ? corrector.across(normal, rate) : corrector.across(predicted, normal, rate);
			final State state = solvable ? corrector.correct(predicted, farthest) : null;
			final BranchPoint point = state == null ? null : corrector.point(state, 1, 0, Corrector.LOCATING);
			if (point != null) return point;
		}
		return null;
	}

	/** The s between the ends of an arc at which its λ' vanishes. */
	private static double root(final HermiteArc arc, final double sense) {
		double low = -arc.length(), high = 0;
		for (int k = 0; k < 60; k++) {
			final double middle = 0.5 * (low + high);
			if (sense * arc.controlRate(middle) > 0) low = middle;
			else high = middle;
		}
		return 0.5 * (low + high);
	}
}
