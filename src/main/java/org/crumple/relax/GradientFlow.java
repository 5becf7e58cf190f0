package org.crumple.relax;

import java.util.Arrays;

import org.crumple.mechanics.Forces;

/**
 * Overdamped dynamics {@code dq/dt = F(q)}, with steps adapted to a tolerance on the path. The basin reached is that of steepest descent.
 * <p>
 * While accuracy limits the steps, as in a network as built, where every bond has its choice of minimum before it, they are those of a pair of orders 3 and 2 at a tight
 * tolerance ({@link EmbeddedStep}). Once a step twice as long as is stable would be accurate, all that is left is slow, and stabilised steps of second order follow it
 * ({@link ChebyshevStep}). Falls get there after two steps.
 */
final class GradientFlow implements Descent {

	/**
	 * Error of a coordinate allowed per step of the pair [mean rest length]. Of 100 packings of 256 nodes relaxed as built, all end in the
	 * same basin as with the pair alone at 1e-8, but 98 at 3e-6; with stabilised steps from the start, 94 at 3e-6 and twice the work.
	 */
	private static final double ACCURATE = 1e-6;
	/**
	 * The same for stabilised steps. Of 798 falls of 256 nodes and 300 of 1024 all end as with the pair alone, and at 3e-3, with a twelfth fewer force evaluations; at 1e-2 one does
	 * not.
	 */
	private static final double SLOW = 1e-3;
	/** How many times as long as stable an accurate step must be for the pair to be left: at 3 as at 2 all of the 100 end in the same basins, a sixth later. */
	private static final double STIFF = 2;
	private static final double SAFETY = 0.8, FASTEST_GROWTH = 5, STRONGEST_SHRINKAGE = 0.1;
	/** Steps of the pair between two looks at the stiffest node, which cost as much as an evaluation of the forces; stabilised steps look every time. */
	private static final int STIFFNESS_EVERY = 10;
	/** First step, and one so short that nothing can be wrong with its length, in 1/λ. */
	private static final double FIRST = 0.5, SHORTEST = 1e-6;

	private final FlowStep pair;
	private final FlowStep stabilised;
	private final StiffnessBound bound;
	private final double accurate, slow;
	private FlowStep method;
	private double step;
	private double stiffest;
	private int steps;
	/** Of the last step taken with this method: its length, and its error in allowed ones; 0 if there is none. */
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
		Arrays.fill(force, Double.NaN); // the path leads where a bond or the cell has no length
	}

	/** By how much the next step may be longer, if the error goes on to grow or shrink as it did. */
	private double growth(final double length, final double error) {
		final double size = Math.max(error, 1e-9);
		double growth = SAFETY / StrictMath.cbrt(size);
		if (error <= 1 && lastError > 0) growth = Math.min(growth, growth * StrictMath.cbrt(Math.max(lastError, 1e-9) / size) * length / lastStep);
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
