package org.crumple.relax;

import java.util.Arrays;

import org.crumple.linalg.Vectors;

/**
 * Fast inertial relaxation engine: molecular dynamics whose velocity is steered towards the force and reset whenever
 * it climbs. E. Bitzek et al., Phys. Rev. Lett. 97, 170201 (2006), in the semi-implicit form with half a step back on
 * climbing of J. Guénolé et al., Comput. Mater. Sci. 175, 109584 (2020).
 */
final class Fire implements Descent {

	/** Steps that must go downhill before the time step grows; FIRE's published value. */
	private static final int DELAY = 5;
	private static final double GROWTH = 1.1, SHRINKAGE = 0.5, STEERING = 0.25, STEERING_DECAY = 0.99;
	/**
	 * Longest time step, in 1/ω_max with ω_max bounded from the stiffest node. Force evaluations down to 1e-8 C/l, mean of
	 * 24 packings of 512 nodes as built: 918 at 0.5, 600 at 1, 504 at 1.5, 522 at 1.75, 1309 at 2, where it gets unstable.
	 */
	private static final double LONGEST_STEP = 1.5;
	/**
	 * Longest move of a coordinate in one step [mean rest length], so that no bond jumps over its own barrier (about 0.2
	 * away). A safeguard: it was never reached by 100 packings of 256 nodes as built; at 0.05 it would change 9 of 10 basins.
	 */
	private static final double LONGEST_MOVE = 0.1;
	/** Steps between two looks at the stiffest node. */
	private static final int STIFFNESS_EVERY = 20;

	private final Landscape landscape;
	private final TimeScale timeScale;
	private final double[] velocity;
	private double step;
	private double longest;
	private double steering = STEERING;
	private int downhill;
	private long evaluations;

	Fire(final Landscape landscape) {
		this.landscape = landscape;
		timeScale = new TimeScale(landscape);
		velocity = new double[landscape.dimension()];
	}

	@Override
	public void step(final double[] q, final double[] force) {
		if (evaluations % STIFFNESS_EVERY == 0) {
			longest = LONGEST_STEP * timeScale.shortest(q);
			if (step == 0) step = 0.1 * longest;
			step = Math.min(step, longest);
		}
		final double power = Vectors.dot(force, velocity), force2 = Vectors.dot(force, force);
		double velocity2 = Vectors.dot(velocity, velocity);
		if (power > 0) {
			if (++downhill > DELAY) {
				step = Math.min(GROWTH * step, longest);
				steering *= STEERING_DECAY;
			}
		} else {
			if (velocity2 > 0) {
				step *= SHRINKAGE;
				for (int k = 0; k < q.length; k++) q[k] -= step * velocity[k];
			}
			rest();
			velocity2 = 0;
		}
		final double steer = force2 > 0 ? steering * Math.sqrt(velocity2 / force2) : 0;
		double fastest = 0;
		final double keep = 1 - steering, take = steer + step;
		for (int k = 0; k < q.length; k++) velocity[k] = keep * velocity[k] + take * force[k];
		for (final double v : velocity) {
			if (Math.abs(v) > fastest) fastest = Math.abs(v);
		}
		final double move = Math.min(step, LONGEST_MOVE * timeScale.length() / fastest);
		for (int k = 0; k < q.length; k++) q[k] += move * velocity[k];
		landscape.force(q, force);
		evaluations++;
	}

	/** Starts anew, without inertia. */
	private void rest() {
		Arrays.fill(velocity, 0);
		steering = STEERING;
		downhill = 0;
	}

	@Override
	public long evaluations() {
		return evaluations;
	}
}
