package org.crumple.view;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.crumple.modes.ModeBarrier;
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
	 */
	public static DataTable modes(final String title, final NormalModes modes, final ModeShape[] shapes, final boolean[] quasiLocalised) {
		return DataTable.of(title, ModeColumns.modes(modes, shapes, quasiLocalised)).about("nodes", Integer.toString(modes.network().nodeCount()));
	}

	/** Mean displacement in units of the core's, against the distance to the core. */
	public static DataTable decay(final String title, final BinnedRelation profile) {
		return new DataTable(title).column("distance (l)", profile.x()).column("displacement", profile.y()).column("error", profile.error())
			.column("count", profile.count());
	}

	/** One row about a network: what its modes are compared with. */
	public static DataTable sound(final String title, final NormalModes modes, final double below) {
		return DataTable.of(title, ModeColumns.sound(modes, below));
	}

	/** Two rows per mode, along it and against it; empty cells: there is no barrier within the largest displacement. */
	public static DataTable barriers(final String title, final NormalModes modes, final ModeShape[] shapes, final List<ModeBarrier> barriers) {
		final int[] mode = barriers.stream().mapToInt(ModeBarrier::mode).toArray();
		final int n = mode.length;
		final boolean[] found = new boolean[n], unstable = new boolean[n];
		final double[] flips = new double[n], coreFlips = new double[n];
		final String[] flipped = new String[n];
		for (int r = 0; r < n; r++) {
			final ModeBarrier barrier = barriers.get(r);
			final int core = shapes[mode[r]].coreBond();
			found[r] = barrier.isFound();
			unstable[r] = shapes[mode[r]].coreUnstable();
			flips[r] = barrier.after() == null ? Double.NaN : barrier.flipped().length;
			coreFlips[r] = barrier.after() == null ? Double.NaN : Arrays.stream(barrier.flipped()).filter(b -> b == core).count();
			flipped[r] = Arrays.stream(barrier.flipped()).mapToObj(Integer::toString).collect(Collectors.joining(" "));
		}
		return new DataTable(title).about("nodes", Integer.toString(modes.network().nodeCount())).column("mode", mode)
			.column("omega (E^0.5/l)", Arrays.stream(mode).mapToDouble(modes::omega).toArray())
			.column("participation", Arrays.stream(mode).mapToDouble(k -> shapes[k].participation()).toArray())
			.column("core_bond", Arrays.stream(mode).map(k -> shapes[k].coreBond()).toArray()).column("core_unstable", unstable)
			.column("sense", barriers.stream().mapToInt(ModeBarrier::sense).toArray()).column("found", found)
			.column("reason", barriers.stream().map(b -> b.end().toString()).toArray(String[]::new))
			.column("barrier (E)", barriers.stream().mapToDouble(ModeBarrier::barrier).toArray())
			.column("amplitude (l)", barriers.stream().mapToDouble(ModeBarrier::amplitude).toArray())
			.column("core_displacement (l)", barriers.stream().mapToDouble(ModeBarrier::displacement).toArray())
			.column("energy_change (E)", barriers.stream().mapToDouble(ModeBarrier::energyChange).toArray()).column("flips", flips)
			.column("core_flips", coreFlips).column("flipped", flipped);
	}
}
