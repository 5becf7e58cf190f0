package org.crumple.drive;

import org.crumple.linalg.Vectors;
import org.crumple.mechanics.LoadedNetwork;
import org.crumple.mechanics.State;

/**
 * Cubic Hermite polynomial through two points of a branch and their directions, as a function of the arc length s, in the
 * cell of the second point. The second point is at s = 0, the first at {@code s = -length}: values s &lt; 0 interpolate, s &gt; 0
 * extrapolate.
 */
final class HermiteArc {

	private final LoadedNetwork system;
	private final BranchPoint first;
	private final BranchPoint last;
	private final double length;
	private final double[] way;
	private final double[] firstDirection;
	private final double controlWay;

	HermiteArc(final LoadedNetwork system, final BranchPoint first, final BranchPoint last) {
		this.system = system;
		this.first = first;
		this.last = last;
		way = system.difference(last.state(), first.state());
		controlWay = first.state().control() - last.state().control();
		firstDirection = system.carried(first.direction(), first.state(), last.state());
		final double chord = Math.sqrt(Vectors.dot(way, way) + system.weight() * controlWay * controlWay);
		// ratio of arc to chord of a circle
		final double half = 0.5 * StrictMath.acos(Math.max(-1, Math.min(1, cosine())));
		length = half > 1e-4 ? chord * half / StrictMath.sin(half) : chord;
	}

	/** Cosine of the angle between the directions at both ends. */
	double cosine() {
		return Vectors.dot(firstDirection, last.direction()) + system.weight() * first.controlRate() * last.controlRate();
	}

	/** Approximate arc length between the points [l]. */
	double length() {
		return length;
	}

	BranchPoint first() {
		return first;
	}

	BranchPoint last() {
		return last;
	}

	/** λ at s. */
	double control(final double s) {
		final double t = 1 + s / length;
		return last.state().control() + startValue(t) * controlWay + length * (startSlope(t) * first.controlRate() + endSlope(t)
			* last.controlRate());
	}

	/** λ' at s. */
	double controlRate(final double s) {
		final double t = 1 + s / length;
		return 6 * t * (t - 1) * controlWay / length + (3 * t - 1) * (t - 1) * first.controlRate() + t * (3 * t - 2) * last.controlRate();
	}

	/** Smallest value of {@code sense * λ'} between the two points. */
	double lowestRate(final double sense) {
		// λ' is a parabola a t² + b t + c
		final double w = 6 * controlWay / length, a = w + 3 * (first.controlRate() + last.controlRate());
		final double b = -w - 4 * first.controlRate() - 2 * last.controlRate();
		double lowest = Math.min(sense * first.controlRate(), sense * last.controlRate());
		final double t = -b / (2 * a);
		if (t > 0 && t < 1) lowest = Math.min(lowest, sense * (a * t * t + b * t + first.controlRate()));
		return lowest;
	}

	/** The state at s. */
	State state(final double s) {
		final double t = 1 + s / length, p = startValue(t), m = length * startSlope(t), n = length * endSlope(t);
		final double[] move = new double[way.length];
		for (int k = 0; k < move.length; k++) move[k] = p * way[k] + m * firstDirection[k] + n * last.direction()[k];
		return system.moved(last.state(), move, 1, control(s));
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
		final int coordinates = last.state().x().length;
		final double[] step = new double[way.length - coordinates];
		for (int k = 0; k < step.length; k++) step[k] = p * way[coordinates + k] + m * firstDirection[coordinates + k]
			+ n * last.direction()[coordinates + k];
		return system.bondLength(bond, last.state(), move, step, control(s));
	}

	/** q' at s [n], not normalised, in the cell of the last point. */
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
