package org.crumple.tables;

import java.util.stream.IntStream;

import org.crumple.excitation.LocalExcitations;
import org.crumple.mechanics.BondStates;
import org.crumple.mechanics.Forces;
import org.crumple.mechanics.Stress;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.relax.Relaxation;

/** Columns about one network. Units: E, l. */
public final class NetworkColumns {

	private NetworkColumns() {}

	/**
	 * One row about a network at the end of a relaxation or preparation.
	 *
	 * @param name of the network
	 * @param relaxation the last one
	 * @param iterations force evaluations in all
	 */
	public static Columns relaxation(final String name, final SpringNetwork network, final Relaxation relaxation, final long iterations) {
		final Configuration configuration = relaxation.configuration();
		final Stress stress = Stress.of(network, configuration);
		final BondStates bonds = BondStates.of(network, configuration);
		return new Columns().with("network", name).with("nodes", network.nodeCount()).with("bonds", network.bondCount())
			.with("excess", network.excessCoordination()).with("strain", configuration.cell().shear())
			.with("lx (l)", configuration.cell().lx()).with("ly (l)", configuration.cell().ly()).with("energy (E)", relaxation.energy())
			.with("energy_per_node (E)", relaxation.energy() / network.nodeCount()).with("stress_xy (E/l^2)", stress.xy())
			.with("pressure (E/l^2)", stress.pressure()).with("residual (E/l)", relaxation.residual())
			.with("largest_force (E/l)", Forces.largest(Forces.of(network, configuration))).with("unstable_fraction", bonds.unstableFraction())
			.with("iterations", (double) iterations).with("newton_steps", relaxation.newtonSteps()).with("saddles", relaxation.saddles())
			.with("negative_directions", relaxation.negativeDirections())
			.with("reason", relaxation.reason().toString());
	}

	/** One row per bond of a network at a minimum: how far it is from its instability. Empty: there is none. */
	public static Columns excitations(final SpringNetwork network, final LocalExcitations all) {
		final int m = all.count();
		final boolean[] unstable = new boolean[m];
		for (int b = 0; b < m; b++) unstable[b] = all.bonds().isUnstable(b);
		return new Columns().column("bond", IntStream.range(0, m).toArray()).column("i", network.from()).column("j", network.to())
			.column("r (l)", all.bonds().length())
			.column("r0 (l)", network.restLength()).column("dr (l)", all.bonds().extension()).column("tension (E/l)", all.bonds().tension())
			.column("stiffness (E/l^2)", all.bonds().stiffness()).column("effective_stiffness (E/l^2)", all.effectiveStiffness())
			.column("ksys (E/l^2)", all.surroundStiffness()).column("dr_in (l)", all.extensionToInstability()).column("distance (l)", all.distance())
			.column("f_in (E/l)", all.forceToInstability()).column("barrier (E)", all.barrier()).column("dl (l)", all.lengthSusceptibility())
			.column("dt (E/l)", all.tensionSusceptibility()).column("unstable", unstable).column("bistable", all.bistable())
			.column("strain_up", all.strainUp()).column("strain_down", all.strainDown());
	}
}
