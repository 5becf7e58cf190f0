package org.crumple.modes;

import org.crumple.network.Configuration;

/**
 * What lies along one mode in one sense. If nothing was found up to the largest displacement, all numbers are NaN.
 *
 * @param mode its number, 0 for the lowest
 * @param sense 1 along ψ, −1 against it
 * @param amplitude |a| at the barrier [l]: the nodes are at R + aψ
 * @param displacement of the core node there [l]
 * @param barrier U(R + aψ) − U(R) there [E], at least 0
 * @param after the minimum on the other side, or null if none was found; translations aside
 * @param energyChange U of that minimum less that of the first [E]; NaN without one
 * @param flipped bistable bonds whose δr has another sign there, ascending
 */
public record ModeBarrier(int mode, int sense, double amplitude, double displacement, double barrier, Configuration after,
	double energyChange, int[] flipped)
{

	/** Nothing along this mode. */
	static ModeBarrier none(final int mode, final int sense) {
		return new ModeBarrier(mode, sense, Double.NaN, Double.NaN, Double.NaN, null, Double.NaN, new int[0]);
	}

	/** Whether there is a barrier within the largest displacement. */
	public boolean isFound() {
		return !Double.isNaN(barrier);
	}
}
