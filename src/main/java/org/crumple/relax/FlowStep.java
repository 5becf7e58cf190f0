package org.crumple.relax;

/**
 * An explicit time step of overdamped dynamics, {@code dq/dt = F(q)}, which is tried first and then accepted or discarded. An instance
 * stores one trial.
 */
interface FlowStep {

	/**
	 * Tries a step.
	 *
	 * @param q coordinates at the beginning, read only
	 * @param force at q, read only
	 * @param length time step h [l²/E]
	 * @param stiffest upper bound λ of the curvatures at q [E/l²]
	 * @return largest estimated error of a coordinate [l]; not finite if a force is not finite
	 */
	double attempt(double[] q, double[] force, double length, double stiffest);

	/** Accepts the last trial: overwrites coordinates and forces with those at its end. */
	void take(double[] q, double[] force);

	/** Longest stable step, in 1/λ. */
	double longest();

	/** Number of force evaluations. */
	long evaluations();
}
