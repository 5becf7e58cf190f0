package org.crumple.analysis;

import org.crumple.excitation.BistabilityCriterion;
import org.crumple.excitation.LocalExcitations;
import org.crumple.excitation.PredictedInstability;
import org.crumple.kernel.Digits;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.ThreadTeam;
import org.crumple.network.Boundary;
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

	/**
	 * The first event under simple shear that linear response predicts, of either direction, the nearer one first, as a sentence.
	 *
	 * @param name of the network
	 * @param boundary of the network
	 */
	public static String prediction(final String name, final Boundary boundary, final LocalExcitations all) {
		final PredictedInstability up = all.firstInstability(1), down = all.firstInstability(-1);
		if (up == null && down == null) return "Predicted first event of " + name + ": none, " + (boundary.canStrain()
			? "shear drives no bond towards an instability." : "a network with free edges cannot be sheared.");
		final boolean upFirst = down == null || up != null && up.strain() <= down.strain();
		final PredictedInstability other = upFirst ? down : up;
		return "Predicted first event of " + name + ": " + text(upFirst ? up : down) + (other == null ? "" : "; the other way: "
			+ text(other)) + ".";
	}

	private static String text(final PredictedInstability event) {
		return "bond " + event.bond() + ", direction " + (event.direction() > 0 ? "up" : "down") + ", after a strain of "
			+ Digits.seven(event.strain());
	}

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
