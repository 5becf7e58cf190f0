package org.crumple.stats;

import java.util.Arrays;
import java.util.stream.IntStream;

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
		final int[] order = IntStream.range(0, score.length).boxed().sorted((a, b) -> Double.compare(ranked[b], ranked[a])).mapToInt(i -> i)
			.toArray();
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

	/** Area under the curve: the probability that a random positive item has a higher score than a random negative one; ties count half. */
	public double area() {
		double area = 0;
		for (int k = 1; k < falsePositives.length; k++) {
			area += (falsePositives[k] - falsePositives[k - 1]) * 0.5 * (truePositives[k] + truePositives[k - 1]);
		}
		return area;
	}
}
