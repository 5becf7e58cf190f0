package org.crumple.analysis;

import org.crumple.excitation.BistabilityCriterion;
import org.crumple.excitation.LocalExcitations;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.ThreadTeam;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;

/**
 * The distance of each bond from its instability (paper, Fig. 2).
 *
 * @param criterion for a bond to be bistable in its surroundings
 */
public record ExcitationsSpec(BistabilityCriterion criterion) implements Spec<LocalExcitations> {

	/** The exact criterion, ksys r0² ≤ α. */
	public static final ExcitationsSpec DEFAULT = new ExcitationsSpec(BistabilityCriterion.EXACT);

	@Override
	public double seconds(final int nodes) {
		return Spec.scaled(0.05, nodes, 1.1);
	}

	@Override
	public LocalExcitations run(final SpringNetwork network, final Configuration minimum, final ThreadTeam team, final Monitor monitor) {
		monitor.progress(0, "Measuring local excitations");
		final LocalExcitations all = LocalExcitations.of(network, minimum, criterion, team);
		monitor.throwIfCancelled();
		return all;
	}
}
