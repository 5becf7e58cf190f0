package org.crumple.stats;

import java.util.Arrays;
import java.util.List;

import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.crumple.kernel.InvalidValue;

/**
 * Do the curves of all sizes become one if the axes are scaled by powers of N, {@code y N^b = f(x / N^a)}? In logarithms every point
 * is compared with a line through the nearest points of the other sizes on either side of it,
 * <pre>
 * quality = 1/n Σ (Y - Y')² / (dY² + dY'²),
 * </pre>
 * over the n points that others surround: about 1 if the curves agree within their errors, larger if they do not.
 *
 * @param a exponent of the x axis
 * @param b exponent of the y axis
 * @param quality of the collapse
 * @param points n
 * @see <a href="https://doi.org/10.1103/PhysRevB.70.014418">J. Houdayer and A. K. Hartmann, Phys. Rev. B 70, 014418 (2004), appendix A</a>
 */
public record DataCollapse(double a, double b, double quality, int points) {

	private static final int EVALUATIONS = 5000;
	private static final double CONVERGED = 1e-9;
	/** First size of the search's simplex in either exponent. */
	private static final double STEP = 0.1;
	/** Fewest values in a bin that counts: the error of a logarithm of a single one means nothing. */
	private static final int FEWEST = 2;
	/** A collapse that pulls the curves apart has no points left to compare; this part of those compared without scaling must stay. */
	private static final double KEPT = 0.5;

	/** A distribution of a system of N nodes. */
	public record Curve(double n, SizeHistogram histogram) {

		/** The curve as it is with scaled axes, x / N^a and y N^b. */
		public SizeHistogram scaled(final double a, final double b) {
			final double along = StrictMath.pow(n, a), up = StrictMath.pow(n, b);
			return new SizeHistogram(Arrays.stream(histogram.x()).map(v -> v / along).toArray(), Arrays.stream(histogram.density()).map(v -> v * up).toArray(),
				Arrays.stream(histogram.error()).map(v -> v * up).toArray(), histogram.count());
		}
	}

	/** How well given exponents collapse the curves; the quality is NaN if no point can be compared. */
	public static DataCollapse at(final List<Curve> curves, final double a, final double b) {
		double sum = 0;
		int points = 0;
		for (final Curve curve : curves) {
			final double size = StrictMath.log(curve.n);
			for (int k = 0; k < curve.histogram.size(); k++) {
				if (curve.histogram.count()[k] < FEWEST) continue;
				final double x = StrictMath.log(curve.histogram.x()[k]) - a * size, y = StrictMath.log(curve.histogram.density()[k]) + b * size;
				final double[] other = master(curves, curve, x, a, b);
				if (other == null) continue;
				sum += (y - other[0]) * (y - other[0]) / (1.0 / curve.histogram.count()[k] + other[1]);
				points++;
			}
		}
		return new DataCollapse(a, b, points > 0 ? sum / points : Double.NaN, points);
	}

	/**
	 * The exponents of the best collapse.
	 *
	 * @param a first guess
	 * @param b first guess
	 * @throws IllegalArgumentException if there are fewer than two curves, or they have no range in common
	 */
	public static DataCollapse best(final List<Curve> curves, final double a, final double b) {
		if (curves.size() < 2) throw InvalidValue.value("table", curves.size() + " size(s)", "tables of at least two different N");
		final int compared = at(curves, 0, 0).points;
		if (compared < 3) throw new IllegalArgumentException("The distributions of different N share " + compared + " bins of two or more values: a collapse needs three.");
		final ObjectiveFunction quality = new ObjectiveFunction(e -> {
			final DataCollapse tried = at(curves, e[0], e[1]);
			return tried.points >= KEPT * compared ? tried.quality : Double.MAX_VALUE;
		});
		DataCollapse best = at(curves, 0, 0);
		for (final double[] start : new double[][] { { a, b }, { 0, 0 } }) {
			try {
				final PointValuePair found = new SimplexOptimizer(new SimpleValueChecker(CONVERGED, CONVERGED)).optimize(new MaxEval(EVALUATIONS), quality,
					GoalType.MINIMIZE, new InitialGuess(start), new NelderMeadSimplex(2, STEP));
				final DataCollapse reached = at(curves, found.getPoint()[0], found.getPoint()[1]);
				if (reached.points >= KEPT * compared && reached.quality < best.quality) best = reached;
			} catch (final TooManyEvaluationsException e) {
				continue; // from the other start, then
			}
		}
		return best;
	}

	/** Value and squared error at x of the line through the neighbours of x among the other curves; null if none has points on both sides. */
	private static double[] master(final List<Curve> curves, final Curve own, final double x, final double a, final double b) {
		double k = 0, kx = 0, ky = 0, kxx = 0, kxy = 0;
		boolean any = false;
		for (final Curve other : curves) {
			if (other == own) continue;
			final int right = right(other, x, a);
			if (right < 0) continue;
			any = true;
			final double size = StrictMath.log(other.n);
			for (int j = left(other, right); j <= right; j++) {
				final double weight = other.histogram.count()[j];
				if (weight < FEWEST) continue;
				final double dx = StrictMath.log(other.histogram.x()[j]) - a * size - x, y = StrictMath.log(other.histogram.density()[j]) + b * size;
				k += weight;
				kx += weight * dx;
				ky += weight * y;
				kxx += weight * dx * dx;
				kxy += weight * dx * y;
			}
		}
		if (!any) return null;
		final double det = k * kxx - kx * kx;
		// all neighbours may lie at one x, which is then x itself
		if (!(det > 1e-12 * k * k)) return new double[] { ky / k, 1 / k };
		return new double[] { (kxx * ky - kx * kxy) / det, kxx / det };
	}

	/** The first point of a curve at or beyond x, if one before it is too (or it lies at x itself); else −1. */
	private static int right(final Curve curve, final double x, final double a) {
		final double size = StrictMath.log(curve.n);
		boolean before = false;
		for (int j = 0; j < curve.histogram.size(); j++) {
			if (curve.histogram.count()[j] < FEWEST) continue;
			final double at = StrictMath.log(curve.histogram.x()[j]) - a * size;
			if (at >= x) return before || at == x ? j : -1;
			before = true;
		}
		return -1;
	}

	private static int left(final Curve curve, final int right) {
		for (int j = right - 1; j >= 0; j--) if (curve.histogram.count()[j] >= FEWEST) return j;
		return right;
	}
}
