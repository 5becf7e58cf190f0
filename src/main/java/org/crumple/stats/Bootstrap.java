package org.crumple.stats;

import java.util.Arrays;
import java.util.List;

import org.crumple.kernel.Invalid;
import org.crumple.kernel.Monitor;

/**
 * Interval of an exponent from resampled data. Values of one network know of each other, so with several groups
 * (networks) whole groups are drawn; a single group is resampled value by value. The window stays that of the fit.
 *
 * @param low lower end of the interval that holds 95 % of the resampled exponents
 * @param high its upper end
 * @param samples number of resampled fits that succeeded
 * @see <a href="https://doi.org/10.1214/aos/1176344552">B. Efron, Ann. Stat. 7, 1 (1979)</a>
 */
public record Bootstrap(double low, double high, int samples) {

	private static final double OUTSIDE = 0.025;

	/**
	 * @param groups values of each network, in any order, read only
	 * @param fit whose window is kept
	 * @param samples number of resamplings, at least 20
	 * @param seed the same seed gives the same bits
	 */
	public static Bootstrap of(final List<double[]> groups, final PowerLawFit fit, final int samples, final long seed, final Monitor monitor) {
		return of(groups, fit, TailLaw.POWER, samples, seed, monitor);
	}

	/** The same for any law. */
	public static Bootstrap of(final List<double[]> groups, final TailFit fit, final TailLaw law, final int samples, final long seed, final Monitor monitor) {
		if (samples < 20) throw Invalid.value("bootstrap", samples, "0 or a whole number of at least 20");
		// values outside the window change nothing: they are left out at once, but groups without any value stay
		final List<double[]> inside = groups.stream().map(g -> Arrays.stream(g).filter(x -> x >= fit.from() && x > 0 && x <= fit.until()).toArray()).toList();
		final List<double[]> units = groups.size() > 1 ? inside : Arrays.stream(inside.get(0)).mapToObj(x -> new double[] { x }).toList();
		final double[][] drawn = new double[units.size()][];
		final Draws random = new Draws(seed);
		final double[] exponents = new double[samples];
		int done = 0;
		for (int s = 0; s < samples; s++) {
			monitor.throwIfCancelled();
			monitor.progress((double) s / samples, "Bootstrap");
			int size = 0;
			for (int u = 0; u < units.size(); u++) size += (drawn[u] = units.get(random.below(units.size()))).length;
			final double[] sample = new double[size];
			size = 0;
			for (final double[] unit : drawn) {
				System.arraycopy(unit, 0, sample, size, unit.length);
				size += unit.length;
			}
			Arrays.sort(sample);
			try {
				exponents[done] = law.fit(sample, fit.from(), fit.until()).exponent();
				done++;
			} catch (final IllegalArgumentException e) {
				continue; // a sample without two different values in the window says nothing about the exponent
			}
		}
		if (done == 0) return new Bootstrap(Double.NaN, Double.NaN, 0);
		final double[] sorted = Arrays.copyOf(exponents, done);
		Arrays.sort(sorted);
		return new Bootstrap(quantile(sorted, OUTSIDE), quantile(sorted, 1 - OUTSIDE), done);
	}

	/** Between the two nearest of sorted values; q in [0, 1]. */
	static double quantile(final double[] sorted, final double q) {
		final double at = q * (sorted.length - 1);
		final int i = Math.min((int) at, sorted.length - 1), j = Math.min(i + 1, sorted.length - 1);
		return sorted[i] + (at - i) * (sorted[j] - sorted[i]);
	}
}
