package org.crumple.survey;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.crumple.kernel.InvalidValue;
import org.crumple.mechanics.BondStates;
import org.crumple.potential.BondPotential;
import org.crumple.table.Schema;
import org.crumple.table.Table;

/**
 * A histogram of bond strains in bins of equal width, with one empty bin on either side. If there are two limits of stability, each is an
 * edge, so that no bin has both stable and unstable bonds.
 *
 * @param low lower edge of the first bin
 * @param width of a bin
 * @param count number of bonds in each bin
 * @param unstable number of unstable bonds in each bin
 */
public record StrainBins(double low, double width, int[] count, int[] unstable) {

	record Bin(StrainBins bins, double one, int number) {

		int count() {
			return bins.count[number];
		}
	}

	/** One row for each bin. */
	public static final Schema<Bin> BINS = new Schema<Bin>("Strain Distribution").real("strain", "", "δr/r0 in the middle of the bin",
		b -> b.bins.centre(b.number))
		.real("density", "", "probability density of all bonds", b -> b.count() * b.one)
		.real("error", "", "its error √n; empty for an empty bin, which does not tell it", b -> b.count() == 0 ? Double.NaN
		: Math.sqrt(b.count()) * b.one)
		.real("unstable_density", "", "the part of the unstable bonds in the density", b -> b.bins.unstable[b.number] * b.one)
		.whole("count", "bonds in the bin", Bin::count)
		.whole("unstable_count", "unstable ones among them", b -> b.bins.unstable[b.number]);

	private static final int MOST_BINS = 10_000;
	/** Width of the only bin if all strains are equal. */
	private static final double SMALLEST_WIDTH = 1e-3;

	/**
	 * The histogram of one network's bonds.
	 *
	 * @param law common potential of all bonds, or null
	 */
	public static StrainBins of(final BondStates bonds, final BondPotential law, final int bins) {
		final boolean[] unstable = new boolean[bonds.count()];
		for (int b = 0; b < unstable.length; b++) unstable[b] = bonds.isUnstable(b);
		return of(bonds.strain(), unstable, law, bins);
	}

	/**
	 * @param strain [bonds] δr/r0, read only, not empty
	 * @param isUnstable [bonds], read only
	 * @param law common potential of all bonds, whose limits of stability become edges; null: none
	 * @param bins as in {@link #of(double[], boolean[], int, double[])}
	 */
	public static StrainBins of(final double[] strain, final boolean[] isUnstable, final BondPotential law, final int bins) {
		return of(strain, isUnstable, bins, law == null ? new double[0] : law.spinodalStrains(1));
	}

	/**
	 * @param bins number of bins over the range of the data, 1 to 10000; it may change, because the width is changed by up to a factor of
	 *   two to place edges at the limits
	 * @param limits of stability, ascending; used if there are two
	 */
	public static StrainBins of(final double[] strain, final boolean[] isUnstable, final int bins, final double[] limits) {
		if (bins < 1 || bins > MOST_BINS) throw InvalidValue.value("bins", bins, "a whole number between 1 and " + MOST_BINS);
		double lowest = Double.MAX_VALUE, highest = -Double.MAX_VALUE;
		for (final double s : strain) {
			lowest = Math.min(lowest, s);
			highest = Math.max(highest, s);
		}
		final double asked = highest > lowest ? (highest - lowest) / bins : SMALLEST_WIDTH;
		final double unstableRange = limits.length == 2 ? limits[1] - limits[0] : 0;
		final boolean aligned = 2 * unstableRange > asked; // otherwise the bins would become too narrow
		final double width = aligned ? unstableRange / Math.max(1, Math.round(unstableRange / asked)) : asked;
		final double edge = aligned ? limits[0] : lowest;
		final double low = edge + (Math.floor((lowest - edge) / width) - 1) * width;
		final int[] count = new int[(int) Math.floor((highest - low) / width) + 2], unstable = new int[count.length];
		for (int b = 0; b < strain.length; b++) {
			final int k = (int) ((strain[b] - low) / width);
			count[k]++;
			if (isUnstable[b]) unstable[k]++;
		}
		return new StrainBins(low, width, count, unstable);
	}

	public int size() {
		return count.length;
	}

	/** Strain at the centre of bin k. */
	public double centre(final int k) {
		return low + (k + 0.5) * width;
	}

	/** Number of bonds. */
	public int total() {
		return Arrays.stream(count).sum();
	}

	/** Contribution of a single bond to the density of its bin. */
	public double one() {
		return 1 / (total() * width);
	}

	/** One row for each bin, with the densities of all bonds and of the unstable ones. */
	public Table table() {
		final double one = one();
		return BINS.table(IntStream.range(0, size()).mapToObj(k -> new Bin(this, one, k)).toList());
	}
}
