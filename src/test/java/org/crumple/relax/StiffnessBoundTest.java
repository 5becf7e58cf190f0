package org.crumple.relax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.crumple.generate.GeneratedNetwork;
import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.mechanics.Forces;
import org.crumple.mechanics.Hessian;
import org.crumple.network.Configuration;
import org.crumple.physics.Measure;
import org.crumple.physics.TestNetworks;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Upper bounds of curvatures, from the blocks of the dense Hessian. */
class StiffnessBoundTest {

	private static Landscape landscape(final GeneratedNetwork g, final BoxRelaxation box) {
		return new Landscape(g.network(), new Forces(g.network()), g.configuration(), box);
	}

	/** {@code max_i (Bw)_i / w_i} with w = B1, where B are the spectral norms of the blocks of the Hessian. */
	private static double collatz(final SymmetricBlockMatrix hessian) {
		final int n = hessian.nodes();
		final DMatrixRMaj dense = Measure.dense(hessian);
		final double[][] norm = new double[n][n];
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < n; j++) {
				final DMatrixRMaj block = CommonOps_DDRM.extract(dense, 2 * i, 2 * i + 2, 2 * j, 2 * j + 2);
				if (CommonOps_DDRM.elementMaxAbs(block) > 0) norm[i][j] = NormOps_DDRM.normP2(block);
			}
		}
		final double[] w = new double[n];
		for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) w[i] += norm[i][j];
		double most = 0;
		for (int i = 0; i < n; i++) {
			double sum = 0;
			for (int j = 0; j < n; j++) sum += norm[i][j] * w[j];
			most = Math.max(most, sum / w[i]);
		}
		return most;
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void itIsThatOfTheNormsOfBlocks(final long seed) {
		final GeneratedNetwork g = TestNetworks.packing(64, seed);
		final StiffnessBound bound = new StiffnessBound(landscape(g, BoxRelaxation.FIXED));
		for (final double shaken : new double[] { 0, 0.1, 0.01 }) {
			final Configuration place = TestNetworks.shaken(g.configuration(), shaken, seed);
			final double expected = collatz(Hessian.of(g.network(), place));
			assertEquals(expected, bound.at(place.positions()), 1e-12 * expected);
		}
	}

	/**
	 * In a relaxing box, a strain adds the change of each bond length, divided by √A: {@code |d|²} for the size, {@code d_y²} for the tilt.
	 */
	@ParameterizedTest
	@EnumSource(BoxRelaxation.class)
	void strainsAddWhatTheyStretchTheBondsBy(final BoxRelaxation box) {
		final GeneratedNetwork g = TestNetworks.packing(64, 2);
		final Landscape landscape = landscape(g, box);
		assertSame(box, landscape.box());
		final double[] q = landscape.coordinates(g.configuration());
		final double e = box.free().size() > 0 ? 1.07 : 1, gamma = box.free().size() > 1 ? -0.04 : 0, area = g.configuration().cell()
			.area(), scale = Math.sqrt(area);
		if (box.free().size() > 0) q[128] = Math.log(e) * scale;
		if (box.free().size() > 1) q[129] = gamma * scale;
		final Configuration there = landscape.configuration(q);
		final int m = g.network().bondCount();
		final double[] along = new double[m], across = new double[m], a = new double[m], t = new double[m], d = new double[2];
		new Forces(g.network()).curvatures(there.positions(), there.cell(), along, across);
		landscape.curvatures(q, a, t);
		assertArrayEquals(along, a, 1e-12);
		assertArrayEquals(across, t, 1e-12);
		final double[] dx = landscape.bonds().x(), dy = landscape.bonds().y();
		double size = 0, tilt = 0;
		for (int b = 0; b < m; b++) {
			g.network().bondVector(b, there, d);
			assertArrayEquals(d, new double[] { dx[b], dy[b] }, 1e-12);
			final double k = Math.max(Math.abs(along[b]), Math.abs(across[b]));
			size += k * (d[0] * d[0] + d[1] * d[1]) / area;
			tilt += k * d[1] * d[1] / area;
		}
		// the shear of the cell increases displacements of nodes by at most a factor 1 + |γ| + γ²
		final double nodes = collatz(Hessian.of(g.network(), there)) * e * e * (1 + Math.abs(gamma) + gamma * gamma);
		final double expected = nodes + (box.free().size() > 0 ? size : 0) + (box.free().size() > 1 ? tilt : 0);
		assertEquals(expected, new StiffnessBound(landscape).at(q), 1e-12 * expected);
	}
}
