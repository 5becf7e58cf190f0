package org.crumple.excitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.linalg.ThreadTeam;
import org.crumple.mechanics.BondStates;
import org.crumple.mechanics.Hessian;
import org.crumple.network.SpringNetwork;
import org.crumple.physics.Frames;
import org.crumple.physics.Measure;
import org.crumple.physics.TestNetworks;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;

/** Frames of 16 nodes at rest: linear response against a dense inverse, and the resulting quantities of every bond. */
class FrameAtRestTest {

	private static final double ROUNDING = 1e-11;

	/** H⁻¹ with pinned node 0, from a dense library. */
	private static DMatrixRMaj inverse(final GeneratedNetwork frame) {
		final DMatrixRMaj whole = Measure.dense(Hessian.of(frame.network(), frame.configuration())), part = new DMatrixRMaj(30, 30);
		for (int i = 0; i < 30; i++) for (int j = 0; j < 30; j++) part.set(i, j, whole.get(i + 2, j + 2));
		assertTrue(CommonOps_DDRM.invert(part));
		return part;
	}

	private static double[] multiplied(final DMatrixRMaj inverse, final double[] f) {
		final double[] u = new double[32];
		for (int i = 0; i < 30; i++) for (int j = 0; j < 30; j++) u[i + 2] += inverse.get(i, j) * f[j + 2];
		return u;
	}

	@Test
	void stiffnessesAndSusceptibilitiesAreThoseOfTheDenseInverse() {
		for (final GeneratedNetwork frame : new GeneratedNetwork[] { Frames.springs(), Frames.wells(2, 0.3) }) {
			final SpringNetwork w = frame.network();
			final LocalExcitations all = LocalExcitations.of(w, frame.configuration(), BistabilityCriterion.EXACT);
			final DMatrixRMaj inverse = inverse(frame);
			final double[] d = new double[2], shear = new double[32], block = new double[3];
			for (int b = 0; b < w.bondCount(); b++) {
				w.bondVector(b, frame.configuration(), d);
				Hessian.bondBlock(w, b, d, block);
				for (int k = 0; k < 2; k++) {
					shear[2 * w.from()[b] + k] += block[k] * d[1];
					shear[2 * w.to()[b] + k] -= block[k] * d[1];
				}
			}
			final double[] moved = multiplied(inverse, shear);
			assertEquals(w.bondCount(), all.count());
			for (int b = 0; b < all.count(); b++) {
				w.bondVector(b, frame.configuration(), d);
				final double r = Math.hypot(d[0], d[1]);
				final int i = 2 * w.from()[b], j = 2 * w.to()[b];
				final double[] dipole = new double[32];
				for (int k = 0; k < 2; k++) {
					dipole[i + k] -= d[k] / r;
					dipole[j + k] += d[k] / r;
				}
				final double expected = 1 / Measure.dot(dipole, multiplied(inverse, dipole)), bare = all.bonds().stiffness()[b];
				assertEquals(expected, all.effectiveStiffness()[b], ROUNDING);
				assertEquals(expected - bare, all.surroundStiffness()[b], ROUNDING);
				final double rate = (d[0] * (d[1] + moved[j] - moved[i]) + d[1] * (moved[j + 1] - moved[i + 1])) / r;
				assertEquals(rate, all.lengthSusceptibility()[b], ROUNDING);
				assertEquals(bare * rate, all.tensionSusceptibility()[b], ROUNDING);
			}
		}
	}

	@Test
	void aBondIsDrivenToItsInstabilityByTheDirectionThatTakesItToItsMidpoint() {
		final GeneratedNetwork frame = Frames.wells(2, 0.3);
		final LocalExcitations all = LocalExcitations.of(frame.network(), frame.configuration(), BistabilityCriterion.EXACT,
			ThreadTeam.ALONE);
		int up = 0, down = 0, fastest = -1;
		for (int b = 0; b < all.count(); b++) {
			final boolean isLong = b % 3 == 0;
			assertEquals(isLong, all.bonds().isLong(b));
			if (!all.bistable()[b]) continue;
			final double towards = all.lengthSusceptibility()[b] * (isLong ? -1 : 1), strain = all.forceToInstability()[b]
				/ all.effectiveStiffness()[b] / Math.abs(towards);
			assertEquals(isLong, all.extensionToInstability()[b] > 0);
			assertEquals(towards > 0 ? strain : Double.NaN, all.strainUp()[b], ROUNDING * strain);
			assertEquals(towards < 0 ? strain : Double.NaN, all.strainDown()[b], ROUNDING * strain);
			if (towards > 0) up++;
			else down++;
			if (towards > 0 && (fastest < 0 || strain < all.strainUp()[fastest])) fastest = b;
		}
		assertTrue(up > 0 && down > 0, up + " and " + down);
		assertEquals(fastest, all.firstInstability(1).bond());
		assertEquals(all.strainUp()[fastest], all.firstInstability(1).strain());
		assertEquals(-1, all.firstInstability(-1).direction());
	}

	/** Excitations with these strains to instability, and zero for everything else. */
	private static LocalExcitations driven(final double[] up, final double[] down) {
		final double[] none = new double[up.length];
		return new LocalExcitations(new BondStates(none, none, none, none, none, new boolean[up.length]), none, none, none, none, none,
			none, none, none, new boolean[up.length], up, down, none);
	}

	@Test
	void theFirstInstabilityIsTheNearestOfItsDirection() {
		final double nan = Double.NaN;
		final LocalExcitations all = driven(new double[] { nan, 0.3, 0.2, 0.2, nan }, new double[] { 0.1, nan, nan, nan, 0.05 });
		assertEquals(new PredictedInstability(2, 1, 0.2), all.firstInstability(1), "the first of two alike");
		assertEquals(new PredictedInstability(4, -1, 0.05), all.firstInstability(-1));
		assertEquals(new PredictedInstability(0, 1, 0.3), driven(new double[] { 0.3, 0.4 }, new double[2]).firstInstability(1));
		assertNull(driven(new double[] { nan, nan }, new double[] { 1, 1 }).firstInstability(1));
	}

	@Test
	void springsAreNeverBistable() {
		final GeneratedNetwork frame = Frames.springs();
		final LocalExcitations all = LocalExcitations.of(frame.network(), frame.configuration(), BistabilityCriterion.EXACT);
		for (int b = 0; b < all.count(); b++) {
			assertFalse(all.bistable()[b]);
			assertTrue(all.isIn(BondPopulation.NO_BISTABILITY, b) && all.isIn(BondPopulation.ALL, b)
				&& !all.isIn(BondPopulation.STABLE, b));
			assertTrue(Double.isNaN(all.barrier()[b]) && Double.isNaN(all.strainUp()[b]));
		}
		assertNull(all.firstInstability(1));
	}

	@Test
	void aPlaceThatIsNoMinimumIsRefused() {
		final GeneratedNetwork midpoint = TestNetworks.triangular(16);
		assertThrows(IllegalArgumentException.class, () -> LocalExcitations.of(midpoint.network(), midpoint.configuration(),
			BistabilityCriterion.EXACT));
	}
}
