package org.crumple.modes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.linalg.SignedCholesky;
import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.linalg.ThreadTeam;
import org.crumple.mechanics.Hessian;
import org.crumple.network.Cell;
import org.crumple.physics.Frames;
import org.crumple.physics.Measure;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The elastic continuum of a frame of 16 nodes: moduli against finite differences of energies, waves against a scan of directions and wave
 * vectors.
 */
class AcousticModuliTest {

	private final GeneratedNetwork frame = Frames.wells(2, 0.3);
	private final SymmetricBlockMatrix hessian = Hessian.of(frame.network(), frame.configuration());
	private final AcousticTensor waves = new AcousticTensor(frame.network(), frame.configuration(), hessian, factor());

	private SignedCholesky factor() {
		final SignedCholesky factor = new SignedCholesky(Hessian.plan(frame.network(), frame.configuration()), ThreadTeam.ALONE);
		assertTrue(factor.factoriseDefinite(hessian));
		return factor;
	}

	/**
	 * Energy of the frame with nodes displaced by u and every bond vector changed by {@code e d}, with the gradients e = xx, xy, yx, yy.
	 */
	private double energy(final double[] e, final double[] u) {
		double sum = 0;
		final double[] d = new double[2];
		for (int b = 0; b < frame.network().bondCount(); b++) {
			frame.network().bondVector(b, frame.configuration(), d);
			final int i = 2 * frame.network().from()[b], j = 2 * frame.network().to()[b];
			final double x = d[0] + e[0] * d[0] + e[1] * d[1] + u[j] - u[i], y = d[1] + e[2] * d[0] + e[3] * d[1] + u[j + 1] - u[i + 1];
			sum += frame.network().potential()[b].energy(Math.hypot(x, y), frame.network().restLength()[b]);
		}
		return sum;
	}

	/** Energy as a function of the coordinates p and q among (gradients, nodes) [4 + 2N]. */
	private double mixed(final int p, final int q) {
		final double h = 1e-4;
		double sum = 0;
		for (int signs = 0; signs < 4; signs++) {
			final double a = signs % 2 == 0 ? h : -h, c = signs / 2 == 0 ? h : -h;
			final double[] e = new double[4], u = new double[32];
			if (p < 4) e[p] += a;
			else u[p - 4] += a;
			if (q < 4) e[q] += c;
			else u[q - 4] += c;
			sum += Math.signum(a * c) * energy(e, u);
		}
		return sum / (4 * h * h);
	}

	@Test
	void moduliAreThoseOfDifferencesWithTheNodesRelaxed() {
		final DMatrixRMaj h = CommonOps_DDRM.extract(Measure.dense(hessian), 2, 32, 2, 32), xi = new DMatrixRMaj(30, 4),
			answer = new DMatrixRMaj(30, 4);
		for (int k = 0; k < 30; k++) for (int e = 0; e < 4; e++) xi.set(k, e, mixed(e, k + 6));
		assertTrue(CommonOps_DDRM.solve(h, xi, answer));
		for (int e = 0; e < 4; e++) {
			for (int f = 0; f < 4; f++) {
				double expected = mixed(e, f);
				for (int k = 0; k < 30; k++) expected -= xi.get(k, e) * answer.get(k, f);
				assertEquals(expected / 16, waves.moduli()[e][f], 1e-5, e + " " + f);
			}
		}
		assertEquals((waves.moduli()[1][1] + waves.moduli()[2][2]) / 2, waves.shear());
		assertEquals((waves.moduli()[0][0] + waves.moduli()[3][3]) / 2, waves.stretch());
	}

	/** {@code K_ac = Σ B_ab,cd k_b k_d}. */
	private double[][] tensor(final double... k) {
		final double[][] tensor = new double[2][2];
		for (int n = 0; n < 16; n++) tensor[n / 8][n / 2 % 2] += waves.moduli()[2 * (n / 8) + n / 4 % 2][2 * (n / 2 % 2) + n % 2]
			* k[n / 4 % 2] * k[n % 2];
		return tensor;
	}

	private double slower(final double... k) {
		return Measure.eigenvalues(new DMatrixRMaj(tensor(k)))[0];
	}

	@Test
	void speedsAreThoseOfAllDirections() {
		double least = Double.POSITIVE_INFINITY, inverse = 0;
		final int directions = 5000;
		for (int d = 0; d < directions; d++) {
			final double x = Math.cos(2 * Math.PI * d / directions), y = Math.sin(2 * Math.PI * d / directions);
			final double[] squares = Measure.eigenvalues(new DMatrixRMaj(tensor(x, y)));
			least = Math.min(least, squares[0]);
			inverse += (1 / squares[0] + 1 / squares[1]) / directions;
		}
		assertEquals(least, waves.slowest(), 1e-4 * least);
		assertEquals(inverse, waves.meanInverseSquare(), 1e-9 * inverse);
		assertEquals(Math.sqrt(waves.shear()), waves.speed(waves.shear()));
		final double nothing = 1e-9 * (waves.shear() + waves.stretch());
		assertTrue(Double.isNaN(waves.speed(0.99 * nothing)) && waves.speed(1.01 * nothing) > 0);
		assertTrue(Double.isNaN(waves.speed(-1)));
	}

	@ParameterizedTest
	@ValueSource(doubles = { 1, 0.2, 3, 7 })
	void theFirstPhononIsTheSlowestOfAllWavesThatFit(final double ratio) {
		for (final double shear : new double[] { 0, 0.13, -0.7, 2.4 }) {
			final Cell cell = new Cell(4 * ratio, 4, shear);
			double least = Double.POSITIVE_INFINITY;
			for (int m = 0; m <= 25; m++) {
				for (int n = -60; n <= 60; n++) {
					if (m == 0 && n == 0) continue;
					least = Math.min(least, slower(2 * Math.PI * m / cell.lx(), 2 * Math.PI * (n / cell.ly() - shear * m / cell.lx())));
				}
			}
			assertEquals(Math.sqrt(least), waves.firstPhonon(cell), 1e-10 * Math.sqrt(least), "shear " + shear);
		}
	}
}
