package org.crumple.example;

import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;

/**
 * Orientational order of bonds, {@code Q = |⟨exp(2iφ)⟩|} with their angles φ to the x axis. It is 1 if all bonds are parallel, and about
 * {@code 1/√M} for random orientations.
 *
 * @param order Q, dimensionless, in [0, 1]
 * @param angle of the preferred direction [rad], in (-π/2, π/2]
 */
record BondOrder(double order, double angle) {

	/** The order of all bonds of a configuration. */
	static BondOrder of(final SpringNetwork network, final Configuration configuration) {
		final double[] d = new double[2];
		double cos = 0, sin = 0;
		for (int b = 0; b < network.bondCount(); b++) {
			network.bondVector(b, configuration, d);
			final double square = d[0] * d[0] + d[1] * d[1];
			cos += (d[0] * d[0] - d[1] * d[1]) / square;
			sin += 2 * d[0] * d[1] / square;
		}
		return new BondOrder(Math.sqrt(cos * cos + sin * sin) / network.bondCount(), StrictMath.atan2(sin, cos) / 2);
	}
}
