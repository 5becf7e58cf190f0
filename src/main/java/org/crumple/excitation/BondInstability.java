package org.crumple.excitation;

import org.crumple.potential.BistableQuartic;

/**
 * Where and how one bistable bond becomes unstable while its surroundings act as a spring: closed forms for
 * {@code V(δr) = U(δr) + ½ ksys (δr - a)²}, which is at its minimum now. With {@code d = r0 √((α - ksys r0²)/3C)},
 * <pre>
 * Δ = |δr| - d = V'' r0⁴ / (3C (|δr| + d)),   f_in = (C/r0⁴) Δ² (|δr| + 2d),   ΔV = (C/r0⁴) Δ³ (¾Δ + 2d).
 * </pre>
 * The first keeps its digits as Δ → 0, where the difference loses them.
 *
 * @param extension δr_in = sign(δr) d, where V'' vanishes [l]
 * @param distance Δ, above 0 [l]
 * @param force f_in, the largest force of a dipole that the bond withstands, above 0 [E/l]
 * @param barrier ΔV = V(δr_in) - V(δr), above 0 [E]
 * @param yield f_in/V'', how far linear response moves the bond under f_in [l]; near a fold half of Δ
 * @see <a href="https://arxiv.org/abs/2408.08030">arXiv 2408.08030, Eq. 2 and 3</a>
 */
record BondInstability(double extension, double distance, double force, double barrier, double yield) {

	/** No extension makes the bond unstable: everything is NaN. */
	static final BondInstability NONE = new BondInstability(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

	/**
	 * @param restLength r0 [l]
	 * @param extension δr [l]
	 * @param effectiveStiffness V'' [E/l²], positive
	 * @param surroundStiffness ksys = V'' - U'' [E/l²]
	 */
	static BondInstability of(final BistableQuartic law, final double restLength, final double extension, final double effectiveStiffness,
		final double surroundStiffness)
	{
		final double r2 = restLength * restLength, room = law.alpha() - surroundStiffness * r2;
		if (!(room >= 0)) return NONE;
		final double d = restLength * Math.sqrt(room / (3 * law.c())), size = Math.abs(extension);
		final double unit = law.c() / (r2 * r2);
		final double distance = effectiveStiffness / (3 * unit * (size + d));
		final double force = unit * distance * distance * (size + 2 * d);
		final double barrier = unit * distance * distance * distance * (0.75 * distance + 2 * d);
		final double yield = distance * (size + 2 * d) / (3 * (size + d)); // V'' cancels, which goes to 0 with Δ
		return new BondInstability(Math.copySign(d, extension), distance, force, barrier, yield);
	}
}
