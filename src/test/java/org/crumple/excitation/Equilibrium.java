package org.crumple.excitation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.crumple.linalg.SignedCholesky;
import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.mechanics.Forces;
import org.crumple.mechanics.Hessian;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.physics.Measure;

/** Follows a minimum under a force dipole or a strain, by plain Newton iteration with pinned node 0. */
final class Equilibrium {

	private static final int STEPS = 20;

	private Equilibrium() {}

	/** The equilibrium near {@code start} under a force dipole {@code force} [E/l] that pushes the ends of a bond apart. */
	static Configuration pushed(final SpringNetwork network, final Configuration start, final int bond, final double force) {
		final double[] d = new double[2], x = start.positions().clone();
		final SymmetricBlockMatrix matrix = Hessian.of(network, start);
		final SignedCholesky factor = Measure.factor(matrix);
		for (int step = 0; step < STEPS; step++) {
			final Configuration now = start.withPositions(x.clone());
			final double[] f = Forces.of(network, now);
			network.bondVector(bond, now, d);
			final double r = Math.hypot(d[0], d[1]);
			for (int k = 0; k < 2; k++) {
				f[2 * network.from()[bond] + k] -= force * d[k] / r;
				f[2 * network.to()[bond] + k] += force * d[k] / r;
			}
			if (Forces.largest(f) < 1e-14) break;
			assertTrue(factor.factoriseDefinite(Hessian.of(network, now)), "left the basin");
			factor.solve(f, f);
			for (int k = 0; k < x.length; k++) x[k] += f[k];
		}
		return start.withPositions(x);
	}

	/** The equilibrium after a step of simple shear. */
	static Configuration sheared(final SpringNetwork network, final Configuration start, final double increment) {
		return pushed(network, start.sheared(increment), 0, 0);
	}
}
