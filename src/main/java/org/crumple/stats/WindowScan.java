package org.crumple.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.crumple.kernel.Invalid;

/**
 * How the exponent depends on where the tail is taken to begin. The outer end of the window (0, infinity, or a cut that the
 * user gives) stays; the inner end moves over quantiles of the data. The best window is that of the smallest
 * Kolmogorov-Smirnov distance (Clauset, Shalizi and Newman 2009, section 3.3; for a lower tail the same on 1/x).
 *
 * @param tail which one
 * @param fits one for every inner end, from the smallest window to the largest
 * @param best index of the fit with the smallest distance
 */
public record WindowScan(Tail tail, List<PowerLawFit> fits, int best) {

	/** Inner ends tried, spread evenly in the logarithm of the number of values: a hundred resolve 5 % at 100 to 10000 values. */
	private static final int ENDS = 100;
	/** Smallest number of values in a window: the exponent's error is then 15 % of |s + 1|, and D still tells laws apart. */
	private static final int FEWEST = 50;

	/**
	 * @param sorted positive values, ascending, read only
	 * @param outer the window's other end: for a lower tail 0 or its lower end, for an upper tail infinity or its upper end
	 * @throws IllegalArgumentException if fewer than two values lie on that side
	 */
	public static WindowScan of(final double[] sorted, final Tail tail, final double outer) {
		if (!(outer >= 0)) throw Invalid.value(tail == Tail.LOWER ? "from" : "until", outer, "a number, 0 or more");
		final boolean lower = tail == Tail.LOWER;
		final int begin = lower ? outer == 0 ? PowerLawFit.firstAbove(sorted, 0) : PowerLawFit.firstNotBelow(sorted, outer)
			: PowerLawFit.firstAbove(sorted, 0);
		final int end = lower ? sorted.length : PowerLawFit.firstAbove(sorted, outer);
		final int available = end - begin;
		final int fewest = Math.min(FEWEST, available);
		final List<PowerLawFit> fits = new ArrayList<>();
		int previous = -1, best = 0;
		for (int e = 0; e <= ENDS; e++) {
			final int size = (int) Math.round(fewest * StrictMath.pow((double) available / Math.max(1, fewest), (double) e / ENDS));
			if (size == previous || size < 2) continue;
			previous = size;
			final double inner = lower ? sorted[begin + size - 1] : sorted[end - size];
			if (lower ? !(inner > sorted[begin]) : !(inner < sorted[end - 1])) continue;
			fits.add(lower ? PowerLawFit.of(sorted, outer, inner) : PowerLawFit.of(sorted, inner, outer));
			if (fits.get(fits.size() - 1).distance() < fits.get(best).distance()) best = fits.size() - 1;
		}
		if (fits.isEmpty()) {
			throw new IllegalArgumentException("There are " + Math.max(0, available) + " positive value(s) in the " + tail.toString().toLowerCase(Locale.ROOT) +
				" tail: a fit needs at least two that differ.");
		}
		return new WindowScan(tail, List.copyOf(fits), best);
	}

	/** The fit in the window of the smallest distance. */
	public PowerLawFit bestFit() {
		return fits.get(best);
	}

	/** The end of a fit's window that the scan moves. */
	public double innerEnd(final PowerLawFit fit) {
		return tail == Tail.LOWER ? fit.until() : fit.from();
	}
}
