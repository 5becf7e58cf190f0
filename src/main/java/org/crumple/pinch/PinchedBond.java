package org.crumple.pinch;

/**
 * What happened to one bond that was pinched. Undefined numbers are NaN, undefined bonds −1.
 *
 * @param bond in [0, M)
 * @param force f at the failure [E/l]
 * @param extension δr of the bond at the failure [l]
 * @param work ΔU up to the failure, which is ∫ f dr [E]
 * @param trigger the bond whose length changes most along the critical mode
 * @param passage what lies behind the failure; null if it was not searched, or there is no failure
 * @param end how the pinching ended
 */
public record PinchedBond(int bond, double force, double extension, double work, int trigger, Passage passage, PinchStop end) {

	/**
	 * The equilibrium at f = 0 behind the failure.
	 *
	 * @param energy its U minus that of the initial minimum [E]
	 * @param index number of negative eigenvalues of its Hessian
	 * @param eigenvalue the lowest eigenvalue [E/l²]
	 * @param logDeterminant ln |det' H| minus ln det' H of the initial minimum, det' being the product of all eigenvalues other than those
	 *   of the translations
	 * @param returned whether one side leads down to the initial minimum
	 * @param energyChange U of the minimum on the other side minus that of the initial minimum [E]; NaN unless returned
	 * @param flips number of bonds whose state differs between the two minima; −1 unless returned
	 */
	public record Passage(double energy, int index, double eigenvalue, double logDeterminant, boolean returned, double energyChange,
		int flips) {}

	/** A bond without a failure. */
	static PinchedBond unfailed(final int bond, final PinchStop end) {
		return new PinchedBond(bond, Double.NaN, Double.NaN, Double.NaN, -1, null, end);
	}

	/** This bond with what lies behind its failure. */
	PinchedBond with(final Passage behind, final PinchStop reason) {
		return new PinchedBond(bond, force, extension, work, trigger, behind, reason);
	}

	public boolean hasFailed() {
		return trigger >= 0;
	}

	/** Whether the bond itself triggers the failure. */
	public boolean isOwn() {
		return trigger == bond;
	}

	/** Energy of the saddle above the initial minimum [E], if it is a barrier between this minimum and another one; else NaN. */
	public double activation() {
		return end == PinchStop.SADDLE ? passage.energy() : Double.NaN;
	}
}
