package org.crumple.potential;

import static org.crumple.physics.Measure.assertFallsAsSquare;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TiltedQuarticTest {

	private static final BistableQuartic PLAIN = new BistableQuartic(1, 0.1);

	@ParameterizedTest
	@CsvSource({ "1.3", "0.7", "1.05" })
	void derivativesAreTheLimitsOfDifferences(final double r) {
		final BondPotential bond = new TiltedQuartic(PLAIN, 0.02);
		final double r0 = 1.1;
		assertFallsAsSquare(h -> (bond.energy(r + h, r0) - bond.energy(r - h, r0)) / (2 * h) - bond.tension(r, r0), 1e-16);
		assertFallsAsSquare(h -> (bond.tension(r + h, r0) - bond.tension(r - h, r0)) / (2 * h) - bond.stiffness(r, r0), 1e-16);
	}

	/** By hand at s = 0.2 and C = 1, α = 0.1, h = 0.05: U = 0.0004 - 0.002 + 0.01, r0 U' = 0.008 - 0.02 + 0.05, r0² U'' = 0.12 - 0.1. */
	@Test
	void energyTensionAndStiffnessAreThoseOfTheFormula() {
		final BondPotential bond = new TiltedQuartic(PLAIN, 0.05);
		assertEquals(0.0084, bond.energy(2.4, 2), 1e-16);
		assertEquals(0.019, bond.tension(2.4, 2), 1e-16);
		assertEquals(0.005, bond.stiffness(2.4, 2), 1e-16);
		final double[] pull = new double[1], stiffness = new double[1];
		bond.pulls(new double[] { 2.4 }, new double[] { 2 }, pull);
		bond.stiffnesses(new double[] { 2.4 }, new double[] { 2 }, stiffness);
		assertEquals(0.019 / 2.4, pull[0], 1e-16);
		assertEquals(0.005, stiffness[0], 1e-16);
		final double dr = 0.4;
		final double[] p = bond.powers(2);
		assertEquals(0.0084, dr * (p[0] + dr * (p[1] + dr * (p[2] + dr * p[3]))), 1e-16);
	}

	@Test
	void aSmallTiltSetsTheMinimaApartInEnergy() {
		final double h = 1e-6;
		final BondPotential bond = new TiltedQuartic(PLAIN, h);
		final double[] minima = bond.minimumStrains(1);
		assertEquals(2 * h * PLAIN.minimumStrain(), bond.energy(1 + minima[1], 1) - bond.energy(1 + minima[0], 1), 1e-12,
			"short bonds are favoured");
		assertEquals(h / 0.1, bond.topStrain(1), 1e-14);
	}

	/** Compared with minimising U in small steps from either side. */
	@ParameterizedTest
	@CsvSource({ "0.005", "-0.005", "0.012", "-0.0121" })
	void minimaAreWhereUIsLeast(final double h) {
		final BondPotential bond = new TiltedQuartic(PLAIN, h);
		final double[] minima = bond.minimumStrains(1);
		for (int side = 0; side < 2; side++) {
			double s = side == 0 ? -0.6 : 0.6;
			for (int k = 0; k < 100_000; k++) s -= bond.tension(1 + s, 1);
			assertEquals(s, minima[side], 1e-12);
		}
	}

	@Test
	void noTiltIsTheLawOfThePaper() {
		assertEquals(PLAIN, BondPotential.quartic(1, 0.1, 0));
		assertEquals(PLAIN, BondPotential.quartic(1, 0.1, -0.0));
		assertEquals(new TiltedQuartic(PLAIN, 0.01), BondPotential.quartic(1, 0.1, 0.01));
		final BondPotential none = new TiltedQuartic(PLAIN, 0);
		assertEquals(PLAIN.energy(1.17, 1.1), none.energy(1.17, 1.1));
		assertEquals(PLAIN.tension(1.17, 1.1), none.tension(1.17, 1.1));
		assertArrayEquals(PLAIN.minimumStrains(1), none.minimumStrains(1), 1e-15);
		assertEquals(0, none.topStrain(1));
	}

	@ParameterizedTest
	@CsvSource({ "0.9", "-0.9", "2", "NaN", "Infinity" })
	void aTiltThatLeavesNoPositiveLengthIsRefused(final double tilt) {
		final String message = assertThrows(IllegalArgumentException.class, () -> new TiltedQuartic(PLAIN, tilt)).getMessage();
		assertTrue(message.startsWith("tilt=" + tilt
			+ " is not allowed: it must be between -0.9 and 0.9, which is stiffness - alpha, because"), message);
	}

	/** At the limit of h the short minimum is at s = -1, where U' = -C + α + h vanishes. */
	@Test
	void justBelowTheBorderTheBondKeepsALength() {
		final BondPotential bond = new TiltedQuartic(PLAIN, 0.8999);
		double s = -0.5;
		for (int k = 0; k < 10_000; k++) s -= 0.1 * bond.tension(1 + s, 1);
		assertTrue(s > -1 && s < -0.999, "s=" + s);
		final BondPotential other = new TiltedQuartic(new BistableQuartic(3, 0.3), Math.nextDown(2.7)).inUnitsOf(3);
		assertEquals(0.9, other.parameters()[2], 1e-15);
	}
}
