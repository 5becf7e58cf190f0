package org.crumple.view;

import java.util.List;

import org.crumple.saddle.ModeBarrier;
import org.crumple.modes.ModeShape;
import org.crumple.modes.NormalModes;
import org.crumple.stats.BinnedRelation;
import org.crumple.tables.ModeColumns;

/** Tables about normal modes. Units: E, l, and one for the mass of a node. */
public final class ModeTables {

	private ModeTables() {}

	/**
	 * One row per mode.
	 *
	 * @param quasiLocalised [count] which of them count as such
	 * @param below largest ω of those; NaN: they cannot be told
	 */
	public static DataTable modes(final String title, final NormalModes modes, final ModeShape[] shapes, final boolean[] quasiLocalised,
		final double below)
	{
		return DataTable.of(title, ModeColumns.modes(modes, shapes, quasiLocalised, below)).about("nodes", Integer.toString(modes.network().nodeCount()));
	}

	/** Mean displacement in units of the core's, against the distance to the core. */
	public static DataTable decay(final String title, final BinnedRelation profile) {
		return DataTable.of(title, ModeColumns.decay(profile));
	}

	/** One row about a network: what its modes are compared with. */
	public static DataTable sound(final String title, final NormalModes modes, final double below) {
		return DataTable.of(title, ModeColumns.sound(modes, below));
	}

	/** Two rows per mode, along it and against it; empty cells: there is no barrier within the largest displacement. */
	public static DataTable barriers(final String title, final NormalModes modes, final ModeShape[] shapes, final List<ModeBarrier> barriers) {
		return DataTable.of(title, ModeColumns.barriers(modes, shapes, barriers)).about("nodes", Integer.toString(modes.network().nodeCount()));
	}
}
