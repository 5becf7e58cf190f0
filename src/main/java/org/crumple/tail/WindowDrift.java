package org.crumple.tail;

import java.util.ArrayList;
import java.util.List;

/**
 * Tests whether the exponent of a window agrees with the values nearest to the end of the tail. For every smaller window with the same
 * outer end, the mean of ln x is compared with its expectation under the fitted law,
 * <pre>
 * z = (mean - E) / √(v/m - v² e²),
 * </pre>
 * where m is the number of values in the smaller window, E and v are the mean and variance of ln x there under the law, and e is the error
 * of the exponent, whose term accounts for the fact that the law was fitted to these values too. The drift is the largest |z|. Unlike the
 * Kolmogorov-Smirnov distance, it gives the few values near the end as much weight as the many near the bulk. (The method of Lepski, first
 * used for Hill's estimator by Drees and Kaufmann, Stoch. Proc. Appl. 75, 149, 1998.)
 *
 * @see <a href="https://arxiv.org/abs/1503.05077">Boucheron and Thomas, Electron. J. Stat. 9, 2751 (2015)</a>
 */
final class WindowDrift {

	/** Number of values in the smallest window compared: with half as many the distribution of the mean would be too skewed. */
	private static final int FEWEST = 10;
	/** Ratio of the numbers of values in successive windows: windows that differ by less are strongly correlated. */
	private static final double RATIO = 1.25;

	/** A smaller window: its inner end, its number of values, and the mean of their logarithms. */
	private record Part(double end, int count, double mean) {}

	private final boolean lower;
	private final double outer;
	private final List<Part> parts = new ArrayList<>();

	/** Prepares the smaller windows for the values of one tail. */
	WindowDrift(final TailValues values) {
		lower = values.lower();
		outer = values.outer();
		double next = FEWEST;
		while (next <= values.size()) {
			// equal values are all inside the window or all outside
			final int end = values.end((int) Math.ceil(next)), n = values.count(end);
			parts.add(new Part(values.value(end - 1), n, values.meanLog(end)));
			while (next <= n) next *= RATIO;
		}
	}

	/** The largest |z| over the windows with fewer values than the fit. */
	double of(final TailFit fit) {
		double largest = 0;
		for (final Part part : parts) {
			if (part.count >= fit.count()) break;
			final double[] law = fit.logMoments(lower ? outer : part.end, lower ? part.end : outer);
			final double known = law[1] * fit.error() * law[1] * fit.error(), variance = law[1] / part.count - known;
			if (variance > 0) largest = Math.max(largest, Math.abs(part.mean - law[0]) / Math.sqrt(variance));
		}
		return largest;
	}
}
