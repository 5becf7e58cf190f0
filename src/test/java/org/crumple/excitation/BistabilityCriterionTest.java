package org.crumple.excitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.crumple.potential.BistableQuartic;
import org.crumple.potential.BondPotential;
import org.crumple.potential.Harmonic;
import org.junit.jupiter.api.Test;

/** The criteria of bistability, and the populations of bonds that follow. */
class BistabilityCriterionTest {

	@Test
	void theCriteriaDifferByTheRestLengthAndIncludeTheirBorder() {
		final BondPotential law = new BistableQuartic(1, 0.25);
		assertTrue(BistabilityCriterion.EXACT.holds(law, 0.0625, 2));
		assertFalse(BistabilityCriterion.EXACT.holds(law, 0.0626, 2));
		assertTrue(BistabilityCriterion.WITHOUT_REST_LENGTH.holds(law, 0.25, 2));
		assertFalse(BistabilityCriterion.WITHOUT_REST_LENGTH.holds(law, 0.2501, 0.5));
		for (final BistabilityCriterion criterion : BistabilityCriterion.values())
			assertFalse(criterion.holds(new Harmonic(1), -2, 1), "a spring never is");
	}

	@Test
	void criteriaAreFoundByTheirLabels() {
		for (final BistabilityCriterion criterion : BistabilityCriterion.values())
			assertSame(criterion, BistabilityCriterion.of(criterion.toString()));
		final String message = assertThrows(IllegalArgumentException.class, () -> BistabilityCriterion.of("r0")).getMessage();
		assertTrue(message.equals("criterion=r0 is not allowed: it must be one of [ksys r0^2], [ksys]."), message);
	}

	@Test
	void populationsAreByStabilityAndBistability() {
		final boolean[][] expected = { { true, true, true, true }, { true, false, false, false }, { false, false, true, false },
			{ false, true, false, true } };
		for (final BondPopulation population : BondPopulation.values()) {
			int k = 0;
			for (final boolean unstable : new boolean[] { false, true }) {
				for (final boolean bistable : new boolean[] { true, false }) {
					assertEquals(expected[population.ordinal()][k++], population.contains(unstable, bistable), population + " " + unstable
						+ " " + bistable);
				}
			}
		}
		assertEquals("all, stable, unstable, no bistability",
			String.join(", ", java.util.Arrays.stream(BondPopulation.values()).map(Object::toString).toList()));
	}
}
