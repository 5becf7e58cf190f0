package org.crumple.potential;

/**
 * Where and how one bond becomes unstable while its surroundings act on it as a spring: of
 * {@code V(r) = U(r) + ½ ksys (r - a)²}, which is at its minimum now, the nearest place with V'' = 0. Beyond it V'' is negative, and behind that lies
 * the other well of V.
 *
 * @param extension δr_in = r_in - r0, where V'' vanishes [l]
 * @param sense 1 if the bond becomes unstable as it grows longer, -1 as it grows shorter
 * @param distance Δ = |r_in - r|, above 0 [l]
 * @param force f_in, the largest force of a dipole that the bond withstands, above 0 [E/l]
 * @param barrier ΔV = V(r_in) - V(r), above 0 [E]
 * @param yield f_in/V'', how far linear response moves the bond under f_in [l]; near a fold half of Δ
 * @see <a href="https://arxiv.org/abs/2408.08030">arXiv 2408.08030, Eq. 2 and 3</a>
 */
public record BondInstability(double extension, double sense, double distance, double force, double barrier, double yield) {

	/** No length makes the bond unstable: everything is NaN. */
	public static final BondInstability NONE = new BondInstability(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
}
