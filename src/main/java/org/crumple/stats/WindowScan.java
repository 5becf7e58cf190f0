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
 * {@code √n D ≤ 1.3}, and its exponent does not drift, that is, it agrees with all smaller windows, down to the ten values nearest
 * the tail's end. The best window is that of the smallest D (Clauset, Shalizi and Newman 2009, section 3.3; for a lower
 * tail the same on 1/x) among those that are accepted together with all windows from half as many values on; a drift that
 * changes its sign vanishes on the way, and such a window is none. Without these conditions the smallest D is often that of
 * the rise towards the bulk, where most values are: the few of the tail proper hardly count in D.
 *
 * @see <a href="https://doi.org/10.1137/070710111">Clauset, Shalizi and Newman, SIAM Rev. 51, 661 (2009)</a>
 * @see <a href="https://arxiv.org/abs/1503.05077">Boucheron and Thomas, Electron. J. Stat. 9, 2751 (2015), on windows chosen so</a>
 */
public final class WindowScan {

	/** Largest drift of an accepted window, in standard errors: a true power law of 100 to 100000 values exceeds it in 3 to 5 % of all samples. At 2.5 in 12 to 17 %. */
	public static final double LARGEST_DRIFT = 3;
	/** Largest √n D of an accepted window: a true power law exceeds it in 1 % of all samples. */
	public static final double LARGEST_DISTANCE = 1.3;
	/** Smallest number of values in a window: the exponent's error is then 15 % of |s + 1|, and D still tells laws apart. */
	public static final int FEWEST = 50;

	/** Inner ends tried, spread evenly in the logarithm of the number of values: a hundred resolve 5 % at 100 to 10000 values. */
	private static final int ENDS = 100;
	/** Windows from this part of the values on must be accepted too. */
	private static final double PERSISTENCE = 0.5;

	private final Tail tail;
	private final List<TailFit> fits;
	private final Drift drift;
	private final double[] drifts;
	private final int best;

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
		law.require(tail, 0, tail == Tail.LOWER ? Double.POSITIVE_INFINITY : outer);
		law.requireValues(sorted);
		return new WindowScan(sorted, tail, outer, law);
	}

	private WindowScan(final double[] sorted, final Tail tail, final double outer, final TailLaw law) {
		this.tail = tail;
		final boolean lower = tail == Tail.LOWER;
		final int begin = lower && outer > 0 ? PowerLawFit.firstNotBelow(sorted, outer) : PowerLawFit.firstAbove(sorted, 0);
		final int end = lower ? sorted.length : PowerLawFit.firstAbove(sorted, outer);
		fits = fits(sorted, begin, end, lower, outer, law);
		drift = new Drift(sorted, begin, end, lower, outer);
		drifts = fits.stream().mapToDouble(drift::of).toArray();
		best = choose();
	}

	private static List<TailFit> fits(final double[] sorted, final int begin, final int end, final boolean lower, final double outer, final TailLaw law) {
		final int available = end - begin, few = law.isCutOff() ? 3 : 2, fewest = Math.min(FEWEST, available);
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
			throw new IllegalArgumentException("There are " + Math.max(0, available) + " positive value(s) in the " + (lower ? Tail.LOWER : Tail.UPPER).toString()
				.toLowerCase(Locale.ROOT) + " tail: a fit needs at least " + (few == 2 ? "two that differ." : "three that are not all equal."));
		}
		return List.copyOf(fits);
	}

	private int choose() {
		int chosen = -1, smallest = 0, refused = 0; // the largest count refused so far
		for (int w = 0; w < drifts.length; w++) {
			final TailFit fit = fits.get(w);
			if (fit.distance() < fits.get(smallest).distance()) smallest = w;
			if (!accepts(fit, drifts[w])) refused = fit.count();
			else if (refused < PERSISTENCE * fit.count() && (chosen < 0 || fit.distance() < fits.get(chosen).distance())) chosen = w;
		}
		return chosen < 0 ? smallest : chosen;
	}

	private static boolean accepts(final TailFit fit, final double drift) {
		return drift <= LARGEST_DRIFT && Math.sqrt(fit.count()) * fit.distance() <= LARGEST_DISTANCE;
	}

	/** Which tail. */
	public Tail tail() {
		return tail;
	}

	/** One fit for every inner end, from the smallest window to the largest. */
	public List<TailFit> fits() {
		return fits;
	}

	/** Index of the best fit; if no window is accepted, of the smallest D of all. */
	public int best() {
		return best;
	}

	/** The fit in the best window. */
	public TailFit bestFit() {
		return fits.get(best);
	}

	/** The largest disagreement of a fit, which has the scan's outer end, with any smaller window, in standard errors. */
	public double drift(final TailFit fit) {
		final int known = fits.indexOf(fit);
		return known < 0 ? drift.of(fit) : drifts[known];
	}

	/** Whether nothing in a window speaks against the law. */
	public boolean accepts(final TailFit fit) {
		return accepts(fit, drift(fit));
	}

	/** The end of a fit's window that the scan moves. */
	public double innerEnd(final TailFit fit) {
		return tail == Tail.LOWER ? fit.until() : fit.from();
	}
}
