package org.crumple.stats;

import java.util.Arrays;

import org.apache.commons.rng.core.source64.L64X128Mix;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.crumple.kernel.Invalid;
import org.crumple.kernel.Monitor;

/**
 * Is a power law plausible at all? Data are drawn that follow the fitted law in its window and the measured values outside, and
 * the window of each is chosen anew; p is how often they lie further from their law than the measured ones from theirs.
 *
 * @param p probability of so large a distance if the law is true; below 0.1 it is ruled out
 * @param samples number of drawn data sets; p is known to √(p(1-p)/samples)
 * @see <a href="https://doi.org/10.1137/070710111">Clauset, Shalizi and Newman (2009), section 4.1</a>
 */
public record GoodnessOfFit(double p, int samples) {

	/**
	 * @param sorted positive values, ascending, read only
	 * @param scan of these values; its best fit is judged
	 * @param outer the end of the window that the scan has kept, 0 or infinite or a cut
	 * @param samples at least 20
	 * @param seed the same seed gives the same bits
	 */
	public static GoodnessOfFit of(final double[] sorted, final WindowScan scan, final double outer, final int samples, final long seed, final Monitor monitor) {
		if (samples < 20) throw Invalid.value("samples", samples, "a whole number of at least 20");
		final PowerLawFit fit = scan.bestFit();
		final double[] outside = Arrays.stream(sorted).filter(x -> x > 0 && (x < fit.from() || x > fit.until())).toArray();
		final int n = outside.length + fit.count();
		final SplitMix64 mix = new SplitMix64(seed);
		final L64X128Mix random = new L64X128Mix(mix.nextLong(), mix.nextLong(), mix.nextLong(), mix.nextLong());
		final double[] drawn = new double[n];
		int further = 0;
		for (int s = 0; s < samples; s++) {
			monitor.throwIfCancelled();
			monitor.progress((double) s / samples, "Goodness of fit");
			for (int i = 0; i < n; i++) {
				final boolean inside = uniform(random) * n < fit.count();
				drawn[i] = inside || outside.length == 0 ? fit.quantile(uniform(random)) : outside[(int) (uniform(random) * outside.length)];
			}
			Arrays.sort(drawn);
			if (WindowScan.of(drawn, scan.tail(), outer).bestFit().distance() >= fit.distance()) further++;
		}
		return new GoodnessOfFit((double) further / samples, samples);
	}

	/** In (0, 1). */
	private static double uniform(final L64X128Mix random) {
		return ((random.nextLong() >>> 11) + 0.5) * 0x1p-53;
	}
}
