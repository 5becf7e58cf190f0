package org.crumple.relax;

/** An explicit step of overdamped dynamics, {@code dq/dt = F(q)}, that can be tried before it is taken. Keeps room for one trial. */
interface FlowStep {

	/**
	 * Tries a step.
	 *
	 * @param q where it begins, read only
	 * @param force there, read only
	 * @param length h, in the time in which unit force moves a coordinate by 1
	 * @param stiffest bound λ of the curvatures there [E/l²]
	 * @return estimated error of the worst coordinate at its end [l]; not finite if a force is not
	 */
	double attempt(double[] q, double[] force, double length, double stiffest);

	/** Takes the step tried last. Both are overwritten. */
	void take(double[] q, double[] force);

	/** Longest step that is stable, in 1/λ. */
	double longest();

	/** How often forces have been evaluated. */
	long evaluations();
}
