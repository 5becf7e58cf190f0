package org.crumple.drive;

import org.crumple.linalg.Vectors;

/**
 * The cubic through two points of a branch with the directions it has there, as a function of the arc length s, in the
 * frame of the second point: s = 0 there and {@code s = -length} at the first. It predicts for s &gt; 0 and interpolates for s &lt; 0.
 */
final class HermiteArc {

	private final DrivenSystem system;
	private final BranchPoint first;
	private final BranchPoint last;
	private final double length;
	private final double[] way;
	private final double[] firstDirection;
	private final double strainWay;

	HermiteArc(final DrivenSystem system, final BranchPoint first, final BranchPoint last) {
		this.system = system;
		this.first = first;
		this.last = last;
		way = system.difference(last.state(), first.state());
		strainWay = first.state().strain() - last.state().strain();
		firstDirection = system.carried(first.direction(), first.state(), last.state());
		final double chord = Math.sqrt(Vectors.dot(way, way) + system.weight() * strainWay * strainWay);
		// an arc of a circle is longer than its chord
		final double half = 0.5 * StrictMath.acos(Math.max(-1, Math.min(1, cosine())));
		length = half > 1e-4 ? chord * half / StrictMath.sin(half) : chord;
	}

	/** Cosine between the two directions. */
	double cosine() {
		return Vectors.dot(firstDirection, last.direction()) + system.weight() * first.strainRate() * last.strainRate();
	}

	/** Arc length between the points [l]. */
	double length() {
		return length;
	}

	BranchPoint first() {
		return first;
	}

	BranchPoint last() {
		return last;
	}

	/** γ at s. */
	double strain(final double s) {
		final double t = 1 + s / length;
		return last.state().strain() + startValue(t) * strainWay + length * (startSlope(t) * first.strainRate() + endSlope(t) * last.strainRate());
	}

	/** γ' at s. */
	double strainRate(final double s) {
		final double t = 1 + s / length;
		return 6 * t * (t - 1) * strainWay / length + (3 * t - 1) * (t - 1) * first.strainRate() + t * (3 * t - 2) * last.strainRate();
	}

	/** Smallest of {@code sense * γ'} between the two points. */
	double lowestRate(final double sense) {
		// γ' is a parabola a t² + b t + c
		final double w = 6 * strainWay / length, a = w + 3 * (first.strainRate() + last.strainRate());
		final double b = -w - 4 * first.strainRate() - 2 * last.strainRate();
		double lowest = Math.min(sense * first.strainRate(), sense * last.strainRate());
		final double t = -b / (2 * a);
		if (t > 0 && t < 1) lowest = Math.min(lowest, sense * (a * t * t + b * t + first.strainRate()));
		return lowest;
	}

	/** The state at s. */
	DrivenState state(final double s) {
		final double t = 1 + s / length, p = startValue(t), m = length * startSlope(t), n = length * endSlope(t);
		final double[] move = new double[way.length];
		for (int k = 0; k < move.length; k++) move[k] = p * way[k] + m * firstDirection[k] + n * last.direction()[k];
		return system.moved(last.state(), move, 1, strain(s));
	}

	/** Length of one bond at s [l]. */
	double bondLength(final int bond, final double s) {
		final double t = 1 + s / length, p = startValue(t), m = length * startSlope(t), n = length * endSlope(t);
		final int i = 2 * system.network().from()[bond], j = 2 * system.network().to()[bond];
		final double[] move = new double[2];
		for (int k = 0; k < 2; k++) {
			move[k] = p * (way[j + k] - way[i + k]) + m * (firstDirection[j + k] - firstDirection[i + k]) //
				+ n * (last.direction()[j + k] - last.direction()[i + k]);
		}
		final int size = system.dimension() - 1;
		final double growth = size % 2 == 0 ? p * way[size] + m * firstDirection[size] + n * last.direction()[size] : 0;
		return system.bondLength(bond, last.state(), move, growth, strain(s));
	}

	/** u' at s, not normalised, in the frame of the last point. */
	double[] direction(final double s) {
		final double t = 1 + s / length, p = 6 * t * (t - 1) / length, m = (3 * t - 1) * (t - 1), n = t * (3 * t - 2);
		final double[] direction = new double[way.length];
		for (int k = 0; k < direction.length; k++) direction[k] = p * way[k] + m * firstDirection[k] + n * last.direction()[k];
		return direction;
	}

	private static double startValue(final double t) {
		return (1 + 2 * t) * (1 - t) * (1 - t);
	}

	private static double startSlope(final double t) {
		return t * (1 - t) * (1 - t);
	}

	private static double endSlope(final double t) {
		return t * t * (t - 1);
	}
}
