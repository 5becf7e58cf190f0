package org.crumple.stats;

import java.util.ArrayList;
import java.util.List;

/**
 * Does the exponent of a window agree with the values nearest the tail's end? For every smaller window with the same outer
 * end the mean of ln x is compared with what the fitted law says of it,
 * <pre>
 * z = (mean - E) / √(v/m - v² e²),
 * </pre>
 * where m values lie in the smaller window, E and v are mean and variance of ln x there under the law, and e is the
 * exponent's error, which takes into account that the law was fitted to these values too. The drift is the largest |z|.
 * Unlike the Kolmogorov-Smirnov distance it gives the few values near the end the weight of the many near the bulk. (Lepski's way
 * of choosing, first for Hill's estimator by Drees and Kaufmann, Stoch. Proc. Appl. 75, 149, 1998.)
 *
 * @see <a href="https://arxiv.org/abs/1503.05077">Boucheron and Thomas, Electron. J. Stat. 9, 2751 (2015)</a>
 */
final class WindowDrift {

	/** Smallest window that is compared: at half of it the law of the mean would be too lopsided for √m. */
	private static final int FEWEST = 10;
	/** Ratio of one window's values to the next one's: windows that differ by less say nearly the same. */
	private static final double RATIO = 1.25;

	/** A window: its inner end, the values in it, and the mean of their logarithms. */
	private record Part(double end, int count, double mean) {}

	private final boolean lower;
	private final double outer;
	private final List<Part> parts = new ArrayList<>();

	/** Of the values of one tail. */
	WindowDrift(final TailValues values) {
		lower = values.lower();
		outer = values.outer();
		double next = FEWEST;
		while (next <= values.size()) {
			final int end = values.end((int) Math.ceil(next)), n = values.count(end); // equal values are all in, or none is
			parts.add(new Part(values.value(end - 1), n, values.meanLog(end)));
			while (next <= n) next *= RATIO;
		}
	}

	/** Largest |z| over the windows with fewer values than a fit has. */
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
