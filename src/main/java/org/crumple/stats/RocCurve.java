package org.crumple.stats;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.crumple.kernel.Monitor;

/**
 * Receiver operating characteristic of a score: the fraction of positive items with a score above a threshold against the fraction of
 * negative items, as the threshold falls. Items with equal scores pass the threshold together, which gives a straight segment; all items
 * without a score (NaN) come last, together.
 *
 * @param falsePositives fraction of the negatives at the corners of the curve, from 0 to 1, ascending
 * @param truePositives fraction of the positives at the same corners
 * @see <a href="https://doi.org/10.1016/j.patrec.2005.10.010">T. Fawcett, Pattern Recognit. Lett. 27, 861 (2006)</a>
 */
public record RocCurve(double[] falsePositives, double[] truePositives) {

	/**
	 * @param score of each item, higher for items more likely to be positive; NaN for no score
	 * @param positive which items are positive
	 * @throws IllegalArgumentException unless there is at least one positive and one negative item
	 */
	public static RocCurve of(final double[] score, final boolean[] positive) {
		final double[] ranked = Arrays.stream(score).map(RankSkill::orLast).toArray();
		final int[] order = order(ranked);
		final int positives = (int) IntStream.range(0, score.length).filter(i -> positive[i]).count(), negatives = score.length - positives;
		if (positives == 0 || negatives == 0)
			throw new IllegalArgumentException("A ROC curve needs items of both kinds, and there are " + positives + " positive and "
				+ negatives + " negative ones.");
		final double[] x = new double[score.length + 1], y = new double[score.length + 1];
		int points = 1, right = 0, wrong = 0;
		for (int k = 0; k < order.length; k++) {
			if (positive[order[k]]) right++;
			else wrong++;
			if (k + 1 < order.length && ranked[order[k + 1]] == ranked[order[k]]) continue;
			final double across = (double) wrong / negatives, up = (double) right / positives;
			// a point on a straight line is not a corner
			if (points > 1 && (x[points - 2] == across || y[points - 2] == up)) points--;
			x[points] = across;
			y[points++] = up;
		}
		return new RocCurve(Arrays.copyOf(x, points), Arrays.copyOf(y, points));
	}

	/** Indices of the items, the highest score first. */
	private static int[] order(final double[] ranked) {
		return IntStream.range(0, ranked.length).boxed().sorted((a, b) -> Double.compare(ranked[b], ranked[a])).mapToInt(i -> i).toArray();
	}

	/** Area under the curve: the probability that a random positive item has a higher score than a random negative one; ties count half. */
	public double area() {
		double area = 0;
		for (int k = 1; k < falsePositives.length; k++) {
			area += (falsePositives[k] - falsePositives[k - 1]) * 0.5 * (truePositives[k] + truePositives[k - 1]);
		}
		return area;
	}

	/** The true positive rate at a false positive rate from 0 to 1; where the curve is vertical, its upper end. */
	public double at(final double rate) {
		final int last = falsePositives.length - 1;
		for (int k = 1; k <= last; k++) {
			if (falsePositives[k] <= rate) continue;
			final double part = (rate - falsePositives[k - 1]) / (falsePositives[k] - falsePositives[k - 1]);
			return truePositives[k - 1] + part * (truePositives[k] - truePositives[k - 1]);
		}
		return truePositives[last];
	}

	/**
	 * Standard errors of the curve of all items of several groups (networks), from a bootstrap over whole groups, corrected for small
	 * numbers of them ({@link Scatter}).
	 *
	 * @param score as of {@link RankSkill#of}, like the next four
	 * @param rates false positive rates, ascending
	 * @return the error of {@link #at} each rate; NaN for a single group or without samples
	 */
	public static double[] errors(final List<double[]> score, final List<boolean[]> positive, final double[] rates, final int samples,
		final long seed, final Monitor monitor) {
		final int groups = score.size();
		final double[] errors = new double[rates.length];
		Arrays.fill(errors, Double.NaN);
		if (groups < 2 || samples == 0) return errors;
		final Ranking ranking = Ranking.of(score, positive);
		final double[][] drawn = new double[rates.length][samples];
		final RandomDraws random = new RandomDraws(seed);
		for (int s = 0; s < samples; s++) {
			monitor.throwIfCancelled();
			final int[] times = new int[groups];
			for (int g = 0; g < groups; g++) times[random.below(groups)]++;
			ranking.walk(times, rates, drawn, s);
		}
		final double enlarged = Scatter.enlargement(groups, groups - 1);
		Arrays.setAll(errors, k -> enlarged * Scatter.deviation(drawn[k]));
		return errors;
	}

	/** All items of several groups, the highest score first. */
	private record Ranking(double[] score, int[] group, boolean[] positive) {

		private static Ranking of(final List<double[]> score, final List<boolean[]> positive) {
			final int[] starts = new int[score.size() + 1];
			for (int g = 0; g < score.size(); g++) starts[g + 1] = starts[g] + score.get(g).length;
			final int items = starts[score.size()];
			final double[] all = new double[items];
			final int[] group = new int[items];
			for (int g = 0; g < score.size(); g++) {
				for (int k = 0; k < score.get(g).length; k++) {
					all[starts[g] + k] = RankSkill.orLast(score.get(g)[k]);
					group[starts[g] + k] = g;
				}
			}
			final int[] order = order(all);
			final Ranking ranking = new Ranking(new double[items], new int[items], new boolean[items]);
			for (int k = 0; k < items; k++) {
				final int g = group[order[k]];
				ranking.score[k] = all[order[k]];
				ranking.group[k] = g;
				ranking.positive[k] = positive.get(g)[order[k] - starts[g]];
			}
			return ranking;
		}

		/** Sets the true positive rates of sample s, in which each group is the given number of times. */
		private void walk(final int[] times, final double[] rates, final double[][] drawn, final int s) {
			double positives = 0, negatives = 0;
			for (int k = 0; k < score.length; k++) {
				if (positive[k]) positives += times[group[k]];
				else negatives += times[group[k]];
			}
			double right = 0, wrong = 0;
			int next = 0;
			for (int k = 0; k < score.length && next < rates.length;) {
				final double tie = score[k], before = right, passed = wrong;
				for (; k < score.length && score[k] == tie; k++) {
					if (positive[k]) right += times[group[k]];
					else wrong += times[group[k]];
				}
				for (; next < rates.length && wrong > rates[next] * negatives; next++) {
					drawn[next][s] = (before + (right - before) * (rates[next] * negatives - passed) / (wrong - passed)) / positives;
				}
			}
			for (; next < rates.length; next++) drawn[next][s] = 1;
		}
	}
}
