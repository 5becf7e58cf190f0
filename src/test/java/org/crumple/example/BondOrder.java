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
		double cos = 0, sin = 0;
		for (final double angle : angles(network, configuration)) {
			cos += StrictMath.cos(2 * angle);
			sin += StrictMath.sin(2 * angle);
		}
		return new BondOrder(Math.sqrt(cos * cos + sin * sin) / network.bondCount(), StrictMath.atan2(sin, cos) / 2);
	}

	/** φ of every bond [rad], in [-π/2, π/2]; both directions of a bond have the same angle. */
	static double[] angles(final SpringNetwork network, final Configuration configuration) {
		final double[] angle = new double[network.bondCount()], d = new double[2];
		for (int b = 0; b < angle.length; b++) {
			network.bondVector(b, configuration, d);
			angle[b] = StrictMath.atan(d[1] / d[0]);
		}
		return angle;
	}
}
