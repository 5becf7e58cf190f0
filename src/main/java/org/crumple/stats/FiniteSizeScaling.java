package org.crumple.stats;

import java.util.ArrayList;
import java.util.List;

import org.crumple.stats.ScalingLine.Group;

/**
 * How a mean goes with the size of the system: {@code mean ~ N^exponent}. A size weighs as many events as its networks have; the errors come
 * from the scatter of the networks of each size, pooled over the sizes, see {@link ScalingLine}.
 *
 * @param size [sizes] N, ascending
 * @param networks [sizes] networks of that size
 * @param mean [sizes] in the unit of the mean
 * @param error [sizes] its standard error
 * @param scatters [sizes] whether its networks differ at all: if not, or if there is one, the error rests on the other sizes
 * @param line through the means
 */
public record FiniteSizeScaling(double[] size, int[] networks, double[] mean, double[] error, boolean[] scatters, ScalingLine line) {

	/** Relative variance of a number of independent events, and of a mean of exponential sizes, per event: what is assumed if no networks differ. */
	private static final double INDEPENDENT = 1;

	/**
	 * @param size N of each size, ascending and different
	 * @param parts for each size what its networks add
	 * @throws IllegalArgumentException unless at least two sizes have events, and there are more networks than two
	 */
	public static FiniteSizeScaling of(final double[] size, final List<Ratio[]> parts) {
		if (size.length < 2) throw new IllegalArgumentException("A scaling with N needs tables of at least two different N, and these are all of one.");
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
			throw new IllegalArgumentException("One table of N = " + (long) size[0] + " and one of N = " + (long) size[1] + " tell no error: it takes a third N, or two tables of one N.");
		}
		final ScalingLine line = ScalingLine.of(groups, INDEPENDENT);
		for (int s = 0; s < n; s++) error[s] = mean[s] * line.deviation()[s];
		return new FiniteSizeScaling(size.clone(), networks, mean, error, scatters, line);
	}

	/** Exponent of N. */
	public double exponent() {
		return line.slope();
	}

	/** Its standard error: 1.96 of them hold the truth in 95 % of all draws. */
	public double exponentError() {
		return line.error();
	}
}
