package org.crumple.analysis;

import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.linalg.ThreadTeam;
import org.crumple.modes.NormalModes;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;

/**
 * The normal modes, and which of them are quasi-localised (paper, Fig. 3a to 3c).
 *
 * @param count number of modes, from the lowest frequency on; at least 1
 * @param all whether to compute all 2N − 2 modes instead
 * @param participation largest participation ratio of a quasi-localised mode, above 0, at most 1
 * @param below largest frequency of a quasi-localised mode [E^0.5/l]; 0: that of the first phonon
 */
public record ModesSpec(int count, boolean all, double participation, double below) implements Spec<ModesResults> {

	/** A hundred modes; quasi-localised ones lie below the first phonon. */
	public static final ModesSpec DEFAULT = new ModesSpec(100, false, 0.1, 0);

	/** @throws IllegalArgumentException naming the first value that is out of range */
	public ModesSpec {
		if (!(participation > 0 && participation <= 1))
			throw InvalidValue.value("participation", participation, "a number above 0, at most 1");
		InvalidValue.requireNonNegative("below", below);
	}

	@Override
	public void check(final int nodes) {
		if (!all) requireCount(count, nodes);
		else if (nodes > NormalModes.MOST_NODES)
			throw InvalidValue.value("all", true, "false for nodes=" + nodes + ": all modes are found up to " + NormalModes.MOST_NODES
				+ " nodes");
	}

	/** Throws unless a network has that many modes. */
	static void requireCount(final int count, final int nodes) {
		final int most = 2 * nodes - 2;
		if (count < 1 || count > most) throw InvalidValue.value("count", count, "a whole number from 1 to " + most + " for nodes=" + nodes);
	}

	@Override
	public double seconds(final int nodes) {
		return all ? Spec.scaled(1.3, nodes, 3) : Spec.scaled(count * 4e-3, nodes, 1.1);
	}

	@Override
	public ModesResults run(final SpringNetwork network, final Configuration minimum, final ThreadTeam team, final Monitor monitor) {
		return ModesResults.of(all ? NormalModes.all(network, minimum, monitor) : NormalModes.lowest(network, minimum, count, team,
			monitor), below, participation);
	}
}
