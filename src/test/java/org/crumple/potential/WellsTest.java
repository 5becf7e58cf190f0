package org.crumple.potential;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.crumple.potential.DoubleWells.Bare;
import org.crumple.potential.DoubleWells.Cosine;
import org.crumple.potential.DoubleWells.Sextic;
import org.crumple.potential.DoubleWells.Trilinear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Minima, maxima and limits of stability of any law, found from U' and U'' only, compared with known ones. */
class WellsTest {

	/** Roundings of strains below 1. */
	private static final double ROUNDING = 1e-14;

	@ParameterizedTest
	@CsvSource({ "1, 0.1, 1", "1, 0.025, 0.7", "0.1, 0.099, 1.3", "3, 0.3, 2", "1, 1e-6, 1", "1, 1e-9, 1", "1e-50, 1e-51, 1" })
	void thoseOfTheQuarticAreFoundWithoutItsFormulae(final double c, final double alpha, final double r0) {
		final BondPotential quartic = new BistableQuartic(c, alpha), bare = new Bare(quartic);
		assertTrue(bare.isBistable(r0) && quartic.isBistable(r0));
		assertArrayEquals(quartic.minimumStrains(r0), bare.minimumStrains(r0), ROUNDING);
		assertArrayEquals(quartic.spinodalStrains(r0), bare.spinodalStrains(r0), ROUNDING);
		assertEquals(quartic.topStrain(r0), bare.topStrain(r0), ROUNDING);
		for (final double r : new double[] { 0.7, 0.999, 1.001, 1.4 }) assertEquals(r > 1 ? 1 : 0, bare.well(r * r0, r0));
		final double border = alpha / (r0 * r0);
		assertTrue(bare.softens(0.999999 * border, r0) && quartic.softens(0.999999 * border, r0));
		assertFalse(bare.softens(1.000001 * border, r0) || quartic.softens(1.000001 * border, r0));
	}

	@Test
	void oneWellHasNeitherTopNorOthers() {
		for (final BondPotential law : new BondPotential[] { new Harmonic(1), new Bare(new Harmonic(1)), new BistableQuartic(1, 0),
			new Bare(new BistableQuartic(1, 0)),
			new TiltedQuartic(new BistableQuartic(1, 0), 0.1), new Bare(new TiltedQuartic(new BistableQuartic(1, 0), 0.1)) })
		{
			assertEquals(0, law.minimumStrains(1.2).length);
			assertEquals(0, law.spinodalStrains(1.2).length, law.toString());
			assertTrue(Double.isNaN(law.topStrain(1.2)));
			assertFalse(law.isBistable(1.2));
			assertEquals(0, law.well(2, 1.2));
			assertFalse(law.softens(1e-9, 1.2));
		}
		assertFalse(new Bare(new Harmonic(1)).softens(-0.6, 1.2));
		assertTrue(new Bare(new Harmonic(1)).softens(-0.7, 1.2), "-1/1.44 is the border");
	}

	@Test
	void asymmetricOnesHaveThemWhereTheyWerePut() {
		final BondPotential law = new Sextic(0.45, -0.1, 0.2, 3);
		assertArrayEquals(new double[] { -0.45, 0.2 }, law.minimumStrains(0.8), ROUNDING);
		assertEquals(-0.1, law.topStrain(0.8), ROUNDING);
		for (final double s : law.spinodalStrains(0.8)) assertEquals(0, law.stiffness(0.8 * (1 + s), 0.8), 1e-13);
		assertEquals(0, law.well(0.8 * 0.89, 0.8));
		assertEquals(1, law.well(0.8 * 0.91, 0.8));
		final BondPotential cosine = new Cosine(0.02, 5, 0.3);
		final double[] minima = cosine.minimumStrains(1.1);
		assertTrue(minima[0] < cosine.spinodalStrains(1.1)[0] && cosine.topStrain(1.1) < cosine.spinodalStrains(1.1)[1]
			&& cosine.spinodalStrains(1.1)[1] < minima[1]);
		for (final double s : new double[] { minima[0], minima[1], cosine.topStrain(1.1) })
			assertEquals(0, cosine.tension(1.1 * (1 + s), 1.1), 1e-14);
		assertTrue(cosine.energy(1.1 * (1 + minima[0]), 1.1) < cosine.energy(1.1 * (1 + minima[1]), 1.1), "the tilt favours the short one");
	}

	@Test
	void kinksAreFoundToo() {
		final BondPotential law = new Trilinear(1, 0.5);
		assertArrayEquals(new double[] { -0.1875, 0.1875 }, law.minimumStrains(1.3), ROUNDING);
		assertArrayEquals(new double[] { -0.125, 0.125 }, law.spinodalStrains(1.3), ROUNDING);
		assertEquals(0, law.topStrain(1.3), ROUNDING);
	}

	/** Two roots of U' merge at the critical tilt; this close to it they are 1e-6 apart. */
	@ParameterizedTest
	@ValueSource(doubles = { 1, -1 })
	void aWellIsThereUntilTheTiltThatTakesItAway(final double sense) {
		final BistableQuartic plain = new BistableQuartic(1, 0.1);
		final double most = sense * 2 * 0.1 / 3 * plain.spinodalStrain(), r0 = 1.3;
		for (final double part : new double[] { 0.01, 0.5, 0.999, 1 - 1e-12 }) {
			final BondPotential tilted = new TiltedQuartic(plain, part * most), bare = new Bare(tilted);
			for (final BondPotential law : new BondPotential[] { tilted, bare }) {
				assertTrue(law.isBistable(r0));
				final double[] minima = law.minimumStrains(r0), limits = law.spinodalStrains(r0);
				final double top = law.topStrain(r0);
				assertTrue(minima[0] < limits[0] && limits[0] < top && top < limits[1] && limits[1] < minima[1], law + " " + part);
				// Vieta's formula and the equation itself: where roots merge, it holds to rounding, the roots only to the square root of
				// that
				assertEquals(0, minima[0] + top + minima[1], 1e-7);
				for (final double s : new double[] { minima[0], top, minima[1] }) assertEquals(0, law.tension(r0 * (1 + s), r0), 1e-16);
			}
			assertArrayEquals(tilted.minimumStrains(r0), bare.minimumStrains(r0), 1e-8);
		}
		for (final double part : new double[] { 1 + 1e-12, 1.1, 5 }) {
			final BondPotential tilted = new TiltedQuartic(plain, part * most);
			for (final BondPotential law : new BondPotential[] { tilted, new Bare(tilted) }) {
				assertFalse(law.isBistable(r0));
				assertTrue(Double.isNaN(law.topStrain(r0)) && law.minimumStrains(r0).length == 0);
				assertEquals(2, law.spinodalStrains(r0).length, "its surroundings may give it two states all the same");
			}
		}
	}

	@Test
	void anotherUnitOfEnergyMovesNothing() {
		for (final BondPotential law : new BondPotential[] { new Sextic(0.45, -0.1, 0.2, 3), new TiltedQuartic(new BistableQuartic(2, 0.2),
			0.02) }) {
			final BondPotential other = law.inUnitsOf(2);
			assertArrayEquals(law.minimumStrains(0.8), other.minimumStrains(0.8), 1e-15);
			assertArrayEquals(law.spinodalStrains(0.8), other.spinodalStrains(0.8), 1e-15);
			assertEquals(law.topStrain(0.8), other.topStrain(0.8), 1e-15);
			assertEquals(0.5 * law.energy(0.9, 0.8), other.energy(0.9, 0.8), 1e-16);
			final double r = 0.8 * (1 + law.minimumStrains(0.8)[1]), stiffness = law.stiffness(r, 0.8);
			final BondInstability its = law.instability(r, 0.8, stiffness), same = other.instability(r, 0.8, 0.5 * stiffness);
			assertEquals(its.extension(), same.extension(), 1e-15);
			assertEquals(0.5 * its.force(), same.force(), 1e-15);
			assertEquals(0.5 * its.barrier(), same.barrier(), 1e-15);
			assertEquals(law.softens(0.01, 0.8), other.softens(0.005, 0.8));
		}
	}
}
