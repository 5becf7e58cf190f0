package org.crumple.figure;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Something drawn in a panel. Later marks cover earlier ones; the legend lists the labelled ones in the same order. */
public sealed interface Mark permits Mark.Series, Mark.Band, Mark.Law, Mark.Guide {

	/** The label in the legend; null: none. */
	String label();

	Look look();

	/**
	 * Points, or the line through them.
	 *
	 * @param label in the legend, or null
	 * @param x [n] read only, like all arrays of the mark; nothing is drawn at NaN, and a line is interrupted there
	 * @param y [n] likewise
	 * @param low [n] lower ends of error bars, or null for none
	 * @param high [n] upper ends, or null
	 * @param count [n] how many values are behind each point, or null if a point is not a bin; points of few values, or without a known
	 *   error, are drawn hollow
	 * @param counted what is counted, such as {@code values} or {@code networks}
	 */
	record Series(String label, double[] x, double[] y, double[] low, double[] high, int[] count, String counted, Look look)
		implements Mark
	{

		/** Bins of fewer values have errors that nothing can be said about. */
		public static final int FEW = 5;

		/** Pieces of a curve: enough for it to differ from straight pieces by less than a pixel. */
		private static final int PIECES = 200;
		private static final double ROUNDING = 1e-9;

		public Series {
			if (x.length != y.length || (low == null) != (high == null) || low != null
				&& (low.length != x.length || high.length != x.length) || count != null && count.length != x.length) {
				throw new IllegalArgumentException("A series has as many y, ends of error bars and counts as x.");
			}
		}

		/** A series without error bars. */
		public Series(final String label, final double[] x, final double[] y, final Look look) {
			this(label, x, y, null, null, null, "values", look);
		}

		/** The values of a function at equal distances. */
		public static Series curve(final String label, final DoubleUnaryOperator f, final double from, final double until,
			final Look look) {
			final double[] x = new double[PIECES + 1];
			Arrays.setAll(x, k -> k == PIECES ? until : from + (until - from) * k / PIECES);
			return new Series(label, x, Arrays.stream(x).map(f).toArray(), look);
		}

		/** The same points with symmetric error bars; NaN: none. */
		public Series errors(final double[] error) {
			final double[] below = new double[y.length], above = new double[y.length];
			for (int k = 0; k < y.length; k++) {
				final double size = Double.isNaN(error[k]) ? 0 : error[k];
				below[k] = y[k] - size;
				above[k] = y[k] + size;
			}
			return new Series(label, x, y, below, above, count, counted, look);
		}

		/** The same points with the given ends of error bars. */
		public Series between(final double[] lower, final double[] upper) {
			return new Series(label, x, y, lower, upper, count, counted, look);
		}

		/** The same points, with how many values are behind each. */
		public Series counted(final int[] values) {
			return counted(values, counted);
		}

		/** The same points, with how many of what are behind each. */
		public Series counted(final int[] number, final String of) {
			return new Series(label, x, y, low, high, number, of, look);
		}

		/** The same points without those of empty bins. */
		public Series filled() {
			final double[] held = y.clone();
			for (int k = 0; k < held.length; k++) if (count[k] == 0) held[k] = Double.NaN;
			return new Series(label, x, held, low, high, count, counted, look);
		}

		/** Whether point k should have an error like the others, and none is known: a single value, or values that are all equal. */
		public boolean isWithoutError(final int k) {
			return low != null && !(high[k] > low[k]) && !Double.isNaN(y[k]);
		}

		/** Whether point k is a bin of few values. */
		public boolean isOfFew(final int k) {
			return count != null && count[k] < FEW;
		}

		/** Whether the error bars are symmetric, to rounding. */
		public boolean isEven() {
			for (int k = 0; k < y.length; k++) {
				if (Double.isNaN(y[k])) continue;
				final double above = high[k] - y[k], below = y[k] - low[k];
				if (!(Math.abs(above - below) <= ROUNDING * Math.max(Math.abs(y[k]), Math.abs(above)))) return false;
			}
			return true;
		}
	}

	/**
	 * The area between two curves, such as the errors of a mean. It is filled with the fill of its look.
	 *
	 * @param label in the legend, or null
	 * @param x [n] read only, like the other arrays; where any of the three is NaN, the band passes from the neighbour before to that after
	 * @param low [n] lower curve
	 * @param high [n] upper curve
	 */
	record Band(String label, double[] x, double[] low, double[] high, Look look) implements Mark {

		public Band {
			if (low.length != x.length || high.length != x.length) throw new IllegalArgumentException("A band has as many ends as x.");
		}
	}

	/**
	 * A function in a window: a fit, or a law that is known beforehand.
	 *
	 * @param label in the legend, or null
	 * @param f y as a function of x
	 * @param from lower end of the window; NaN: the end of the axis
	 * @param until upper end of the window; NaN: the end of the axis
	 * @param pieces number of straight pieces, of which dashes are also made; a power law on logarithmic axes needs only one if it is solid
	 * @param isFit whether it was fitted to what is drawn; {@link Look#fit} says whether that is accepted
	 */
	record Law(String label, DoubleUnaryOperator f, double from, double until, int pieces, Look look, boolean isFit) implements Mark {

		/** Pieces of a curve, and of a straight line that may be dashed. */
		private static final int CURVE = 200, LINE = 100;

		public Law {
			if (pieces < 1) throw new IllegalArgumentException("pieces = " + pieces + ": at least 1.");
		}

		/** A fit. */
		public Law(final String label, final DoubleUnaryOperator f, final double from, final double until, final int pieces,
			final Look look)
		{
			this(label, f, from, until, pieces, look, true);
		}

		/** A fit that is curved on the axes of its panel. */
		public static Law curve(final String label, final DoubleUnaryOperator f, final double from, final double until, final Look look) {
			return new Law(label, f, from, until, CURVE, look);
		}

		/** A fit that is a straight line on the axes of its panel. */
		public static Law straight(final String label, final DoubleUnaryOperator f, final double from, final double until,
			final Look look) {
			return new Law(label, f, from, until, LINE, look);
		}

		/** The same law as one that was not fitted to what is drawn. */
		public Law known() {
			return new Law(label, f, from, until, pieces, look, false);
		}

		/** Whether it is a fit that its own test does not accept. */
		public boolean isRefused() {
			return isFit && look.dash() == Look.Dash.DASHED;
		}

		/** The remark in the legend for a law that is not accepted. */
		public static String remark(final boolean accepted) {
			return remark(accepted ? "" : "not accepted");
		}

		/** The remark in the legend for a law with the reason why it is not accepted; empty if it is. */
		public static String remark(final String refusal) {
			return refusal.isEmpty() ? "" : " (" + refusal + ")";
		}
	}

	/**
	 * A line to guide the eye, not fitted: it passes through a given point and extends from the first of the data to the last.
	 *
	 * @param label in the legend, or null
	 * @param slope dy/dx, with the logarithm of a quantity whose axis is logarithmic; on two logarithmic axes it is the exponent of a power
	 *   law
	 * @param x of the given point
	 * @param y of the given point
	 */
	record Guide(String label, double slope, double x, double y, Look look) implements Mark {}
}
