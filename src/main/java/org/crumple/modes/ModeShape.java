package org.crumple.modes;

import java.util.Arrays;

import org.crumple.mechanics.BondStates;
import org.crumple.network.BondGeometry;

/**
 * Localisation of a mode ψ.
 *
 * @param participation participation ratio P, dimensionless, in [1/N, 1]
 * @param coreNode the node of largest displacement
 * @param coreBond the bond whose length the mode changes most, with the largest |b·ψ| for the unit dipole b along the bond
 * @param coreUnstable whether the core bond has U'' &lt; 0
 * @param decay exponent of the mean |ψ| as a function of the distance to the core node; NaN if the cell is too small
 */
public record ModeShape(double participation, int coreNode, int coreBond, boolean coreUnstable, double decay) {

	/**
	 * The shape of one mode.
	 *
	 * @param mode number of the mode, in [0, count)
	 */
	public static ModeShape of(final NormalModes modes, final int mode, final BondStates bonds) {
		final double[] psi = modes.modes()[mode];
		final int bond = coreBond(modes, psi);
		return new ModeShape(ParticipationRatio.of(Arrays.copyOf(psi, 2 * modes.network().freeCount())), coreNode(psi), bond,
			bonds.isUnstable(bond), CoreDecay.exponent(modes, mode));
	}

	/** The shapes of all modes, in their order. */
	public static ModeShape[] of(final NormalModes modes) {
		final BondStates bonds = BondStates.of(modes.network(), modes.minimum());
		final ModeShape[] shapes = new ModeShape[modes.count()];
		for (int k = 0; k < shapes.length; k++) shapes[k] = of(modes, k, bonds);
		return shapes;
	}

	/**
	 * Whether this mode counts as quasi-localised.
	 *
	 * @param omega frequency ω of the mode
	 * @param below upper limit of ω, such as that of the first phonon
	 * @param most upper limit of the participation ratio
	 */
	public boolean isQuasiLocalised(final double omega, final double below, final double most) {
		return omega < below && participation < most;
	}

	/**
	 * Whether each mode counts as quasi-localised, [count]; false if the upper limit of ω is not defined.
	 *
	 * @param below upper limit of ω; 0 for that of the first phonon
	 * @param most upper limit of the participation ratio
	 */
	public static boolean[] quasiLocalised(final NormalModes modes, final ModeShape[] shapes, final double below, final double most) {
		final double limit = limit(modes, below);
		final boolean[] localised = new boolean[modes.count()];
		for (int k = 0; k < localised.length; k++) localised[k] = shapes[k].isQuasiLocalised(modes.omega(k), limit, most);
		return localised;
	}

	/**
	 * Upper limit of ω for quasi-localised modes: {@code below}, or if that is 0 the ω of the first phonon in this cell, which is NaN if
	 * there is no such phonon.
	 */
	public static double limit(final NormalModes modes, final double below) {
		return below > 0 ? below : modes.soundSpeeds().firstPhonon();
	}

	/** The node with the largest displacement in a mode [2N]; the first one if several are equal. */
	public static int coreNode(final double[] psi) {
		int core = 0;
		double most = -1;
		for (int i = 0; i < psi.length / 2; i++) {
			final double square = psi[2 * i] * psi[2 * i] + psi[2 * i + 1] * psi[2 * i + 1];
			if (square <= most) continue;
			most = square;
			core = i;
		}
		return core;
	}

	private static int coreBond(final NormalModes modes, final double[] psi) {
		final double[] change = BondGeometry.stretch(modes.network(), modes.minimum(), psi);
		int core = 0;
		for (int b = 1; b < change.length; b++) if (Math.abs(change[b]) > Math.abs(change[core])) core = b;
		return core;
	}
}
