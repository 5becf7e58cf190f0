package org.crumple.tail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.stats.Scatter;
import org.crumple.stats.Sorted;

/**
 * The exponent of a distribution as a function of place: a power law fitted in each of a row of windows of equal width in ln x. Where the
 * distribution is one power law the exponents agree; a crossover shows as a slope, with its two ends as the exponents on either side.
 * <p>
 * Values of one network are not independent. The error of an exponent is that of the mean of ln x in the window over networks (linearised:
 * the exponent is a function of that mean alone),
 * <pre>
 * var &lt;ln x&gt; = G/(G-1) Σ_g (S_g - n_g &lt;ln x&gt;)² / n²,   error of s = √var / var(ln x),
 * </pre>
 * with the sum S_g of ln x and the number n_g of values of network g of the G that have any in the window, and the variance of ln x under
 * the law in the window. It is enlarged by Student's t for G - 1 degrees of freedom, so that ±1.96 errors hold the truth in 95 % of all
 * cases. Values of one group are taken as independent.
 *
 * @param windows from the smallest x to the largest; windows with too few values are not among them
 * @param skipped number of windows with values, but too few of them
 * @see <a href="https://doi.org/10.3368/jhr.50.2.317">Cameron and Miller, J. Hum. Resour. 50, 317 (2015), on errors of clustered values</a>
 */
public record LocalExponents(List<Window> windows, int skipped) {

	/** Widest window and most windows in a factor of ten. */
	private static final double WIDEST = 6;
	private static final int MOST = 100;

	/**
	 * One window.
	 *
	 * @param fit of the law in it
	 * @param networks number of groups with a value in it
	 * @param error standard error of the exponent over groups; of a single group that of independent values; NaN if groups do not differ
	 * @param refusal why the fit is not accepted; empty if it is
	 */
	public record Window(TailFit fit, int networks, double error, String refusal) {

		/** The middle of the window in ln x. */
		public double centre() {
			return Math.sqrt(fit.from() * fit.until());
		}

		/** Lower end of the 95 % confidence interval of the exponent. */
		public double low() {
			return fit.exponent() - Scatter.NORMAL * error;
		}

		/** Upper end of that interval. */
		public double high() {
			return fit.exponent() + Scatter.NORMAL * error;
		}
	}

	/**
	 * @param groups values of each network, ascending, read only
	 * @param networks whether the groups are networks; an accepted exponent then needs many of them
	 * @param law a power law without cut-off
	 * @param width of a window, in factors of ten; above 0, at most {@value #WIDEST}
	 * @param perDecade number of windows that begin in a factor of ten, 1 to {@value #MOST}
	 * @param monitor receives progress, may cancel
	 */
	public static LocalExponents of(final List<double[]> groups, final boolean networks, final TailLaw law, final double width,
		final int perDecade, final Monitor monitor) {
		if (law.isCutOff()) throw InvalidValue.value("law", law, "one without a cut-off");
		if (!(width > 0 && width <= WIDEST)) throw InvalidValue.value("width", width, "above 0 and at most " + WIDEST);
		if (perDecade < 1 || perDecade > MOST) throw InvalidValue.value("windows", perDecade, "a whole number from 1 to " + MOST);
		final double[] all = groups.stream().flatMapToDouble(Arrays::stream).filter(x -> x > 0).sorted().toArray();
		if (all.length == 0) throw new IllegalArgumentException("There are no values above 0.");
		law.requireValues(all);
		final List<Window> windows = new ArrayList<>();
		int skipped = 0;
		final int first = (int) Math.floor(StrictMath.log10(all[0]) * perDecade - width * perDecade),
			last = (int) Math.ceil(StrictMath.log10(all[all.length - 1]) * perDecade);
		double before = -1;
		for (int k = first; k <= last; k++) {
			monitor.throwIfCancelled();
			monitor.progress((k - first) / (last - first + 1.0), "Fitting windows");
			final double from = edge(law, (double) k / perDecade), until = edge(law, (double) k / perDecade + width);
			final int count = Sorted.firstAbove(all, until) - Sorted.firstNotBelow(all, from);
			if (count == 0 || !(until > from) || law.isWhole() && from == before) continue;
			before = from;
			if (count < WindowScan.FEWEST) skipped++;
			else windows.add(window(groups, networks, law, all, from, until));
		}
		return new LocalExponents(List.copyOf(windows), skipped);
	}

	private static double edge(final TailLaw law, final double decades) {
		final double x = StrictMath.pow(10, decades);
		return law.isWhole() ? Math.max(1, Math.rint(x)) : x;
	}

	private static Window window(final List<double[]> groups, final boolean networks, final TailLaw law, final double[] all,
		final double from, final double until) {
		final TailFit fit = law.fit(all, from, until);
		final double[] count = new double[groups.size()], sum = new double[groups.size()];
		for (int g = 0; g < count.length; g++) {
			final double[] x = groups.get(g);
			for (int i = Sorted.firstNotBelow(x, from), end = Sorted.firstAbove(x, until); i < end; i++) {
				if (!(x[i] > 0)) continue;
				count[g]++;
				sum[g] += StrictMath.log(x[i] / from);
			}
		}
		final int with = (int) Arrays.stream(count).filter(n -> n > 0).count();
		final double error = groups.size() < 2 ? fit.error() : error(fit, count, sum, with);
		final String refusal = networks && with < WindowScan.FEWEST_NETWORKS ? "the values in the window are of fewer than "
			+ WindowScan.FEWEST_NETWORKS + " networks" : KolmogorovLimit.refusal(fit);
		return new Window(fit, with, error, refusal);
	}

	/** Standard error over groups; those without a value in the window say nothing of its exponent. */
	private static double error(final TailFit fit, final double[] count, final double[] sum, final double groups) {
		final double n = Arrays.stream(count).sum(), mean = Arrays.stream(sum).sum() / n;
		final double squares = IntStream.range(0, count.length).mapToDouble(g -> sum[g] - count[g] * mean).map(d -> d * d).sum();
		final double ofMean = Math.sqrt(groups / (groups - 1) * squares) / n, error = ofMean / fit.logMoments(fit.from(), fit.until())[1];
		return error > Scatter.EQUAL ? error * Scatter.student(groups - 1) : Double.NaN;
	}
}
