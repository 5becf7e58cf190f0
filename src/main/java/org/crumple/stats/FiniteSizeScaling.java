package org.crumple.stats;

import java.util.Arrays;
import java.util.List;

import org.crumple.kernel.Invalid;
import org.crumple.kernel.Monitor;

/**
 * How a mean goes with the size of the system: {@code mean ~ N^exponent}, by weighted least squares in logarithms. All errors come
 * from resampled networks: within each size as many networks are drawn as there are, with replacement.
 *
 * @param size [sizes] N, ascending
 * @param networks [sizes] networks of that size
 * @param mean [sizes] in the unit of the mean
 * @param error [sizes] its standard error; NaN for a single network
 * @param exponent of N
 * @param exponentError its standard error
 * @param low lower end of the interval that holds 95 % of the resampled exponents
 * @param high its upper end
 * @param intercept ln of the mean that the line has at N = 1
 * @param chi χ² per degree of freedom of the line: about 1 if a power law describes the means; NaN for two sizes
 */
public record FiniteSizeScaling(double[] size, int[] networks, double[] mean, double[] error, double exponent, double exponentError, double low,
	double high, double intercept, double chi)
{

	private static final double OUTSIDE = 0.025;
	private static final int FEWEST = 20;

	/** A straight line in the logarithms. */
	private record Line(double slope, double intercept) {}

	/**
	 * @param size N of each size, ascending and different
	 * @param parts for each size what its networks add
	 * @param samples resampled ensembles, at least 20
	 * @param seed the same seed gives the same bits
	 * @throws IllegalArgumentException unless at least two sizes have events, in at least two networks each
	 */
	public static FiniteSizeScaling of(final double[] size, final List<Ratio[]> parts, final int samples, final long seed, final Monitor monitor) {
		if (samples < FEWEST) throw Invalid.value("bootstrap", samples, "a whole number of at least " + FEWEST);
		if (size.length < 2) throw new IllegalArgumentException("A scaling with N needs tables of at least two different N, and these are all of one.");
		final int n = size.length;
		final double[] mean = new double[n], error = new double[n], weight = new double[n];
		for (int s = 0; s < n; s++) {
			mean[s] = Ratio.of(parts.get(s));
			if (parts.get(s).length < 2) throw new IllegalArgumentException("Errors need at least two tables of every N, and of N = " + (long) size[s] + " there is one.");
			if (!(mean[s] > 0)) throw new IllegalArgumentException("The networks of N = " + (long) size[s] + " have no events.");
		}
		final double[][] drawn = draw(parts, samples, seed, monitor);
		for (int s = 0; s < n; s++) {
			error[s] = deviation(drawn[s]);
			// networks that are all equal have no scatter: then all sizes count alike
			weight[s] = error[s] > 0 ? mean[s] / error[s] * (mean[s] / error[s]) : 1;
		}
		final Line line = line(size, mean, weight);
		final double[] slopes = new double[samples];
		final double[] sample = new double[n];
		int done = 0;
		for (int b = 0; b < samples; b++) {
			for (int s = 0; s < n; s++) sample[s] = drawn[s][b];
			final double slope = line(size, sample, weight).slope;
			if (Double.isFinite(slope)) slopes[done++] = slope;
		}
		final double[] sorted = Arrays.copyOf(slopes, done);
		Arrays.sort(sorted);
		double chi = 0;
		for (int s = 0; s < n; s++) {
			final double off = StrictMath.log(mean[s]) - line.intercept - line.slope * StrictMath.log(size[s]);
			chi += weight[s] * off * off / (n - 2.0);
		}
		return new FiniteSizeScaling(size.clone(), parts.stream().mapToInt(p -> p.length).toArray(), mean, error, line.slope, deviation(sorted),
			Bootstrap.quantile(sorted, OUTSIDE), Bootstrap.quantile(sorted, 1 - OUTSIDE), line.intercept, n > 2 ? chi : Double.NaN);
	}

	/** Means of resampled networks, [sizes][samples]; NaN where nothing that was drawn has an event. */
	private static double[][] draw(final List<Ratio[]> parts, final int samples, final long seed, final Monitor monitor) {
		final Draws random = new Draws(seed);
		final double[][] drawn = new double[parts.size()][samples];
		for (int b = 0; b < samples; b++) {
			monitor.throwIfCancelled();
			for (int s = 0; s < drawn.length; s++) {
				final Ratio[] all = parts.get(s), some = new Ratio[all.length];
				for (int k = 0; k < some.length; k++) some[k] = all[random.below(all.length)];
				drawn[s][b] = Ratio.of(some);
			}
		}
		return drawn;
	}

	private static Line line(final double[] size, final double[] mean, final double[] weight) {
		double w = 0, wx = 0, wy = 0;
		for (int s = 0; s < size.length; s++) {
			w += weight[s];
			wx += weight[s] * StrictMath.log(size[s]);
			wy += weight[s] * StrictMath.log(mean[s]);
		}
		double xx = 0, xy = 0;
		for (int s = 0; s < size.length; s++) {
			final double dx = StrictMath.log(size[s]) - wx / w;
			xx += weight[s] * dx * dx;
			xy += weight[s] * dx * StrictMath.log(mean[s]);
		}
		return new Line(xy / xx, (wy - xy / xx * wx) / w);
	}

	/** Standard deviation of the finite ones. */
	static double deviation(final double[] values) {
		double sum = 0, squares = 0;
		int n = 0;
		for (final double v : values) {
			if (!Double.isFinite(v)) continue;
			sum += v;
			n++;
		}
		for (final double v : values) if (Double.isFinite(v)) squares += (v - sum / n) * (v - sum / n);
		return n > 1 ? Math.sqrt(squares / (n - 1)) : Double.NaN;
	}

	/** The line at N. */
	public double at(final double n) {
		return StrictMath.exp(intercept + exponent * StrictMath.log(n));
	}
}
