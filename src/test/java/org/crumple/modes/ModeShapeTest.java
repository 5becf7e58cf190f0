package org.crumple.modes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.mechanics.BondStates;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.physics.TestNetworks;
import org.junit.jupiter.api.Test;

/** Shapes of constructed displacement fields. */
class ModeShapeTest {

	private static final double ROUNDING = 1e-13;

	@Test
	void aTranslationIsSharedByAllAndOneNodeStandsAlone() {
		final double[] mode = new double[200];
		for (int k = 1; k < mode.length; k += 2) mode[k] = -0.3;
		assertEquals(1, ParticipationRatio.of(mode), ROUNDING);
		final double[] one = new double[200];
		one[13] = 1e-200; // P does not depend on the scale
		assertEquals(0.01, ParticipationRatio.of(one), ROUNDING);
	}

	@Test
	void aStandingWaveIsTwoThirds() {
		final double[] mode = new double[2 * 240];
		for (int i = 0; i < 240; i++) mode[2 * i + 1] = 7 * Math.cos(2 * Math.PI * 3 * i / 240 + 0.4);
		assertEquals(2 / 3.0, ParticipationRatio.of(mode), ROUNDING);
	}

	@Test
	void whatIsNoModeHasNoParticipation() {
		assertThrows(IllegalArgumentException.class, () -> ParticipationRatio.of(new double[8]));
		assertThrows(IllegalArgumentException.class, () -> ParticipationRatio.of(new double[] { 1, 2, 3 }));
		assertThrows(IllegalArgumentException.class, () -> ParticipationRatio.of(new double[] { Double.NaN, 2 }));
	}

	@Test
	void distancesAreToTheNearestImageInAnyTilt() {
		final GeneratedNetwork built = TestNetworks.packing(64, 2);
		for (final double strain : new double[] { 0, 0.3, -0.8, 1.7 }) {
			final Configuration at = built.configuration().sheared(strain);
			final Cell cell = at.cell();
			final double[] x = at.positions(), found = CoreDecay.distances(new Configuration(x, cell), 5);
			for (int i = 0; i < 64; i++) {
				double nearest = Double.POSITIVE_INFINITY;
				for (int row = -3; row <= 3; row++) {
					for (int column = -8; column <= 8; column++) {
						nearest = Math.min(nearest, Math.hypot(x[2 * i] - x[10] + column * cell.lx() + row * cell.tilt(),
							x[2 * i + 1] - x[11] + row * cell.ly()));
					}
				}
				assertEquals(nearest, found[i], 1e-12);
			}
		}
	}

	/** A field that decays as 1/r around node 40, with the largest change of length for bond 77. */
	@Test
	void aFieldThatFallsAsOneOverRHasItsExponentAndCore() {
		final GeneratedNetwork built = TestNetworks.packing(1024, 1);
		for (final double exponent : new double[] { -1, -0.5, -2 }) {
			final double[] r = CoreDecay.distances(built.configuration(), 40), psi = new double[2048];
			for (int i = 0; i < 1024; i++) psi[2 * i] = Math.pow(Math.max(0.5, r[i]), exponent);
			final NormalModes modes = byHand(built, psi);
			final ModeShape shape = ModeShape.of(modes)[0];
			assertEquals(40, shape.coreNode());
			assertEquals(exponent, shape.decay(), 0.06, "means over bins of a third in r");
			assertEquals(exponent, CoreDecay.slope(modes, CoreDecay.profile(modes, List.of(0, 0))).slope(), 0.06);
		}
	}

	@Test
	void theCoreBondIsTheOneWhoseLengthChangesMost() {
		final GeneratedNetwork built = TestNetworks.packing(64, 1);
		final int bond = 77, i = built.network().from()[bond], j = built.network().to()[bond];
		final double[] psi = new double[128], d = new double[2];
		built.network().bondVector(bond, built.configuration(), d);
		for (int k = 0; k < 2; k++) {
			psi[2 * i + k] = -d[k];
			psi[2 * j + k] = d[k];
		}
		final ModeShape shape = ModeShape.of(byHand(built, psi), 0, BondStates.of(built.network(), built.configuration()));
		assertEquals(bond, shape.coreBond());
		assertEquals(i, shape.coreNode(), "the first of equals");
		assertEquals(2.0 / 64, shape.participation(), ROUNDING);
		assertTrue(shape.isQuasiLocalised(0.1, 0.2, 0.1) && !shape.isQuasiLocalised(0.1, 0.2, 0.01) && !shape.isQuasiLocalised(0.3, 0.2,
			0.1));
	}

	private static NormalModes byHand(final GeneratedNetwork built, final double[] psi) {
		return new NormalModes(built.network(), built.configuration(), new double[] { 1 }, new double[][] { psi }, new double[] { 0 },
			new SoundSpeeds(1, 2, 1, 1, true));
	}
}
