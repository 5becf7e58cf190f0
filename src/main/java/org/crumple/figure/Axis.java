package org.crumple.figure;

import java.util.stream.DoubleStream;

/**
 * An axis of a panel.
 *
 * @param quantity what it shows
 * @param unit of that; empty if it has none
 * @param log whether it is logarithmic
 * @param low lowest value that it has to show; NaN: the lowest of the data
 * @param high highest value; NaN: the highest of the data
 * @param margin room beyond these
 */
public record Axis(String quantity, String unit, boolean log, double low, double high, Margin margin) {

	/** Range of values that counts as none, as a part of the largest: they may be in any unit. */
	private static final double NOTHING = 1e-12;
	/** An axis of one value, or of none, goes from the value less this to the value and this; a logarithmic one takes the factor. */
	private static final double AROUND = 1, FACTOR = 10;

	/** @param heading quantity, and behind it in parentheses its unit if it has one */
	public static Axis linear(final String heading) {
		return of(heading, false, Margin.NONE);
	}

	/** @param heading quantity, and behind it in parentheses its unit if it has one */
	public static Axis log(final String heading) {
		return of(heading, true, Margin.NO_FACTOR);
	}

	private static Axis of(final String heading, final boolean log, final Margin margin) {
		final int unit = unitStart(heading);
		return new Axis(unit < 0 ? heading : heading.substring(0, unit), unit < 0 ? "" : heading.substring(unit + 2, heading.length() - 1), log, Double.NaN, Double.NaN, margin);
	}

	/** Where the space before the last parentheses is, if they end the text; else -1. */
	private static int unitStart(final String heading) {
		if (!heading.endsWith(")") || heading.endsWith("()")) return -1;
		int open = 0;
		for (int k = heading.length() - 1; k > 0; k--) {
			if (heading.charAt(k) == ')') open++;
			else if (heading.charAt(k) == '(' && --open == 0) return heading.charAt(k - 1) == ' ' ? k - 1 : -1;
		}
		return -1;
	}

	/** The same axis, to show these values. */
	public Axis range(final double lowest, final double highest) {
		return new Axis(quantity, unit, log, lowest, highest, margin);
	}

	/** The same axis with other room. */
	public Axis room(final Margin other) {
		return new Axis(quantity, unit, log, low, high, other);
	}

	/** Quantity and unit, as they stand beside the axis. */
	public String heading() {
		return unit.isEmpty() ? quantity : quantity + " (" + unit + ")";
	}

	/** Whether the axis has a place for a value. */
	boolean has(final double value) {
		return Double.isFinite(value) && !(log && value <= 0);
	}

	/** The values that the axis has to show, without its margin. Numbers without a place on it do not count. @return [2], the first below the second */
	double[] span(final DoubleStream data) {
		double lowest = Double.POSITIVE_INFINITY, highest = Double.NEGATIVE_INFINITY;
		for (final double value : data.filter(this::has).toArray()) {
			lowest = Math.min(lowest, value);
			highest = Math.max(highest, value);
		}
		if (has(low)) lowest = low;
		if (has(high)) highest = high;
		// of no data: what is known of the ends, else one value in the middle
		if (Double.isInfinite(lowest)) lowest = Double.isInfinite(highest) ? log ? 1 : 0 : highest;
		if (Double.isInfinite(highest)) highest = lowest;
		return new double[] { lowest, Math.max(lowest, highest) };
	}

	/** Where the axis begins and ends: its margin is around what it has to show, and the ends of one value are around that. @return [2], the first below the second */
	double[] limits(final DoubleStream data) {
		final double[] span = span(data);
		if (!log && !differ(span)) return margin.around(span[0] - AROUND, span[1] + AROUND, false);
		final double[] limits = margin.around(span[0], span[1], log);
		return differ(limits) ? limits : new double[] { limits[0] / FACTOR, limits[1] * FACTOR };
	}

	private static boolean differ(final double[] ends) {
		return ends[1] - ends[0] > NOTHING * Math.max(Math.abs(ends[0]), Math.abs(ends[1]));
	}

	/**
	 * How far an axis reaches beyond what is on it. On a linear axis parts of its range are added; on a logarithmic one its ends are factors away.
	 *
	 * @param below at the lower end: a part of the range, from 0; or a factor, from 1
	 * @param above at the upper end, likewise
	 * @param legend room above that for a legend: a part of the range, from 0; or a factor, from 1
	 * @param share of the decades on a logarithmic axis that the legend's room takes at least
	 */
	public record Margin(double below, double above, double legend, double share) {

		/** No room at all, on linear axes. */
		public static final Margin NONE = parts(0, 0);
		/** No room at all, on logarithmic axes. */
		public static final Margin NO_FACTOR = factor(1);

		/** Of a linear axis. */
		public static Margin parts(final double below, final double above) {
			return new Margin(below, above, 0, 0);
		}

		/** Of a logarithmic axis, the same at both ends. */
		public static Margin factor(final double factor) {
			return factors(factor, factor);
		}

		/** Of a logarithmic axis. */
		public static Margin factors(final double below, final double above) {
			return new Margin(below, above, 1, 0);
		}

		/** The same with room for a legend above. */
		public Margin legend(final double least, final double ofDecades) {
			return new Margin(below, above, least, ofDecades);
		}

		/** [2] */
		double[] around(final double low, final double high, final boolean log) {
			if (log) return new double[] { low / below, high * above * Math.max(legend, Math.pow(high / low, share)) };
			return new double[] { low - below * (high - low), high + (above + legend) * (high - low) };
		}
	}
}
