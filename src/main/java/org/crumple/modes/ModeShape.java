package org.crumple.modes;

import org.crumple.mechanics.BondStates;
import org.crumple.network.BondGeometry;

/**
 * Where one mode lives.
 *
 * @param participation P, dimensionless, in [1/N, 1]
 * @param coreNode the node of largest displacement
 * @param coreBond the bond whose length the mode changes most, largest |b·ψ|, b the unit dipole along it
 * @param coreUnstable whether that bond has U'' &lt; 0
 * @param decay exponent of the mean |ψ| against the distance to the core node; NaN if the cell is too small to tell
 */
public record ModeShape(double participation, int coreNode, int coreBond, boolean coreUnstable, double decay) {

	/** @param mode in [0, count) of the modes */
	public static ModeShape of(final NormalModes modes, final int mode, final BondStates bonds) {
		final double[] psi = modes.modes()[mode];
		final int bond = coreBond(modes, psi);
		return new ModeShape(ParticipationRatio.of(psi), coreNode(psi), bond, bonds.isUnstable(bond), CoreDecay.exponent(modes, mode));
	}

	/** The shapes of all modes, in their order. */
	public static ModeShape[] of(final NormalModes modes) {
		final BondStates bonds = BondStates.of(modes.network(), modes.minimum());
		final ModeShape[] shapes = new ModeShape[modes.count()];
		for (int k = 0; k < shapes.length; k++) shapes[k] = of(modes, k, bonds);
		return shapes;
	}

	/**
	 * Whether this counts as quasi-localised.
	 *
	 * @param omega of the mode
	 * @param below largest ω, such as that of the first phonon
	 * @param most largest participation
	 */
	public boolean isQuasiLocalised(final double omega, final double below, final double most) {
		return omega < below && participation < most;
	}

	/**
	 * Which modes count as quasi-localised, [count]; none if the limit is NaN.
	 *
	 * @param below largest ω; 0: that of the first phonon
	 * @param most largest participation
	 */
	public static boolean[] quasiLocalised(final NormalModes modes, final ModeShape[] shapes, final double below, final double most) {
		final double limit = limit(modes, below);
		final boolean[] localised = new boolean[modes.count()];
		for (int k = 0; k < localised.length; k++) localised[k] = shapes[k].isQuasiLocalised(modes.omega(k), limit, most);
		return localised;
	}

	/** Largest ω of a quasi-localised mode: {@code below}, or if that is 0 the first phonon's in this cell; NaN if there is none, so that none can be told. */
	public static double limit(final NormalModes modes, final double below) {
		return below > 0 ? below : modes.soundSpeeds().firstPhonon();
	}

	/** The node that a mode [2N] moves farthest, the first of equals. */
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
