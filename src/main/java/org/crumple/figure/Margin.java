package org.crumple.figure;

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
