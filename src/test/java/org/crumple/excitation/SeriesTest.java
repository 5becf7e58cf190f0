package org.crumple.excitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.potential.BistableQuartic;
import org.crumple.potential.BondPotential;
import org.crumple.potential.Harmonic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bistable bond in series with two springs, under tension around a cell: all quantities have closed forms. */
class SeriesTest {

	private static final double C = 2, ALPHA = 0.3, R0 = 1.3;
	private static final BistableQuartic LAW = new BistableQuartic(C, ALPHA);

	/** The chain whose bistable bond has extension dr and whose two springs have stiffness 2k each, k together. */
	private static LocalExcitations chain(final double k, final double dr) {
		final Harmonic spring = new Harmonic(2 * k); // of rest length 1
		final double pull = LAW.tension(R0 + dr, R0), length = 1 + pull / (2 * k);
		assertTrue(pull > 0, "a chain under compression buckles");
		final SpringNetwork network = new SpringNetwork(3, new int[] { 0, 1, 2 }, new int[] { 1, 2, 0 }, new int[] { 0, 0, 1 }, new int[3],
			new double[] { R0, 1, 1 }, new BondPotential[] { LAW, spring, spring });
		final double[] x = { 0, 0, R0 + dr, 0, R0 + dr + length, 0 };
		return LocalExcitations.of(network, new Configuration(x, new Cell(R0 + dr + 2 * length, 1, 0)), BistabilityCriterion.EXACT);
	}

	private static double soft(final double k) {
		return R0 * Math.sqrt((ALPHA - k * R0 * R0) / (3 * C));
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0.01, 0.05, 0.1, 0.15 })
	void theBondYieldsWhereTheSpringNoLongerHoldsIt(final double k) {
		final double dr = -0.5 * (soft(k) + R0 * LAW.minimumStrain()), d = soft(k);
		final LocalExcitations chain = chain(k, dr);
		assertEquals(k, chain.surroundStiffness()[0], 1e-12);
		assertEquals(-d, chain.extensionToInstability()[0], 1e-12);
		assertEquals(-dr - d, chain.distance()[0], 1e-12);
		assertTrue(Double.isNaN(chain.strainUp()[0]) && Double.isNaN(chain.strainDown()[0]), "shear leaves a level chain alone");
	}

	@Test
	void aStiffSpringLeavesNoBistability() {
		final double k = 1.01 * ALPHA / (R0 * R0);
		final LocalExcitations chain = chain(k, -0.2);
		assertFalse(chain.bistable()[0]);
		assertTrue(chain.isIn(BondPopulation.NO_BISTABILITY, 0) && Double.isNaN(chain.distance()[0]));
		assertEquals(k, chain.surroundStiffness()[0], 1e-12);
	}

	@ParameterizedTest
	@ValueSource(doubles = { 1e-2, 1e-4, 1e-6, 1e-8 })
	void closeToItsFoldEverythingIsFiniteAndRight(final double part) {
		final double k = 0.05, d = soft(k), distance = part * d, unit = C / Math.pow(R0, 4);
		final LocalExcitations chain = chain(k, -d - distance);
		final double tolerance = 1e-14 / part; // rounding error of V'' = U'' + k
		assertEquals(1, chain.distance()[0] / distance, tolerance);
		assertEquals(1, chain.forceToInstability()[0] / (unit * distance * distance * (3 * d + distance)), 2 * tolerance);
		assertEquals(1, chain.barrier()[0] / (unit * Math.pow(distance, 3) * (2 * d + 0.75 * distance)), 3 * tolerance);
		assertEquals(1, chain.effectiveStiffness()[0] / (3 * unit * distance * (2 * d + distance)), tolerance);
	}
}
