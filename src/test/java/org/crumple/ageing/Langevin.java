package org.crumple.ageing;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import org.crumple.mechanics.Forces;
import org.crumple.mechanics.Stress;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.network.StrainMode;

/**
 * Overdamped dynamics with thermal noise, {@code dq/dt = M F(q) + √(2 M T) ξ(t)}. Every step takes the mean of two successive noises, so
 * that in a harmonic well the variance is T/λ for any stable step.
 *
 * @see <a href="https://doi.org/10.1093/amrx/abs010">Leimkuhler and Matthews, Appl. Math. Res. Express 2013, 34</a>
 */
final class Langevin {

	/** What drives the coordinates. */
	interface Field {

		/**
		 * @param q coordinates, read only
		 * @param force −∂U/∂q, overwritten
		 */
		void force(double[] q, double[] force);
	}

	/** Coordinates, read only. */
	final double[] q;
	private final Field field;
	private final double[] force, noise, drift, spread;
	private final RandomGenerator random;

	/**
	 * @param start coordinates, copied
	 * @param mobility M of every coordinate
	 * @param temperature T [E]
	 * @param step time step
	 */
	Langevin(final Field field, final double[] start, final double[] mobility, final double temperature, final double step,
		final long seed)
	{
		this.field = field;
		q = start.clone();
		force = new double[q.length];
		noise = new double[q.length];
		drift = new double[q.length];
		spread = new double[q.length];
		random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
		for (int k = 0; k < q.length; k++) {
			drift[k] = mobility[k] * step;
			spread[k] = Math.sqrt(mobility[k] * temperature * step / 2);
			noise[k] = random.nextGaussian();
		}
	}

	void run(final long steps) {
		for (long s = 0; s < steps; s++) step();
	}

	private void step() {
		field.force(q, force);
		for (int k = 0; k < q.length; k++) {
			final double next = random.nextGaussian();
			q[k] += drift[k] * force[k] + spread[k] * (noise[k] + next);
			noise[k] = next;
		}
	}

	/** A network in a fixed cell: coordinates are positions [2N]. */
	static Field of(final SpringNetwork network, final Cell cell) {
		final Forces forces = new Forces(network);
		return (q, force) -> forces.evaluate(q, cell, force);
	}

	/** A network under a shear stress: coordinates are positions carried back to the cell of the start [2N], and the strain γ since. */
	static Field of(final SpringNetwork network, final Configuration start, final double stress) {
		final Forces forces = new Forces(network);
		final int last = 2 * network.nodeCount();
		final double[] x = new double[last];
		final double area = start.area();
		return (q, force) -> {
			final double strain = q[last];
			final Cell cell = StrainMode.SIMPLE.deformed(start.cell(), strain);
			System.arraycopy(q, 0, x, 0, last);
			for (int k = 0; k < last; k += 2) x[k] += strain * x[k + 1];
			forces.evaluate(x, cell, force);
			for (int k = 0; k < last; k += 2) force[k + 1] += strain * force[k];
			force[last] = area * (stress - Stress.of(network, x, cell, area).xy());
		};
	}

	/** The configuration at coordinates under a shear stress. */
	static Configuration configuration(final double[] q, final Configuration start) {
		final int last = start.positions().length;
		final double[] x = Arrays.copyOf(q, last);
		for (int k = 0; k < last; k += 2) x[k] += q[last] * x[k + 1];
		return new Configuration(x, StrainMode.SIMPLE.deformed(start.cell(), q[last]), start.boundary());
	}
}
