package org.crumple.drive;

import org.crumple.mechanics.LoadedNetwork;
import org.crumple.mechanics.State;

/** Finds the end of a branch between a minimum and a saddle of one arc: where λ(s) turns round. */
final class FoldSearch {

	/**
	 * How far in λ the point found may lie from the fold. The parabola through it would take off most of 1e-10, too, but the network is let go at
	 * this point, and how an avalanche ends may hang on a hundredth of a node spacing along the mode, which 1e-10 in strain leaves open.
	 */
	private static final double ACCURACY = 1e-14;
	private static final int MOST_STEPS = 30;
	/** Least cosine between the directions at the last minimum before the fold and at the fold: more than a quarter of a turn is no simple fold. */
	private static final double LEAST_COSINE = 0.1;

	private final LoadedNetwork system;
	private final Corrector corrector;

	FoldSearch(final LoadedNetwork system, final Corrector corrector) {
		this.system = system;
		this.corrector = corrector;
	}

	/**
	 * A fold.
	 *
	 * @param approach arc from the last minimum before to the point at the fold
	 * @param control λ there
	 * @param index directions of instability behind it
	 */
	record Fold(HermiteArc approach, double control, int index) {}

	/** @return the fold within the arc, or null if it cannot be pinned down */
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
			if (rest < ACCURACY) {
				final HermiteArc approach = new HermiteArc(system, bracket.first(), point);
				if (approach.cosine() < LEAST_COSINE) return null;
				return new Fold(approach, point.state().control() + sense * rest, bracket.last().index());
			}
			if (sense * point.controlRate() > 0) stable = point;
			else unstable = point;
		}
		return null;
	}

	/** The point near a predicted state, with the factor that there is if it serves, else with the state's own. */
	private BranchPoint point(final State predicted, final double[] normal, final double rate, final double farthest) {
		for (int attempt = 0; attempt < 2; attempt++) {
			final boolean solvable = attempt == 0 ? corrector.across(normal, rate) : corrector.across(predicted, normal, rate);
			final State state = solvable ? corrector.correct(predicted, farthest) : null;
			final BranchPoint point = state == null ? null : corrector.point(state, 1, 0, Corrector.LOCATING);
			if (point != null) return point;
		}
		return null;
	}

	/** Where λ' of an arc vanishes, kept off its ends. */
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
