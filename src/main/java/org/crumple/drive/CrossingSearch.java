package org.crumple.drive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.crumple.mechanics.LoadedNetwork;
import org.crumple.mechanics.State;

/**
 * Finds the crossings on the smooth part of a branch, where bonds pass from one well to the other, including bonds that pass forth and back
 * within one arc. The difference of a bond's length from that at the top of its barrier is interpolated along the arc by a cubic, from
 * values and derivatives at both ends.
 */
final class CrossingSearch {

	/** Tolerance for the difference of a bond length from that at the top, as a fraction of the rest length. */
	private static final double ACCURACY = 1e-12;
	private static final int MOST_STEPS = 12;

	private final LoadedNetwork system;
	private final Corrector corrector;

	CrossingSearch(final LoadedNetwork system, final Corrector corrector) {
		this.system = system;
		this.corrector = corrector;
	}

	/**
	 * Passage of a bond over the top of the barrier between its wells.
	 *
	 * @param state equilibrium at which the bond is at the top
	 * @param bond in [0, M)
	 * @param fromLong whether the bond was long before
	 */
	record Crossing(State state, int bond, boolean fromLong) {}

	/** A part of an arc, from s = start to end as in {@link HermiteArc}, in which a bond passes its top once. */
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
			if (Double.isNaN(top[b])) continue; // a single well
			final double a = from[b] - top[b], c = to[b] - top[b];
			// no crossing if both ends are in the same well and the length does not have an extremum towards the top in between
			if (a > 0 == c > 0 && (fromRate[b] * a >= 0 || toRate[b] * c <= 0)) continue;
			passages(arc, b, passages, new double[] { a, c, arc.length() * fromRate[b], arc.length() * toRate[b] });
		}
		passages.sort(Comparator.comparingDouble(Passage::middle));
		final List<Crossing> crossings = new ArrayList<>();
		for (final Passage passage : passages) crossings.add(new Crossing(refined(arc, passage), passage.bond(), passage.fromLong()));
		return crossings;
	}

	/** Divides an arc at the extrema of the cubic, and adds the parts in which it changes sign. */
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

	/** Length of a bond minus its length at the top [l]. */
	private double excess(final State state, final int bond) {
		return system.lengths(state)[bond] - system.network().topLengths()[bond];
	}

	private double excess(final HermiteArc arc, final int bond, final double s) {
		return arc.bondLength(bond, s) - system.network().topLengths()[bond];
	}

	/** Narrows a passage by bisection with the interpolated bond length. */
	private Passage narrowed(final HermiteArc arc, final Passage passage) {
		double low = passage.start(), high = passage.end();
		for (int k = 0; k < 30; k++) {
			final double middle = 0.5 * (low + high);
			if (excess(arc, passage.bond(), middle) > 0 == passage.fromLong()) low = middle;
			else high = middle;
		}
		return new Passage(passage.bond(), low, high, passage.fromLong());
	}

	/** The equilibrium at which the bond is at its top, by the secant method with corrected states; the best state so far if this fails. */
	private State refined(final HermiteArc arc, final Passage passage) {
		final int bond = passage.bond();
		final double arrived = ACCURACY * system.network().restLength()[bond];
		double s = passage.middle(), other = s - 1e-3 * arc.length();
		final State predicted = arc.state(s);
		final double[] normal = system.carried(arc.direction(s), arc.last().state(), predicted);
		// the factor of the end of the arc is mostly sufficient
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
