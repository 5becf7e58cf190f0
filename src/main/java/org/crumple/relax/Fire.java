package org.crumple.relax;

import java.util.Arrays;

import org.crumple.mechanics.Forces;

/**
 * Fast inertial relaxation engine (FIRE): molecular dynamics whose velocity is mixed with the direction of the force, and set to zero
 * whenever the energy rises. E. Bitzek et al., Phys. Rev. Lett. 97, 170201 (2006), in the semi-implicit form of J. Guénolé et al., Comput.
 * Mater. Sci. 175, 109584 (2020), which goes back by half a step when the energy rises.
 */
final class Fire implements Descent {

	/**
	 * Number of successive downhill steps after which the time step grows. With the published values (delay 5, growth 1.1,
	 * steering 0.25) relaxations take an eighth more force evaluations: 376, 549 and 1002 instead of 327, 484 and 888 at N=512,
	 * 1024 and 4096 (means over 160, 60 and 10 packings as built). Masses adapted to make all
	 * nodes equally fast would save 3 %, within the scatter, and are not used.
	 */
	private static final int DELAY = 2;
	/** Factors of the time step when it grows and when it is reduced; mixing parameter of velocity and force, and its factor per step. */
	private static final double GROWTH = 1.2, SHRINKAGE = 0.5, STEERING = 0.2, STEERING_DECAY = 0.99;
	/**
	 * Longest time step in 1/ω_max, with the bound of ω_max from {@link TimeScale}. Mean number of force evaluations to reach 1e-8 C/l, for
	 * 24 packings of 512 nodes as built, with the published values of the other parameters: 918 at 0.5, 600 at 1, 504 at 1.5, 522 at 1.75,
	 * 1309 at 2, where it becomes unstable.
	 */
	private static final double LONGEST_STEP = 1.5;
	/**
	 * Largest change of a coordinate in one step [mean rest length], so that no bond jumps over its barrier (at a distance of about 0.2).
	 * In 100 packings of 256 nodes as built this limit was never reached; a limit of 0.05 would change 9 of 10 basins.
	 */
	private static final double LONGEST_MOVE = 0.1;
	/** Steps between two updates of ω_max. With 10, as many force evaluations are needed; with 40 and 80, a twentieth more. */
	private static final int STIFFNESS_EVERY = 20;

	private final Landscape landscape;
	private final TimeScale timeScale;
	private final double[] velocity;
	private double step;
	private double longest;
	private double steering = STEERING;
	private int downhill;
	private long evaluations;
	/** F·v, F·F and |F|∞ of the current forces, v·v of the current velocities. */
	private double power, force2, residual, velocity2;
	/** Upper bound of the components of the velocity. */
	private double fastest;

	Fire(final Landscape landscape) {
		this.landscape = landscape;
		timeScale = new TimeScale(landscape);
		velocity = new double[landscape.dimension()];
	}

	@Override
	public void step(final double[] q, final double[] force) {
		if (evaluations == 0) measure(force);
		if (evaluations % STIFFNESS_EVERY == 0) {
			longest = LONGEST_STEP * timeScale.shortest(q);
			if (step == 0) step = 0.1 * longest;
			step = Math.min(step, longest);
		}
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
		}
		final double steer = force2 > 0 ? steering * Math.sqrt(velocity2 / force2) : 0;
		final double keep = 1 - steering, take = steer + step;
		fastest = keep * fastest + take * residual;
		if (step * fastest <= LONGEST_MOVE * timeScale.length()) {
			for (int k = 0; k < q.length; k++) {
				final double v = keep * velocity[k] + take * force[k];
				velocity[k] = v;
				q[k] += step * v;
			}
		} else {
			moveCarefully(q, force, keep, take);
		}
		// v·v of the new velocity from the scalar products above; all terms are positive, so that no digits cancel
		velocity2 = keep * keep * velocity2 + 2 * keep * take * power + take * take * force2;
		landscape.force(q, force);
		evaluations++;
		measure(force);
	}

	/** Moves by one step, shortened if a coordinate would change too much. */
	private void moveCarefully(final double[] q, final double[] force, final double keep, final double take) {
		for (int k = 0; k < q.length; k++) velocity[k] = keep * velocity[k] + take * force[k];
		fastest = Forces.largest(velocity); // replaces the upper bound
		final double move = Math.min(step, LONGEST_MOVE * timeScale.length() / fastest);
		for (int k = 0; k < q.length; k++) q[k] += move * velocity[k];
	}

	/** Computes F·v, F·F and |F|∞ in one pass. */
	private void measure(final double[] force) {
		double p0 = 0, p1 = 0, p2 = 0, p3 = 0, s0 = 0, s1 = 0, s2 = 0, s3 = 0, largest = 0;
		int k = 0;
		for (; k + 4 <= force.length; k += 4) {
			final double f0 = force[k], f1 = force[k + 1], f2 = force[k + 2], f3 = force[k + 3];
			p0 += f0 * velocity[k];
			p1 += f1 * velocity[k + 1];
			p2 += f2 * velocity[k + 2];
			p3 += f3 * velocity[k + 3];
			s0 += f0 * f0;
			s1 += f1 * f1;
			s2 += f2 * f2;
			s3 += f3 * f3;
			if (Math.abs(f0) > largest) largest = Math.abs(f0);
			if (Math.abs(f1) > largest) largest = Math.abs(f1);
			if (Math.abs(f2) > largest) largest = Math.abs(f2);
			if (Math.abs(f3) > largest) largest = Math.abs(f3);
		}
		for (; k < force.length; k++) {
			p0 += force[k] * velocity[k];
			s0 += force[k] * force[k];
			largest = Math.max(largest, Math.abs(force[k]));
		}
		power = p0 + p1 + (p2 + p3);
		force2 = s0 + s1 + (s2 + s3);
		residual = Double.isFinite(force2) ? largest : Double.NaN;
	}

	/** Sets the velocity to zero and restarts the delay. */
	private void rest() {
		Arrays.fill(velocity, 0);
		velocity2 = power = fastest = 0;
		steering = STEERING;
		downhill = 0;
	}

	@Override
	public double residual() {
		return residual;
	}

	@Override
	public long evaluations() {
		return evaluations;
	}
}
