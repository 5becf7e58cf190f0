package org.crumple.view;

import org.crumple.excitation.LocalExcitations;
import org.crumple.mechanics.BondStates;
import org.crumple.network.SpringNetwork;
import org.crumple.relax.Relaxation;
import org.crumple.tables.NetworkColumns;

/** Tables about one network. Units: E, l. */
public final class NetworkTables {

	private NetworkTables() {}

	/**
	 * One row about a network at the end of a relaxation or preparation.
	 *
	 * @param title of the table
	 * @param name of the network
	 * @param relaxation the last one
	 * @param iterations force evaluations in all
	 */
	public static DataTable relaxation(final String title, final String name, final SpringNetwork network, final Relaxation relaxation,
		final long iterations)
	{
		return DataTable.of(title, NetworkColumns.relaxation(name, network, relaxation, iterations));
	}

	/** One row per bond: its ends, lengths, tension and stiffness. */
	public static DataTable bonds(final String title, final SpringNetwork network, final BondStates bonds) {
		final int m = bonds.count();
		final int[] id = new int[m];
		final boolean[] unstable = new boolean[m], isLong = new boolean[m];
		for (int b = 0; b < m; b++) {
			id[b] = b;
			unstable[b] = bonds.isUnstable(b);
			isLong[b] = bonds.isLong(b);
		}
		return new DataTable(title).column("bond", id).column("i", network.from()).column("j", network.to()).column("r (l)", bonds.length())
			.column("r0 (l)", network.restLength()).column("dr (l)", bonds.extension()).column("strain", bonds.strain())
			.column("tension (E/l)", bonds.tension()).column("stiffness (E/l^2)", bonds.stiffness()).column("unstable", unstable)
			.column("long", isLong);
	}

	/** One row per bond of a network at a minimum: how far it is from its instability. Empty: there is none. */
	public static DataTable excitations(final String title, final SpringNetwork network, final LocalExcitations all) {
		return DataTable.of(title, NetworkColumns.excitations(network, all));
	}
}
