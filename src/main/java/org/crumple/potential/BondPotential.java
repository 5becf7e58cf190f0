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
	 * Tensions of many bonds of this law at once. A law that is used much repeats the plain loop, so that the compiler can
	 * work on several bonds at a time; the bits are those of {@link #tension}.
	 *
	 * @param length r [m] [l], read only
	 * @param restLength r0 [m] [l], read only
	 * @param tension t [m] [E/l], overwritten
	 */
	default void tensions(final double[] length, final double[] restLength, final double[] tension) {
		for (int b = 0; b < length.length; b++) tension[b] = tension(length[b], restLength[b]);
	}

	/** U''(r), bare stiffness of the bond [E/l²]; negative in the spinodal region. Arguments as in {@link #energy}. */
	double stiffness(double length, double restLength);

	/** The energy scale C [E], which sets the unit of forces: {@code C/l}. Positive. */
	double energyScale();

	/** The numbers that, together with the kind of law, determine it, in a fixed order; a new array. */
	double[] parameters();

	/** Whether a bond of this length has U'' &lt; 0: it would be unstable on its own. */
	default boolean isLocallyUnstable(final double length, final double restLength) {
		return stiffness(length, restLength) < 0;
	}
}
