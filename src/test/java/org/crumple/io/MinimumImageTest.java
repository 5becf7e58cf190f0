package org.crumple.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.crumple.network.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shortest images and boxes of small tilt, compared with trying all images. */
class MinimumImageTest {

	@ParameterizedTest
	@CsvSource({ "4, 3, 0", "4, 3, 0.5", "2, 5, 0.9", "5, 2, -1.7", "3, 1, 3.4", "1, 6, -0.45", "1, 1, 7.3", "0.3, 9, 1.2", "9, 0.3, 12" })
	void theImageFoundIsTheShortestAndTheLeadIsOverTheSecond(final double lx, final double ly, final double shear) {
		final Cell cell = new Cell(lx, ly, shear);
		final MinimumImage images = new MinimumImage(cell);
		final Random random = new Random(3);
		final long[] found = new long[2];
		for (int trial = 0; trial < 50; trial++) {
			final double dx = 6 * (random.nextDouble() - 0.5), dy = 6 * (random.nextDouble() - 0.5);
			double shortest = Double.POSITIVE_INFINITY, second = Double.POSITIVE_INFINITY;
			final long[] best = new long[2];
			for (int iy = -25; iy <= 25; iy++) {
				// in each row only the images next to the vector matter
				final double x = dx + iy * cell.tilt(), y = dy + iy * ly;
				final long middle = -Math.round(x / lx);
				for (long ix = middle - 2; ix <= middle + 2; ix++) {
					final double length = Math.hypot(x + ix * lx, y);
					if (length < shortest) {
						second = shortest;
						shortest = length;
						best[0] = ix;
						best[1] = iy;
					} else if (length < second) second = length;
				}
			}
			final double lead = images.find(dx, dy, found);
			assertArrayEquals(best, found, dx + " " + dy);
			assertEquals(second / shortest, lead, 1e-9 * lead);
			assertTrue(lead >= 1);
		}
	}

	@ParameterizedTest
	@CsvSource({ "4, 3, 0.5", "4, 3, 0.7", "4, 3, -2.9", "2, 5, 13.3" })
	void aBoxIsTheSameLatticeAndHoldsEveryPositionOnce(final double lx, final double ly, final double shear) throws NetworkFormatException {
		final Cell cell = new Cell(lx, ly, shear);
		final LammpsBox box = LammpsBox.of("f", cell);
		assertTrue(Math.abs(box.tilt()) <= lx / 2);
		assertEquals(cell.tilt(), box.tilt() + box.turns() * lx, 1e-12);
		assertEquals(box.tilt(), box.cell().tilt(), 1e-12);
		assertEquals(lx, box.cell().lx());
		assertEquals(ly, box.cell().ly());
		final Random random = new Random(4);
		final double[] wrapped = new double[2];
		final int[] image = new int[2];
		for (int trial = 0; trial < 50; trial++) {
			final double x = 40 * (random.nextDouble() - 0.5), y = 40 * (random.nextDouble() - 0.5);
			assertTrue(box.wrap(x, y, wrapped, image));
			assertEquals(x, wrapped[0] + image[0] * lx + image[1] * box.tilt(), 1e-12);
			assertEquals(y, wrapped[1] + image[1] * ly, 1e-12);
			assertTrue(wrapped[1] >= 0 && wrapped[1] < ly);
			final double across = wrapped[0] - box.tilt() * wrapped[1] / ly;
			assertTrue(across > -1e-12 && across < lx);
		}
	}

	@Test
	void whatLammpsCannotHoldIsSaid() throws NetworkFormatException {
		final LammpsBox box = LammpsBox.of("f", new Cell(2, 1, 0));
		final double[] wrapped = new double[2];
		final int[] image = new int[2];
		assertTrue(box.wrap(2 * 511 + 1, 511.5, wrapped, image));
		assertArrayEquals(new int[] { 511, 511 }, image);
		assertFalse(box.wrap(2 * 512 + 1, 0.5, wrapped, image));
		assertFalse(box.wrap(1, 512.5, wrapped, image));
		assertTrue(box.wrap(-2 * 511 + 1, -511 + 0.5, wrapped, image));
		assertFalse(box.wrap(1, -512 + 0.5, wrapped, image));
		assertEquals(1_000_000, LammpsBox.of("f", new Cell(1, 1, 1e6)).turns());
		assertTrue(assertThrows(NetworkFormatException.class, () -> LammpsBox.of("f", new Cell(1, 1, 1e6 + 1))).getMessage()
			.startsWith("f cannot be written: the strain 1000001 tilts the cell by 1000001 times its width"));
	}
}
