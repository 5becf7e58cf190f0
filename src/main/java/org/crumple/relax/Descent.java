package org.crumple.relax;

/** A way downhill on a {@link Landscape}, a step at a time. Keeps its inertia or step size from one step to the next. */
interface Descent {

	/**
	 * One step. Afterwards {@code force} is the force at the new {@code q}.
	 *
	 * @param q coordinates, modified
	 * @param force −gradient at q on entry and on return, modified
	 */
	void step(double[] q, double[] force);

	/** |F|∞ after the last step [E/l]; NaN if a force is not finite. */
	double residual();

	/** How often this descent has evaluated forces. */
	long evaluations();
}
