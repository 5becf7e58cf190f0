package org.crumple.tail;

import java.util.Arrays;
import java.util.List;

import org.crumple.kernel.Monitor;

/**
 * The complete result of a fit to one tail.
 *
 * @param sorted the fitted values, ascending
 * @param scan of the windows with the same outer end
 * @param fit in the chosen or given window
 * @param refusal why the fit is not accepted; empty if it is accepted
 * @param interval confidence interval of the exponent
 * @param exponential comparison with an exponential; this and the other comparisons are not made for extremes
 * @param logNormal comparison with a log-normal
 * @param cutOff comparison of the law with and without a cut-off
 */
public record FittedTail(double[] sorted, WindowScan scan, TailFit fit, String refusal, Bootstrap interval, TailComparison exponential,
	TailComparison logNormal,
	TailComparison cutOff)
{

	/** How the interval is resampled; with 0 samples there is no interval. */
	public record Resampling(int samples, long seed, Monitor monitor) {}

	/**
	 * Fits all values.
	 *
	 * @param groups values of each table, ascending, read only
	 * @param networks whether the tables are networks; an accepted exponent then needs many of them
	 * @param from lower end of the window; for an upper tail, 0 means that it is chosen
	 * @param until upper end of the window; for a lower tail, infinity means that it is chosen
	 */
	public static FittedTail of(final List<double[]> groups, final boolean networks, final Tail tail, final TailLaw law, final double from,
		final double until,
		final Resampling resampling)
	{
		final double[] sorted = groups.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
		final double outer = tail == Tail.LOWER ? from : until;
		final boolean chosen = tail == Tail.LOWER ? Double.isInfinite(until) : from == 0;
		final WindowScan scan = WindowScan.of(sorted, tail, outer, law);
		final TailFit fit = chosen ? scan.bestFit() : law.fit(sorted, from, until);
		final Bootstrap interval = resampling.samples == 0 ? Bootstrap.NONE
			: chosen ? Bootstrap.choosing(groups, tail, outer, fit, law, resampling.samples, resampling.seed, resampling.monitor)
			: Bootstrap.of(groups, fit, law, resampling.samples, resampling.seed, resampling.monitor);
		return new FittedTail(sorted, scan, fit, networks ? scan.refusal(fit, groups) : scan.refusal(fit), interval,
			TailComparison.exponential(sorted, fit, law),
			TailComparison.logNormal(sorted, fit, law), TailComparison.cutOff(sorted, fit, law));
	}

	/**
	 * Fits the extreme values, one per network.
	 *
	 * @param inner inner end of the window; 0 or infinity means that it is chosen
	 */
	public static FittedTail of(final Extremes extremes, final double inner, final Resampling resampling) {
		final boolean chosen = inner == 0 || Double.isInfinite(inner);
		final WindowScan scan = WindowScan.of(extremes);
		final TailFit fit = chosen ? scan.bestFit() : ExtremeFit.of(extremes, inner);
		final Bootstrap interval = resampling.samples == 0 ? Bootstrap.NONE
			: Bootstrap.of(extremes, fit, chosen, resampling.samples, resampling.seed, resampling.monitor);
		return new FittedTail(extremes.sorted(), scan, fit, scan.refusal(fit), interval, TailComparison.none("exponential"),
			TailComparison.none("log-normal"),
			TailComparison.none("cut-off"));
	}
}
