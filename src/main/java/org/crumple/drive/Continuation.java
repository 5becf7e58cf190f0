package org.crumple.drive;

import org.crumple.linalg.Vectors;
import org.crumple.mechanics.LoadedNetwork;
import org.crumple.mechanics.State;
import org.crumple.relax.NoMinimumException;

/**
 * Arc-length continuation of a branch of equilibria with adaptive steps. Every step is predicted by a
 * cubic and corrected perpendicular to the predicted direction. It is rejected if there is any sign that an instability was stepped over.
 * At every fold λ turns round, and the number of negative eigenvalues of K, the index, changes by one: on the way from a minimum λ grows
 * where the index is even, and falls where it is odd.
 *
 * @see <a href="https://doi.org/10.1007/978-1-4419-1740-9">R. Seydel, Practical Bifurcation and Stability Analysis, ch. 4</a>
 */
final class Continuation {

	/**
	 * Limits for a step; lengths are in units of √(A₀/N).
	 *
	 * @param aim distance between prediction and corrected point for which the step length is chosen
	 * @param correction largest allowed distance between prediction and corrected point
	 * @param bondChange largest allowed change of a bond length
	 * @param cosine smallest allowed cosine between the directions at both ends, unless the prediction was accurate
	 * @param first change of λ in the first step of a branch; NaN: such that the step is short
	 */
	record Limits(double aim, double correction, double bondChange, double cosine, double first) {

		/**
		 * Twice this aim takes 6 % fewer steps, but as many factorisations; a seventh of it takes 46 % more steps (three networks of 1024
		 * nodes).
		 */
		static final Limits DEFAULT = new Limits(2e-4, 4e-3, 0.05, 0.7, Double.NaN);

		/** Limits for steps that are about {@code factor} times as long. */
		Limits scaled(final double factor) {
			return new Limits(aim * StrictMath.pow(factor, 4), correction * factor, bondChange * factor, cosine, first);
		}

		/** Limits for branches that begin with a step of this change of λ. */
		Limits beginningWith(final double change) {
			return new Limits(aim, correction, bondChange, cosine, change);
		}
	}

	/** Shortest step [√A₀]; if a shorter one is needed, the branch is lost. */
	private static final double SHORTEST = 1e-9;
	/** First step of a branch [√A₀], which corresponds to about the same strain. */
	private static final double FIRST = 2e-4;
	/** Largest growth factor of a step, and of the first step, which only serves to measure how the direction changes. */
	private static final double MOST_GROWTH = 3, FIRST_GROWTH = 6;
	/** Longest step, as a multiple of the distance to a predicted fold, so that the fold lies within the arc. */
	private static final double OVERSHOOT = 1.1;
	/**
	 * A prediction is accurate if the correction is below this fraction of the largest allowed one. Then smaller cosines are allowed,
	 * before and behind a fold.
	 */
	private static final double ACCURATE = 0.1, ACCURATE_COSINE = 0.1, ACCURATE_COSINE_BEHIND = -0.7;

	/** Relative difference in λ within which a crossing is near. */
	private static final double NEAR = 1e-3;

	private final LoadedNetwork system;
	private final Corrector corrector;
	private final Limits limits;
	private final double spacing;
	private double step;
	private double longest = Double.POSITIVE_INFINITY;
	private double lastTried;
	/** λ behind the last step that was refused because the index changed in another way than at a fold; NaN if there is none. */
	private double crossing = Double.NaN;

	Continuation(final LoadedNetwork system, final Corrector corrector, final Limits limits) {
		this.system = system;
		this.corrector = corrector;
		this.limits = limits;
		spacing = system.spacing();
		step = FIRST * Math.sqrt(system.weight());
	}

	/** Halves the step length, because the last arc could not be used. */
	void shorten() {
		refuse(lastTried);
	}

	/** Makes the next step not longer than this [l]. */
	void stepAtMost(final double length) {
		step = Math.min(step, length);
	}

	/** Makes no further step longer than this [l]. */
	void resolve(final double length) {
		longest = length;
	}

	/**
	 * Whether the index changes without a fold near a point where the branch was lost: another branch crosses this one, as it can in
	 * symmetric networks.
	 */
	boolean isCrossed(final BranchPoint lost) {
		final double control = lost.state().control();
		return Math.abs(crossing - control) <= NEAR * Math.max(Math.abs(crossing), Math.abs(control));
	}

	private void refuse(final double s) {
		step = 0.5 * s;
	}

	/**
	 * Starts a branch.
	 *
	 * @param minimum first point of the branch, where K was factorised last
	 * @param sense of the drive, +1 or −1
	 * @return the first point, or null if its direction cannot be determined
	 */
	BranchPoint start(final State minimum, final double sense) {
		step = Math.min(step, FIRST * Math.sqrt(system.weight()));
		final BranchPoint point = corrector.point(minimum, sense, 0, Corrector.PREDICTING);
		if (point != null && limits.first > 0) step = limits.first / Math.abs(point.controlRate());
		return point;
	}

	/**
	 * Finds the next point of a branch.
	 *
	 * @param before the previous point, or null
	 * @param here the current point
	 * @param sense in which λ changes here, +1 or −1
	 * @param target final value of λ in this sense
	 * @return the arc to the next point, which has the same index and is exactly at {@code target} if the step reaches it, or lies behind a
	 *   single fold
	 * @throws NoMinimumException if even the shortest step fails
	 */
	HermiteArc next(final BranchPoint before, final BranchPoint here, final double sense, final double target) throws NoMinimumException {
		final BranchPredictor past = before == null ? null : new BranchPredictor(system, before, here);
		step = Math.min(step, longest);
		final double first = step;
		HermiteArc arc = arc(past, here, sense, target, past == null);
		if (arc == null && past == null) {
			// the factor at hand may be that of a longer step over a fold, whose index is not that of the minima before the fold
			step = first;
			arc = arc(past, here, sense, target, false);
		}
		if (arc != null) return arc;
		throw new NoMinimumException("The branch of minima was lost at " + system.at(here.state())
			+ ": even the shortest step along it leads to no equilibrium nearby.");
	}

	/**
	 * Tries ever shorter steps.
	 *
	 * @param reusing whether to correct with the factor at hand where that converges
	 * @return the first arc that is safe, or null if even the shortest one is not
	 */
	private HermiteArc arc(final BranchPredictor past, final BranchPoint here, final double sense, final double target,
		final boolean reusing) {
		while (step > SHORTEST * Math.sqrt(system.weight())) {
			final double tried = past == null ? step : Math.min(step, OVERSHOOT * past.fold());
			final double left = sense * (target - here.state().control());
			final boolean landing = sense * predictedControl(past, here, tried) >= sense * target - 1e-3 * left;
			final double s = landing ? landing(past, here, tried, target) : tried;
			lastTried = s;
			final BranchPoint point = landing ? land(past, here, s, sense, target) : attempt(past, here, s, reusing);
			if (point != null) {
				final HermiteArc arc = new HermiteArc(system, here, point);
				if (isCrossed(arc, sense)) crossing = point.state().control();
				if (isSafe(arc, s, sense)) {
					final double order = past == null ? 2 : 4, most = past == null ? FIRST_GROWTH : MOST_GROWTH;
					final double growth = StrictMath.pow(limits.aim * spacing / Math.max(point.correction(), 1e-12), 1 / order);
					final double proposed = s * Math.max(0.3, Math.min(most, growth));
					step = landing ? Math.max(proposed, Math.min(step, s * most)) : proposed;
					return arc;
				}
			}
			refuse(s);
		}
		return null;
	}

	private static double predictedControl(final BranchPredictor past, final BranchPoint here, final double s) {
		return past == null ? here.state().control() + s * here.controlRate() : past.control(s);
	}

	/** The arc length, up to {@code longest}, at which the predicted λ reaches the target. */
	private static double landing(final BranchPredictor past, final BranchPoint here, final double longest, final double target) {
		double low = 0, high = longest;
		final double origin = here.state().control();
		for (int k = 0; k < 60; k++) {
			final double middle = 0.5 * (low + high);
			if (Math.abs(predictedControl(past, here, middle) - origin) < Math.abs(target - origin)) low = middle;
			else high = middle;
		}
		return high;
	}

	/** The predicted state at the distance s; null if it is not finite. */
	private State predicted(final BranchPredictor past, final BranchPoint here, final double s) {
		final double control = predictedControl(past, here, s);
		if (!Double.isFinite(control)) return null;
		return past != null ? past.state(s) : system.moved(here.state(), here.direction(), s, control);
	}

	private BranchPoint attempt(final BranchPredictor past, final BranchPoint here, final double s, final boolean reusing) {
		final State predicted = predicted(past, here, s);
		if (predicted == null) return null;
		final double[] normal = system.carried(past == null ? here.direction() : past.direction(s), here.state(), predicted);
		final double rate = past == null ? here.controlRate() : past.controlRate(s);
		if (!Double.isFinite(Vectors.dot(normal, normal))) return null;
		if (reusing && corrector.across(normal, rate)) {
			// the first step is short, so that the factor of the first point can be used
			final BranchPoint point = corrected(predicted, 1);
			if (point != null) return point;
		}
		if (!corrector.across(predicted, normal, rate)) return null;
		if (Math.abs(corrector.index() - here.index()) > 1) {
			crossing = predicted.control();
			return null;
		}
		return corrected(predicted, 1);
	}

	private BranchPoint land(final BranchPredictor past, final BranchPoint here, final double s, final double sense, final double target) {
		final State near = predicted(past, here, s);
		return near == null ? null : land(near, here.index(), sense, target);
	}

	private BranchPoint land(final State near, final int index, final double sense, final double target) {
		final State predicted = system.moved(near, new double[system.dimension()], 0, target);
		if (!corrector.at(predicted) || corrector.index() != index) return null;
		return corrected(predicted, sense);
	}

	/**
	 * The point of a branch at a given λ before its end.
	 *
	 * @param approach arc to the end of the branch
	 * @return the point, or null if no minimum was found there
	 */
	BranchPoint landBefore(final HermiteArc approach, final double sense, final double target) {
		double low = -approach.length(), high = 0;
		for (int k = 0; k < 60; k++) {
			final double middle = 0.5 * (low + high);
			if (sense * approach.control(middle) < sense * target) low = middle;
			else high = middle;
		}
		final BranchPoint point = land(approach.state(low), 0, sense, target);
		return point != null && point.correction() < limits.correction * spacing ? point : null;
	}

	private BranchPoint corrected(final State predicted, final double sense) {
		final State state = corrector.correct(predicted, 2 * limits.correction * spacing);
		if (state == null) return null;
		final double[] way = system.difference(predicted, state);
		final double change = state.control() - predicted.control();
		return corrector.point(state, sense, Math.sqrt(Vectors.dot(way, way) + system.weight() * change * change), Corrector.PREDICTING);
	}

	/**
	 * Whether there is no sign of an instability within an arc, except for a single fold if the index changes; s is the step length asked
	 * for.
	 */
	boolean isSafe(final HermiteArc arc, final double s, final double sense) {
		final BranchPoint from = arc.first(), to = arc.last();
		final boolean stable = to.index() == from.index(), accurate = to.correction() < ACCURATE * limits.correction * spacing;
		// a branch may turn by a larger angle behind a fold, as long as the fold is a single one
		final double cosine = stable ? accurate ? ACCURATE_COSINE : limits.cosine : accurate ? ACCURATE_COSINE_BEHIND : 0;
		return to.correction() < limits.correction * spacing && arc.cosine() > cosine //
			&& arc.length() < 2 * s && arc.length() > 0.5 * s //
			&& !isCrossed(arc, sense) //
			&& (!stable || arc.lowestRate(sense) > 0) //
			&& largestBondChange(from.state(), to.state()) < limits.bondChange * spacing;
	}

	/** Whether the index changes within an arc while λ does not turn round, or the other way round. */
	private static boolean isCrossed(final HermiteArc arc, final double sense) {
		return arc.last().index() == arc.first().index() != sense * arc.last().controlRate() > 0;
	}

	private double largestBondChange(final State from, final State to) {
		final double[] before = system.lengths(from).clone(), after = system.lengths(to);
		double largest = 0;
		for (int b = 0; b < before.length; b++) largest = Math.max(largest, Math.abs(after[b] - before[b]));
		return largest;
	}
}
