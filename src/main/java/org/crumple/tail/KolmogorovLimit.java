package org.crumple.tail;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

import org.crumple.stats.RandomDraws;
import org.crumple.stats.Sorted;

/**
 * The limit of √n D, with the Kolmogorov-Smirnov distance D, that a fit to n values of its own law exceeds in one sample of a hundred. A
 * fit is drawn towards its values, the more so the more parameters it has, and whole numbers have coarse steps; both make D smaller than
 * the textbook limit of 1.63 for a law that was not fitted. For a power law of real numbers the limit is that of Stephens for exponentials,
 * 1.31. For whole numbers and cut-offs it is simulated: for many values √n times the difference of the distribution functions is a Gaussian
 * process minus its projection on the fitted parameters (Durbin).
 *
 * @see <a href="https://doi.org/10.1080/01621459.1974.10480196">M. A. Stephens, J. Am. Stat. Assoc. 69, 730 (1974), Table 1A</a>
 * @see <a href="https://doi.org/10.1214/aos/1176342365">J. Durbin, Ann. Stat. 1, 279 (1973)</a>
 */
final class KolmogorovLimit {

	/** Limit for a power law of real numbers. */
	static final double POWER = 1.3;
	/** Limit for extremes of networks: it lies between 1.14 and 1.3, for any fraction of networks without a value in the window. */
	static final double EXTREMES = 1.25;
	/** Limit for a law that was not fitted; fits have smaller limits. */
	private static final double TEXTBOOK = 1.63;
	/** Number of cells of about equal probability for the simulation: with half as many the limit is 1 % lower. */
	private static final int CELLS = 512;
	/** Number of simulated samples: the limit is then known to 2 %. */
	private static final int DRAWS = 1000;
	private static final double EXCEEDING = 0.01;
	/** Number of grid steps from which the cells are made; the grid ends where a fraction exp(-40) is left. */
	private static final int GRID = 4096;
	private static final double NEGLIGIBLE = 40;

	/** [cells] probability of each cell, and mean of ln(x/from) and of x/from in it. */
	private final double[] p = new double[2 * CELLS], log = new double[2 * CELLS], linear = new double[2 * CELLS];
	private int cells;

	/** Why a fit is not accepted: its values deviate from the law, or any values would fit it. */
	static final String OFF = "the values in the window do not follow the law",
		UNTESTED = "any values follow it in a window of two whole numbers";

	/**
	 * Whether values can deviate from the law at all. Two whole numbers have only one ratio of frequencies, which the exponent always fits.
	 */
	static boolean isTested(final TailFit fit) {
		return !(fit instanceof DiscretePowerLaw) || fit.until() - fit.from() > 1;
	}

	/** Why a fit is not accepted because of its distance; empty if it is accepted. */
	static String refusal(final TailFit fit) {
		return holds(fit) ? "" : isTested(fit) ? OFF : UNTESTED;
	}

	/** Whether √n D of a fit is below the limit. */
	static boolean holds(final TailFit fit) {
		if (!isTested(fit)) return false;
		final double distance = Math.sqrt(fit.count()) * fit.distance();
		return distance <= TEXTBOOK && distance <= of(fit);
	}

	/** The limit of √n D for a law fitted to the values. */
	static double of(final TailFit fit) {
		if (fit instanceof ExtremeFit) return EXTREMES;
		if (fit instanceof PowerLawFit) return bounded(fit);
		return new KolmogorovLimit(fit).simulated(!Double.isInfinite(fit.cutoff()));
	}

	/**
	 * The limit for a power law in a bounded window: a fit then adapts more easily to its values, unless hardly any lie at one of the ends.
	 */
	private static double bounded(final TailFit fit) {
		if (fit.from() == 0 || Double.isInfinite(fit.until())) return POWER;
		return Math.min(POWER, 1.05 + 0.055 * Math.abs((fit.exponent() + 1) * StrictMath.log(fit.until() / fit.from())));
	}

	private KolmogorovLimit(final TailFit fit) {
		final boolean whole = fit instanceof DiscretePowerLaw || fit instanceof final CutoffPowerLaw law && law.whole();
		final double end = !Double.isInfinite(fit.until()) ? fit.until() : !Double.isInfinite(fit.cutoff())
			? fit.from() + NEGLIGIBLE * fit.cutoff()
			: fit.from() * StrictMath.exp(NEGLIGIBLE / Math.max(0.1, -fit.exponent() - 1));
		final double last = whole ? Math.rint(end) + 0.5 : end, step = StrictMath.pow(end / fit.from(), 1.0 / GRID);
		final DoubleUnaryOperator density = fit.logDensity();
		double low = whole ? fit.from() - 0.5 : fit.from();
		while (low < last) {
			final double high = Math.min(last, whole ? Math.max(low + 1, Math.rint(low * step) + 0.5) : low * step), x = whole
				? 0.5 * (low + high) : Math.sqrt(low * high);
			final double here = StrictMath.exp(density.applyAsDouble(x)) * (high - low);
			p[cells] += here;
			log[cells] += here * StrictMath.log(x / fit.from());
			linear[cells] += here * (x / fit.from());
			low = high;
			if (p[cells] >= 1.0 / CELLS) cells++;
		}
		if (p[cells] > 0) cells++;
		double all = 0;
		for (int c = 0; c < cells; c++) {
			log[c] /= p[c];
			linear[c] /= p[c];
			all += p[c];
		}
		for (int c = 0; c < cells; c++) p[c] /= all;
	}

	private double simulated(final boolean cut) {
		final double[] one = new double[cells];
		Arrays.fill(one, 1);
		orthonormalise(log, one);
		orthonormalise(linear, one, log);
		final double[][] taken = cut ? new double[][] { one, log, linear } : new double[][] { one, log };
		final RandomDraws random = new RandomDraws(1);
		final double[] step = new double[cells], largest = new double[DRAWS];
		for (int d = 0; d < DRAWS; d++) {
			random.fillNormal(step);
			for (int c = 0; c < cells; c++) step[c] *= Math.sqrt(p[c]);
			final double[] part = new double[taken.length];
			for (int t = 0; t < taken.length; t++) for (int c = 0; c < cells; c++) part[t] += taken[t][c] * step[c];
			double sum = 0;
			for (int c = 0; c < cells; c++) {
				sum += step[c];
				for (int t = 0; t < taken.length; t++) sum -= part[t] * taken[t][c] * p[c];
				largest[d] = Math.max(largest[d], Math.abs(sum));
			}
		}
		Arrays.sort(largest);
		return Sorted.quantile(largest, 1 - EXCEEDING);
	}

	/** Makes a function orthogonal to the others, which are orthonormal, and normalises its mean square to 1. */
	private void orthonormalise(final double[] function, final double[]... others) {
		for (final double[] other : others) {
			double part = 0;
			for (int c = 0; c < cells; c++) part += p[c] * function[c] * other[c];
			for (int c = 0; c < cells; c++) function[c] -= part * other[c];
		}
		double square = 0;
		for (int c = 0; c < cells; c++) square += p[c] * function[c] * function[c];
		for (int c = 0; c < cells; c++) function[c] = square > 0 ? function[c] / Math.sqrt(square) : 0;
	}
}
