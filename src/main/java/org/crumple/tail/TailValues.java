package org.crumple.tail;

import java.util.List;

import org.crumple.stats.Sorted;

/**
 * The values of one tail, ordered from its outer end inwards, each with a multiplicity. Cumulative sums allow a power law to be fitted in
 * any window in one step; its Kolmogorov-Smirnov distance takes about √n evaluations for n values.
 */
final class TailValues {

	/**
	 * Number of values at which a search for the distance starts. The largest difference among these is close to the true one, so that most
	 * other values need not be evaluated.
	 */
	private static final int FIRST_LOOK = 16;

	private final boolean lower;
	private final double outer;
	private final double[] x, log;
	private final int[] count;
	private final double[] sum;

	/**
	 * @param sorted values, ascending, read only; values not above 0 and values beyond the outer end are left out
	 * @param outer lower end of the window for a lower tail, may be 0; upper end for an upper tail, may be infinite
	 */
	static TailValues of(final double[] sorted, final Tail tail, final double outer) {
		final boolean lower = tail == Tail.LOWER;
		final int begin = lower && outer > 0 ? Sorted.firstNotBelow(sorted, outer) : Sorted.firstAbove(sorted, 0);
		final int end = lower ? sorted.length : Sorted.firstAbove(sorted, outer), n = Math.max(0, end - begin);
		final double[] x = new double[n], log = new double[n];
		for (int i = 0; i < n; i++) {
			x[i] = lower ? sorted[begin + i] : sorted[end - 1 - i];
			log[i] = StrictMath.log(x[i]);
		}
		return new TailValues(lower, outer, x, log, null);
	}

	private TailValues(final boolean lower, final double outer, final double[] x, final double[] log, final int[] times) {
		this.lower = lower;
		this.outer = outer;
		this.x = x;
		this.log = log;
		count = new int[x.length + 1];
		sum = new double[x.length + 1];
		for (int i = 0; i < x.length; i++) {
			final int here = times == null ? 1 : times[i];
			count[i + 1] = count[i] + here;
			sum[i + 1] = sum[i] + here * log[i];
		}
	}

	/** The same values with other multiplicities [values], as in a resampling; read only. */
	TailValues taken(final int[] times) {
		return new TailValues(lower, outer, x, log, times);
	}

	/**
	 * Group to which the value at each place belongs, [places]; equal values may be assigned in any order.
	 *
	 * @param groups to which all values belong, in any order, read only
	 */
	int[] owners(final List<double[]> groups) {
		final int[] owner = new int[x.length], used = new int[x.length];
		for (int g = 0; g < groups.size(); g++) {
			for (final double value : groups.get(g)) {
				int low = 0, high = x.length; // the first place of that value
				while (low < high) {
					final int middle = (low + high) >>> 1;
					if (lower ? x[middle] < value : x[middle] > value) low = middle + 1;
					else high = middle;
				}
				if (low < x.length && x[low] == value) owner[low + used[low]++] = g;
			}
		}
		return owner;
	}

	boolean lower() {
		return lower;
	}

	double outer() {
		return outer;
	}

	/** Number of places, including values with multiplicity 0. */
	int places() {
		return x.length;
	}

	double value(final int place) {
		return x[place];
	}

	/** Number of values, with multiplicity. */
	int size() {
		return count[x.length];
	}

	/** Number of values in the first {@code end} places, with multiplicity. */
	int count(final int end) {
		return count[end];
	}

	/** Mean of ln x over the first {@code end} places, with multiplicity. */
	double meanLog(final int end) {
		return sum[end] / count[end];
	}

	/** Number of places that hold the outermost {@code size} values and all values equal to the last of these. */
	int end(final int size) {
		int low = 1, high = x.length; // the first end whose count reaches size
		while (low < high) {
			final int middle = (low + high) >>> 1;
			if (count[middle] >= size) high = middle;
			else low = middle + 1;
		}
		while (low < x.length && x[low] == x[low - 1]) low++;
		return low;
	}

	/** The outermost value with a multiplicity above 0. */
	double first() {
		return x[end(1) - 1];
	}

	/** All values, ascending, with multiplicity. */
	double[] sorted() {
		final double[] sorted = new double[size()];
		for (int i = 0, at = 0; i < x.length; i++) {
			for (int k = count[i]; k < count[i + 1]; k++, at++) sorted[lower ? at : sorted.length - 1 - at] = x[i];
		}
		return sorted;
	}

	/** The power law in the window of the first {@code end} places, which must hold two different values. */
	PowerLawFit powerLaw(final int end) {
		final double inner = x[end - 1], from = lower ? outer : inner, until = lower ? inner : outer;
		final boolean open = lower ? outer == 0 : Double.isInfinite(outer);
		final double reference = open || !lower ? log[end - 1] : StrictMath.log(outer), mean = meanLog(end) - reference;
		final double width = open ? Double.NaN : StrictMath.log(until / from), k = open ? -1 / mean : PowerLawFit.solve(mean, width);
		final double variance = open ? mean * mean : PowerLawFit.variance(k, width);
		return new PowerLawFit(from, until, count[end], k - 1, 1 / Math.sqrt(count[end] * variance), new Search(end, k, open).distance());
	}

	/** Search for the largest difference between the law's and the values' cumulative fractions, both counted from the outer end. */
	private final class Search {

		private final int end;
		private final double n, k;
		private final boolean open;
		private double largest;

		Search(final int end, final double k, final boolean open) {
			this.end = end;
			this.k = k;
			this.open = open;
			n = count[end];
		}

		private double law(final int i) {
			if (open) return StrictMath.exp(k * (log[i] - log[end - 1]));
			return lower ? PowerLawFit.cumulative(x[i], outer, x[end - 1], k) : 1 - PowerLawFit.cumulative(x[i], x[end - 1], outer, k);
		}

		private double look(final int i) {
			final double law = law(i);
			largest = Math.max(largest, Math.max(law - count[i] / n, count[i + 1] / n - law));
			return law;
		}

		double distance() {
			final int stride = Math.max(1, (end - 1) / FIRST_LOOK), looks = (end - 1) / stride + 1;
			final double[] law = new double[looks + 1];
			for (int l = 0; l < looks; l++) law[l] = look(l * stride);
			law[looks] = look(end - 1);
			for (int l = 0; l < looks; l++) between(l * stride, law[l], Math.min((l + 1) * stride, end - 1), law[l + 1]);
			return largest;
		}

		/**
		 * Searches between two places. Law and counts both increase inwards, so differences between the places are bounded by those at the
		 * places, and most need no evaluation.
		 */
		private void between(final int a, final double lawA, final int b, final double lawB) {
			if (b - a < 2 || lawB - count[a + 1] / n <= largest && count[b] / n - lawA <= largest) return;
			final int middle = (a + b) >>> 1;
			final double law = look(middle);
			between(a, lawA, middle, law);
			between(middle, law, b, lawB);
		}
	}
}
