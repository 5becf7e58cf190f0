package org.crumple.mechanics;

import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;

/**
 * Length, extension, tension and bare stiffness of every bond of a configuration. All arrays are [M], in the
 * order of the bonds, and read only.
 *
 * @param length r [l]
 * @param extension δr = r − r0 [l]
 * @param strain δr/r0, dimensionless
 * @param tension t = U' [E/l], positive pulls inward
 * @param stiffness U'' [E/l²], negative where the bond is unstable on its own
 * @param beyondTop whether the bond is in its long well, with r beyond the top of the barrier of U; for the potential of the paper and for
 *   a bond with a single well this is δr &gt; 0
 */
public record BondStates(double[] length, double[] extension, double[] strain, double[] tension, double[] stiffness, boolean[] beyondTop) {

	/** The states of all bonds in a configuration. */
	public static BondStates of(final SpringNetwork network, final Configuration configuration) {
		final double[] length = network.lengths(configuration);
		final int m = length.length;
		final double[] extension = new double[m], strain = new double[m], tension = new double[m], stiffness = new double[m];
		final double[] top = network.topLengths();
		final boolean[] beyondTop = new boolean[m];
		for (int b = 0; b < m; b++) {
			final double restLength = network.restLength()[b];
			extension[b] = length[b] - restLength;
			strain[b] = extension[b] / restLength;
			tension[b] = network.potential()[b].tension(length[b], restLength);
			stiffness[b] = network.potential()[b].stiffness(length[b], restLength);
			beyondTop[b] = length[b] > (Double.isNaN(top[b]) ? restLength : top[b]);
		}
		return new BondStates(length, extension, strain, tension, stiffness, beyondTop);
	}

	public int count() {
		return length.length;
	}

	/** Whether a bond has U'' &lt; 0, so that it would be unstable without the network around it. */
	public boolean isUnstable(final int bond) {
		return stiffness[bond] < 0;
	}

	/** Whether a bond is in its long state; a bond with a single well, whether it is stretched. */
	public boolean isLong(final int bond) {
		return beyondTop[bond];
	}

	/** Number of bonds that are unstable on their own. */
	public int unstableCount() {
		int count = 0;
		for (final double u : stiffness) {
			if (u < 0) count++;
		}
		return count;
	}

	/** Fraction of bonds that are unstable on their own, in [0, 1] (paper, Fig. 1d). */
	public double unstableFraction() {
		return unstableCount() / (double) count();
	}
}
