package org.crumple.survey;

import java.util.ArrayList;
import java.util.List;

/**
 * A curve y(x) up to where its path turns back: straight between its points, with jumps where two of them have the same x. There it has the
 * value after the jump, in the sense in which the path was walked.
 *
 * @param x [n] along the path, never turning back; n ≥ 1; read only
 * @param y [n] read only
 * @param isCut whether the path turned back, and the rest of it was left out
 */
record PathLeg(double[] x, double[] y, boolean isCut) {

	/** Distance from the ends of a curve, relative to its length, that rounding of x may cost. */
	private static final double ROUNDING = 1e-9;

	/**
	 * The first leg of a path.
	 *
	 * @param x along the path, read only; points where x or y is NaN are left out, and the curve is straight across them
	 * @param y as many, read only
	 */
	static PathLeg first(final double[] x, final double[] y) {
		final List<double[]> points = new ArrayList<>();
		double sense = 0;
		for (int k = 0; k < x.length; k++) {
			if (Double.isNaN(x[k]) || Double.isNaN(y[k])) continue;
			final double step = points.isEmpty() ? 0 : Math.signum(x[k] - points.get(points.size() - 1)[0]);
			if (step * sense < 0) return of(points, true);
			if (step != 0) sense = step;
			points.add(new double[] { x[k], y[k] });
		}
		return of(points, false);
	}

	private static PathLeg of(final List<double[]> points, final boolean isCut) {
		return new PathLeg(points.stream().mapToDouble(p -> p[0]).toArray(), points.stream().mapToDouble(p -> p[1]).toArray(), isCut);
	}

	boolean isEmpty() {
		return x.length == 0;
	}

	double lowest() {
		return Math.min(x[0], x[x.length - 1]);
	}

	double highest() {
		return Math.max(x[0], x[x.length - 1]);
	}

	/** The value at x; NaN where the curve does not reach. */
	double at(final double where) {
		final int last = x.length - 1;
		final double sense = x[last] < x[0] ? -1 : 1, rounding = ROUNDING * (highest() - lowest());
		if (!(where >= lowest() - rounding && where <= highest() + rounding)) return Double.NaN;
		final double to = Math.max(lowest(), Math.min(highest(), where));
		int low = 0, high = last; // the last point that is not beyond, found by halving
		while (low < high) {
			final int middle = (low + high + 1) >>> 1;
			if (sense * x[middle] <= sense * to) low = middle;
			else high = middle - 1;
		}
		if (low == last) return y[last];
		return y[low] + (y[low + 1] - y[low]) * ((to - x[low]) / (x[low + 1] - x[low]));
	}
}
