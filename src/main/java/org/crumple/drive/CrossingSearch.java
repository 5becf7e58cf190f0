package org.crumple.drive;

import java.util.Arrays;
import java.util.Comparator;

/** Finds where bonds pass δr = 0 on the smooth part of a branch. A bond that passes there and back within an arc is not seen. */
final class CrossingSearch {

	/** δr at which a bond has arrived, as a part of its rest length. */
	private static final double ARRIVED = 1e-12;
	private static final int MOST_STEPS = 12;

	private final DrivenSystem system;
	private final Corrector corrector;

	CrossingSearch(final DrivenSystem system, final Corrector corrector) {
		this.system = system;
		this.corrector = corrector;
	}

	private record Crossing(int bond, double s) {}

	/** Records all crossings between the ends of an arc, in order. */
	void find(final HermiteArc arc, final ShearRecord record) {
		final boolean[] before = record.longBonds(arc.first().state()), after = record.longBonds(arc.last().state());
		if (Arrays.equals(before, after)) return;
		final Crossing[] crossings = new Crossing[before.length];
		int count = 0;
		for (int b = 0; b < before.length; b++) {
			if (before[b] != after[b]) crossings[count++] = new Crossing(b, root(arc, b, before[b]));
		}
		Arrays.sort(crossings, 0, count, Comparator.comparingDouble(Crossing::s));
		for (int k = 0; k < count; k++) record.crossing(refined(arc, crossings[k]), crossings[k].bond());
	}

	private double extension(final DrivenState state, final int bond) {
		return system.lengths(state)[bond] - system.network().restLength()[bond];
	}

	/** Where the interpolated bond passes zero. */
	private double root(final HermiteArc arc, final int bond, final boolean isLong) {
		double low = -arc.length(), high = 0;
		for (int k = 0; k < 30; k++) {
			final double middle = 0.5 * (low + high);
			if (extension(arc.state(middle), bond) > 0 == isLong) low = middle;
			else high = middle;
		}
		return 0.5 * (low + high);
	}

	/** The equilibrium at which the bond is at zero, by the secant method on corrected states; the interpolated one if that fails. */
	private DrivenState refined(final HermiteArc arc, final Crossing crossing) {
		final int bond = crossing.bond();
		final double arrived = ARRIVED * system.network().restLength()[bond];
		double s = crossing.s(), other = s - 1e-3 * arc.length();
		final DrivenState predicted = arc.state(s);
		final double[] normal = system.carried(arc.direction(s), arc.last().state(), predicted);
		if (!corrector.across(predicted, normal, arc.strainRate(s))) return predicted;
		DrivenState state = corrector.correct(predicted, arc.length());
		if (state == null) return predicted;
		double value = extension(state, bond), otherValue = Double.NaN;
		for (int step = 0; step < MOST_STEPS && Math.abs(value) > arrived; step++) {
			final DrivenState next = corrector.correct(arc.state(step == 0 ? other : s), arc.length());
			if (next == null) return state;
			if (step == 0) {
				otherValue = extension(next, bond);
			} else {
				state = next;
				value = extension(state, bond);
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
