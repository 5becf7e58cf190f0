package org.crumple.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import org.crumple.kernel.InvalidValue;

/**
 * How the exponent depends on where the tail is taken to begin. The outer end of the window (0, infinity, or a cut that the
 * user gives) stays; the inner end moves over quantiles of the data.
 * <p>
 * A window is accepted if it holds values enough and nothing in it speaks against the law: its Kolmogorov-Smirnov distance is below what one true sample in
 * a hundred exceeds (see {@link KolmogorovLimit}), and its exponent does not drift, that is, it agrees with all smaller windows, down to the ten values nearest
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
	/** Smallest number of values in a window: the exponent's error is then 15 % of |s + 1|, and D still tells laws apart. */
	public static final int FEWEST = 50;
	/**
	 * Fewest networks that an accepted window of values of networks comes from. Values of one network know of each other, and of half as many networks
	 * neither errors nor tests are to be trusted.
	 *
	 * @see <a href="https://doi.org/10.3368/jhr.50.2.317">Cameron and Miller, J. Hum. Resour. 50, 317 (2015), section VI, on few clusters</a>
	 */
	public static final int FEWEST_NETWORKS = 30;

	/** Inner ends tried, spread evenly in the logarithm of the number of values: a hundred resolve 5 % at 100 to 10000 values. */
	private static final int ENDS = 100;
	/** Windows from this part of the values on must be accepted too. */
	private static final double PERSISTENCE = 0.5;

	private final TailWindows windows;
	private final Predicate<TailFit> follows;
	private final List<TailFit> fits;
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
		if (!(outer >= 0)) throw InvalidValue.value(tail == Tail.LOWER ? "from" : "until", outer, "a number, 0 or more");
		law.require(tail, 0, tail == Tail.LOWER ? Double.POSITIVE_INFINITY : outer);
		law.requireValues(sorted);
		return new WindowScan(new ValueWindows(TailValues.of(sorted, tail, outer), law), KolmogorovLimit::holds);
	}

	/** Of the value nearest to the tail's end in each network: windows hold more and more networks. */
	public static WindowScan of(final Extremes extremes) {
		return new WindowScan(new ExtremeWindows(extremes), KolmogorovLimit::holds);
	}

	/** @param follows whether the values of a window follow its law */
	WindowScan(final TailWindows windows, final Predicate<TailFit> follows) {
		this.windows = windows;
		this.follows = follows;
		final int available = windows.size(), fewest = Math.min(FEWEST, available);
		final List<TailFit> tried = new ArrayList<>();
		for (int e = 0; e <= ENDS; e++) {
			final int size = (int) Math.round(fewest * StrictMath.pow((double) available / Math.max(1, fewest), (double) e / ENDS));
			if (!tried.isEmpty() && tried.get(tried.size() - 1).count() >= size) continue; // equal values: the same window again
			final TailFit fit = windows.fit(size);
			if (fit != null) tried.add(fit);
		}
		if (tried.isEmpty()) throw new IllegalArgumentException("There are " + available + " positive value(s) in the " + tail().toString()
			.toLowerCase(Locale.ROOT) + " tail: a fit needs at least two that differ, and with a cut-off three.");
		fits = List.copyOf(tried);
		drifts = fits.stream().mapToDouble(windows::drift).toArray();
		best = choose();
	}

	private int choose() {
		int chosen = -1, smallest = 0, refused = 0; // the largest count refused so far
		for (int w = 0; w < drifts.length; w++) {
			final TailFit fit = fits.get(w);
			if (fit.distance() < fits.get(smallest).distance()) smallest = w;
			if (!refusal(fit, drifts[w]).isEmpty()) refused = fit.count();
			else if (refused < PERSISTENCE * fit.count() && (chosen < 0 || fit.distance() < fits.get(chosen).distance())) chosen = w;
		}
		return chosen < 0 ? smallest : chosen;
	}

	private String refusal(final TailFit fit, final double drift) {
		return fit.count() < FEWEST ? "fewer than " + FEWEST + " values in the window"
			: drift > LARGEST_DRIFT ? String.format(Locale.ROOT, "it drifts within the window by %.1f standard errors", drift)
			: follows.test(fit) ? "" : KolmogorovLimit.isTested(fit) ? KolmogorovLimit.OFF : KolmogorovLimit.UNTESTED;
	}

	/** Which tail. */
	public Tail tail() {
		return windows.tail();
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
		return known < 0 ? windows.drift(fit) : drifts[known];
	}

	/** Why a fit, which has the scan's outer end, is not accepted; empty if it is. */
	public String refusal(final TailFit fit) {
		return refusal(fit, drift(fit));
	}

	/**
	 * The same of values of networks.
	 *
	 * @param networks values of each, ascending, read only
	 */
	public String refusal(final TailFit fit, final List<double[]> networks) {
		final long inside = networks.stream().filter(x -> PowerLawFit.firstAbove(x, fit.until()) > Math.max(PowerLawFit.firstAbove(x, 0), PowerLawFit.firstNotBelow(x, fit.from()))).count();
		return inside < FEWEST_NETWORKS ? "the values in the window are of fewer than " + FEWEST_NETWORKS + " networks" : refusal(fit);
	}

	/** Whether nothing in a window speaks against the law. */
	public boolean accepts(final TailFit fit) {
		return refusal(fit).isEmpty();
	}

	/** The end of a fit's window that the scan moves. */
	public double innerEnd(final TailFit fit) {
		return tail() == Tail.LOWER ? fit.until() : fit.from();
	}
}
