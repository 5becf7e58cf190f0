package org.crumple.stats;

import java.util.Arrays;
import java.util.List;

import org.crumple.kernel.Monitor;

/**
 * How well a score ranks the positive items of several groups (networks): areas under ROC curves, with errors from a bootstrap over whole
 * groups, because items of one group are not independent. Items with equal scores share a rank; items without a score (NaN) come last.
 *
 * @param within mean over the groups of the area within each group: are the positives found among the items of their own group?
 * @param pooled area over all items together: are scores of different groups comparable too?
 * @param first fraction of groups whose highest-scored item is positive; if several items share the highest score, the fraction of these
 * @param groups number of groups
 * @param items number of items
 * @param positives number of positive items
 * @see RocCurve
 */
public record RankSkill(Estimate within, Estimate pooled, Estimate first, int groups, int items, int positives) {

	/**
	 * A number in [0, 1] with its error from resampling, corrected for small numbers of groups ({@link Scatter}). If all samples are equal,
	 * for example because every group has an area of 1, they give no error. The interval then allows for a fraction of different groups,
	 * with any value in [0, 1], so large that n groups would miss it in 2.5 % of all draws.
	 *
	 * @param value for the data themselves
	 * @param error standard error; NaN without samples
	 * @param low lower end of the 95 % confidence interval
	 * @param high upper end
	 */
	public record Estimate(double value, double error, double low, double high) {

		private static Estimate of(final double value, final double[] samples, final int groups) {
			if (samples.length == 0) return new Estimate(value, Double.NaN, Double.NaN, Double.NaN);
			final double deviation = Scatter.deviation(samples);
			if (deviation == 0) {
				final double missed = Scatter.unseen(groups);
				return new Estimate(value, missed / (2 * Scatter.NORMAL), value - missed * value, value + missed * (1 - value));
			}
			final double enlarged = Scatter.enlargement(groups, groups - 1);
			final double[] sorted = samples.clone();
			Arrays.sort(sorted);
			final double below = value - Sorted.quantile(sorted, Scatter.OUTSIDE),
				above = Sorted.quantile(sorted, 1 - Scatter.OUTSIDE) - value;
			return new Estimate(value, enlarged * deviation, Math.max(0, value - enlarged * below), Math.min(1, value + enlarged * above));
		}
	}

	/**
	 * @param score of the items of each group, higher for items more likely to be positive; NaN for no score; read only
	 * @param positive which items are positive; in every group some but not all
	 * @param samples number of resamplings, 0 or 20 to 10000; not used for a single group
	 * @param seed equal seeds give equal bits, and the same groups for every score
	 */
	public static RankSkill of(final List<double[]> score, final List<boolean[]> positive, final int samples, final long seed,
		final Monitor monitor) {
		RandomDraws.requireSamples(samples, true);
		final int n = score.size();
		final double[][] above = new double[n][], below = new double[n][];
		final double[] first = new double[n];
		for (int g = 0; g < n; g++) {
			above[g] = sorted(score.get(g), positive.get(g), true);
			below[g] = sorted(score.get(g), positive.get(g), false);
			if (above[g].length == 0 || below[g].length == 0)
				throw new IllegalArgumentException("Group " + g + " has not both positive and negative items.");
			final double best = Math.max(above[g][above[g].length - 1], below[g][below[g].length - 1]);
			final double right = count(above[g], best), wrong = count(below[g], best);
			first[g] = right / (right + wrong);
		}
		final double[][] wins = new double[n][n];
		for (int g = 0; g < n; g++) {
			monitor.throwIfCancelled();
			for (int h = 0; h < n; h++) for (final double x : above[g]) wins[g][h] += beaten(below[h], x);
		}
		final int[] whole = new int[n];
		Arrays.fill(whole, 1);
		final double[] measured = measure(whole, wins, above, below, first);
		final int drawn = n > 1 ? samples : 0;
		final double[][] all = new double[3][drawn];
		final RandomDraws random = new RandomDraws(seed);
		for (int s = 0; s < drawn; s++) {
			monitor.throwIfCancelled();
			final int[] times = new int[n];
			for (int k = 0; k < n; k++) times[random.below(n)]++;
			final double[] sample = measure(times, wins, above, below, first);
			for (int q = 0; q < 3; q++) all[q][s] = sample[q];
		}
		return new RankSkill(Estimate.of(measured[0], all[0], n), Estimate.of(measured[1], all[1], n),
			Estimate.of(measured[2], all[2], n), n,
			score.stream().mapToInt(s -> s.length).sum(), Arrays.stream(above).mapToInt(a -> a.length).sum());
	}

	/** The three numbers (within, pooled, first) for an ensemble that contains each group the given number of times. */
	private static double[] measure(final int[] times, final double[][] wins, final double[][] above, final double[][] below,
		final double[] first) {
		double within = 0, won = 0, positives = 0, negatives = 0, top = 0, groups = 0;
		for (int g = 0; g < times.length; g++) {
			if (times[g] == 0) continue;
			groups += times[g];
			within += times[g] * wins[g][g] / ((double) above[g].length * below[g].length);
			top += times[g] * first[g];
			positives += (double) times[g] * above[g].length;
			negatives += (double) times[g] * below[g].length;
			for (int h = 0; h < times.length; h++) won += (double) times[g] * times[h] * wins[g][h];
		}
		return new double[] { within / groups, won / (positives * negatives), top / groups };
	}

	private static double[] sorted(final double[] score, final boolean[] positive, final boolean which) {
		final double[] chosen = new double[score.length];
		int count = 0;
		for (int k = 0; k < score.length; k++) if (positive[k] == which) chosen[count++] = orLast(score[k]);
		final double[] sorted = Arrays.copyOf(chosen, count);
		Arrays.sort(sorted);
		return sorted;
	}

	/** A score for sorting: NaN comes last, and -0 equals 0. */
	static double orLast(final double score) {
		return Double.isNaN(score) ? Double.NEGATIVE_INFINITY : score + 0.0;
	}

	/** The number of sorted values below x; ties count half. */
	private static double beaten(final double[] sorted, final double x) {
		return 0.5 * (below(sorted, x, false) + below(sorted, x, true));
	}

	private static double count(final double[] sorted, final double x) {
		return below(sorted, x, true) - below(sorted, x, false);
	}

	/** The number of sorted values below x or, optionally, equal to it. */
	private static int below(final double[] sorted, final double x, final boolean orEqual) {
		int low = 0, high = sorted.length;
		while (low < high) {
			final int middle = (low + high) >>> 1;
			if (sorted[middle] < x || orEqual && sorted[middle] == x) low = middle + 1;
			else high = middle;
		}
		return low;
	}
}
