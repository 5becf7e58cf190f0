package org.crumple.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;

/** Rigid motions, with and without the rotation. */
class ZeroModesTest {

	private static final int N = 9;
	private static final double[] PLACES = random(3);

	private static double[] random(final long seed) {
		return new Random(seed).doubles(2 * N, -2, 5).toArray();
	}

	private static double dot(final double[] a, final double[] b) {
		double sum = 0;
		for (int k = 0; k < a.length; k++) sum += a[k] * b[k];
		return sum;
	}

	/** All positions rotated about a point and translated. */
	private static double[] turned(final double[] x, final double angle) {
		final double[] y = new double[x.length];
		for (int k = 0; k < x.length; k += 2) {
			y[k] = 1.5 + Math.cos(angle) * (x[k] - 7) - Math.sin(angle) * (x[k + 1] + 2);
			y[k + 1] = -0.5 + Math.sin(angle) * (x[k] - 7) + Math.cos(angle) * (x[k + 1] + 2);
		}
		return y;
	}

	@Test
	void rigidMotionsAreOrthogonalAndLeaveNothingOfThemselves() {
		final ZeroModes rigid = ZeroModes.rigid(PLACES);
		final double[][] motions = rigid.vectors();
		assertEquals(3, rigid.count());
		assertEquals(3, motions.length);
		for (int a = 0; a < 3; a++) for (int b = 0; b < a; b++) assertEquals(0, dot(motions[a], motions[b]), 1e-12);
		for (final double[] motion : motions) {
			final double[] rest = motion.clone();
			rigid.project(rest);
			assertArrayEquals(new double[2 * N], rest, 1e-14);
		}
		final double[] v = random(4);
		rigid.project(v);
		for (final double[] motion : motions) assertEquals(0, dot(v, motion), 1e-12);
		assertTrue(dot(v, v) > 1);
	}

	@Test
	void theRotationChangesNoDistance() {
		final double[] motion = ZeroModes.rigid(PLACES).vectors()[2];
		for (int i = 0; i < 2 * N; i += 2) {
			for (int j = 0; j < i; j += 2) {
				assertEquals(0, (PLACES[i] - PLACES[j]) * (motion[i] - motion[j]) + (PLACES[i + 1] - PLACES[j + 1])
					* (motion[i + 1] - motion[j + 1]), 1e-13);
			}
		}
	}

	@Test
	void noTurnHoweverFarIsAWay() {
		for (final double angle : new double[] { 0.01, 1, 3, -2 }) {
			assertArrayEquals(new double[2 * N], ZeroModes.rigid(PLACES).way(PLACES, turned(PLACES, angle)), 1e-13, "turned by " + angle);
		}
	}

	@Test
	void theWayIsWhatIsLeftOfASmallMotion() {
		final ZeroModes rigid = ZeroModes.rigid(PLACES);
		final double[] small = random(5), moved = PLACES.clone();
		rigid.project(small);
		for (int k = 0; k < 2 * N; k++) moved[k] += 1e-5 * small[k];
		final double[] way = rigid.way(PLACES, turned(moved, 2));
		for (int k = 0; k < 2 * N; k++) assertEquals(1e-5 * small[k], way[k], 1e-9);
	}

	@Test
	void translationsAloneLeaveATurn() {
		final ZeroModes translations = ZeroModes.translations(N);
		final double[] to = turned(PLACES, 0.3), way = translations.way(PLACES, to), difference = new double[2 * N];
		for (int k = 0; k < 2 * N; k++) difference[k] = to[k] - PLACES[k];
		translations.project(difference);
		assertArrayEquals(difference, way);
		assertEquals(2, translations.count());
		assertTrue(dot(way, way) > 1);
	}
}
