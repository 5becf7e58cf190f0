package org.crumple.stats;

import java.util.Arrays;
import java.util.List;

import org.crumple.kernel.Monitor;

/**
 * How well a score ranks the positive items of several groups (networks): areas under ROC curves, with bootstrap errors for which whole
 * groups are drawn, since the items of one group know of each other. Items of equal score share their rank; items without one, NaN, come last.
 *
 * @param within mean over the groups of the area within each: are the positives found among the items of their own group?
 * @param pooled area over all items at once: do scores of different groups compare too?
 * @param first part of the groups whose item of highest score is positive; of several highest ones, the part of these
 * @param groups number of groups
 * @param items number of items
 * @param positives number of positive ones
 * @see RocCurve
 */
public record RankSkill(Estimate within, Estimate pooled, Estimate first, int groups, int items, int positives) {

	/**
	 * A number in [0, 1] with what resampling makes of it, enlarged for what few groups hide ({@link Scatter}). If all samples are alike, as when
	 * every group has an area of 1, they tell no error: then a part of other groups, anywhere in [0, 1], may have been missed that n groups
	 * do not show in 2.5 % of all draws.
	 *
	 * @param value of the data themselves
	 * @param error standard error; NaN without samples
	 * @param low lower end of the interval that holds the truth in 95 % of all draws
	 * @param high its upper end
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
			final double below = value - Bootstrap.quantile(sorted, Scatter.OUTSIDE), above = Bootstrap.quantile(sorted, 1 - Scatter.OUTSIDE) - value;
			return new Estimate(value, enlarged * deviation, Math.max(0, value - enlarged * below), Math.min(1, value + enlarged * above));
		}
	}

	/**
	 * @param score of the items of each group, the higher the likelier positive; NaN: none; read only
	 * @param positive which items are; in every group some and not all
	 * @param samples number of resamplings, 0 or 20 to 10000; a single group has none
	 * @param seed the same seed gives the same bits, and draws the same groups for every score
	 */
	public static RankSkill of(final List<double[]> score, final List<boolean[]> positive, final int samples, final long seed, final Monitor monitor) {
		Bootstrap.requireSamples(samples, true);
		final int n = score.size();
		final double[][] above = new double[n][], below = new double[n][];
		final double[] first = new double[n];
		for (int g = 0; g < n; g++) {
			above[g] = sorted(score.get(g), positive.get(g), true);
			below[g] = sorted(score.get(g), positive.get(g), false);
			if (above[g].length == 0 || below[g].length == 0) throw new IllegalArgumentException("Group " + g + " has not both positive and negative items.");
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
		return new RankSkill(Estimate.of(measured[0], all[0], n), Estimate.of(measured[1], all[1], n), Estimate.of(measured[2], all[2], n), n,
			score.stream().mapToInt(s -> s.length).sum(), Arrays.stream(above).mapToInt(a -> a.length).sum());
	}

	/** Area within, area pooled and first, of an ensemble that holds each group so many times. */
	private static double[] measure(final int[] times, final double[][] wins, final double[][] above, final double[][] below, final double[] first) {
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

	/** A score to sort by: what has none comes last; and 0 is 0, of whatever sign. */
	static double orLast(final double score) {
		return Double.isNaN(score) ? Double.NEGATIVE_INFINITY : score + 0.0;
	}

	/** How many of sorted values x beats, ties half. */
	private static double beaten(final double[] sorted, final double x) {
		return 0.5 * (below(sorted, x, false) + below(sorted, x, true));
	}

	private static double count(final double[] sorted, final double x) {
		return below(sorted, x, true) - below(sorted, x, false);
	}

	/** How many of sorted values are below x, or also equal to it. */
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
