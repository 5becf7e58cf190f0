package org.crumple.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.crumple.kernel.Invalid;

/**
 * How the exponent depends on where the tail is taken to begin. The outer end of the window (0, infinity, or a cut that the
 * user gives) stays; the inner end moves over quantiles of the data.
 * <p>
 * A window is accepted if nothing in it speaks against the law: its Kolmogorov-Smirnov distance D is small,
 * {@code √n D ≤ 1.3}, and its exponent agrees with those of all smaller windows, that is, it does not drift on the way to the
 * tail's end (Drees and Kaufmann 1998, and Boucheron and Thomas 2015, choose windows of Hill's estimator so). The best
 * window is that of the smallest D among the accepted ones (Clauset, Shalizi and Newman 2009, section 3.3, take it among all;
 * for a lower tail the same on 1/x). Without the second condition the smallest D is often that of the rise towards the bulk,
 * where most values are: the few of the tail proper hardly count in D.
 *
 * @param tail which one
 * @param fits one for every inner end, from the smallest window to the largest
 * @param drift [fits] largest difference between the exponent and that of a smaller window, in standard errors of that difference
 * @param best index of the best fit; if no window is accepted, of the smallest D of all
 * @see <a href="https://doi.org/10.1137/070710111">Clauset, Shalizi and Newman, SIAM Rev. 51, 661 (2009)</a>
 * @see <a href="https://doi.org/10.1016/S0304-4149(98)00017-9">Drees and Kaufmann, Stoch. Proc. Appl. 75, 149 (1998)</a>
 * @see <a href="https://doi.org/10.1214/15-EJS1088">Boucheron and Thomas, Electron. J. Stat. 9, 2751 (2015)</a>
 */
public record WindowScan(Tail tail, List<? extends TailFit> fits, double[] drift, int best) {

	/** Largest drift of an accepted window: a true power law exceeds it in 5 % of all samples of 200 to 100000 values. At 2.5 it would in 20 %. */
	public static final double LARGEST_DRIFT = 3.2;
	/** Largest √n D of an accepted window: a true power law exceeds it in 1 % of all samples. */
	public static final double LARGEST_DISTANCE = 1.3;

	/** Inner ends tried, spread evenly in the logarithm of the number of values: a hundred resolve 5 % at 100 to 10000 values. */
	private static final int ENDS = 100;
	/** Smallest number of values in a window: the exponent's error is then 15 % of |s + 1|, and D still tells laws apart. */
	public static final int FEWEST = 50;

	/** Of a power law of real numbers. */
	public static WindowScan of(final double[] sorted, final Tail tail, final double outer) {
		return of(sorted, tail, outer, TailLaw.POWER);
	}

	/**
	 * @param sorted positive values, ascending, read only
	 * @param outer the window's other end: for a lower tail 0 or its lower end, for an upper tail infinity or its upper end
	 * @throws IllegalArgumentException if fewer than two values lie on that side, or the law has no such tail
	 */
	public static WindowScan of(final double[] sorted, final Tail tail, final double outer, final TailLaw law) {
		if (!(outer >= 0)) throw Invalid.value(tail == Tail.LOWER ? "from" : "until", outer, "a number, 0 or more");
		final boolean lower = tail == Tail.LOWER;
		law.require(tail, lower ? Double.POSITIVE_INFINITY : outer);
		final int begin = lower ? outer == 0 ? PowerLawFit.firstAbove(sorted, 0) : PowerLawFit.firstNotBelow(sorted, outer)
			: PowerLawFit.firstAbove(sorted, 0);
		final int end = lower ? sorted.length : PowerLawFit.firstAbove(sorted, outer);
		final int available = end - begin, few = law.isCutOff() ? 3 : 2;
		final int fewest = Math.min(FEWEST, available);
		final List<TailFit> fits = new ArrayList<>();
		double previous = Double.NaN;
		for (int e = 0; e <= ENDS; e++) {
			final int size = (int) Math.round(fewest * StrictMath.pow((double) available / Math.max(1, fewest), (double) e / ENDS));
			if (size < few) continue;
			final double inner = lower ? sorted[begin + size - 1] : sorted[end - size];
			if (inner == previous || (lower ? !(inner > sorted[begin]) : !(inner < sorted[end - 1]))) continue;
			previous = inner;
			fits.add(lower ? law.fit(sorted, outer, inner) : law.fit(sorted, inner, outer));
		}
		if (fits.isEmpty()) {
			throw new IllegalArgumentException("There are " + Math.max(0, available) + " positive value(s) in the " + tail.toString().toLowerCase(Locale.ROOT) +
				" tail: a fit needs at least " + (few == 2 ? "two that differ." : "three that are not all equal."));
		}
		final double[] drift = new double[fits.size()];
		int best = -1, smallest = 0;
		for (int w = 0; w < drift.length; w++) {
			drift[w] = drift(fits, fits.get(w));
			if (fits.get(w).distance() < fits.get(smallest).distance()) smallest = w;
			if (accepts(fits.get(w), drift[w]) && (best < 0 || fits.get(w).distance() < fits.get(best).distance())) best = w;
		}
		return new WindowScan(tail, List.copyOf(fits), drift, best < 0 ? smallest : best);
	}

	/** Of nested windows the exponents' difference has the variance of the smaller one's less that of the larger one's. */
	private static double drift(final List<? extends TailFit> fits, final TailFit fit) {
		double largest = 0;
		for (final TailFit smaller : fits) {
			if (smaller.count() >= fit.count()) break;
			final double error = smaller.errorAt(fit.exponent()), variance = error * error - fit.error() * fit.error();
			if (variance > 0) largest = Math.max(largest, Math.abs(smaller.exponent() - fit.exponent()) / Math.sqrt(variance));
		}
		return largest;
	}

	private static boolean accepts(final TailFit fit, final double drift) {
		return drift <= LARGEST_DRIFT && Math.sqrt(fit.count()) * fit.distance() <= LARGEST_DISTANCE;
	}

	/** The drift of any fit with the same outer end, the windows tried that are smaller standing for all. */
	public double driftOf(final TailFit fit) {
		final int known = fits.indexOf(fit);
		return known < 0 ? drift(fits, fit) : drift[known];
	}

	/** Whether nothing in a window speaks against the law. */
	public boolean accepts(final TailFit fit) {
		return accepts(fit, driftOf(fit));
	}

	/** The fit in the best window. */
	public TailFit bestFit() {
		return fits.get(best);
	}

	/** The end of a fit's window that the scan moves. */
	public double innerEnd(final TailFit fit) {
		return tail == Tail.LOWER ? fit.until() : fit.from();
	}
}
