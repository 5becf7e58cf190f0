package org.crumple.drive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.crumple.mechanics.LoadedNetwork;
import org.crumple.mechanics.State;

/**
 * Finds where bonds pass from well to well on the smooth part of a branch, also those that pass there and back within one arc: along
 * it, their excess over the length at the top is interpolated by the cubic through its values and rates at both ends.
 */
final class CrossingSearch {

	/** Distance from the top at which a bond has arrived, as a part of its rest length. */
	private static final double ARRIVED = 1e-12;
	private static final int MOST_STEPS = 12;

	private final LoadedNetwork system;
	private final Corrector corrector;

	CrossingSearch(final LoadedNetwork system, final Corrector corrector) {
		this.system = system;
		this.corrector = corrector;
	}

	/**
	 * A bond passes the top between its wells.
	 *
	 * @param state where
	 * @param bond which
	 * @param fromLong whether it was long before
	 */
	record Crossing(State state, int bond, boolean fromLong) {}

	/** The part of an arc in which a bond passes its top once; s as in {@link HermiteArc}. */
	private record Passage(int bond, double start, double end, boolean fromLong) {

		double middle() {
			return 0.5 * (start + end);
		}
	}

	/** All crossings between the ends of an arc, in order. */
	List<Crossing> find(final HermiteArc arc) {
		final List<Passage> passages = new ArrayList<>();
		final double[] top = system.network().topLengths();
		final double[] from = system.lengths(arc.first().state()).clone(), to = system.lengths(arc.last().state()).clone();
		final double[] fromRate = lengthRates(arc.first()), toRate = lengthRates(arc.last());
		for (int b = 0; b < top.length; b++) {
			if (Double.isNaN(top[b])) continue; // one well
			final double a = from[b] - top[b], c = to[b] - top[b];
			// a bond that neither changes sides nor turns round goes nowhere
			if (a > 0 == c > 0 && (fromRate[b] * a >= 0 || toRate[b] * c <= 0)) continue;
			passages(arc, b, passages, new double[] { a, c, arc.length() * fromRate[b], arc.length() * toRate[b] });
		}
		passages.sort(Comparator.comparingDouble(Passage::middle));
		final List<Crossing> crossings = new ArrayList<>();
		for (final Passage passage : passages) crossings.add(new Crossing(refined(arc, passage), passage.bond(), passage.fromLong()));
		return crossings;
	}

	/** Cuts an arc where the cubic turns round, and keeps the parts in which it changes its sign. */
	private void passages(final HermiteArc arc, final int bond, final List<Passage> passages, final double[] ends) {
		// slope of the cubic in t = 1 + s/length: a t² + b t + ends[2]
		final double rise = ends[1] - ends[0], a = 3 * (ends[2] + ends[3] - 2 * rise), b = 2 * (3 * rise - 2 * ends[2] - ends[3]);
		final double root = Math.sqrt(Math.max(0, b * b - 4 * a * ends[2])), q = -0.5 * (b + Math.copySign(root, b));
		final double one = inside(q / a), two = inside(ends[2] / q);
		final double[] cut = { 0, Math.min(one, two), Math.max(one, two), 1 };
		boolean isLong = ends[0] > 0;
		double since = 0;
		for (int k = 1; k < cut.length; k++) {
			if (cut[k] <= since) continue;
			final double s = (cut[k] - 1) * arc.length();
			final boolean now = cut[k] == 1 ? ends[1] > 0 : excess(arc, bond, s) > 0;
			if (now != isLong) passages.add(narrowed(arc, new Passage(bond, (since - 1) * arc.length(), s, isLong)));
			isLong = now;
			since = cut[k];
		}
	}

	private static double inside(final double t) {
		return t > 0 && t < 1 ? t : 1;
	}

	private double[] lengthRates(final BranchPoint point) {
		return system.lengthRates(point.state(), point.direction(), point.controlRate());
	}

	/** r less that of the top [l]. */
	private double excess(final State state, final int bond) {
		return system.lengths(state)[bond] - system.network().topLengths()[bond];
	}

	private double excess(final HermiteArc arc, final int bond, final double s) {
		return arc.bondLength(bond, s) - system.network().topLengths()[bond];
	}

	/** Narrows a passage by bisection on the interpolated states. */
	private Passage narrowed(final HermiteArc arc, final Passage passage) {
		double low = passage.start(), high = passage.end();
		for (int k = 0; k < 30; k++) {
			final double middle = 0.5 * (low + high);
			if (excess(arc, passage.bond(), middle) > 0 == passage.fromLong()) low = middle;
			else high = middle;
		}
		return new Passage(passage.bond(), low, high, passage.fromLong());
	}

	/** The equilibrium at which the bond is at its top, by the secant method on corrected states; the interpolated one if that fails. */
	private State refined(final HermiteArc arc, final Passage passage) {
		final int bond = passage.bond();
		final double arrived = ARRIVED * system.network().restLength()[bond];
		double s = passage.middle(), other = s - 1e-3 * arc.length();
		final State predicted = arc.state(s);
		final double[] normal = system.carried(arc.direction(s), arc.last().state(), predicted);
		// the factor made for the end of the arc mostly serves
		State state = corrector.across(normal, arc.controlRate(s)) ? corrector.correct(predicted, arc.length()) : null;
		if (state == null && corrector.across(predicted, normal, arc.controlRate(s))) state = corrector.correct(predicted, arc.length());
		if (state == null) return predicted;
		double value = excess(state, bond), otherValue = Double.NaN;
		for (int step = 0; step < MOST_STEPS && Math.abs(value) > arrived; step++) {
			final State next = corrector.correct(arc.state(step == 0 ? other : s), arc.length());
			if (next == null) return state;
			if (step == 0) {
				otherValue = excess(next, bond);
			} else {
				state = next;
				value = excess(state, bond);
				if (Math.abs(value) <= arrived) break;
			}
			final double better = s - value * (s - other) / (value - otherValue);
			if (!(better > -1.1 * arc.length() && better < 0.1 * arc.length())) return state;
			other = s;
			otherValue = value;
			s = better;
		}
		return state;
	}
}
