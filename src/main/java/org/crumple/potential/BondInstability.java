package org.crumple.potential;

/**
 * Where and how a bond becomes unstable when the surrounding network acts on it as a spring. The bond is at a minimum of
 * {@code V(r) = U(r) + ½ ksys (r - a)²} now; the instability is the nearest length with V'' = 0 on the way to the other well of V.
 *
 * @param extension δr_in = r_in - r0 at which V'' vanishes [l]
 * @param sense 1 if the bond becomes unstable when lengthened, -1 when shortened
 * @param distance Δ = |r_in - r|, above 0 [l]
 * @param force f_in, the largest force of a dipole that the bond withstands, above 0 [E/l]
 * @param barrier ΔV = V(r_in) - V(r), the work to the instability, above 0 [E]
 * @param yield f_in/V'', the change of length under f_in in linear response [l]; close to a fold it is Δ/2
 * @param activation V at its maximum beyond the instability minus V now [E]: the energy that takes the bond to its other well without a
 *   force, more than ΔV; NaN if V has no second minimum
 * @see <a href="https://arxiv.org/abs/2408.08030">arXiv 2408.08030, Eq. 2 and 3</a>
 */
public record BondInstability(double extension, double sense, double distance, double force, double barrier, double yield,
	double activation)
{

	/** No length makes the bond unstable: every component is NaN. */
	public static final BondInstability NONE = new BondInstability(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN,
		Double.NaN);
}
