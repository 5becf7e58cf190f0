package org.crumple.potential;

/**
 * The law of one bond: pure functions of its length r, given its rest length r0. Immutable, equal by value.
 * Energies are in E, lengths in l.
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

	/** The numbers that, together with the kind of law, determine it, in a fixed order; a new array. */
	double[] parameters();

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
}
