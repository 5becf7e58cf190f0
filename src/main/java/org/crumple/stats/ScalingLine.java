package org.crumple.stats;

import java.util.List;

import org.apache.commons.math3.distribution.FDistribution;

/**
 * A power law through averages of groups, {@code y ~ x^slope}: least squares in the logarithms, in which a group weighs as many
 * events or values as it is an average of. Its own scatter has no say in its weight: that of a few values is next to unknown, and of equal
 * ones it is none, which would be an infinite weight.
 * <p>
 * The scatter decides the error. With φ the variance of ln y per event, pooled over the groups (none counts for more than ten degrees
 * of freedom), and v of d degrees of freedom what a group's own scatter says of its average, of W events,
 * <pre>
 * var ln y = (10 φ/W + d v) / (10 + d),
 * </pre>
 * so that a group of one, or of equal values, scatters as the others do, and one of hundreds as it does itself. The variance of the
 * slope follows, whatever the weights; Satterthwaite's rule gives its degrees of freedom ν, and the error is enlarged as Student's t asks:
 * 1.96 errors hold the truth in 95 % of all draws. If the averages lie farther from the line than they scatter, χ² &gt; 1, it is enlarged
 * by √χ².
 * <p>
 * If no group scatters, what is left is the scatter about the line, with two degrees of freedom less than there are groups; and, where
 * groups are of countable events, at least that of independent ones.
 *
 * @param slope of ln y against ln x
 * @param error its standard error; NaN if nothing scatters
 * @param intercept ln of the y that the line has at x = 1
 * @param chi mean square distance of the averages from the line, in units of what their scatter makes expected: about 1 if a power law
 *        describes them; NaN for two groups, or if no group scatters
 * @param p probability of so large a χ² if a power law holds; NaN likewise
 * @param degrees ν, of freedom of the error; infinite if it is that of independent events
 * @param deviation [groups] standard error of ln y
 * @see <a href="https://doi.org/10.2202/1544-6115.1027">G. K. Smyth, Stat. Appl. Genet. Mol. Biol. 3, 3 (2004), on pooled variances</a>
 * @see <a href="https://doi.org/10.2307/3002019">F. E. Satterthwaite, Biometrics Bull. 2, 110 (1946)</a>
 */
public record ScalingLine(double slope, double error, double intercept, double chi, double p, double degrees, double[] deviation) {

	/** Degrees of freedom that the pooled scatter counts for in each group, and the most that a group counts for in it: at half of it the scatter of three networks would still be their own, at twice that of twenty still the others'. */
	private static final double PRIOR = 10;
	/** Smallest p of a line that is accepted. */
	private static final double SMALLEST_P = 0.01;

	/**
	 * An average.
	 *
	 * @param x above 0
	 * @param y above 0
	 * @param weight number W of events or values that it is an average of
	 * @param variance v of ln y, from the scatter within the group; not read without degrees of freedom
	 * @param degrees d, of freedom of the variance; 0 for a group of one
	 */
	public record Group(double x, double y, double weight, double variance, int degrees) {

		/** Variance of ln y per event; 0 of equal values. */
		double scatter() {
			return degrees > 0 && Math.sqrt(variance) > Scatter.EQUAL ? weight * variance : 0;
		}
	}

	/**
	 * @param groups of at least two different x
	 * @param independent φ that is assumed at least if no group scatters: 1 of events that can be counted; NaN: none
	 */
	public static ScalingLine of(final List<Group> groups, final double independent) {
		final int n = groups.size();
		double w = 0, wx = 0, wy = 0;
		for (final Group g : groups) {
			w += g.weight;
			wx += g.weight * StrictMath.log(g.x);
			wy += g.weight * StrictMath.log(g.y);
		}
		final double[] dx = new double[n], off = new double[n];
		double xx = 0, xy = 0, squares = 0;
		for (int k = 0; k < n; k++) {
			final Group g = groups.get(k);
			dx[k] = StrictMath.log(g.x) - wx / w;
			xx += g.weight * dx[k] * dx[k];
			xy += g.weight * dx[k] * StrictMath.log(g.y);
		}
		if (!(xx > 0)) throw new IllegalArgumentException("A slope needs averages at two different places.");
		final double slope = xy / xx, intercept = (wy - slope * wx) / w;
		for (int k = 0; k < n; k++) {
			off[k] = StrictMath.log(groups.get(k).y) - intercept - slope * StrictMath.log(groups.get(k).x);
			squares += groups.get(k).weight * off[k] * off[k];
		}
		double pooled = 0, counted = 0;
		for (final Group g : groups) {
			pooled += Math.min(PRIOR, g.degrees) * g.scatter();
			counted += Math.min(PRIOR, g.degrees);
		}
		return pooled > 0 ? scattered(groups, slope, intercept, w, dx, xx, squares, pooled / counted, counted)
			: even(groups, slope, intercept, w, xx, squares, independent);
	}

	private static ScalingLine scattered(final List<Group> groups, final double slope, final double intercept, final double w, final double[] dx, final double xx,
		final double squares, final double pooled, final double counted)
	{
		final int n = groups.size();
		final double[] deviation = new double[n];
		double variance = 0, borrowed = 0, expected = 0;
		for (int k = 0; k < n; k++) {
			final Group g = groups.get(k);
			final double own = g.scatter() / g.weight, of = (PRIOR * pooled / g.weight + g.degrees * own) / (PRIOR + g.degrees), pull = g.weight * dx[k] / xx;
			deviation[k] = Math.sqrt(of);
			variance += pull * pull * of;
			borrowed += pull * pull * PRIOR / (PRIOR + g.degrees) / g.weight;
			expected += g.weight * of * (1 - g.weight / w - g.weight * dx[k] * dx[k] / xx);
		}
		double spread = 0; // of the variance: each group's own is a part of it, directly and through the pooled one
		for (int k = 0; k < n; k++) {
			final Group g = groups.get(k);
			if (g.degrees == 0) continue;
			final double pull = g.weight * dx[k] / xx;
			final double part = (pull * pull * g.degrees / (PRIOR + g.degrees) + borrowed * g.weight * Math.min(PRIOR, g.degrees) / counted) * deviation[k] * deviation[k];
			spread += part * part / g.degrees;
		}
		final double degrees = variance * variance / spread, chi = n > 2 ? squares / expected : Double.NaN;
		final double p = n > 2 ? 1 - new FDistribution(n - 2, degrees).cumulativeProbability(chi) : Double.NaN;
		return new ScalingLine(slope, Math.sqrt(variance * (chi > 1 ? chi : 1)) * Scatter.student(degrees), intercept, chi, p, degrees, deviation);
	}

	/** Without scatter in any group. */
	private static ScalingLine even(final List<Group> groups, final double slope, final double intercept, final double w, final double xx, final double squares,
		final double independent)
	{
		final int n = groups.size();
		final double about = n > 2 && Math.sqrt(squares / w) > Scatter.EQUAL ? squares / (n - 2) : 0;
		final double byLine = about > 0 ? Math.sqrt(about / xx) * Scatter.student(n - 2.0) : Double.NaN, byCount = Math.sqrt(independent / xx);
		final boolean line = Double.isNaN(byCount) || byLine > byCount;
		final double each = line ? about : independent;
		return new ScalingLine(slope, line ? byLine : byCount, intercept, Double.NaN, Double.NaN, line ? n - 2.0 : Double.POSITIVE_INFINITY,
			groups.stream().mapToDouble(g -> each > 0 ? Math.sqrt(each / g.weight) : Double.NaN).toArray());
	}

	/** Lower end of the interval that holds the slope in 95 % of all draws. */
	public double low() {
		return slope - Scatter.NORMAL * error;
	}

	/** Its upper end. */
	public double high() {
		return slope + Scatter.NORMAL * error;
	}

	/** Whether the averages speak against a power law: p below 1 %. */
	public boolean isRefused() {
		return p < SMALLEST_P;
	}

	/** 1 if the averages agree with a power law, 0 if they speak against it, NaN if nothing can be tested. */
	public double accepted() {
		return Double.isNaN(p) ? Double.NaN : isRefused() ? 0 : 1;
	}

	/** The line at x. */
	public double at(final double x) {
		return StrictMath.exp(intercept + slope * StrictMath.log(x));
	}
}
