package org.crumple.tables;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.crumple.modes.ModeShape;
import org.crumple.modes.NormalModes;

/** Columns about normal modes. Units: E, l, and one for the mass of a node. */
public final class ModeColumns {

	private ModeColumns() {}

	/**
	 * One row per mode.
	 *
	 * @param quasiLocalised [count] which of them count as such
	 */
	public static Columns modes(final NormalModes modes, final ModeShape[] shapes, final boolean[] quasiLocalised) {
		final boolean[] unstable = new boolean[shapes.length];
		for (int k = 0; k < unstable.length; k++) unstable[k] = shapes[k].coreUnstable();
		return new Columns().column("mode", IntStream.range(0, shapes.length).toArray()).column("omega (E^0.5/l)", modes.omegas())
			.column("eigenvalue (E/l^2)", modes.eigenvalues()).column("participation", Arrays.stream(shapes).mapToDouble(ModeShape::participation).toArray())
			.column("core_node", Arrays.stream(shapes).mapToInt(ModeShape::coreNode).toArray())
			.column("core_bond", Arrays.stream(shapes).mapToInt(ModeShape::coreBond).toArray()).column("core_unstable", unstable)
			.column("decay", Arrays.stream(shapes).mapToDouble(ModeShape::decay).toArray()).column("qlm", quasiLocalised)
			.column("residual (E/l^2)", modes.residuals());
	}

	/**
	 * One row about a network: what its modes are compared with.
	 *
	 * @param below largest ω of a quasi-localised mode
	 */
	public static Columns sound(final NormalModes modes, final double below) {
		return new Columns().with("nodes", modes.network().nodeCount()).with("modes", modes.count()).with("available", modes.available())
			.with("transverse_speed (E^0.5)", modes.soundSpeeds().transverse()).with("longitudinal_speed (E^0.5)", modes.soundSpeeds().longitudinal())
			.with("first_phonon (E^0.5/l)", modes.soundSpeeds().firstPhonon(modes.minimum().cell()))
			.with("debye_slope (l^2/E)", modes.soundSpeeds().debyeSlope(modes.minimum())).with("qlm_below (E^0.5/l)", below);
	}
}
