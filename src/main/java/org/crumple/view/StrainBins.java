package org.crumple.view;

import org.crumple.kernel.Invalid;
import org.crumple.mechanics.BondStates;

/**
 * Bond strains counted in bins of equal width, with one empty bin on either side. If there are limits of stability
 * ±s*, an edge falls on each, so that a bin holds stable or unstable bonds, never both.
 *
 * @param low lower edge of the first bin
 * @param width of a bin
 * @param count bonds in each bin
 * @param unstable how many of them are unstable
 */
record StrainBins(double low, double width, int[] count, int[] unstable) {

	private static final int MOST_BINS = 10_000;
	/** Of the only bin there is if all strains are equal. */
	private static final double SMALLEST_WIDTH = 1e-3;

	/**
	 * @param bins number of bins over the range of the data, 1 to 10000; to have its edges on the limits the width is
	 *        changed, by a factor of two at most, so that the number may differ
	 * @param limit s*, or 0 for none
	 */
	static StrainBins of(final BondStates bonds, final int bins, final double limit) {
		if (bins < 1 || bins > MOST_BINS) throw Invalid.value("bins", bins, "a whole number between 1 and " + MOST_BINS);
		double lowest = Double.MAX_VALUE, highest = -Double.MAX_VALUE;
		for (final double s : bonds.strain()) {
			lowest = Math.min(lowest, s);
			highest = Math.max(highest, s);
		}
		final double asked = highest > lowest ? (highest - lowest) / bins : SMALLEST_WIDTH;
		final boolean aligned = 4 * limit > asked; // else the bins would become too narrow
		final double width = aligned ? 2 * limit / Math.max(1, Math.round(2 * limit / asked)) : asked;
		final double edge = aligned ? -limit : lowest;
		final double low = edge + (Math.floor((lowest - edge) / width) - 1) * width;
		final int[] count = new int[(int) Math.floor((highest - low) / width) + 2], unstable = new int[count.length];
		for (int b = 0; b < bonds.count(); b++) {
			final int k = (int) ((bonds.strain()[b] - low) / width);
			count[k]++;
			if (bonds.isUnstable(b)) unstable[k]++;
		}
		return new StrainBins(low, width, count, unstable);
	}

	int size() {
		return count.length;
	}

	/** Strain in the middle of bin k. */
	double centre(final int k) {
		return low + (k + 0.5) * width;
	}
}
