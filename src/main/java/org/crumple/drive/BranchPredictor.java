package org.crumple.drive;

import org.crumple.linalg.Vectors;
import org.crumple.mechanics.LoadedNetwork;
import org.crumple.mechanics.State;

/**
 * Extrapolates a branch beyond its last point by the cubic Hermite polynomial through the last two points.
 * <p>
 * If the branch is nearly straight, the parameter τ of the cubic is the arc length. Near a fold, the amplitude of the critical mode varies
 * as {@code √(λc - λ)}, which is not well approximated by a polynomial in the arc length. λ and the other coordinates, however, are smooth,
 * nearly quadratic functions of this amplitude. Therefore, once {@code dq/dλ} changes along the branch, its change is used as the critical
 * mode, and the amplitude of the mode as τ.
 */
final class BranchPredictor {

	/**
	 * Range of the ratio of dq/dλ along the mode at the two points in which the amplitude is used as τ. A lower limit of 1.1 takes as
	 * many steps, 1.05 a few percent more (three networks of 1024 nodes).
	 */
	private static final double LEAST_GROWTH = 1.3, MOST_GROWTH = 30;

	private final LoadedNetwork system;
	private final BranchPoint last;
	/** Displacement from the last point to the previous one, and dq/dτ at the previous and at the last point [n]; below, the same for λ. */
	private final double[] way, first, second;
	private final double controlWay, firstRate, secondRate;
	/** Difference of τ between the points. */
	private final double length;
	/** Scalar products of way, first and second, each together with its λ component. */
	private final double[][] gram = new double[3][3];
	private final boolean byMode;

	BranchPredictor(final LoadedNetwork system, final BranchPoint before, final BranchPoint here) {
		this.system = system;
		last = here;
		final HermiteArc arc = new HermiteArc(system, before, here);
		way = system.difference(here.state(), before.state());
		controlWay = before.state().control() - here.state().control();
		final double[] u1 = system.carried(before.direction(), before.state(), here.state()), u2 = here.direction();
		final double g1 = before.controlRate(), g2 = here.controlRate();
		final double[] mode = new double[way.length];
		for (int k = 0; k < mode.length; k++) mode[k] = u2[k] / g2 - u1[k] / g1;
		final double size = Math.sqrt(Vectors.dot(mode, mode)), sense = Math.signum(g2);
		final double w1 = sense * Vectors.dot(mode, u1) / size, w2 = sense * Vectors.dot(mode, u2) / size,
			h = -sense * Vectors.dot(mode, way) / size;
		final double growth = (w2 / g2) / (w1 / g1);
		byMode = g1 * g2 > 0 && w1 > 0 && growth > LEAST_GROWTH && growth < MOST_GROWTH && h > w1 * arc.length() && h < w2 * arc.length();
		length = byMode ? h : arc.length();
		final double a1 = byMode ? 1 / w1 : 1, a2 = byMode ? 1 / w2 : 1;
		first = new double[way.length];
		second = new double[way.length];
		for (int k = 0; k < way.length; k++) {
			first[k] = a1 * u1[k];
			second[k] = a2 * u2[k];
		}
		firstRate = a1 * g1;
		secondRate = a2 * g2;
		final double[][] v = { way, first, second };
		final double[] s = { controlWay, firstRate, secondRate };
		for (int i = 0; i < 3; i++) {
			for (int j = 0; j <= i; j++) gram[i][j] = gram[j][i] = Vectors.dot(v[i], v[j]) + system.weight() * s[i] * s[j];
		}
	}

	/** The difference of τ from the last point that corresponds to the distance s [l] from it. */
	private double tauAt(final double s) {
		if (!byMode) return s;
		double low = 0, high = s * Math.sqrt(1 / gram[2][2]);
		while (distance(high) < s) {
			low = high;
			high *= 2;
		}
		for (int k = 0; k < 50; k++) {
			final double middle = 0.5 * (low + high);
			if (distance(middle) < s) low = middle;
			else high = middle;
		}
		return high;
	}

	private double distance(final double tau) {
		return Math.sqrt(Math.max(0, norm2(values(tau))));
	}

	private double norm2(final double[] c) {
		double sum = 0;
		for (int i = 0; i < 3; i++) {
			for (int j = 0; j < 3; j++) sum += c[i] * gram[i][j] * c[j];
		}
		return sum;
	}

	/** Coefficients of way, first and second in the Hermite polynomial, at τ beyond the last point. */
	private double[] values(final double tau) {
		final double t = 1 + tau / length;
		return new double[] { (1 + 2 * t) * (1 - t) * (1 - t), length * t * (1 - t) * (1 - t), length * t * t * (t - 1) };
	}

	/** Derivatives of these coefficients with respect to τ. */
	private double[] slopes(final double tau) {
		final double t = 1 + tau / length;
		return new double[] { 6 * t * (t - 1) / length, (3 * t - 1) * (t - 1), t * (3 * t - 2) };
	}

	private double[] sum(final double[] c, final double factor) {
		final double[] sum = new double[way.length];
		final double a = factor * c[0], b = factor * c[1], d = factor * c[2];
		for (int k = 0; k < sum.length; k++) sum[k] = a * way[k] + b * first[k] + d * second[k];
		return sum;
	}

	private double controls(final double[] c) {
		return c[0] * controlWay + c[1] * firstRate + c[2] * secondRate;
	}

	/** Distance from the last point at which a fold, λ' = 0, is predicted [l]; infinite if none is predicted. */
	double fold() {
		if (!byMode) return Double.POSITIVE_INFINITY;
		// λ' is a parabola in t = 1 + τ/length: a t² + b t + firstRate
		final double w = 6 * controlWay / length, a = w + 3 * (firstRate + secondRate), b = -w - 4 * firstRate - 2 * secondRate;
		final double root = b * b - 4 * a * firstRate;
		if (!(root >= 0)) return Double.POSITIVE_INFINITY;
		final double q = -0.5 * (b + Math.copySign(Math.sqrt(root), b));
		double t = Double.POSITIVE_INFINITY;
		for (final double x : new double[] { q / a, firstRate / q }) {
			if (x > 1) t = Math.min(t, x);
		}
		return t < 100 ? distance((t - 1) * length) : Double.POSITIVE_INFINITY;
	}

	/** The predicted λ at the distance s from the last point. */
	double control(final double s) {
		return last.state().control() + controls(values(tauAt(s)));
	}

	/** The predicted λ' at s. */
	double controlRate(final double s) {
		final double[] c = slopes(tauAt(s));
		return controls(c) / Math.sqrt(norm2(c));
	}

	/** The predicted state at s. */
	State state(final double s) {
		final double[] c = values(tauAt(s));
		return system.moved(last.state(), sum(c, 1), 1, last.state().control() + controls(c));
	}

	/** The predicted q' at s [n], in the cell of the last point. */
	double[] direction(final double s) {
		final double[] c = slopes(tauAt(s));
		return sum(c, 1 / Math.sqrt(norm2(c)));
	}
}
