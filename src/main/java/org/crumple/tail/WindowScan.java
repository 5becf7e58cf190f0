package org.crumple.tail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import org.crumple.kernel.InvalidValue;

/**
 * The exponent as a function of the fit window. The outer end of the window (0, infinity, or a limit given by the user) is fixed; the inner
 * end moves over quantiles of the data.
 * <p>
 * A window is accepted if it has enough values and passes two tests: its Kolmogorov-Smirnov distance D is below the limit that one sample
 * in a hundred of the true law exceeds ({@link KolmogorovLimit}), and its exponent does not drift, that is, it agrees with all smaller
 * windows, down to the ten values nearest to the end of the tail ({@link WindowDrift}). The best window is the accepted one with the
 * smallest D (Clauset, Shalizi and Newman 2009, section 3.3; for a lower tail the same for 1/x). All smaller windows down to half of its
 * values must be accepted too, because a drift that changes sign passes through zero, and a window there would be accepted by accident.
 * Without these conditions the window with the smallest D is often that of the rise towards the bulk, which has most values; the few values
 * of the actual tail have little effect on D.
 *
 * @see <a href="https://doi.org/10.1137/070710111">Clauset, Shalizi and Newman, SIAM Rev. 51, 661 (2009)</a>
 * @see <a href="https://arxiv.org/abs/1503.05077">Boucheron and Thomas, Electron. J. Stat. 9, 2751 (2015), on windows chosen in this
 *   way</a>
 */
public final class WindowScan {

	/**
	 * Largest drift of an accepted window, in standard errors. Samples of 100 to 100000 values of a true power law exceed it in 3 to 5 % of
	 * all cases; they exceed 2.5 in 12 to 17 %.
	 */
	public static final double LARGEST_DRIFT = 3;
	/** Fewest values in a window: the error of the exponent is then 15 % of |s + 1|, and D can still distinguish laws. */
	public static final int FEWEST = 50;
	/**
	 * Fewest networks in an accepted window. Values of one network are not independent, and with half as many networks neither errors nor
	 * tests are reliable.
	 *
	 * @see <a href="https://doi.org/10.3368/jhr.50.2.317">Cameron and Miller, J. Hum. Resour. 50, 317 (2015), section VI, on few
	 *   clusters</a>
	 */
	public static final int FEWEST_NETWORKS = 30;

	/**
	 * Number of inner ends tried, equally spaced in the logarithm of the number of values: a hundred give steps of 5 % for 100 to 10000
	 * values.
	 */
	private static final int ENDS = 100;
	/** Smaller windows down to this fraction of the values must be accepted too. */
	private static final double PERSISTENCE = 0.5;

	private final TailWindows windows;
	private final Predicate<TailFit> follows;
	private final List<TailFit> fits;
	private final double[] drifts;
	private final int best;

	/** A scan with a power law of real numbers. */
	public static WindowScan of(final double[] sorted, final Tail tail, final double outer) {
		return of(sorted, tail, outer, TailLaw.POWER);
	}

	/**
	 * @param sorted positive values, ascending, read only
	 * @param outer outer end of the windows: for a lower tail 0 or a lower limit, for an upper tail infinity or an upper limit
	 * @throws IllegalArgumentException if fewer than two values are left, or the law cannot be fitted to such a tail
	 */
	public static WindowScan of(final double[] sorted, final Tail tail, final double outer, final TailLaw law) {
		if (!(outer >= 0)) throw InvalidValue.value(tail == Tail.LOWER ? "from" : "until", outer, "a number, 0 or more");
		law.require(tail, 0, tail == Tail.LOWER ? Double.POSITIVE_INFINITY : outer);
		law.requireValues(sorted);
		return new WindowScan(new ValueWindows(TailValues.of(sorted, tail, outer), law), KolmogorovLimit::holds);
	}

	/** A scan over the extreme values of networks, one per network; larger windows hold more networks. */
	public static WindowScan of(final Extremes extremes) {
		return new WindowScan(new ExtremeWindows(extremes), KolmogorovLimit::holds);
	}

	/** @param follows whether the values of a window are compatible with its law */
	WindowScan(final TailWindows windows, final Predicate<TailFit> follows) {
		this.windows = windows;
		this.follows = follows;
		final int available = windows.size(), fewest = Math.min(FEWEST, available);
		final List<TailFit> tried = new ArrayList<>();
		for (int e = 0; e <= ENDS; e++) {
			final int size = (int) Math.round(fewest * StrictMath.pow((double) available / Math.max(1, fewest), (double) e / ENDS));
			if (!tried.isEmpty() && tried.get(tried.size() - 1).count() >= size) continue; // equal values give the same window again
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
		int chosen = -1, smallest = 0, refused = 0; // refused: the largest count of a refused fit so far
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

	/** The tail. */
	public Tail tail() {
		return windows.tail();
	}

	/** The fits, from the smallest window to the largest. */
	public List<TailFit> fits() {
		return fits;
	}

	/** Index of the best fit; if no window is accepted, of the fit with the smallest D. */
	public int best() {
		return best;
	}

	/** The fit in the best window. */
	public TailFit bestFit() {
		return fits.get(best);
	}

	/** The drift of a fit with the scan's outer end: its largest deviation from a smaller window, in standard errors. */
	public double drift(final TailFit fit) {
		final int known = fits.indexOf(fit);
		return known < 0 ? windows.drift(fit) : drifts[known];
	}

	/** Why a fit with the scan's outer end is not accepted; empty if it is accepted. */
	public String refusal(final TailFit fit) {
		return refusal(fit, drift(fit));
	}

	/**
	 * As {@link #refusal(TailFit)}, for values of several networks, of which the window must have enough.
	 *
	 * @param networks values of each network, ascending, read only
	 */
	public String refusal(final TailFit fit, final List<double[]> networks) {
		final String few = ofFew(fit, networks);
		return few.isEmpty() ? refusal(fit) : few;
	}

	/**
	 * Why the networks do not suffice for an accepted fit; empty if they do.
	 *
	 * @param networks values of each network, read only
	 */
	public static String ofFew(final TailFit fit, final List<double[]> networks) {
		final long inside = networks.stream().filter(x -> Arrays.stream(x).anyMatch(v -> v > 0 && v >= fit.from() && v <= fit.until()))
			.count();
		return inside < FEWEST_NETWORKS ? "the values in the window are of fewer than " + FEWEST_NETWORKS + " networks" : "";
	}

	/** Whether a fit passes all tests. */
	public boolean accepts(final TailFit fit) {
		return refusal(fit).isEmpty();
	}

	/** The end of a fit's window that the scan moves. */
	public double innerEnd(final TailFit fit) {
		return tail() == Tail.LOWER ? fit.until() : fit.from();
	}
}
