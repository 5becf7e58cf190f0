package org.crumple.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.crumple.physics.Frames;
import org.crumple.physics.Measure;
import org.junit.jupiter.api.Test;

/** Strains as exponentials of their gradients, and the projection of rigid motions. */
class StrainModeTest {

	private static final Cell CELL = new Cell(3, 2, 0.4);

	/** {@code exp(by g) v} as a power series. */
	private static double[] series(final StrainMode g, final double by, final double[] v) {
		final double[] sum = v.clone(), rate = new double[2];
		double[] term = v.clone();
		for (int k = 1; k < 30; k++) {
			g.rate(term, rate);
			term = new double[] { by / k * rate[0], by / k * rate[1] };
			sum[0] += term[0];
			sum[1] += term[1];
		}
		return sum;
	}

	@Test
	void pointsAndCellsFollowTheExponentialOfTheGradient() {
		for (final StrainMode g : List.of(StrainMode.SIMPLE, StrainMode.PURE, StrainMode.SIZE, StrainMode.GRADIENTS.get(0),
			StrainMode.GRADIENTS.get(1), StrainMode.GRADIENTS.get(3))) {
			final double[] v = { 0.3, -0.7, 1.1, 0.2, 5 };
			g.deform(v, 4, 0.37, 1.25);
			for (int i = 0; i < 2; i++) {
				final double[] at = series(g, 0.37, i == 0 ? new double[] { 0.3, -0.7 } : new double[] { 1.1, 0.2 });
				assertEquals(1.25 * at[0], v[2 * i], 1e-14, g.key());
				assertEquals(1.25 * at[1], v[2 * i + 1], 1e-14, g.key());
			}
			assertEquals(5, v[4], "what comes after the points is left alone");
			final double[][] before = CELL.matrix(), after = g.deformed(CELL, 0.37).matrix();
			for (int k = 0; k < 2; k++) assertArrayEquals(series(g, 0.37, new double[] { before[0][k], before[1][k] }),
				new double[] { after[0][k], after[1][k] }, 1e-14, g.key());
		}
	}

	@Test
	void aCellTellsItsStrain() {
		for (final StrainMode g : List.of(StrainMode.SIMPLE, StrainMode.PURE))
			assertEquals(g.of(CELL) + 0.37, g.of(g.deformed(CELL, 0.37)), 1e-14);
		assertEquals(0.4, StrainMode.SIMPLE.of(CELL));
		assertEquals(Math.log(1.5), StrainMode.PURE.of(CELL), 1e-15);
		assertThrows(IllegalArgumentException.class, () -> StrainMode.SIZE.of(CELL));
	}

	@Test
	void aStrainThatTurnsTheFirstLatticeVectorIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> StrainMode.GRADIENTS.get(2).deformed(CELL, 0.1));
		assertThrows(IllegalArgumentException.class, () -> new StrainMode("turning", 0, 1, -1, 0).deform(new double[2], 2, 0.1, 1));
	}

	/** {@code d²/dε dη exp(ε g + η h)} at 0, by finite differences of the power series. */
	@Test
	void twoStrainsBendEachOthersPath() {
		final StrainMode g = new StrainMode("g", 0.3, 1.1, -0.4, 0.2), h = new StrainMode("h", -0.6, 0.5, 0.9, 0.7), bent = g.bending(h);
		final double[] v = { 0.8, -1.3 }, found = new double[2];
		bent.rate(v, found);
		final double step = 1e-3;
		for (int c = 0; c < 2; c++) {
			double sum = 0;
			for (final int s : new int[] { 1, -1 })
				for (final int t : new int[] { 1, -1 }) sum += s * t * series(sum(g, s * step, h, t * step), 1, v)[c];
			assertEquals(sum / (4 * step * step), found[c], 1e-5);
		}
	}

	private static StrainMode sum(final StrainMode g, final double a, final StrainMode h, final double b) {
		return new StrainMode("sum", a * g.xx() + b * h.xx(), a * g.xy() + b * h.xy(), a * g.yx() + b * h.yx(), a * g.yy() + b * h.yy());
	}

	@Test
	void whatIsLeftHasNoShareOfRigidMotions() {
		final Configuration at = Frames.springs().configuration();
		final ZeroModes rigid = at.zeroModes();
		assertEquals(2, rigid.count());
		assertArrayEquals(new int[] { 0, 1 }, at.boundary().pins(at.positions()));
		final double[] weight = new double[32];
		for (int k = 0; k < 32; k++) weight[k] = 1 + k / 2;
		final double[] plain = Measure.direction(33, 1), weighted = Measure.direction(33, 1);
		rigid.project(plain);
		rigid.project(weighted, weight);
		assertEquals(Measure.direction(33, 1)[32], plain[32]);
		for (final double[] mode : rigid.vectors()) {
			double sum = 0, all = 0;
			for (int k = 0; k < 32; k++) {
				sum += mode[k] * plain[k];
				all += weight[k] * mode[k] * weighted[k];
			}
			assertEquals(0, sum, 1e-14);
			assertEquals(0, all, 1e-13);
		}
	}
}
