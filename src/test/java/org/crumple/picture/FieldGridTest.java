package org.crumple.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.crumple.io.StoredNetwork;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.physics.TestNetworks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields interpolated between the nodes, in cells of any shear. */
class FieldGridTest {

	/** Rounding of 32-bit weights. */
	private static final double ROUNDING = 1e-6;

	private final StoredNetwork stored = TestNetworks.reference("min");
	private final SpringNetwork network = stored.network();

	/** Value of a field of one wave in the cell, the same at all images. */
	private static double wave(final Configuration c, final double x, final double y, final int m, final int n) {
		final double alongX = x / c.cell().lx() - y * c.cell().tilt() / (c.cell().lx() * c.cell().ly());
		return Math.cos(2 * Math.PI * (m * alongX + n * y / c.cell().ly()));
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0, 0.1, -0.37, 1.5 })
	void aLongWaveIsFollowedWithTheErrorOfStraightPieces(final double shear) {
		final Configuration c = stored.configuration().sheared(shear);
		final double[] field = new double[2 * c.nodeCount()];
		for (int i = 0; i < c.nodeCount(); i++) {
			field[2 * i] = wave(c, c.positions()[2 * i], c.positions()[2 * i + 1], 1, 0);
			field[2 * i + 1] = wave(c, c.positions()[2 * i], c.positions()[2 * i + 1], 0, 1);
		}
		final FieldGrid grid = new FieldGrid(network, c, 4);
		assertEquals(64, grid.width());
		assertEquals(64, grid.height());
		final var image = grid.sample(new double[][] { field });
		double worst = 0;
		for (int row = 0; row < 64; row++) {
			for (int column = 0; column < 64; column++) {
				final double x = grid.x(column), y = grid.y(row);
				worst = Math.max(worst, Math.abs(image.getAt(column, row, 0, 0).get() - wave(c, x, y, 1, 0)));
				worst = Math.max(worst, Math.abs(image.getAt(column, row, 1, 0).get() - wave(c, x, y, 0, 1)));
			}
		}
		// the error of linear interpolation is at most R² k²/2, with R the circumradius: 0.8 l here, 1.3 l in the widest hole; k up to
		// 0.39/l (0.71 at a shear of 1.5)
		assertTrue(worst < (Math.abs(shear) < 1 ? 0.15 : 0.5), "off by " + worst);
	}

	@Test
	void aUniformFieldStaysUniformAndNodesKeepTheirOwn() {
		final Configuration c = stored.configuration();
		final double[] uniform = new double[2 * c.nodeCount()], random = new double[uniform.length];
		final Random numbers = new Random(3);
		for (int k = 0; k < uniform.length; k++) {
			uniform[k] = k % 2 == 0 ? 2 : -3;
			random[k] = numbers.nextDouble();
		}
		final FieldGrid grid = new FieldGrid(network, c, 32);
		final var image = grid.sample(new double[][] { uniform, random });
		final BrickView view = new BrickView(network, c);
		for (int i = 0; i < c.nodeCount(); i++) {
			final double[] at = view.point(i);
			final int column = (int) (at[0] * 32), row = (int) ((c.cell().ly() - at[1]) * 32);
			assertEquals(2, image.getAt(column, row, 0, 0).get(), ROUNDING);
			assertEquals(-3, image.getAt(column, row, 1, 0).get(), ROUNDING);
			// at most half a pixel away, over which the field, at most 1 per shortest bond of 0.5 l, changes by 0.05
			assertEquals(random[2 * i], image.getAt(column, row, 0, 1).get(), 0.08, "node " + i);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { -97, -66, -10, 10, 66, 97 })
	void lengthsInAnotherUnitChangeNoBit(final int power) {
		final Configuration c = stored.configuration();
		final double[] field = c.positions().clone();
		final var here = new FieldGrid(network, c, 2).sample(new double[][] { field });
		final var there = new FieldGrid(network, c.scaled(Math.scalb(1.0, power)), 2).sample(new double[][] { field });
		for (int k = 0; k < 2; k++)
			assertArrayEquals(here.getPlane(k).getCurrentStorageArray(), there.getPlane(k).getCurrentStorageArray());
	}

	@Test
	void impossibleGridsAreRefused() {
		for (final int grid : new int[] { -1, 0, 33 }) {
			assertTrue(assertThrows(IllegalArgumentException.class, () -> new FieldGrid(network, stored.configuration(), grid)).getMessage()
				.contains("grid=" + grid));
		}
	}
}
