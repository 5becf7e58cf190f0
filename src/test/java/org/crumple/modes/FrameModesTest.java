package org.crumple.modes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.crumple.excitation.BistabilityCriterion;
import org.crumple.excitation.LocalExcitations;
import org.crumple.generate.GeneratedNetwork;
import org.crumple.kernel.Monitor;
import org.crumple.mechanics.Hessian;
import org.crumple.network.BondGeometry;
import org.crumple.network.Configuration;
import org.crumple.network.ZeroModes;
import org.crumple.physics.Frames;
import org.crumple.physics.Measure;
import org.junit.jupiter.api.Test;

/** Modes of a frame of 16 nodes, against a dense eigensolver, and the quantities derived from them. */
class FrameModesTest {

	private static final double ROUNDING = 1e-11;

	private final GeneratedNetwork frame = Frames.wells(2, 0.3);
	private final NormalModes all = NormalModes.all(frame.network(), frame.configuration(), Monitor.SILENT);

	private void assertModes(final NormalModes modes, final int count) {
		final double[] expected = Measure.eigenvalues(Hessian.of(frame.network(), frame.configuration()));
		assertEquals(count, modes.count());
		assertEquals(30, modes.available());
		for (int k = 0; k < count; k++) {
			assertEquals(expected[k + 2], modes.eigenvalues()[k], ROUNDING);
			assertEquals(Math.sqrt(expected[k + 2]), modes.omega(k), ROUNDING);
			assertEquals(modes.omega(k), modes.omegas()[k]);
			final double[] psi = modes.modes()[k], image = Measure.product(Hessian.of(frame.network(), frame.configuration()), psi);
			assertEquals(1, Measure.dot(psi, psi), ROUNDING);
			double largest = 0, rest = 0, x = 0, y = 0;
			for (int i = 0; i < psi.length; i++) {
				if (Math.abs(psi[i]) > Math.abs(largest)) largest = psi[i];
				rest += Math.pow(image[i] - modes.eigenvalues()[k] * psi[i], 2);
				if (i % 2 == 0) x += psi[i];
				else y += psi[i];
			}
			assertTrue(largest > 0, "the largest component is positive");
			assertEquals(Math.sqrt(rest), modes.residuals()[k], 1e-13);
			assertEquals(0, x, ROUNDING);
			assertEquals(0, y, ROUNDING);
		}
	}

	@Test
	void theyAreThoseOfTheDenseLibraryByBothWays() {
		assertModes(all, 30);
		assertModes(NormalModes.lowest(frame.network(), frame.configuration(), 5, Monitor.SILENT), 5);
		assertModes(NormalModes.lowest(frame.network(), frame.configuration(), 1, Monitor.SILENT), 1);
		final double bound = NormalModes.largestEigenvalue(Hessian.of(frame.network(), frame.configuration())),
			largest = all.eigenvalues()[29];
		assertTrue(bound >= largest && bound < 2 * largest, bound + " and " + largest);
		for (final int count : new int[] { 0, 31 }) {
			assertEquals("count=" + count + " is not allowed: it must be a whole number from 1 to 30, the number of modes of 16 nodes.",
				assertThrows(IllegalArgumentException.class, () -> NormalModes.lowest(frame.network(), frame.configuration(), count,
				Monitor.SILENT)).getMessage());
		}
	}

	@Test
	void theBoundIsTheLargestSumOfMagnitudesInARow() {
		final var hessian = Hessian.of(frame.network(), frame.configuration());
		final var dense = Measure.dense(hessian);
		double largest = 0;
		for (int i = 0; i < 32; i++) {
			double sum = 0;
			for (int j = 0; j < 32; j++) sum += Math.abs(dense.get(i, j));
			largest = Math.max(largest, sum);
		}
		assertEquals(largest, NormalModes.largestEigenvalue(hessian), 1e-12);
	}

	@Test
	void overAllModesVibralityIsOneOverTheEffectiveStiffness() {
		final SoftSpots spots = SoftSpots.of(all);
		final double[] stiffness = LocalExcitations.of(frame.network(), frame.configuration(), BistabilityCriterion.EXACT)
			.effectiveStiffness();
		assertEquals(30, spots.modes());
		for (int b = 0; b < stiffness.length; b++) {
			assertEquals(1 / stiffness[b], spots.vibrality()[b], ROUNDING / stiffness[b]);
			assertEquals(2 - 2.0 / 16, spots.participationFraction()[b], ROUNDING);
		}
		final NormalModes one = NormalModes.lowest(frame.network(), frame.configuration(), 1, Monitor.SILENT);
		final SoftSpots single = SoftSpots.of(one);
		final double participation = ParticipationRatio.of(one.modes()[0]);
		for (int b = 0; b < stiffness.length; b++) assertEquals(single.vibrality()[b] / participation, single.softSpot()[b], ROUNDING);
	}

	@Test
	void lengthsChangeAlongAMotionAsDifferencesShow() {
		final double[] v = Measure.direction(32, 4), change = BondGeometry.stretch(frame.network(), frame.configuration(), v);
		final double h = 1e-6;
		final Configuration at = frame.configuration();
		final double[] up = frame.network().lengths(at.withPositions(Measure.moved(at.positions(), h, v))),
			down = frame.network().lengths(at.withPositions(Measure.moved(at.positions(), -h, v)));
		for (int b = 0; b < change.length; b++) assertEquals((up[b] - down[b]) / (2 * h), change[b], 1e-8);
	}

	@Test
	void aModeCountsAsLocalisedBelowBothLimits() {
		final ModeShape shape = new ModeShape(0.1, 0, 0, false, -1);
		assertTrue(shape.isQuasiLocalised(0.19, 0.2, 0.11));
		assertFalse(shape.isQuasiLocalised(0.2, 0.2, 0.11), "at the limit it does not");
		assertFalse(shape.isQuasiLocalised(0.19, 0.2, 0.1));
		final ModeShape[] shapes = ModeShape.of(all);
		final boolean[] localised = ModeShape.quasiLocalised(all, shapes, 0.5 * (all.omega(3) + all.omega(4)), 2);
		for (int k = 0; k < 30; k++) assertEquals(k < 4, localised[k]);
		assertEquals(0.7, ModeShape.limit(all, 0.7));
		for (int k = 0; k < 30; k++) {
			final double[] psi = all.modes()[k], change = BondGeometry.stretch(frame.network(), frame.configuration(), psi);
			for (int b = 0; b < change.length; b++) assertTrue(Math.abs(change[b]) <= Math.abs(change[shapes[k].coreBond()]));
			for (int i = 0; i < 16; i++) {
				assertTrue(Math.hypot(psi[2 * i], psi[2 * i + 1]) <= Math.hypot(psi[2 * shapes[k].coreNode()],
					psi[2 * shapes[k].coreNode() + 1]) + 1e-15);
			}
			assertEquals(ParticipationRatio.of(psi), shapes[k].participation());
		}
		assertEquals(1, ModeShape.coreNode(new double[] { 0, 0.1, 3, 4, 4, 3, 0, 0 }), "the first of equals");
	}

	@Test
	void distancesToACoreAreBinnedInUnitsOfItsDisplacement() {
		final var profile = CoreDecay.profile(all, List.of(2, 5));
		assertEquals(30, java.util.Arrays.stream(profile.count()).sum(), "all nodes but the two cores, which are no distance away");
		assertEquals(0, CoreDecay.profile(all, List.of()).count().length);
		assertTrue(Double.isNaN(CoreDecay.exponent(all, 0)), "the cell is too small");
	}

	@Test
	void translationsMoveAllNodesAlike() {
		final double[][] both = ZeroModes.translations(2).vectors();
		assertArrayEquals(new double[] { 1, 0, 1, 0 }, both[0]);
		assertArrayEquals(new double[] { 0, 1, 0, 1 }, both[1]);
		final List<Double> heard = new ArrayList<>();
		NormalModes.all(frame.network(), frame.configuration(), new Monitor() {

			@Override
			public void progress(final double fraction, final String message) {
				heard.add(fraction);
			}

			@Override
			public boolean isCancelled() {
				return false;
			}
		});
		assertEquals(0.1, heard.get(0));
	}
}
