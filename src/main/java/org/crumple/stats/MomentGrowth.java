package org.crumple.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.crumple.kernel.InvalidValue;

/**
 * A test for a diverging second moment: the typical mean of x² over n values as a function of n. If the moment exists, the mean becomes
 * constant. For a tail {@code p(x) ~ x^-τ} with τ &lt; 3 it keeps growing as {@code n^((3-τ)/(τ-1))}, because the largest value dominates
 * the sum. (The median over the draws shows this; their average does not grow.)
 *
 * @param values [sizes] number n of values pooled, ascending; the mean number if whole groups are pooled
 * @param median [sizes] median of the second moment over the draws, in the unit of x²
 * @param low [sizes] lower quartile
 * @param high [sizes] upper quartile
 * @param largest [sizes] median fraction of the largest value in the sum of x², in (0, 1]
 */
public record MomentGrowth(double[] values, double[] median, double[] low, double[] high, double[] largest) {

	/**
	 * @param groups values of each network, of any sign, read only; several groups are pooled whole, a single one is split into its values
	 * @param draws number of random pools of each size, at least 10
	 * @param seed equal seeds give equal bits
	 * @throws IllegalArgumentException if there are fewer than four groups or, for a single group, fewer than four values
	 */
	public static MomentGrowth of(final List<double[]> groups, final int draws, final long seed) {
		if (draws < 10) throw InvalidValue.value("draws", draws, "a whole number of at least 10");
		final List<double[]> units = groups.size() > 1 ? groups : Arrays.stream(groups.get(0)).mapToObj(x -> new double[] { x }).toList();
		if (units.size() < 4)
			throw new IllegalArgumentException("There are " + units.size() + " networks or values to pool: growth needs at least four.");
		final int count = units.size();
		final double[] squares = new double[count], tops = new double[count];
		final int[] order = new int[count];
		for (int u = 0; u < count; u++) {
			for (final double x : units.get(u)) {
				squares[u] += x * x;
				tops[u] = Math.max(tops[u], x * x);
			}
			order[u] = u;
		}
		final List<Integer> sizes = new ArrayList<>();
		for (int size = 1; size <= count / 2; size *= 2) sizes.add(size); // larger pools would share most of their members
		final double[][] moment = new double[sizes.size()][draws], share = new double[sizes.size()][draws];
		final double[] pooled = new double[sizes.size()];
		final RandomDraws random = new RandomDraws(seed);
		for (int d = 0; d < draws; d++) {
			double sum = 0, top = 0, n = 0;
			for (int k = 0, s = 0; s < sizes.size(); k++) {
				final int other = k + random.below(count - k), unit = order[other];
				order[other] = order[k];
				order[k] = unit;
				sum += squares[unit];
				top = Math.max(top, tops[unit]);
				n += units.get(unit).length;
				if (k + 1 != sizes.get(s)) continue;
				moment[s][d] = n > 0 ? sum / n : 0;
				share[s][d] = sum > 0 ? top / sum : 1;
				pooled[s++] += n / draws;
			}
		}
		final int m = sizes.size();
		final double[] median = new double[m], low = new double[m], high = new double[m], largest = new double[m];
		for (int s = 0; s < m; s++) {
			Arrays.sort(moment[s]);
			Arrays.sort(share[s]);
			median[s] = Sorted.quantile(moment[s], 0.5);
			low[s] = Sorted.quantile(moment[s], 0.25);
			high[s] = Sorted.quantile(moment[s], 0.75);
			largest[s] = Sorted.quantile(share[s], 0.5);
		}
		return new MomentGrowth(pooled, median, low, high, largest);
	}

	/** Expected exponent g of {@code moment ~ n^g} for a tail {@code p(x) ~ x^s}: 0 if the moment exists, NaN if s ≥ −1. */
	public static double expected(final double s) {
		return s >= -1 ? Double.NaN : Math.max(0, (3 + s) / (-s - 1));
	}
}
