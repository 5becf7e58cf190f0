package org.crumple.stats;

import java.util.Arrays;
import java.util.List;

import org.crumple.kernel.Monitor;

/**
 * All that a fit to one tail says.
 *
 * @param sorted values that were fitted, ascending, and that its law describes
 * @param scan of the windows with the same outer end
 * @param fit in the window that was chosen or given
 * @param refusal why it is not accepted; empty if it is
 * @param interval of the exponent
 * @param exponential comparison with an exponential; of extremes there is none, nor any of the others
 * @param logNormal with a log-normal
 * @param cutOff with the law without its cut-off, or with one
 */
public record FittedTail(double[] sorted, WindowScan scan, TailFit fit, String refusal, Bootstrap interval, TailComparison exponential, TailComparison logNormal,
	TailComparison cutOff)
{

	/** How the interval is resampled: 0 samples for none. */
	public record Resampling(int samples, long seed, Monitor monitor) {}

	/**
	 * Of all values.
	 *
	 * @param groups values of each table, ascending, read only
	 * @param networks whether tables are networks, of which an exponent needs many
	 * @param from lower end of the window; 0: none, or chosen for an upper tail
	 * @param until upper end; infinite: none, or chosen for a lower tail
	 */
	public static FittedTail of(final List<double[]> groups, final boolean networks, final Tail tail, final TailLaw law, final double from, final double until,
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
		return new FittedTail(sorted, scan, fit, networks ? scan.refusal(fit, groups) : scan.refusal(fit), interval, TailComparison.exponential(sorted, fit, law),
			TailComparison.logNormal(sorted, fit, law), TailComparison.cutOff(sorted, fit, law));
	}

	/**
	 * Of one value a network.
	 *
	 * @param inner the window's inner end; 0 or infinite: chosen
	 */
	public static FittedTail of(final Extremes extremes, final double inner, final Resampling resampling) {
		final boolean chosen = inner == 0 || Double.isInfinite(inner);
		final WindowScan scan = WindowScan.of(extremes);
		final TailFit fit = chosen ? scan.bestFit() : ExtremeFit.of(extremes, inner);
		final Bootstrap interval = resampling.samples == 0 ? Bootstrap.NONE
			: Bootstrap.of(extremes, fit, chosen, resampling.samples, resampling.seed, resampling.monitor);
		return new FittedTail(extremes.sorted(), scan, fit, scan.refusal(fit), interval, TailComparison.none("exponential"), TailComparison.none("log-normal"),
			TailComparison.none("cut-off"));
	}
}
