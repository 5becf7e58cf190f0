package org.crumple.ageing;

/**
 * A saddle beside a state.
 *
 * @param bond whose pinching led to it; −1 if it was found from the other side
 * @param barrier ΔG [E]
 * @param eigenvalue λ−, how fast the network leaves the saddle in overdamped motion with a drag of 1 [E/l²], positive
 * @param halfLogDeterminant ½ (ln |det H| of the saddle − ln det H of the minimum)
 * @param logRate logarithm of the rate of Kramers and Langer [E/(drag l²)]; −∞ without temperature
 * @param flips number of bonds whose state differs in the state on the other side
 * @param endEnergy U of that state [E]
 */
public record SaddleBeside(int bond, double barrier, double eigenvalue, double halfLogDeterminant, double logRate, int flips,
	double endEnergy)
{

	static SaddleBeside of(final Crossing way, final double temperature, final double unit) {
		return new SaddleBeside(way.bond(), unit * way.barrier(), unit * way.eigenvalue(), way.halfLogDeterminant(), way.logRate(
			temperature) + StrictMath.log(unit), way.flips(), unit * way.to().energy());
	}
}
