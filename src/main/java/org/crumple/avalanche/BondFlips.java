package org.crumple.avalanche;

import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;

/** Which bonds change their state between two configurations of one network; there and back counts 0. */
public final class BondFlips {

	private BondFlips() {}

	/** Whether δr &gt; 0, for every bond, [M]. */
	public static boolean[] longBonds(final SpringNetwork network, final Configuration configuration) {
		final double[] r = network.lengths(configuration);
		final boolean[] isLong = new boolean[r.length];
		for (int b = 0; b < r.length; b++) isLong[b] = r[b] > network.restLength()[b];
		return isLong;
	}

	/** +1 for every bond that got long, −1 for every one that got short, 0 for the others, [M]. */
	public static int[] between(final SpringNetwork network, final Configuration before, final Configuration after) {
		final boolean[] from = longBonds(network, before), to = longBonds(network, after);
		final int[] flips = new int[from.length];
		for (int b = 0; b < flips.length; b++) flips[b] = (to[b] ? 1 : 0) - (from[b] ? 1 : 0);
		return flips;
	}
}
