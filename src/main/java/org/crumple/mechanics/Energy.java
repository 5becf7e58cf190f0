package org.crumple.mechanics;

import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.potential.BondPotential;

/** Total elastic energy {@code U = Σ_b U(r_b)}. */
public final class Energy {

	private Energy() {}

	/**
	 * @param network N nodes, M bonds
	 * @param configuration of that network
	 * @return U [E]
	 */
	public static double of(final SpringNetwork network, final Configuration configuration) {
		final double[] length = network.lengths(configuration);
		final double[] restLength = network.restLength();
		final BondPotential[] potential = network.potential();
		double sum = 0;
		for (int b = 0; b < length.length; b++) sum += potential[b].energy(length[b], restLength[b]);
		return sum;
	}
}
