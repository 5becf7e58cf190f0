package org.crumple.mechanics;

import static org.crumple.physics.Measure.assertFallsAsSquare;
import static org.crumple.physics.Measure.direction;
import static org.crumple.physics.Measure.dot;
import static org.crumple.physics.Measure.moved;

import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.physics.Measure;
import org.crumple.physics.TestNetworks;
import org.junit.jupiter.api.Test;

/** All derivatives against finite differences, away from any minimum. */
class DerivativesTest {

	/** Rounding errors of sums of 190 energies of about 0.01, and of products of forces of about 0.1 with a direction of 128 components. */
	private static final double ROUNDING = 1e-15;

	private final SpringNetwork network = TestNetworks.packing(64, 1).network();
	private final Configuration configuration = TestNetworks.shaken(TestNetworks.packing(64, 1).configuration().sheared(0.13), 0.1, 2);
	private final double[] along = direction(128, 3);

	private Configuration at(final double h) {
		return configuration.withPositions(moved(configuration.positions(), h, along));
	}

	@Test
	void forcesAreMinusTheGradientOfTheEnergy() {
		final double expected = -dot(Forces.of(network, configuration), along);
		assertFallsAsSquare(h -> (Energy.of(network, at(h)) - Energy.of(network, at(-h))) / (2 * h) - expected, ROUNDING);
	}

	@Test
	void theHessianIsMinusTheGradientOfTheForces() {
		final double[] product = Measure.product(Hessian.of(network, configuration), along), probe = direction(128, 4);
		final double expected = -dot(product, probe);
		assertFallsAsSquare(h -> (dot(Forces.of(network, at(h)), probe) - dot(Forces.of(network, at(-h)), probe)) / (2 * h) - expected,
			10 * ROUNDING);
	}

	@Test
	void shearStressIsTheGradientOfTheEnergyInShearStrain() {
		final double expected = configuration.cell().area() * Stress.of(network, configuration).xy();
		assertFallsAsSquare(h -> (Energy.of(network, configuration.sheared(h)) - Energy.of(network, configuration.sheared(-h))) / (2 * h)
			- expected,
			ROUNDING);
	}

	@Test
	void pressureIsMinusTheGradientOfTheEnergyInArea() {
		// A = A0 e², so dU/de = 2 A0 dU/dA = -2 A0 p at e = 1
		final double expected = -2 * configuration.cell().area() * Stress.of(network, configuration).pressure();
		assertFallsAsSquare(h -> (Energy.of(network, configuration.scaled(1 + h)) - Energy.of(network, configuration.scaled(1 - h)))
			/ (2 * h) - expected,
			ROUNDING);
	}

	@Test
	void normalStressesAreTheGradientsInUniaxialStrain() {
		final Stress stress = Stress.of(network, configuration);
		for (int axis = 0; axis < 2; axis++) {
			final int k = axis;
			final double expected = configuration.cell().area() * (k == 0 ? stress.xx() : stress.yy());
			assertFallsAsSquare(h -> (stretchedEnergy(k, 1 + h) - stretchedEnergy(k, 1 - h)) / (2 * h) - expected, ROUNDING);
		}
	}

	/** U with every bond vector multiplied by {@code factor} along one axis. */
	private double stretchedEnergy(final int axis, final double factor) {
		final double[] d = new double[2];
		double sum = 0;
		for (int b = 0; b < network.bondCount(); b++) {
			network.bondVector(b, configuration, d);
			d[axis] *= factor;
			sum += network.potential()[b].energy(Math.hypot(d[0], d[1]), network.restLength()[b]);
		}
		return sum;
	}
}
