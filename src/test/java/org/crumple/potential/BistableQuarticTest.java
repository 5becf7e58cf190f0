package org.crumple.potential;

import static org.crumple.physics.Measure.assertFallsAsSquare;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BistableQuarticTest {

	/** A few roundings of numbers of order one. */
	private static final double ROUNDING = 4e-15;

	@ParameterizedTest
	@CsvSource({ "1, 0.1, 1", "1, 0.025, 0.7", "0.1, 0.05, 1.3", "3, 0.3, 2" })
	void closedFormsHold(final double c, final double alpha, final double r0) {
		final BistableQuartic bond = new BistableQuartic(c, alpha);
		final double minimum = Math.sqrt(alpha / c), spinodal = Math.sqrt(alpha / (3 * c));
		assertEquals(minimum, bond.minimumStrain(), ROUNDING);
		assertEquals(spinodal, bond.spinodalStrain(), ROUNDING);
		for (final int sign : new int[] { -1, 1 }) {
			final double r = r0 * (1 + sign * minimum), limit = r0 * (1 + sign * spinodal);
			assertEquals(0, bond.tension(r, r0), ROUNDING);
			assertEquals(2 * alpha / (r0 * r0), bond.stiffness(r, r0), ROUNDING);
			assertEquals(alpha * alpha / (4 * c), bond.energy(r0, r0) - bond.energy(r, r0), ROUNDING, "barrier");
			assertEquals(0, bond.stiffness(limit, r0), ROUNDING);
			assertEquals(-sign * 2 * alpha / (3 * r0) * spinodal, bond.tension(limit, r0), ROUNDING, "peak force");
			assertTrue(bond.isLocallyUnstable(limit - sign * 1e-9, r0));
			assertFalse(bond.isLocallyUnstable(limit + sign * 1e-9, r0));
		}
		assertEquals(0, bond.energy(r0, r0), ROUNDING);
		assertEquals(0, bond.tension(r0, r0), ROUNDING);
		assertEquals(-alpha / (r0 * r0), bond.stiffness(r0, r0), ROUNDING);
		assertEquals(c, bond.energyScale());
	}

	/** By hand: s = 0.2, -0.4, 0.5 and 0.5. */
	@ParameterizedTest
	@CsvSource({
		// C, alpha, r0, r, energy, tension, stiffness
		"1, 0.1, 1, 1.2, -0.0016, -0.012, 0.02", "1, 0.1, 1, 0.6, -0.0016, -0.024, 0.38",
		"2, 0.5, 2, 3, -0.03125, 0, 0.25", "4, 0, 1, 1.5, 0.0625, 0.5, 3" })
	void energyTensionAndStiffnessAreTheTabulated(final double c, final double alpha, final double r0, final double r,
		final double energy, final double tension, final double stiffness)
	{
		final BistableQuartic bond = new BistableQuartic(c, alpha);
		assertEquals(energy, bond.energy(r, r0), ROUNDING);
		assertEquals(tension, bond.tension(r, r0), ROUNDING);
		assertEquals(stiffness, bond.stiffness(r, r0), ROUNDING);
	}

	@ParameterizedTest
	@CsvSource({ "1.3", "0.7", "1.05" })
	void derivativesAreTheLimitsOfDifferences(final double r) {
		final BondPotential bond = new BistableQuartic(1, 0.1);
		final double r0 = 1.1;
		assertFallsAsSquare(h -> (bond.energy(r + h, r0) - bond.energy(r - h, r0)) / (2 * h) - bond.tension(r, r0), 1e-16);
		assertFallsAsSquare(h -> (bond.tension(r + h, r0) - bond.tension(r - h, r0)) / (2 * h) - bond.stiffness(r, r0), 1e-16);
	}

	@Test
	void anAlphaThatPutsTheShortMinimumAtNegativeLengthIsRefusedWithTheReason() {
		for (final double alpha : new double[] { 1, 2.5 }) {
			final String message = assertThrows(IllegalArgumentException.class, () -> new BistableQuartic(1, alpha)).getMessage();
			assertEquals("alpha=" + alpha + " is not allowed: it must be below stiffness=1.0, because the short "
				+ "minimum of a bond lies at r0 (1 - sqrt(alpha/stiffness)), which must be a positive length.", message);
		}
	}

	@ParameterizedTest
	@CsvSource({ "NaN, 0.1, stiffness", "0, 0, stiffness", "-1, 0.1, stiffness", "Infinity, 0.1, stiffness", "1, NaN, alpha",
		"1, -0.1, alpha", "1, Infinity, alpha" })
	void nonsenseIsRefusedByName(final double c, final double alpha, final String key) {
		final String message = assertThrows(IllegalArgumentException.class, () -> new BistableQuartic(c, alpha)).getMessage();
		assertTrue(message.startsWith(key + "=") && message.contains("it must be"), message);
	}

	@Test
	void harmonicBondsAreParabolas() {
		final Harmonic spring = new Harmonic(2);
		assertEquals(0.0625, spring.energy(2.5, 2), ROUNDING);
		assertEquals(0.25, spring.tension(2.5, 2), ROUNDING);
		assertEquals(0.5, spring.stiffness(2.5, 2), ROUNDING);
		assertFalse(spring.isLocallyUnstable(0.1, 2));
		for (final double c : new double[] { 0, -1, Double.NaN, Double.POSITIVE_INFINITY }) {
			final String message = assertThrows(IllegalArgumentException.class, () -> new Harmonic(c)).getMessage();
			assertEquals("stiffness=" + c + " is not allowed: it must be a finite number above 0.", message);
		}
	}
}
