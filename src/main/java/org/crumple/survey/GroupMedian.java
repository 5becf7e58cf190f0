package org.crumple.survey;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.crumple.stats.RandomDraws;
import org.crumple.stats.Scatter;

/**
 * Median of the values of several groups (networks), and its standard error by the bootstrap: as many groups as there are, drawn with
 * replacement, each with all its values, because values of one group are not independent. The standard deviation of the medians of such
 * draws is √((n − 1)/n) times the error for n groups, and is enlarged by the inverse.
 *
 * @param value the median, the mean of the two middle values if their number is even
 * @param error its standard error; NaN for a single group
 * @see <a href="https://doi.org/10.1201/9780429246593">Efron and Tibshirani, An Introduction to the Bootstrap (1993), chapter 6</a>
 */
public record GroupMedian(double value, double error) {

	/**
	 * @param groups values of each group, each at least one, in any order, read only
	 * @param samples number of draws, 20 to 10000
	 * @param seed equal seeds give equal bits
	 */
	public static GroupMedian of(final List<double[]> groups, final int samples, final long seed) {
		RandomDraws.requireSamples(samples, false);
		final double[] all = groups.stream().flatMapToDouble(Arrays::stream).toArray();
		final int[] owners = IntStream.range(0, groups.size()).flatMap(g -> IntStream.generate(() -> g).limit(groups.get(g).length))
			.toArray();
		final int[] order = IntStream.range(0, all.length).boxed().sorted(Comparator.comparingDouble(i -> all[i]))
			.mapToInt(Integer::intValue).toArray();
		final double[] sorted = Arrays.stream(order).mapToDouble(i -> all[i]).toArray();
		final int[] owner = Arrays.stream(order).map(i -> owners[i]).toArray(), times = new int[groups.size()];
		Arrays.fill(times, 1);
		final double value = median(sorted, owner, times, all.length);
		if (groups.size() < 2) return new GroupMedian(value, Double.NaN);
		final RandomDraws random = new RandomDraws(seed);
		final double[] medians = new double[samples];
		for (int s = 0; s < samples; s++) {
			Arrays.fill(times, 0);
			long total = 0;
			for (int k = 0; k < times.length; k++) {
				final int drawn = random.below(times.length);
				times[drawn]++;
				total += groups.get(drawn).length;
			}
			medians[s] = median(sorted, owner, times, total);
		}
		return new GroupMedian(value, Scatter.deviation(medians) * Math.sqrt(groups.size() / (groups.size() - 1.0)));
	}

	/** The median of sorted values, each taken as many times as its owner was drawn; their number is {@code total}. */
	private static double median(final double[] sorted, final int[] owner, final int[] times, final long total) {
		long passed = 0;
		double low = Double.NaN;
		for (int i = 0; i < sorted.length; i++) {
			passed += times[owner[i]];
			if (Double.isNaN(low) && passed > (total - 1) / 2) low = sorted[i];
			if (passed > total / 2) return low == sorted[i] ? low : 0.5 * (low + sorted[i]);
		}
		throw new IllegalArgumentException("There are no values.");
	}
}
