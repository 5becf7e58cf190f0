package org.crumple.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/**
 * How far colours that stand beside each other are from each other in CIELAB (CIE76), as seen by readers with all cones, without the red
 * ones and without the green ones (Machado, Oliveira and Fernandes, IEEE Trans. Vis. Comput. Graph. 15, 1291 (2009), severity 1).
 */
class PaletteTest {

	private static final double[][] NORMAL = { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } }, PROTANOPIA = { { 0.152286, 1.052583, -0.204868 },
		{ 0.114503, 0.786281, 0.099216 }, { -0.003882, -0.048116, 1.051998 } }, DEUTERANOPIA = { { 0.367322, 0.860646, -0.227968 },
		{ 0.280085, 0.672501, 0.047413 }, { -0.011820, 0.042940, 0.968881 } };
	private static final double[][] TO_XYZ = { { 0.4124564, 0.3575761, 0.1804375 }, { 0.2126729, 0.7151522, 0.0721750 },
		{ 0.0193339, 0.1191920, 0.9503041 } };
	private static final double[] WHITE = { 0.95047, 1, 1.08883 };
	/** Twice as far as colours that can just be told apart in thin lines. */
	private static final double APART = 24;

	private static double[] lab(final int colour, final double[][] seen) {
		final double[] linear = IntStream.of(16, 8, 0).mapToDouble(shift -> (colour >> shift & 255) / 255.0)
			.map(c -> c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4)).toArray();
		final double[] xyz = times(TO_XYZ, Arrays.stream(times(seen, linear)).map(c -> Math.max(0, Math.min(1, c))).toArray());
		final double[] f = IntStream.range(0, 3).mapToDouble(k -> xyz[k] / WHITE[k]).map(t -> t > 0.008856 ? Math.cbrt(t)
			: 7.787 * t + 16 / 116.0).toArray();
		return new double[] { 116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2]) };
	}

	private static double[] times(final double[][] matrix, final double[] vector) {
		return Arrays.stream(matrix).mapToDouble(row -> row[0] * vector[0] + row[1] * vector[1] + row[2] * vector[2]).toArray();
	}

	/** The smallest distance that any of the readers sees. */
	private static double distance(final int one, final int other) {
		double least = Double.POSITIVE_INFINITY;
		for (final double[][] seen : new double[][][] { NORMAL, PROTANOPIA, DEUTERANOPIA }) {
			final double[] a = lab(one, seen), b = lab(other, seen);
			least = Math.min(least, Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2)));
		}
		return least;
	}

	private static double nearest(final int... colours) {
		double least = Double.POSITIVE_INFINITY;
		for (int k = 0; k < colours.length; k++) for (int m = 0; m < k; m++) least = Math.min(least, distance(colours[k], colours[m]));
		return least;
	}

	private static double lightness(final int colour) {
		return lab(colour, NORMAL)[0];
	}

	@Test
	void distancesAreThoseOfTextbooks() {
		assertEquals(100, distance(0x000000, 0xffffff), 0.01);
		assertEquals(53.2, lab(0xff0000, NORMAL)[0], 0.1);
		assertEquals(80.1, lab(0xff0000, NORMAL)[1], 0.1);
		assertEquals(67.2, lab(0xff0000, NORMAL)[2], 0.1);
	}

	@Test
	void whatStandsBesideEachOtherCanBeToldApartByAllReaders() {
		final int[][] together = { { Palette.BLACK, Palette.STABLE, Palette.UNSTABLE, Palette.SINGLE_WELL },
			{ Palette.STABLE_SHORT, Palette.STABLE_LONG, Palette.UNSTABLE_SHORT, Palette.UNSTABLE_LONG },
			{ Palette.STABLE_BARS, Palette.UNSTABLE, Palette.MINIMA, Palette.BLACK }, { Palette.DATA, Palette.LAW, Palette.CUTOFF,
				Palette.MARK }, { Palette.DATA, Palette.SECOND }, { Palette.DATA, Palette.BAND, Palette.LAW }, { Palette.DATA, Palette.DROP,
					Palette.FLIP }, { Palette.FORWARDS, Palette.BACK, Palette.INK } };
		for (final int[] colours : together) assertTrue(nearest(colours) > APART, Arrays.toString(colours) + ": " + nearest(colours));
	}

	/** The colours that figures had before: red and green that some readers see as one. */
	@Test
	void redAndGreenAreRefused() {
		final int[][] older = { { 0x8fa000, 0xc87800 }, { 0x000000, 0xc82828, 0x1e50c8, 0x14963c },
			{ 0x006046, 0x76c7a2, 0x960014, 0xf65c3e },
			{ 0x285aa0, 0xc83c28, 0x148246 } };
		for (final int[] colours : older) assertTrue(nearest(colours) < APART, Arrays.toString(colours) + ": " + nearest(colours));
	}

	@Test
	void kindsThatAreNearInColourDifferInTheirPattern() {
		for (int k = 0; k < 8; k++) {
			for (int m = 0; m < k; m++) {
				final boolean samePattern = Look.kind(k, 1).dash() == Look.kind(m, 1).dash();
				assertTrue(!samePattern || distance(Palette.kind(k), Palette.kind(m)) > APART, m + " and " + k);
			}
		}
	}

	@Test
	void thingsInOrderGrowLighterForAllReadersAndStayVisibleOnPaper() {
		for (int k = 1; k < 7; k++) {
			for (final double[][] seen : new double[][][] { NORMAL, PROTANOPIA, DEUTERANOPIA }) {
				final double step = lab(Palette.ordered(k, 7), seen)[0] - lab(Palette.ordered(k - 1, 7), seen)[0];
				assertTrue(step > 6, k + ": " + step);
			}
		}
		assertTrue(lightness(Palette.ordered(6, 7)) < 85);
	}

	/** In grey, dark is short and light is long; the unstable part of a bar is darker than the rest. */
	@Test
	void whatHasNoSymbolDiffersInGreyToo() {
		assertTrue(lightness(Palette.STABLE_LONG) - lightness(Palette.STABLE_SHORT) > 25);
		assertTrue(lightness(Palette.UNSTABLE_LONG) - lightness(Palette.UNSTABLE_SHORT) > 25);
		assertTrue(lightness(Palette.STABLE_BARS) - lightness(Palette.UNSTABLE) > 25);
	}
}
