package org.crumple.generate;

import java.util.Arrays;

import org.crumple.kernel.Monitor;

/**
 * Minimises the energy of a packing by FIRE: discs of unit mass move downhill by molecular dynamics, and their velocities are set to zero
 * whenever they would move uphill.
 *
 * @see <a href="https://doi.org/10.1103/PhysRevLett.97.170201">Bitzek et al., Phys. Rev. Lett. 97, 170201 (2006)</a>
 * @see <a href="https://doi.org/10.1016/j.commatsci.2020.109584">Guénolé et al., Comput. Mater. Sci. 175, 109584 (2020)</a>, for the half
 *   step back
 */
final class PackingMinimiser {

	/** Largest time step. From 0.7 on discs overshoot and FIRE takes six times as many steps; with 0.25 it takes a third more. */
	private static final double LONGEST_STEP = 0.5;
	private static final double FIRST_STEP = 0.1;
	private static final double MIXING = 0.15;

	/** Downhill steps before the time step may grow. */
	private static final int PATIENCE = 8;

	/** Ten times the steps that packings near jamming take, which are the slowest. */
	private static final int MOST_STEPS = 200_000;

	private static final int STEPS_BETWEEN_REPORTS = 50;

	private final DiscNeighbours neighbours = new DiscNeighbours();
	private double[] force = new double[0];
	private double[] velocity = new double[0];
	private int steps;

	/**
	 * @param packing its positions are overwritten
	 * @param tolerance largest force component at which to stop [1/l]
	 * @param monitor receives progress, may cancel
	 * @return whether the tolerance was met
	 */
	boolean minimise(final DiscPacking packing, final double tolerance, final Monitor monitor) {
		final int n2 = 2 * packing.count();
		if (force.length < n2) {
			force = new double[n2 + n2 / 8 + 16];
			velocity = new double[n2 + n2 / 8 + 16];
		}
		Arrays.fill(velocity, 0, n2, 0);
		neighbours.rebuild(packing);
		double dt = FIRST_STEP, mixing = MIXING, travelled = 0;
		int downhill = 0;
		for (int step = 0; step < MOST_STEPS; step++, steps++) {
			if (travelled > neighbours.slack()) {
				// this sum over the fastest disc of each step overestimates the displacement of any one disc, so measure before rebuilding
				travelled = neighbours.longestWay(packing);
				if (travelled > 0.5 * neighbours.slack()) {
					neighbours.rebuild(packing);
					travelled = 0;
				}
			}
			computeForces(packing);
			double power = 0, force2 = 0, velocity2 = 0, greatest = 0;
			for (int k = 0; k < n2; k++) {
				final double f = force[k], v = velocity[k];
				power += f * v;
				force2 += f * f;
				velocity2 += v * v;
				greatest = Math.max(greatest, Math.abs(f));
			}
			if (greatest <= tolerance) return true;
			if (step % STEPS_BETWEEN_REPORTS == 0) {
				monitor.throwIfCancelled();
				monitor.progress(Math.min(1, step / 2000.0), "Packing discs");
			}
			final double[] x = packing.x();
			if (power > 0) {
				if (++downhill > PATIENCE) {
					dt = Math.min(1.1 * dt, LONGEST_STEP);
					mixing *= 0.99;
				}
			}
			else {
				downhill = 0;
				for (int k = 0; k < n2; k++) {
					x[k] -= 0.5 * dt * velocity[k];
					velocity[k] = 0;
				}
				if (step > 0) dt *= 0.5;
				mixing = MIXING;
				velocity2 = 0;
			}
			final double keep = velocity2 > 0 ? 1 - mixing : 1;
			final double gain = dt + (velocity2 > 0 ? mixing * Math.sqrt(velocity2 / force2) : 0);
			double fastest = 0;
			for (int k = 0; k < n2; k++) {
				final double v = keep * velocity[k] + gain * force[k];
				velocity[k] = v;
				x[k] += dt * v;
				fastest = Math.max(fastest, Math.abs(v));
			}
			travelled += 1.5 * dt * fastest; // √2 from component to length, and the rest for the half step back
		}
		return false;
	}

	/** Number of force evaluations so far, over all packings. */
	int steps() {
		return steps;
	}

	/** The neighbour list as of the last step. */
	DiscNeighbours neighbours() {
		return neighbours;
	}

	private void computeForces(final DiscPacking packing) {
		final int n = packing.count();
		final double[] x = packing.x(), radius = packing.radius(), f = force;
		final int[] start = neighbours.start(), partner = neighbours.partner();
		final double side = packing.side(), half = side / 2;
		Arrays.fill(f, 0, 2 * n, 0);
		for (int i = 0; i < n; i++) {
			final double xi = x[2 * i], yi = x[2 * i + 1], ri = radius[i];
			double fx = 0, fy = 0;
			for (int k = start[i]; k < start[i + 1]; k++) {
				final int j = partner[k];
				double dx = x[2 * j] - xi, dy = x[2 * j + 1] - yi;
				dx = dx > half ? dx - side : dx < -half ? dx + side : dx;
				dy = dy > half ? dy - side : dy < -half ? dy + side : dy;
				final double reach = ri + radius[j], r2 = dx * dx + dy * dy;
				if (r2 >= reach * reach || r2 == 0) continue;
				final double push = 1 / (Math.sqrt(r2) * reach) - 1 / (reach * reach); // -U'/r
				fx -= push * dx;
				fy -= push * dy;
				f[2 * j] += push * dx;
				f[2 * j + 1] += push * dy;
			}
			f[2 * i] += fx;
			f[2 * i + 1] += fy;
		}
	}
}
