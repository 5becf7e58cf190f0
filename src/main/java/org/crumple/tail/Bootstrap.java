package org.crumple.tail;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.crumple.kernel.Monitor;
import org.crumple.stats.RandomDraws;

/**
 * Confidence interval of an exponent by half-sampling: a random half of the data, drawn without replacement, differs from all data by as
 * much as these differ from the truth. Values of one network are not independent, so half of the groups (networks) are drawn if there are
 * several, and half of the values if there is only one. If the fit window was chosen, it is chosen again for every half, so that the
 * interval includes the scatter of the choice. (Draws with replacement would repeat values, which the tests of a window would take for
 * deviations from the law.) The interval is symmetric about the fit.
 *
 * @param low lower end of the 95 % confidence interval
 * @param high upper end
 * @param samples number of resampled fits that succeeded
 * @see <a href="https://doi.org/10.1007/978-1-4612-1554-7">Politis, Romano and Wolf, Subsampling (1999)</a>
 * @see "P. J. McCarthy, Rev. Int. Stat. Inst. 37, 239 (1969), on half-samples"
 */
public record Bootstrap(double low, double high, int samples) {

	/** Standard deviations to either side that contain 95 % of a normal distribution. */
	private static final double NORMAL = 1.96;

	/** No interval was asked for. */
	public static final Bootstrap NONE = new Bootstrap(Double.NaN, Double.NaN, 0);

	/**
	 * The interval for a given window.
	 *
	 * @param groups values of each network, in any order, read only
	 * @param fit to all values; its window is kept
	 * @param law that was fitted
	 * @param samples number of resamplings, 20 to 10000
	 * @param seed equal seeds give equal bits
	 */
	public static Bootstrap of(final List<double[]> groups, final TailFit fit, final TailLaw law, final int samples, final long seed,
		final Monitor monitor) {
		// values outside the window have no effect and are left out, but groups without any value are kept
		final List<double[]> inside = groups.stream().map(g -> Arrays.stream(g).filter(x -> x >= fit.from() && x > 0 && x <= fit.until())
			.toArray()).toList();
		final TailValues values = TailValues.of(pooled(inside), Tail.LOWER, 0);
		return of(inside, values, fit, half -> law.fit(half.sorted(), fit.from(), fit.until()), samples, seed, monitor);
	}

	/**
	 * The interval for a window that is chosen by a scan, again for every half.
	 *
	 * @param tail of the scan
	 * @param outer outer end of the scan's windows
	 * @param fit in the best window of the scan
	 */
	public static Bootstrap choosing(final List<double[]> groups, final Tail tail, final double outer, final TailFit fit, final TailLaw law,
		final int samples,
		final long seed, final Monitor monitor)
	{
		final TailValues values = TailValues.of(pooled(groups), tail, outer);
		final double limit = KolmogorovLimit.of(fit); // one limit for all windows, because it would have to be simulated for each
		return of(groups, values, fit, half -> new WindowScan(new ValueWindows(half, law), law == TailLaw.POWER ? KolmogorovLimit::holds
			: other -> Math.sqrt(other.count()) * other.distance() <= limit).bestFit(), samples, seed, monitor);
	}

	/**
	 * The interval for extremes of networks, of which half are drawn.
	 *
	 * @param chosen whether the window is chosen again for every half, or that of the fit is kept
	 */
	public static Bootstrap of(final Extremes extremes, final TailFit fit, final boolean chosen, final int samples, final long seed,
		final Monitor monitor) {
		final double inner = extremes.tail() == Tail.LOWER ? fit.until() : fit.from();
		final int networks = extremes.networks().size();
		return of(fit, networks, true, half -> {
			final Extremes drawn = extremes.where(half);
			return chosen ? WindowScan.of(drawn).bestFit() : ExtremeFit.of(drawn, inner);
		}, samples, seed, monitor);
	}

	/** Standard error of the exponent; NaN if there is no interval. */
	public double error() {
		return (high - low) / (2 * NORMAL);
	}

	private static double[] pooled(final List<double[]> groups) {
		return groups.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
	}

	private static Bootstrap of(final List<double[]> groups, final TailValues values, final TailFit fit,
		final Function<TailValues, TailFit> again, final int samples,
		final long seed, final Monitor monitor)
	{
		final boolean several = groups.size() > 1;
		final int[] owner = several ? values.owners(groups) : null, times = new int[values.places()];
		return of(fit, several ? groups.size() : values.places(), several, half -> {
			for (int i = 0; i < times.length; i++) times[i] = half[several ? owner[i] : i] ? 1 : 0;
			return again.apply(values.taken(times));
		}, samples, seed, monitor);
	}

	/** @param exact whether exactly half of the units are drawn, or each unit with probability 1/2 */
	private static Bootstrap of(final TailFit fit, final int units, final boolean exact, final Function<boolean[], TailFit> again,
		final int samples, final long seed,
		final Monitor monitor)
	{
		RandomDraws.requireSamples(samples, false);
		final RandomDraws random = new RandomDraws(seed);
		final int drawn = units / 2;
		double sum = 0, square = 0;
		int done = 0;
		for (int s = 0; s < samples; s++) {
			monitor.throwIfCancelled();
			monitor.progress((double) s / samples, "Bootstrap");
			try {
				final double off = again.apply(exact ? random.some(drawn, units) : random.coins(units)).exponent() - fit.exponent();
				sum += off;
				square += off * off;
				done++;
			} catch (final IllegalArgumentException e) {
				continue; // a half without two different values in the window gives no exponent
			}
		}
		if (done < 2) return NONE;
		// an odd number of groups cannot be halved: the variance of m of n groups about all is n/m - 1 times that of all
		final double variance = (square - sum * sum / done) / (done - 1) / (exact ? (double) units / drawn - 1 : 1),
			margin = NORMAL * Math.sqrt(variance);
		return new Bootstrap(fit.exponent() - margin, fit.exponent() + margin, done);
	}
}
