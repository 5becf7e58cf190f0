package org.crumple.generate;

import java.util.List;

import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;

/**
 * A network as built, not yet relaxed.
 *
 * @param network topology, rest lengths r0 = l0 (1 + δ) and potentials
 * @param configuration positions at which the bonds have their as-built lengths l0, with one node per unit area
 * @param notes sentences for the log on what was chosen or reached beyond the recipe; unmodifiable
 */
public record GeneratedNetwork(SpringNetwork network, Configuration configuration, List<String> notes) {

	/** @throws IllegalArgumentException if network and configuration differ in their number of nodes */
	public GeneratedNetwork {
		network.requireFits(configuration);
		notes = List.copyOf(notes);
	}
}
