package org.crumple.excitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.crumple.potential.BistableQuartic;
import org.junit.jupiter.api.Test;

/** Eq. 2 and 3 of one bond, against V itself. */
class BondInstabilityTest {

	private static final BistableQuartic LAW = new BistableQuartic(2, 0.3);
	private static final double R0 = 1.3;

	private static double curvature(final double extension) {
		return LAW.stiffness(R0 + extension, R0);
	}

	@Test
	void eachNumberIsThatOfTheWellOnBothSides() {
		for (final double sign : new double[] { 1, -1 }) {
			for (final double ksys : new double[] { -0.05, 0, 0.05 }) {
				final double now = sign * 0.42;
				final BondInstability found = BondInstability.of(LAW, R0, now, curvature(now) + ksys, ksys);
				assertEquals(0, curvature(found.extension()) + ksys, 1e-14);
				assertEquals(sign, Math.signum(found.extension()));
				assertEquals(Math.abs(now) - Math.abs(found.extension()), found.distance(), 1e-14);
				// V' and V at the place found, V' = 0 now
				final double a = now + LAW.tension(R0 + now, R0) / (ksys == 0 ? 1 : ksys);
				final double pull = ksys == 0 ? -LAW.tension(R0 + now, R0) : ksys * (found.extension() - a);
				assertEquals(found.force(), Math.abs(LAW.tension(R0 + found.extension(), R0) + pull), 1e-14);
				final double spring = ksys == 0 ? pull * (found.extension() - now)
					: 0.5 * ksys * ((found.extension() - a) * (found.extension() - a) - (now - a) * (now - a));
				assertEquals(found.barrier(), LAW.energy(R0 + found.extension(), R0) - LAW.energy(R0 + now, R0) + spring, 1e-14);
				assertEquals(found.force() / (curvature(now) + ksys), found.yield(), 1e-14);
			}
		}
	}

	@Test
	void withoutRoomThereIsNone() {
		final double most = 0.3 / (R0 * R0);
		assertSame(BondInstability.NONE, BondInstability.of(LAW, R0, 0.4, 1, 1.0001 * most));
		assertTrue(BondInstability.of(LAW, R0, 0.4, 1, 0.9999 * most).distance() > 0);
		final BistableQuartic round = new BistableQuartic(1, 0.25);
		assertEquals(0, BondInstability.of(round, 1, 0.4, 1, 0.25).extension(), "exactly at the border it is at the midpoint");
		for (final double none : new double[] { BondInstability.NONE.extension(), BondInstability.NONE.distance(), BondInstability.NONE.force(),
			BondInstability.NONE.barrier(), BondInstability.NONE.yield() })
		{
			assertTrue(Double.isNaN(none));
		}
	}

	@Test
	void theCriteriaDifferByTheRestLengthAndIncludeTheirBorder() {
		assertTrue(BistabilityCriterion.EXACT.holds(0.0625, 2, 0.25));
		assertFalse(BistabilityCriterion.EXACT.holds(0.0626, 2, 0.25));
		assertTrue(BistabilityCriterion.WITHOUT_REST_LENGTH.holds(0.25, 2, 0.25));
		assertFalse(BistabilityCriterion.WITHOUT_REST_LENGTH.holds(0.2501, 0.5, 0.25));
	}

	@Test
	void criteriaAreFoundByTheirLabels() {
		for (final BistabilityCriterion criterion : BistabilityCriterion.values()) assertSame(criterion, BistabilityCriterion.of(criterion.toString()));
		final String message = assertThrows(IllegalArgumentException.class, () -> BistabilityCriterion.of("r0")).getMessage();
		assertTrue(message.equals("criterion=r0 is not allowed: it must be one of [ksys r0^2], [ksys]."), message);
	}

	@Test
	void populationsAreByStabilityAndBistability() {
		final boolean[][] expected = { { true, true, true, true }, { true, false, false, false }, { false, false, true, false }, { false, true, false, true } };
		for (final BondPopulation population : BondPopulation.values()) {
			int k = 0;
			for (final boolean unstable : new boolean[] { false, true }) {
				for (final boolean bistable : new boolean[] { true, false }) {
					assertEquals(expected[population.ordinal()][k++], population.contains(unstable, bistable), population + " " + unstable + " " + bistable);
				}
			}
		}
		assertEquals("all, stable, unstable, no bistability", String.join(", ", java.util.Arrays.stream(BondPopulation.values()).map(Object::toString).toList()));
	}
}
