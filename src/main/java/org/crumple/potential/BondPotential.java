package org.crumple.potential;

/**
 * The law of one bond: pure functions of its length r, given its rest length r0. Immutable, equal by value. Energies are in E, lengths in
 * l; a strain is {@code s = (r - r0)/r0}.
 * <p>
 * A law must give U, U', U'', its energy scale and its parameters. By default the wells and the instabilities are found numerically from
 * these, for strains from -1 to 2 and wells wider than a strain of 0.005 ({@link WellSearch}, {@link InstabilitySearch}); a law with closed
 * forms overrides these methods.
 */
public interface BondPotential {

	/**
	 * U(r), energy of the bond [E].
	 *
	 * @param length r [l], positive
	 * @param restLength r0 [l], positive
	 */
	double energy(double length, double restLength);

	/** t = U'(r), tension [E/l]: positive pulls the two nodes together. Arguments as in {@link #energy}. */
	double tension(double length, double restLength);

	/**
	 * Tension divided by length, t/r, for many bonds of this law at once: the force on a node is t/r times the vector along the bond. A
	 * frequently used law overrides this with a simple loop of its own, which the compiler can vectorise; it agrees with {@link #tension}
	 * to rounding.
	 *
	 * @param length r [m] [l], read only
	 * @param restLength r0 [m] [l], read only
	 * @param pull t/r [m] [E/l²], overwritten; not finite for a bond of length 0
	 */
	default void pulls(final double[] length, final double[] restLength, final double[] pull) {
		for (int b = 0; b < length.length; b++) pull[b] = tension(length[b], restLength[b]) / length[b];
	}

	/** U''(r), bare stiffness of the bond [E/l²]; negative in the spinodal region. Arguments as in {@link #energy}. */
	double stiffness(double length, double restLength);

	/** U'' for many bonds of this law at once, [m] [E/l²], overwritten; arguments as in {@link #pulls}. */
	default void stiffnesses(final double[] length, final double[] restLength, final double[] stiffness) {
		for (int b = 0; b < length.length; b++) stiffness[b] = stiffness(length[b], restLength[b]);
	}

	/** The energy scale C [E], which sets the unit of forces: {@code C/l}. Positive. */
	double energyScale();

	/** The parameters of this law, in the order of {@link LawKind#parameters}. With the kind they determine the law. A new array. */
	double[] parameters();

	/** The paper's law with a tilt: {@code (C/4) s⁴ - (α/2) s² + h s} [E]; for h = 0 a {@link BistableQuartic}. */
	static BondPotential quartic(final double c, final double alpha, final double tilt) {
		final BistableQuartic plain = new BistableQuartic(c, alpha);
		return tilt == 0 ? plain : new TiltedQuartic(plain, tilt);
	}

	/**
	 * This law with energies in another unit.
	 *
	 * @param unit the new unit in terms of the present one, positive: an energy u becomes u/unit
	 */
	default BondPotential inUnitsOf(final double unit) {
		return new Rescaled(this, unit);
	}

	/** Whether U'' &lt; 0 at this length, so that the bond would be unstable on its own. */
	default boolean isLocallyUnstable(final double length, final double restLength) {
		return stiffness(length, restLength) < 0;
	}

	/** Strains of the two minima of U, the short one first; empty unless U has two minima. A new array. */
	default double[] minimumStrains(final double restLength) {
		return new WellSearch(this, restLength).minima();
	}

	/**
	 * Limits of stability: the strains between which U'' &lt; 0, ascending. Empty if the bond is stable at every length; one strain if the
	 * unstable range has no limit on the other side. A new array.
	 */
	default double[] spinodalStrains(final double restLength) {
		return new WellSearch(this, restLength).spinodals();
	}

	/** Strain of the maximum of U between its two minima; NaN unless U has two minima. */
	default double topStrain(final double restLength) {
		return new WellSearch(this, restLength).top();
	}

	/** Whether U has two minima. */
	default boolean isBistable(final double restLength) {
		return minimumStrains(restLength).length == 2;
	}

	/** The well that a bond of this length is in: 0 for the short one, 1 for the long one, beyond the maximum of U between them. */
	default int well(final double length, final double restLength) {
		return length > restLength * (1 + topStrain(restLength)) ? 1 : 0;
	}

	/**
	 * Whether {@code U'' + ksys ≤ 0} at some length, so that the bond can become unstable in its surroundings.
	 *
	 * @param surroundStiffness ksys [E/l²]
	 */
	default boolean softens(final double surroundStiffness, final double restLength) {
		return new WellSearch(this, restLength).least() + surroundStiffness <= 0;
	}

	/**
	 * The instability of a bond of a network at a minimum: the first root of {@code U'' + ksys}, with {@code ksys = V'' - U''} at the
	 * present length, on the way to the other well of V. A tilt of U does not shift the root, because it changes only the rest position a
	 * of the spring.
	 *
	 * @param effectiveStiffness V'' at the present length [E/l²], positive
	 * @return {@link BondInstability#NONE} if V'' vanishes nowhere
	 */
	default BondInstability instability(final double length, final double restLength, final double effectiveStiffness) {
		return new InstabilitySearch(this, length, restLength, effectiveStiffness).find();
	}

	/**
	 * U as a polynomial of δr, without its constant term: {@code a1 δr + a2 δr² + a3 δr³ + a4 δr⁴}.
	 *
	 * @return a1 to a4 [4] [E/l, E/l², E/l³, E/l⁴]; null if U is not such a polynomial
	 */
	default double[] powers(final double restLength) {
		return null;
	}
}
