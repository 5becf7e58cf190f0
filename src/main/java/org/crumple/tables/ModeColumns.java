package org.crumple.tables;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.crumple.saddle.ModeBarrier;
import org.crumple.modes.ModeShape;
import org.crumple.modes.NormalModes;
import org.crumple.stats.BinnedRelation;

/** Columns about normal modes. Units: E, l, and one for the mass of a node. */
public final class ModeColumns {

	private ModeColumns() {}

	/**
	 * One row per mode.
	 *
	 * @param quasiLocalised [count] which of them count as such
	 * @param below largest ω of those; NaN: they cannot be told, and the column is empty
	 */
	public static Columns modes(final NormalModes modes, final ModeShape[] shapes, final boolean[] quasiLocalised, final double below) {
		final boolean[] unstable = new boolean[shapes.length];
		for (int k = 0; k < unstable.length; k++) unstable[k] = shapes[k].coreUnstable();
		final Columns columns = new Columns().column("mode", IntStream.range(0, shapes.length).toArray()).column("omega (E^0.5/l)", modes.omegas())
			.column("eigenvalue (E/l^2)", modes.eigenvalues()).column("participation", Arrays.stream(shapes).mapToDouble(ModeShape::participation).toArray())
			.column("core_node", Arrays.stream(shapes).mapToInt(ModeShape::coreNode).toArray())
			.column("core_bond", Arrays.stream(shapes).mapToInt(ModeShape::coreBond).toArray()).column("core_unstable", unstable)
			.column("decay", Arrays.stream(shapes).mapToDouble(ModeShape::decay).toArray());
		if (Double.isNaN(below)) columns.column("qlm", IntStream.range(0, shapes.length).mapToDouble(k -> Double.NaN).toArray());
		else columns.column("qlm", quasiLocalised);
		return columns.column("residual (E/l^2)", modes.residuals());
	}

	/**
	 * One row about a network: what its modes are compared with.
	 *
	 * @param below largest ω of a quasi-localised mode; NaN if they cannot be told
	 */
	public static Columns sound(final NormalModes modes, final double below) {
		return new Columns().with("nodes", modes.network().nodeCount()).with("modes", modes.count()).with("available", modes.available())
			.with("transverse_speed (E^0.5)", modes.soundSpeeds().transverse()).with("longitudinal_speed (E^0.5)", modes.soundSpeeds().longitudinal())
			.with("first_phonon (E^0.5/l)", modes.soundSpeeds().firstPhonon())
			.with("debye_slope (l^2/E)", modes.soundSpeeds().debyeSlope()).with("qlm_below (E^0.5/l)", below)
			.with("remark", modes.soundSpeeds().remark());
	}

	/** Mean displacement in units of the core's, against the distance to the core; one row a bin. */
	public static Columns decay(final BinnedRelation profile) {
		return new Columns().column("distance (l)", profile.x()).column("displacement", profile.y()).column("error", profile.error())
			.column("count", profile.count());
	}

	/** Two rows per mode, along it and against it; empty cells: there is no barrier within the largest displacement. */
	public static Columns barriers(final NormalModes modes, final ModeShape[] shapes, final List<ModeBarrier> barriers) {
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
		return new Columns().column("mode", mode)
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
