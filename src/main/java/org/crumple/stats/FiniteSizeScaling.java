package org.crumple.stats;

import java.util.ArrayList;
import java.util.List;

import org.crumple.stats.ScalingLine.Group;

/**
 * A mean over events as a power of the system size N: {@code mean ~ N^exponent}. The weight of a size is the number of events of its
 * networks. Errors come from the scatter between the networks of each size, pooled over the sizes, see {@link ScalingLine}.
 *
 * @param size [sizes] N, ascending
 * @param networks [sizes] number of networks of that size
 * @param mean [sizes] in the unit of the mean
 * @param error [sizes] standard error of the mean
 * @param scatters [sizes] whether the networks differ; if they do not, or there is only one, the error is estimated from the other sizes
 * @param line through the means
 */
public record FiniteSizeScaling(double[] size, int[] networks, double[] mean, double[] error, boolean[] scatters, ScalingLine line) {

	/**
	 * Relative variance per event of the number of independent events, or of the mean of exponentially distributed sizes; assumed if no
	 * networks differ.
	 */
	private static final double INDEPENDENT = 1;

	/**
	 * @param size N of each size, ascending and different
	 * @param parts contributions of the networks of each size
	 * @throws IllegalArgumentException unless at least two sizes have events, and there are more than two networks
	 */
	public static FiniteSizeScaling of(final double[] size, final List<Ratio[]> parts) {
		if (size.length < 2)
			throw new IllegalArgumentException("A scaling with N needs tables of at least two different N, and these are all of one.");
		final int n = size.length;
		final double[] mean = new double[n], error = new double[n];
		final boolean[] scatters = new boolean[n];
		final List<Group> groups = new ArrayList<>();
		for (int s = 0; s < n; s++) {
			mean[s] = Ratio.of(parts.get(s));
			if (!(mean[s] > 0)) throw new IllegalArgumentException("The networks of N = " + (long) size[s] + " have no events.");
			groups.add(new Group(size[s], mean[s], Ratio.events(parts.get(s)), Ratio.variance(parts.get(s)), parts.get(s).length - 1));
			scatters[s] = groups.get(s).scatter() > 0;
		}
		final int[] networks = parts.stream().mapToInt(p -> p.length).toArray();
		if (n == 2 && networks[0] + networks[1] == 2) {
			throw new IllegalArgumentException("One table of N = " + (long) size[0] + " and one of N = " + (long) size[1]
				+ " tell no error: it takes a third N, or two tables of one N.");
		}
		final ScalingLine line = ScalingLine.of(groups, INDEPENDENT);
		for (int s = 0; s < n; s++) error[s] = mean[s] * line.deviation()[s];
		return new FiniteSizeScaling(size.clone(), networks, mean, error, scatters, line);
	}

	/** Exponent of N. */
	public double exponent() {
		return line.slope();
	}

	/** Standard error of the exponent: ±1.96 of it is the 95 % confidence interval. */
	public double exponentError() {
		return line.error();
	}
}
