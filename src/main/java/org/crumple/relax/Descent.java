package org.crumple.relax;

/** A stepwise descent on a {@link Landscape}. An instance keeps its velocities or its step size between steps. */
interface Descent {

	/**
	 * Makes one step.
	 *
	 * @param q coordinates, modified
	 * @param force −∂U/∂q at q, on entry and on return; modified
	 */
	void step(double[] q, double[] force);

	/** |F|∞ after the last step [E/l]; NaN if a force is not finite. */
	double residual();

	/** Number of force evaluations of this descent. */
	long evaluations();
}
