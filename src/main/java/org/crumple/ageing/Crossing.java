package org.crumple.ageing;

/**
 * A way from one basin into another, over a saddle.
 *
 * @param from the basin that is left
 * @param to the basin that is entered
 * @param barrier ΔG, energy of the saddle minus that of the minimum, less the work of the load [E]
 * @param eigenvalue λ−, how fast the network leaves the saddle in overdamped motion with a drag of 1 [E/l²], positive
 * @param halfLogDeterminant ½ (ln |det H| of the saddle − ln det H of the minimum)
 * @param flips number of bonds whose state differs between the two minima
 * @param bond whose pinching led to the saddle; −1 if it was found from the other side
 */
record Crossing(Basin from, Basin to, double barrier, double eigenvalue, double halfLogDeterminant, int flips, int bond) {

	/** Largest difference between the energies of a saddle found twice [C], and relative one between its eigenvalues. */
	private static final double SAME_ENERGY = 1e-9, SAME_EIGENVALUE = 1e-6;
	private static final double LN_TURN = StrictMath.log(2 * Math.PI);

	/** Energy of the saddle, less the work of the load [E]. */
	double top() {
		return from.enthalpy() + barrier;
	}

	/**
	 * Logarithm of the rate after Kramers and Langer, {@code k = λ−/2π √(det H/|det H_saddle|) exp(−ΔG/T)}.
	 *
	 * @param temperature T [E]
	 */
	double logRate(final double temperature) {
		return StrictMath.log(eigenvalue) - LN_TURN - halfLogDeterminant - barrier / temperature;
	}

	/** The same saddle crossed the other way. */
	Crossing reversed() {
		final double half = halfLogDeterminant + 0.5 * (from.logDeterminant() - to.logDeterminant());
		return new Crossing(to, from, top() - to.enthalpy(), eigenvalue, half, flips, -1);
	}

	/** Whether another crossing between the same basins is one over the same saddle. */
	boolean isSame(final Crossing other) {
		return from == other.from && to == other.to && Math.abs(barrier - other.barrier) < SAME_ENERGY && Math.abs(eigenvalue
			- other.eigenvalue) < SAME_EIGENVALUE * eigenvalue;
	}
}
