package org.crumple.potential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;

import org.crumple.potential.DoubleWells.Bare;
import org.crumple.potential.DoubleWells.Cosine;
import org.crumple.potential.DoubleWells.Sextic;
import org.crumple.potential.DoubleWells.Trilinear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Eq. 2 and 3 for a single bond of any law, compared with V itself. */
class BondInstabilityTest {

	private static final BistableQuartic LAW = new BistableQuartic(2, 0.3);
	private static final double R0 = 1.3;

	static Stream<Arguments> laws() {
		return Stream.of(LAW, new Bare(LAW), new TiltedQuartic(LAW, 0.04), new Bare(new TiltedQuartic(LAW, -0.04)),
			new TiltedQuartic(LAW, 0.5),
			new Sextic(0.45, -0.1, 0.2, 3), new Cosine(0.02, 5, 0.3)).map(Arguments::of);
	}

	/** V with the spring's rest position chosen such that V' = 0 at the length {@code now}; requires ksys ≠ 0. */
	private static double energy(final BondPotential law, final double ksys, final double now, final double r) {
		final double a = now + law.tension(now, R0) / ksys;
		return law.energy(r, R0) + 0.5 * ksys * (r - a) * (r - a);
	}

	private static double slope(final BondPotential law, final double ksys, final double now, final double r) {
		return law.tension(r, R0) + ksys * (r - now) - law.tension(now, R0);
	}

	@ParameterizedTest
	@MethodSource("laws")
	void eachNumberIsThatOfTheWellOnBothSides(final BondPotential law) {
		int seen = 0;
		for (final double strain : new double[] { -0.5, -0.4, -0.3, 0.3, 0.4, 0.5 }) {
			for (final double ksys : new double[] { -0.05, -1e-3, 1e-3, 0.03 }) {
				final double now = R0 * (1 + strain), effective = law.stiffness(now, R0) + ksys;
				if (!(effective > 0)) continue;
				final BondInstability found = law.instability(now, R0, effective);
				if (!law.softens(ksys, R0)) {
					assertSame(BondInstability.NONE, found);
					continue;
				}
				seen++;
				final double end = R0 + found.extension();
				assertEquals(0, law.stiffness(end, R0) + ksys, 1e-14);
				assertEquals(Math.signum(end - now), found.sense());
				assertEquals(Math.abs(end - now), found.distance(), 1e-14);
				assertEquals(Math.abs(slope(law, ksys, now, end)), found.force(), 1e-14);
				assertEquals(energy(law, ksys, now, end) - energy(law, ksys, now, now), found.barrier(), 1e-14 / Math.abs(ksys));
				assertEquals(found.force() / effective, found.yield(), 1e-14);
				for (double part = 0.05; part < 1; part += 0.05) {
					assertTrue(law.stiffness(now + part * (end - now), R0) + ksys > 0, "V is convex on the whole way");
				}
				assertTrue(law.stiffness(end + found.sense() * 1e-4, R0) + ksys < 0, "and no more beyond");
				compareActivation(law, ksys, now, found);
			}
		}
		assertTrue(seen > 8, law + ": " + seen);
	}

	/** The activation is the height of V where V' vanishes again beyond the instability; if it does not, there is none. */
	private static void compareActivation(final BondPotential law, final double ksys, final double now, final BondInstability found) {
		final double step = found.sense() * 1e-4;
		double r = R0 + found.extension();
		while (r > 0.01 && r < 2.9 * R0 && slope(law, ksys, now, r) * found.sense() > 0) r += step;
		final boolean metastable = r > 0.01 && r < 2.9 * R0;
		assertEquals(metastable, !Double.isNaN(found.activation()), law + " ksys=" + ksys + " from " + now);
		if (!metastable) return;
		assertEquals(energy(law, ksys, now, r) - energy(law, ksys, now, now), found.activation(), 1e-7);
		assertTrue(found.activation() > found.barrier());
	}

	/**
	 * Under a dipole x that pulls towards the instability, V - x r has a minimum up to f_in and none beyond; the minimum is found by
	 * walking downhill.
	 */
	@ParameterizedTest
	@MethodSource("laws")
	void theBondGivesWayAtTheForceAndNotBefore(final BondPotential law) {
		final double ksys = 0.01, now = R0 * 1.42, effective = law.stiffness(now, R0) + ksys;
		final BondInstability found = law.instability(now, R0, effective);
		assertEquals(-1, found.sense());
		for (final double part : new double[] { 0.5, 0.99, 0.9999, 1.0001, 1.01 }) {
			double r = now;
			for (int k = 0; k < 200_000 && r > R0 + found.extension() - 0.01; k++)
				r -= 0.2 * (slope(law, ksys, now, r) + part * found.force());
			assertEquals(part > 1, r < R0 + found.extension(), law + " at " + part);
		}
	}

	@ParameterizedTest
	@ValueSource(doubles = { 1e-1, 1e-3, 1e-6, 1e-9, 1e-12 })
	void theClosedFormsOfTheQuarticAreFoundWithoutThemHoweverCloseTheFold(final double distance) {
		for (final double c : new double[] { 1, 0.03 }) {
			for (final double alpha : new double[] { 0.1 * c, 0.025 * c, 0.9 * c }) {
				final BistableQuartic law = new BistableQuartic(c, alpha);
				for (final double sense : new double[] { 1, -1 }) {
					for (final double room : new double[] { 1.5, 1, 0.3, 1e-3 }) { // in units of α: the rest is ksys
						final double d = R0 * Math.sqrt(room * alpha / (3 * c)), r = R0 + sense * (d + distance);
						if (r < 0.05) continue;
						final double unit = c / (R0 * R0 * R0 * R0), effective = 3 * unit * distance * (2 * d + distance);
						final BondInstability known = law.instability(r, R0, effective),
							found = new Bare(law).instability(r, R0, effective);
						final String where = "C=" + c + " alpha=" + alpha + " room=" + room + " sense=" + sense;
						assertEquals(known.sense(), found.sense(), where);
						assertEquals(known.extension(), found.extension(), 1e-14, where);
						assertEquals(1, found.distance() / known.distance(), 1e-12, where);
						assertEquals(1, found.force() / known.force(), 1e-12, where);
						assertEquals(1, found.barrier() / known.barrier(), 1e-12, where);
						assertEquals(1, found.yield() / known.yield(), 1e-12, where);
						assertEquals(Double.isNaN(known.activation()), Double.isNaN(found.activation()), where);
						if (!Double.isNaN(known.activation())) assertEquals(1, found.activation() / known.activation(), 1e-11, where);
					}
				}
			}
		}
	}

	/**
	 * A law that is no polynomial: V'' = U''(r) - U''(r_in) is written without a difference, force and barrier as series about the fold.
	 */
	@ParameterizedTest
	@ValueSource(doubles = { 1e-4, 1e-6, 1e-8, 1e-10 })
	void aCosineKeepsItsDigitsToo(final double strain) {
		final double size = 0.02, k = 5;
		final BondPotential law = new Cosine(size, k, 0.3);
		for (final double end : new double[] { 0.25, -0.21 }) {
			final double r = R0 * (1 + end + Math.copySign(strain, end)), s = r / R0 - 1, by = Math.copySign(strain, end), fold = s - by;
			final double rise = size * (2 * k * k * StrictMath.sin(0.5 * k * (s + fold)) * StrictMath.sin(0.5 * k * by)
				+ 24 * by * (s + fold));
			final double third = size * (k * k * k * StrictMath.sin(k * fold) + 48 * fold),
				fourth = size * (k * k * k * k * StrictMath.cos(k * fold) + 48);
			final double fifth = -size * Math.pow(k, 5) * StrictMath.sin(k * fold);
			final BondInstability found = law.instability(r, R0, rise / (R0 * R0));
			assertEquals(1, found.distance() / (R0 * strain), 1e-11);
			assertEquals(1, found.force() / (Math.abs(third * by * by / 2 + fourth * by * by * by / 6 + fifth * Math.pow(by, 4) / 24) / R0),
				1e-11);
			// the barrier as work from the fold back, and the displacement under f_in
			assertEquals(1, found.barrier() / Math.abs(third * by * by * by / 3 + fourth * Math.pow(by, 4) / 8 + fifth * Math.pow(by, 5)
				/ 30), 1e-11);
		}
	}

	@Test
	void aKinkIsAnInstability() {
		final BondPotential law = new Trilinear(1, 0.5);
		final double now = R0 * 1.2, ksys = 0.1, effective = 1 / (R0 * R0) + ksys;
		final BondInstability found = law.instability(now, R0, effective);
		assertEquals(0.125 * R0, found.extension(), 1e-14);
		assertEquals(0.075 * R0 * effective, found.force(), 1e-14, "V'' is the same all the way");
		assertEquals(0.5 * 0.075 * R0 * 0.075 * R0 * effective, found.barrier(), 1e-14);
		assertEquals(0.075 * R0, law.instability(R0 * 0.8, R0, effective).distance(), 1e-14);
	}

	@Test
	void withoutRoomThereIsNone() {
		final double most = 0.3 / (R0 * R0);
		for (final BondPotential law : new BondPotential[] { LAW, new Bare(LAW), new TiltedQuartic(LAW, -0.1) }) {
			final double r = R0 + 0.4, bare = law.stiffness(r, R0);
			assertSame(BondInstability.NONE, law.instability(r, R0, bare + 1.0001 * most));
			assertTrue(law.instability(r, R0, bare + 0.9999 * most).distance() > 0);
		}
		final BistableQuartic round = new BistableQuartic(1, 0.25);
		assertEquals(0, round.instability(1.5, 1, round.stiffness(1.5, 1) + 0.25).extension(),
			"exactly at the border it is at the midpoint");
		assertSame(BondInstability.NONE, new Harmonic(1).instability(1.2, 1, 0.5));
		for (final double none : new double[] { BondInstability.NONE.extension(), BondInstability.NONE.sense(),
			BondInstability.NONE.distance(),
			BondInstability.NONE.force(), BondInstability.NONE.barrier(), BondInstability.NONE.yield(), BondInstability.NONE.activation() })
		{
			assertTrue(Double.isNaN(none));
		}
	}

	/** Between the midpoint and the maximum of U, the unstable range of a tilted bond lies on the side away from the maximum. */
	@Test
	void theInstabilityIsTowardsTheSoftRangeAndNotTowardsTheTop() {
		final BondPotential tilted = new TiltedQuartic(LAW, 0.03);
		final double top = tilted.topStrain(R0), now = R0 * (1 + 0.8 * top), ksys = 0.999 * 0.3 / (R0 * R0);
		for (final BondPotential law : new BondPotential[] { tilted, new Bare(tilted) }) {
			assertEquals(0, law.well(now, R0));
			final BondInstability found = law.instability(now, R0, law.stiffness(now, R0) + ksys);
			assertEquals(-1, found.sense(), "the top lies the other way");
			assertEquals(R0 * Math.sqrt(0.001 * 0.3 / 6), found.extension(), 1e-12);
		}
	}
}
