package org.crumple.relax;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.mechanics.BondStates;
import org.crumple.mechanics.Energy;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.physics.TestNetworks;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How often the final steps of Newton's method end in the basin that FIRE alone would reach. */
@Tag("slow")
class BasinCountTest {

	private static final int NETWORKS = 200;

	@Test
	void newtonEndsInTheBasinOfPureFireInNineteenOfTwentyNetworks() {
		for (final int nodes : new int[] { 256, 512 }) {
			int same = 0;
			for (long seed = 1; seed <= NETWORKS; seed++) {
				final GeneratedNetwork g = TestNetworks.packing(nodes, seed);
				final Configuration withNewton = new Relaxer(g.network(), RelaxationSettings.DEFAULT).relax(g.configuration(),
					Monitor.SILENT).configuration();
				if (sameBasin(g.network(), withNewton, RelaxerTest.pureFire(g))) same++;
			}
			System.out.println("same basin as FIRE alone: " + same + " of " + NETWORKS + " packings of " + nodes + " nodes");
			assertTrue(same >= 0.95 * NETWORKS);
		}
	}

	/** Whether all bonds have the same state, and the energies are equal within the residuals. */
	private static boolean sameBasin(final SpringNetwork network, final Configuration a, final Configuration b) {
		final BondStates first = BondStates.of(network, a), second = BondStates.of(network, b);
		for (int bond = 0; bond < first.count(); bond++) {
			if (first.isLong(bond) != second.isLong(bond)) return false;
		}
		return Math.abs(Energy.of(network, a) - Energy.of(network, b)) < 1e-12 * network.nodeCount();
	}
}
