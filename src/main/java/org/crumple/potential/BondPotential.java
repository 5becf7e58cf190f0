package org.crumple.potential;

/**
 * The law of one bond: pure functions of its length r, given its rest length r0. Immutable, equal by value.
 * Energies are in E, lengths in l; a strain is {@code s = (r - r0)/r0}.
 * <p>
 * A law gives U, U', U'', its energy scale and its parameters. Where its wells and its instabilities lie is worked out of these, for strains from -1 to 2
 * and wells wider than 0.005 ({@link WellSearch}, {@link InstabilitySearch}); a law that knows closed forms gives those instead.
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
	 * Tension over length of many bonds of this law at once: the force on a node is this times the vector along the bond. A
	 * law that is used much has a plain loop of its own, so that the compiler can work on several bonds at a time; it agrees
	 * with {@link #tension} to rounding.
	 *
	 * @param length r [m] [l], read only
	 * @param restLength r0 [m] [l], read only
	 * @param pull t/r [m] [E/l²], overwritten; not finite where a bond has no length
	 */
	default void pulls(final double[] length, final double[] restLength, final double[] pull) {
		for (int b = 0; b < length.length; b++) pull[b] = tension(length[b], restLength[b]) / length[b];
	}

	/** U''(r), bare stiffness of the bond [E/l²]; negative in the spinodal region. Arguments as in {@link #energy}. */
	double stiffness(double length, double restLength);

	/** U'' of many bonds of this law at once, [m] [E/l²], overwritten; otherwise as in {@link #pulls}. */
	default void stiffnesses(final double[] length, final double[] restLength, final double[] stiffness) {
		for (int b = 0; b < length.length; b++) stiffness[b] = stiffness(length[b], restLength[b]);
	}

	/** The energy scale C [E], which sets the unit of forces: {@code C/l}. Positive. */
	double energyScale();

	/** The numbers that, together with the kind of law, determine it, in the order in which {@link LawKind} names them; a new array. */
	double[] parameters();

	/** The law of the paper with a tilt: {@code (C/4) s⁴ - (α/2) s² + h s} [E]; without one it is a {@link BistableQuartic}. */
	static BondPotential quartic(final double c, final double alpha, final double tilt) {
		final BistableQuartic plain = new BistableQuartic(c, alpha);
		return tilt == 0 ? plain : new TiltedQuartic(plain, tilt);
	}

	/**
	 * This law with energies in another unit.
	 *
	 * @param unit in today's unit, positive: an energy u becomes u/unit
	 */
	default BondPotential inUnitsOf(final double unit) {
		return new Rescaled(this, unit);
	}

	/** Whether a bond of this length has U'' &lt; 0: it would be unstable on its own. */
	default boolean isLocallyUnstable(final double length, final double restLength) {
		return stiffness(length, restLength) < 0;
	}

	/** Strains of the two minima of U, the short one first; empty if there are not two. A new array. */
	default double[] minimumStrains(final double restLength) {
		return new WellSearch(this, restLength).minima();
	}

	/**
	 * Strains between which U'' &lt; 0, ascending: the two limits of stability. Empty if the bond is stable at every length, one alone if it stays unstable
	 * on the other side. A new array.
	 */
	default double[] spinodalStrains(final double restLength) {
		return new WellSearch(this, restLength).spinodals();
	}

	/** Strain of the maximum of U between its minima; NaN if there are not two. */
	default double topStrain(final double restLength) {
		return new WellSearch(this, restLength).top();
	}

	/** Whether U has two minima. */
	default boolean isBistable(final double restLength) {
		return minimumStrains(restLength).length == 2;
	}

	/** The well of U that a bond of this length is in: 0, or 1 beyond the top. */
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
	 * The instability of a bond at a minimum of its network: the root of {@code U'' + ksys}, with {@code ksys = V'' - U''} now, on the way to the other well of
	 * V. A tilt of U does not move it, since it only moves the place at which the surroundings would be at rest.
	 *
	 * @param effectiveStiffness V'' [E/l²], positive
	 * @return {@link BondInstability#NONE} if V'' vanishes nowhere
	 */
	default BondInstability instability(final double length, final double restLength, final double effectiveStiffness) {
		return new InstabilitySearch(this, length, restLength, effectiveStiffness).find();
	}

	/**
	 * U as a polynomial of δr, but for its constant: {@code a1 δr + a2 δr² + a3 δr³ + a4 δr⁴}.
	 *
	 * @return [4], of δr to the first, second, third and fourth power; null if it is no such polynomial
	 */
	default double[] powers(final double restLength) {
		return null;
	}
}
