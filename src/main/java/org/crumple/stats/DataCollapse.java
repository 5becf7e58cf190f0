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
 * Data collapse of curves for several system sizes N by scaling the axes with powers of N, {@code y N^b = f(x / N^a)}. In logarithms every
 * point (X, Y) is compared with the value Y' at X of a line through the nearest points on either side of X on the curves of other sizes,
 * <pre>
 * quality = 1/n Σ (Y - Y')² / (dY² + dY'²),
 * </pre>
 * over the n points that have such neighbours; about 1 if the curves agree within their errors, larger if they do not.
 *
 * @param a exponent of the x axis
 * @param b exponent of the y axis
 * @param quality of the collapse
 * @param points number n of points compared
 * @see <a href="https://doi.org/10.1103/PhysRevB.70.014418">J. Houdayer and A. K. Hartmann, Phys. Rev. B 70, 014418 (2004), appendix A</a>
 */
public record DataCollapse(double a, double b, double quality, int points) {

	private static final int EVALUATIONS = 5000;
	private static final double CONVERGED = 1e-9;
	/** Initial size of the search simplex in both exponents. */
	private static final double STEP = 0.1;
	/** Fewest values in a bin that is used: the logarithm of a single count has no meaningful error. */
	private static final int FEWEST = 2;
	/**
	 * Smallest number of points compared, relative to that without scaling. Otherwise exponents that pull the curves apart, so that nothing
	 * is left to compare, would seem best.
	 */
	private static final double KEPT = 0.5;

	/** The distribution for systems of N nodes. */
	public record Curve(double n, SizeHistogram histogram) {

		/** The curve with scaled axes, x / N^a and y N^b. */
		public SizeHistogram scaled(final double a, final double b) {
			final double along = StrictMath.pow(n, a), up = StrictMath.pow(n, b);
			return new SizeHistogram(Arrays.stream(histogram.x()).map(v -> v / along).toArray(), Arrays.stream(histogram.density())
				.map(v -> v * up).toArray(),
				Arrays.stream(histogram.error()).map(v -> v * up).toArray(), histogram.count());
		}
	}

	/** The quality of the collapse for given exponents; NaN if no point can be compared. */
	public static DataCollapse at(final List<Curve> curves, final double a, final double b) {
		double sum = 0;
		int points = 0;
		for (final Curve curve : curves) {
			final double size = StrictMath.log(curve.n);
			for (int k = 0; k < curve.histogram.size(); k++) {
				if (curve.histogram.count()[k] < FEWEST) continue;
				final double x = StrictMath.log(curve.histogram.x()[k]) - a * size, y = StrictMath.log(curve.histogram.density()[k])
					+ b * size;
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
	 * @param a initial guess
	 * @param b initial guess
	 * @throws IllegalArgumentException if there are fewer than two curves, or their ranges do not overlap
	 */
	public static DataCollapse best(final List<Curve> curves, final double a, final double b) {
		if (curves.size() < 2) throw InvalidValue.value("table", curves.size() + " size(s)", "tables of at least two different N");
		final int compared = at(curves, 0, 0).points;
		if (compared < 3)
			throw new IllegalArgumentException("The distributions of different N share " + compared
				+ " bins of two or more values: a collapse needs three.");
		final ObjectiveFunction quality = new ObjectiveFunction(e -> {
			final DataCollapse tried = at(curves, e[0], e[1]);
			return tried.points >= KEPT * compared ? tried.quality : Double.MAX_VALUE;
		});
		DataCollapse best = at(curves, 0, 0);
		for (final double[] start : new double[][] { { a, b }, { 0, 0 } }) {
			try {
				final PointValuePair found = new SimplexOptimizer(new SimpleValueChecker(CONVERGED, CONVERGED))
					.optimize(new MaxEval(EVALUATIONS), quality,
					GoalType.MINIMIZE, new InitialGuess(start), new NelderMeadSimplex(2, STEP));
				final DataCollapse reached = at(curves, found.getPoint()[0], found.getPoint()[1]);
				if (reached.points >= KEPT * compared && reached.quality < best.quality) best = reached;
			} catch (final TooManyEvaluationsException e) {
				continue; // use the result of the other starting point
			}
		}
		return best;
	}

	/**
	 * Value at x, and its squared error, of the line through the neighbours of x on the other curves; null if no curve has points on both
	 * sides.
	 */
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
				final double dx = StrictMath.log(other.histogram.x()[j]) - a * size - x, y = StrictMath.log(other.histogram.density()[j])
					+ b * size;
				k += weight;
				kx += weight * dx;
				ky += weight * y;
				kxx += weight * dx * dx;
				kxy += weight * dx * y;
			}
		}
		if (!any) return null;
		final double det = k * kxx - kx * kx;
		// all neighbours may lie at x itself
		if (!(det > 1e-12 * k * k)) return new double[] { ky / k, 1 / k };
		return new double[] { (kxx * ky - kx * kxy) / det, kxx / det };
	}

	/**
	 * Index of the first point of a curve at or beyond x, if the curve also has a point before x (or a point at x itself); otherwise −1.
	 */
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
