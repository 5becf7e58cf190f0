package org.crumple.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The median over networks, and its error, against what can be computed without drawing. */
class GroupMedianTest {

	private static List<double[]> singles(final double... values) {
		return Arrays.stream(values).mapToObj(v -> new double[] { v }).toList();
	}

	@Test
	void valuesOfAllNetworksCountAlike() {
		assertEquals(3, GroupMedian.of(List.of(new double[] { 9, 1, 3 }, new double[] { 2, 8 }), 20, 1).value());
		assertEquals(2.5, GroupMedian.of(List.of(new double[] { 1, 4 }, new double[] { 3, 2 }), 20, 1).value());
		assertTrue(Double.isNaN(GroupMedian.of(singles(5), 20, 1).error()), "a single network");
		assertThrows(IllegalArgumentException.class, () -> GroupMedian.of(singles(1, 2), 19, 1));
	}

	/**
	 * With one value in each of n = 2m + 1 networks, the median of a draw is at most the k-th value if at least m + 1 of n draws are among
	 * the first k: a sum of binomial probabilities.
	 */
	@Test
	void theErrorIsThatOfAllDraws() {
		final int n = 11;
		final double[] values = new SplittableRandom(3).doubles(n).map(u -> -Math.log(u)).sorted().toArray();
		double below = 0, mean = 0, square = 0;
		for (int k = 1; k <= n; k++) {
			final double p = (double) k / n;
			double atMost = 0;
			for (int j = n / 2 + 1; j <= n; j++) atMost += choose(n, j) * Math.pow(p, j) * Math.pow(1 - p, n - j);
			mean += (atMost - below) * values[k - 1];
			square += (atMost - below) * values[k - 1] * values[k - 1];
			below = atMost;
		}
		final double exact = Math.sqrt((square - mean * mean) * n / (n - 1));
		final GroupMedian median = GroupMedian.of(singles(values), 10_000, 1);
		assertEquals(values[n / 2], median.value());
		assertEquals(exact, median.error(), 0.03 * exact, "1/sqrt(2 * 10000) is 0.007, more for tails");
	}

	private static double choose(final int n, final int k) {
		double result = 1;
		for (int i = 0; i < k; i++) result = result * (n - i) / (i + 1);
		return result;
	}

	/** A hundred equal values in a network say as much as one. */
	@Test
	void networksAreDrawnAndNotValues() {
		final double[] values = { 1, 2, 4, 7, 11 };
		final List<double[]> many = Arrays.stream(values).mapToObj(v -> Stream.generate(() -> v).limit(100).mapToDouble(d -> d).toArray())
			.toList();
		assertEquals(GroupMedian.of(singles(values), 200, 5).error(), GroupMedian.of(many, 200, 5).error(), 1e-12);
		assertEquals(0, GroupMedian.of(singles(2, 2, 2), 20, 1).error());
	}
}
