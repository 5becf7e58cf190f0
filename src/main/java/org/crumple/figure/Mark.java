package org.crumple.figure;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** What a panel shows. Marks cover those before them; legends list those with labels in the same order. */
public sealed interface Mark permits Mark.Series, Mark.Law, Mark.Guide {

	/** What the legend says of it; null: nothing. */
	String label();

	Look look();

	/**
	 * Points, or the line through them.
	 *
	 * @param label for the legend, or null
	 * @param x [n] read only, as all arrays of it; NaN where nothing is drawn, and a line is interrupted
	 * @param y [n] likewise
	 * @param low [n] lower ends of error bars, or null: there are none
	 * @param high [n] upper ends, or null
	 */
	record Series(String label, double[] x, double[] y, double[] low, double[] high, Look look) implements Mark {

		/** Points of a curve: straight pieces then differ from it by less than a pixel. */
		private static final int PIECES = 200;
		private static final double ROUNDING = 1e-9;

		public Series {
			if (x.length != y.length || (low == null) != (high == null) || low != null && (low.length != x.length || high.length != x.length)) {
				throw new IllegalArgumentException("A series has as many y, and ends of error bars, as x.");
			}
		}

		/** Without errors. */
		public Series(final String label, final double[] x, final double[] y, final Look look) {
			this(label, x, y, null, null, look);
		}

		/** The values of a function, even distances apart. */
		public static Series curve(final String label, final DoubleUnaryOperator f, final double from, final double until, final Look look) {
			final double[] x = new double[PIECES + 1];
			Arrays.setAll(x, k -> k == PIECES ? until : from + (until - from) * k / PIECES);
			return new Series(label, x, Arrays.stream(x).map(f).toArray(), look);
		}

		/** The same points with errors as large upwards as downwards; NaN: none. */
		public Series errors(final double[] error) {
			final double[] below = new double[y.length], above = new double[y.length];
			for (int k = 0; k < y.length; k++) {
				final double size = Double.isNaN(error[k]) ? 0 : error[k];
				below[k] = y[k] - size;
				above[k] = y[k] + size;
			}
			return new Series(label, x, y, below, above, look);
		}

		/** The same points with ends of their error bars. */
		public Series between(final double[] lower, final double[] upper) {
			return new Series(label, x, y, lower, upper, look);
		}

		/** Whether its errors are as large upwards as downwards, but for rounding. */
		public boolean isEven() {
			for (int k = 0; k < y.length; k++) {
				final double above = high[k] - y[k], below = y[k] - low[k];
				if (!(Math.abs(above - below) <= ROUNDING * Math.max(Math.abs(y[k]), Math.abs(above)))) return false;
			}
			return true;
		}
	}

	/**
	 * A function in a window, such as a fit.
	 *
	 * @param label for the legend, or null
	 * @param f y at x
	 * @param from where the window begins
	 * @param until where it ends
	 * @param pieces straight lines that it is drawn with, and dashes made of: one is enough for a power law on logarithmic axes
	 */
	record Law(String label, DoubleUnaryOperator f, double from, double until, int pieces, Look look) implements Mark {

		/** Of a curve, and of a line that may be dashed. */
		private static final int CURVE = 200, LINE = 100;

		public Law {
			if (pieces < 1) throw new IllegalArgumentException("pieces = " + pieces + ": at least 1.");
		}

		/** A law that bends on the axes of its panel. */
		public static Law curve(final String label, final DoubleUnaryOperator f, final double from, final double until, final Look look) {
			return new Law(label, f, from, until, CURVE, look);
		}

		/** A law that is a straight line on the axes of its panel. */
		public static Law straight(final String label, final DoubleUnaryOperator f, final double from, final double until, final Look look) {
			return new Law(label, f, from, until, LINE, look);
		}

		/** What a legend adds to a law that is not accepted. */
		public static String remark(final boolean accepted) {
			return accepted ? "" : " (not accepted)";
		}
	}

	/**
	 * A line for the eye, which nobody fitted: through one point, from the first of the data to the last.
	 *
	 * @param label for the legend, or null
	 * @param slope dy/dx, of logarithms where an axis is logarithmic: of two such axes the exponent of a power law
	 * @param x of the point
	 * @param y of the point
	 */
	record Guide(String label, double slope, double x, double y, Look look) implements Mark {}
}
