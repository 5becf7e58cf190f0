package org.crumple.mechanics;

import static org.crumple.physics.Measure.eigenvalues;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.crumple.io.StoredNetwork;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.physics.TestNetworks;
import org.junit.jupiter.api.Test;

/** The reference network at its minimum: values from independent code, frozen in src/test/resources/reference. */
class ReferenceNetworkTest {

	private final StoredNetwork stored = TestNetworks.reference("min");
	private final SpringNetwork network = stored.network();
	private final Configuration minimum = stored.configuration();

	@Test
	void energyAndStressAreTheReferences() {
		assertEquals(-1.653636247223486, Energy.of(network, minimum), 1e-12 * 1.65);
		assertEquals(-0.000361455554479408, Stress.of(network, minimum).xy(), 1e-12 * 3.6e-4);
	}

	@Test
	void itIsAtRest() {
		// residual at which the independent code stopped
		assertTrue(Forces.largest(Forces.of(network, minimum)) < 1e-12);
	}

	@Test
	void tenOf703BondsAreUnstable() {
		final BondStates states = BondStates.of(network, minimum);
		assertEquals(703, states.count());
		assertEquals(10, states.unstableCount());
		assertEquals(0.014225, states.unstableFraction(), 5e-7); // number of digits given
	}

	@Test
	void theSpectrumHasTwoZeroModesAndTheReferencesLowestOnes() {
		final double[] spectrum = eigenvalues(Hessian.of(network, minimum));
		for (int k = 0; k < 2; k++) assertEquals(0, spectrum[k], 1e-13); // rounding errors of a spectrum up to about 5
		final double[] expected = { 3.24367226e-03, 4.64937349e-03, 5.30315469e-03 };
		for (int k = 0; k < 3; k++) assertEquals(expected[k], spectrum[2 + k], 5e-12); // number of digits given
	}

	@Test
	void theTraceIsTheSumOfTheSpectrum() {
		final var hessian = Hessian.of(network, minimum);
		double trace = 0, sum = 0;
		for (int k = 0; k < hessian.diagonal().length; k += 3) trace += hessian.diagonal()[k] + hessian.diagonal()[k + 2];
		for (final double value : eigenvalues(hessian)) sum += value;
		assertEquals(trace, sum, 1e-12 * trace);
	}

	@Test
	void theRelaxedShearModulusIsTheReferences() {
		// accuracy from the residual of the reference and a condition number of 1e3
		assertEquals(0.03419298759656061, ShearModulus.relaxed(network, minimum), 1e-11 * 0.034);
	}
}
