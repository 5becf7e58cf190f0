package org.crumple.stats;

import java.util.List;

import org.apache.commons.math3.distribution.FDistribution;

/**
 * A power law {@code y ~ x^slope} through averages of groups, by least squares in the logarithms. The weight of a group is the number of
 * events or values in its average, not its own scatter: the scatter of a few values is almost unknown, and that of equal values is zero,
 * which would give an infinite weight.
 * <p>
 * The scatter determines the error. Let φ be the variance of ln y per event, pooled over the groups (each counts for at most ten degrees of
 * freedom). For a group of W events, let v be the variance of its ln y as estimated from its own scatter, with d degrees of freedom. Then
 * <pre>
 * var ln y = (10 φ/W + d v) / (10 + d),
 * </pre>
 * so that for a group of one value, or of equal values, the scatter of the other groups is used, and for a group of hundreds its own. The
 * variance of the slope follows from these for any weights. Satterthwaite's rule gives its number of degrees of freedom ν, and the error is
 * enlarged by Student's t, so that ±1.96 errors contain the truth in 95 % of all cases. If the averages scatter more about the line than
 * expected, χ² &gt; 1, the error is enlarged by √χ².
 * <p>
 * If no group has scatter, the scatter about the line is used, with the number of groups minus two as degrees of freedom; for groups of
 * countable events, at least the scatter of independent events.
 *
 * @param slope of ln y against ln x
 * @param error standard error of the slope; NaN if there is no scatter
 * @param intercept ln y of the line at x = 1
 * @param chi mean squared distance χ² of the averages from the line, relative to that expected from their scatter: about 1 for a power law;
 *   NaN for two groups, or if no group has scatter
 * @param p probability of a larger χ² for a power law; NaN likewise
 * @param degrees number of degrees of freedom ν of the error; infinite if it is that of independent events
 * @param deviation [groups] standard error of ln y
 * @see <a href="https://doi.org/10.2202/1544-6115.1027">G. K. Smyth, Stat. Appl. Genet. Mol. Biol. 3, 3 (2004), on pooled variances</a>
 * @see <a href="https://doi.org/10.2307/3002019">F. E. Satterthwaite, Biometrics Bull. 2, 110 (1946)</a>
 */
public record ScalingLine(double slope, double error, double intercept, double chi, double p, double degrees, double[] deviation) {

	/**
	 * Degrees of freedom with which the pooled scatter counts in each group, and the most with which a group counts in the pooled scatter.
	 * With half of it the error of three networks would still rest on their own scatter, with twice of it that of twenty still on the
	 * scatter of others.
	 */
	private static final double PRIOR = 10;
	/** Smallest p of an accepted line. */
	static final double SMALLEST_P = 0.01;

	/**
	 * The average of a group.
	 *
	 * @param x above 0
	 * @param y above 0
	 * @param weight number W of events or values averaged
	 * @param variance v of ln y, from the scatter within the group; ignored if {@code degrees} is 0
	 * @param degrees number d of degrees of freedom of the variance; 0 for a group of one
	 */
	public record Group(double x, double y, double weight, double variance, int degrees) {

		/** Variance of ln y per event; 0 for equal values. */
		double scatter() {
			return degrees > 0 && Math.sqrt(variance) > Scatter.EQUAL ? weight * variance : 0;
		}
	}

	/**
	 * @param groups with at least two different x
	 * @param independent smallest φ assumed if no group has scatter: 1 for countable events; NaN for none
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
		return pooled > 0 ? withScatter(groups, slope, intercept, w, dx, xx, squares, pooled / counted, counted)
			: withoutScatter(groups, slope, intercept, w, xx, squares, independent);
	}

	private static ScalingLine withScatter(final List<Group> groups, final double slope, final double intercept, final double w,
		final double[] dx, final double xx,
		final double squares, final double pooled, final double counted)
	{
		final int n = groups.size();
		final double[] deviation = new double[n];
		double variance = 0, borrowed = 0, expected = 0;
		for (int k = 0; k < n; k++) {
			final Group g = groups.get(k);
			final double own = g.scatter() / g.weight, of = (PRIOR * pooled / g.weight + g.degrees * own) / (PRIOR + g.degrees),
				pull = g.weight * dx[k] / xx;
			deviation[k] = Math.sqrt(of);
			variance += pull * pull * of;
			borrowed += pull * pull * PRIOR / (PRIOR + g.degrees) / g.weight;
			expected += g.weight * of * (1 - g.weight / w - g.weight * dx[k] * dx[k] / xx);
		}
		double spread = 0; // of the variance: each group's own variance enters it directly and through the pooled one
		for (int k = 0; k < n; k++) {
			final Group g = groups.get(k);
			if (g.degrees == 0) continue;
			final double pull = g.weight * dx[k] / xx;
			final double part = (pull * pull * g.degrees / (PRIOR + g.degrees) + borrowed * g.weight * Math.min(PRIOR, g.degrees) / counted)
				* deviation[k] * deviation[k];
			spread += part * part / g.degrees;
		}
		final double degrees = variance * variance / spread, chi = n > 2 ? squares / expected : Double.NaN;
		final double p = n > 2 ? 1 - new FDistribution(n - 2, degrees).cumulativeProbability(chi) : Double.NaN;
		return new ScalingLine(slope, Math.sqrt(variance * (chi > 1 ? chi : 1)) * Scatter.student(degrees), intercept, chi, p, degrees,
			deviation);
	}

	/** The line if no group has scatter. */
	private static ScalingLine withoutScatter(final List<Group> groups, final double slope, final double intercept, final double w,
		final double xx, final double squares,
		final double independent)
	{
		final int n = groups.size();
		final double about = n > 2 && Math.sqrt(squares / w) > Scatter.EQUAL ? squares / (n - 2) : 0;
		final double byLine = about > 0 ? Math.sqrt(about / xx) * Scatter.student(n - 2.0) : Double.NaN,
			byCount = Math.sqrt(independent / xx);
		final boolean line = Double.isNaN(byCount) || byLine > byCount;
		final double each = line ? about : independent;
		return new ScalingLine(slope, line ? byLine : byCount, intercept, Double.NaN, Double.NaN, line ? n - 2.0 : Double.POSITIVE_INFINITY,
			groups.stream().mapToDouble(g -> each > 0 ? Math.sqrt(each / g.weight) : Double.NaN).toArray());
	}

	/** Lower end of the 95 % confidence interval of the slope. */
	public double low() {
		return slope - Scatter.NORMAL * error;
	}

	/** Upper end of that interval. */
	public double high() {
		return slope + Scatter.NORMAL * error;
	}

	/** Whether the averages are incompatible with a power law: p below 1 %. */
	public boolean isRefused() {
		return p < SMALLEST_P;
	}

	/** Whether the averages were compared with a power law, and are compatible with it: a line through two of them says nothing. */
	public boolean isAccepted() {
		return p >= SMALLEST_P;
	}

	/** 1 if the averages are compatible with a power law, 0 if they are not, NaN if this cannot be tested. */
	public double accepted() {
		return Double.isNaN(p) ? Double.NaN : isRefused() ? 0 : 1;
	}

	/**
	 * Why the line is not accepted, in two or three words; empty if it is.
	 *
	 * @param averages what the averages are of, such as {@code sizes}
	 */
	public String refusal(final String averages) {
		return isAccepted() ? "" : isRefused() ? "not accepted" : (deviation.length == 2 ? "2 " + averages : "no scatter") + ": no test";
	}

	/** The line at x. */
	public double at(final double x) {
		return StrictMath.exp(intercept + slope * StrictMath.log(x));
	}
}
