package org.crumple.relax;

import java.util.Arrays;

import org.crumple.mechanics.Forces;

/**
 * Overdamped dynamics {@code dq/dt = F(q)}, with a step size controlled by the error of the path. The basin reached is that of steepest
 * descent.
 * <p>
 * As long as accuracy limits the step, an embedded Runge–Kutta pair of orders 3 and 2 with a tight tolerance is used
 * ({@link EmbeddedStep}). This is the case in a network as built, in which bonds have yet to choose between their minima. Once a step twice
 * the stable length would be accurate, only slow motions remain, and a stabilised method of second order takes over
 * ({@link ChebyshevStep}). In falls from instabilities this happens after two steps.
 */
final class GradientFlow implements Descent {

	/**
	 * Tolerance for the error of a coordinate per step of the pair [mean rest length]. Of 100 packings of 256 nodes as built, all end in
	 * the same basin as with the pair alone at a tolerance of 1e-8. At 3e-6 only 98 do; with stabilised steps from the start and 3e-6, 94
	 * do, at twice the work.
	 */
	private static final double ACCURATE = 1e-6;
	/**
	 * Tolerance for the error of a coordinate per stabilised step [mean rest length]. Of 798 falls with 256 nodes and 300 with 1024, all
	 * end in the same minimum as with the pair alone. At 3e-3 all do as well, with a twelfth fewer force evaluations; at 1e-2 one does not.
	 */
	private static final double SLOW = 1e-3;
	/**
	 * Ratio of the accurate to the stable step length at which the pair is replaced. At 3, the 100 packings end in the same basins, but a
	 * sixth later.
	 */
	private static final double STIFF = 2;
	private static final double SAFETY = 0.8, FASTEST_GROWTH = 5, STRONGEST_SHRINKAGE = 0.1;
	/** Steps of the pair between two updates of λ, which cost as much as a force evaluation; stabilised methods update λ at every step. */
	private static final int STIFFNESS_EVERY = 10;
	/** First step, and the step length below which descent fails, in 1/λ. */
	private static final double FIRST = 0.5, SHORTEST = 1e-6;

	private final FlowStep pair;
	private final FlowStep stabilised;
	private final StiffnessBound bound;
	private final double accurate, slow;
	private FlowStep method;
	private double step;
	private double stiffest;
	private int steps;
	/**
	 * Length of the last accepted step of the current method, and its error divided by the tolerance, which is 0 if there is no such step.
	 */
	private double lastStep, lastError;
	private double residual;

	GradientFlow(final Landscape landscape) {
		pair = new EmbeddedStep(landscape);
		stabilised = new ChebyshevStep(landscape);
		bound = new StiffnessBound(landscape);
		method = pair;
		final double length = new TimeScale(landscape).length();
		accurate = ACCURATE * length;
		slow = SLOW * length;
	}

	@Override
	public void step(final double[] q, final double[] force) {
		if (method == stabilised || steps % STIFFNESS_EVERY == 0) stiffest = bound.at(q);
		if (steps++ == 0) step = FIRST / stiffest;
		boolean refused = false;
		while (step * stiffest > SHORTEST) {
			final double length = Math.min(step, method.longest() / stiffest);
			final double error = method.attempt(q, force, length, stiffest) / (method == pair ? accurate : slow);
			if (!(error < Double.POSITIVE_INFINITY)) {
				step = STRONGEST_SHRINKAGE * length;
				continue;
			}
			final double next = length * growth(length, error);
			if (error <= 1) {
				method.take(q, force);
				residual = Forces.largest(force);
				lastStep = length;
				lastError = error;
				step = refused ? Math.min(next, length) : next;
				if (method == pair && step > STIFF * pair.longest() / stiffest) {
					method = stabilised;
					lastError = 0;
				}
				return;
			}
			step = next;
			refused = true;
		}
		residual = Double.NaN;
		Arrays.fill(force, Double.NaN); // the length of a bond or of the cell tends to zero
	}

	/** Factor by which the next step may be longer, with the trend of the error from the last step extrapolated. */
	private double growth(final double length, final double error) {
		final double size = Math.max(error, 1e-9);
		double growth = SAFETY / StrictMath.cbrt(size);
		if (error <= 1 && lastError > 0)
			growth = Math.min(growth, growth * StrictMath.cbrt(Math.max(lastError, 1e-9) / size) * length / lastStep);
		return Math.max(STRONGEST_SHRINKAGE, Math.min(FASTEST_GROWTH, growth));
	}

	@Override
	public double residual() {
		return residual;
	}

	@Override
	public long evaluations() {
		return pair.evaluations() + stabilised.evaluations();
	}
}
