package org.crumple.figure;

import java.util.stream.DoubleStream;

/**
 * An axis of a panel.
 *
 * @param quantity name of the quantity
 * @param unit of the quantity; empty if it has none
 * @param log whether the axis is logarithmic
 * @param low lowest value to show; NaN: the lowest of the data
 * @param high highest value to show; NaN: the highest of the data
 * @param margin room beyond these
 */
public record Axis(String quantity, String unit, boolean log, double low, double high, Margin margin) {

	/** Ranges below this fraction of the largest value count as zero; a fraction, because values may be in any unit. */
	private static final double NOTHING = 1e-12;
	/** Half width of a linear axis with a single value or none; on a logarithmic axis, the factor to either side. */
	private static final double AROUND = 1, FACTOR = 10;
	/** Margin of an axis whose scale was changed, as a part of its length, and as a factor on a logarithmic axis. */
	private static final double SCALED_PART = 0.05, SCALED_FACTOR = 1.25;

	/** @param heading the quantity, followed by its unit in parentheses if it has one */
	public static Axis linear(final String heading) {
		return of(heading, false, Margin.NONE);
	}

	/** @param heading the quantity, followed by its unit in parentheses if it has one */
	public static Axis log(final String heading) {
		return of(heading, true, Margin.NO_FACTOR);
	}

	private static Axis of(final String heading, final boolean log, final Margin margin) {
		final int unit = unitStart(heading);
		return new Axis(unit < 0 ? heading : heading.substring(0, unit), unit < 0 ? "" : heading.substring(unit + 2, heading.length() - 1),
			log, Double.NaN, Double.NaN, margin);
	}

	/** Index of the space before the final parentheses; -1 if the text does not end in parentheses. */
	private static int unitStart(final String heading) {
		if (!heading.endsWith(")") || heading.endsWith("()")) return -1;
		int open = 0;
		for (int k = heading.length() - 1; k > 0; k--) {
			if (heading.charAt(k) == ')') open++;
			else if (heading.charAt(k) == '(' && --open == 0) return heading.charAt(k - 1) == ' ' ? k - 1 : -1;
		}
		return -1;
	}

	/** The same axis with other lowest and highest values. */
	public Axis range(final double lowest, final double highest) {
		return new Axis(quantity, unit, log, lowest, highest, margin);
	}

	/** The same axis of another quantity. */
	public Axis named(final String name, final String inUnit) {
		return new Axis(name, inUnit, log, low, high, margin);
	}

	/** The same axis on the other scale, with a margin at both ends; an end that a logarithmic axis cannot show is that of the data. */
	Axis scaled(final boolean onLog) {
		final Axis other = onLog ? new Axis(quantity, unit, true, low, high, Margin.factor(SCALED_FACTOR))
			: new Axis(quantity, unit, false, low, high, Margin.parts(SCALED_PART, SCALED_PART));
		return other.range(other.has(low) ? low : Double.NaN, other.has(high) ? high : Double.NaN);
	}

	/** The same axis without margin: it ends at its lowest and highest value. */
	public Axis exact() {
		return room(log ? Margin.NO_FACTOR : Margin.NONE);
	}

	/** The same axis without the room that is kept for a legend. */
	public Axis withoutLegendRoom() {
		return room(new Margin(margin.below, margin.above, log ? 1 : 0, 0));
	}

	/** The same axis with another margin. */
	public Axis room(final Margin other) {
		return new Axis(quantity, unit, log, low, high, other);
	}

	/** The unit of a density, whose integral over a quantity in the given unit is a number: 1/l for l, l/E for E/l. */
	public static String inverse(final String unit) {
		if (unit.isEmpty()) return "";
		final int slash = unit.indexOf('/');
		if (slash < 0 || slash != unit.lastIndexOf('/') || unit.indexOf('(') >= 0) return "1/" + (unit.matches("[^\\s/*\u00b7()]+") ? unit
			: "(" + unit + ")");
		final String above = unit.substring(0, slash), below = unit.substring(slash + 1);
		return above.equals("1") ? below : below + "/" + above;
	}

	/** Quantity and unit, as written beside the axis. */
	public String heading() {
		return unit.isEmpty() ? quantity : quantity + " (" + unit + ")";
	}

	/** Whether the axis can show a value. */
	boolean has(final double value) {
		return Double.isFinite(value) && !(log && value <= 0);
	}

	/**
	 * The range of values to show, without the margin. Values that the axis cannot show are ignored.
	 *
	 * @return [2], the first not above the second
	 */
	double[] span(final DoubleStream data) {
		double lowest = Double.POSITIVE_INFINITY, highest = Double.NEGATIVE_INFINITY;
		for (final double value : data.filter(this::has).toArray()) {
			lowest = Math.min(lowest, value);
			highest = Math.max(highest, value);
		}
		if (has(low)) lowest = low;
		if (has(high)) highest = high;
		// without data: the given ends, otherwise a single value in the middle
		if (Double.isInfinite(lowest)) lowest = Double.isInfinite(highest) ? log ? 1 : 0 : highest;
		if (Double.isInfinite(highest)) highest = lowest;
		return new double[] { lowest, Math.max(lowest, highest) };
	}

	/**
	 * The ends of the axis: the range to show plus the margin; a single value gets a range around it.
	 *
	 * @return [2], the first below the second
	 */
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
	 * How far an axis extends beyond the values to show. On a linear axis the numbers are fractions of the range, at least 0; on a
	 * logarithmic axis they are factors, at least 1.
	 *
	 * @param below at the lower end
	 * @param above at the upper end
	 * @param legend further room at the upper end for a legend
	 * @param share smallest part of the decades of a logarithmic axis that the legend's room takes
	 */
	public record Margin(double below, double above, double legend, double share) {

		/** No margin, for linear axes. */
		public static final Margin NONE = parts(0, 0);
		/** No margin, for logarithmic axes. */
		public static final Margin NO_FACTOR = factor(1);

		/** Fractions of the range of a linear axis. */
		public static Margin parts(final double below, final double above) {
			return new Margin(below, above, 0, 0);
		}

		/** The same factor at both ends of a logarithmic axis. */
		public static Margin factor(final double factor) {
			return factors(factor, factor);
		}

		/** Factors at the ends of a logarithmic axis. */
		public static Margin factors(final double below, final double above) {
			return new Margin(below, above, 1, 0);
		}

		/** The same margin with room for a legend at the upper end. */
		public Margin legend(final double least, final double ofDecades) {
			return new Margin(below, above, least, ofDecades);
		}

		/** The ends of an axis with this margin around low and high, [2]. */
		double[] around(final double low, final double high, final boolean log) {
			if (log) return new double[] { low / below, high * above * Math.max(legend, Math.pow(high / low, share)) };
			return new double[] { low - below * (high - low), high + (above + legend) * (high - low) };
		}
	}
}
