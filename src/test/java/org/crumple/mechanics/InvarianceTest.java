package org.crumple.mechanics;

import static org.crumple.physics.Measure.dense;
import static org.crumple.physics.Measure.eigenvalues;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.physics.TestNetworks;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

/** Transformations that must not change energy, stress, forces and curvatures, away from any minimum, in a sheared cell. */
class InvarianceTest {

	/** A few rounding errors of sums of 190 terms of about 0.1, and of coordinates of about 10. */
	private static final double ROUNDING = 1e-13;

	private final SpringNetwork network = TestNetworks.packing(64, 1).network();
	private final Configuration configuration = TestNetworks.shaken(TestNetworks.packing(64, 1).configuration().sheared(0.13), 0.05, 2);

	/** Asserts the same energy, stress and spectrum of the Hessian. */
	private void assertSame(final SpringNetwork other, final Configuration there) {
		assertEquals(Energy.of(network, configuration), Energy.of(other, there), ROUNDING);
		final Stress a = Stress.of(network, configuration), b = Stress.of(other, there);
		assertArrayEquals(new double[] { a.xx(), a.xy(), a.yy() }, new double[] { b.xx(), b.xy(), b.yy() }, ROUNDING);
		assertArrayEquals(eigenvalues(Hessian.of(network, configuration)), eigenvalues(Hessian.of(other, there)), ROUNDING);
	}

	@Test
	void translationChangesNothing() {
		final double[] x = configuration.positions().clone();
		for (int k = 0; k < x.length; k += 2) {
			x[k] += 3.7;
			x[k + 1] -= 1.9;
		}
		final Configuration there = configuration.withPositions(x);
		assertSame(network, there);
		assertArrayEquals(Forces.of(network, configuration), Forces.of(network, there), ROUNDING);
	}

	@Test
	void relabellingOfNodesPermutesTheForces() {
		final int n = network.nodeCount();
		final var labels = IntStream.range(0, n).boxed().collect(Collectors.toList());
		Collections.shuffle(labels, new Random(5));
		final double[] x = new double[2 * n], expected = new double[2 * n], force = Forces.of(network, configuration);
		for (int i = 0; i < n; i++) {
			for (int k = 0; k < 2; k++) {
				x[2 * labels.get(i) + k] = configuration.positions()[2 * i + k];
				expected[2 * labels.get(i) + k] = force[2 * i + k];
			}
		}
		final SpringNetwork other = new SpringNetwork(n, Arrays.stream(network.from()).map(labels::get).toArray(),
			Arrays.stream(network.to()).map(labels::get).toArray(), network.imageX(), network.imageY(), network.restLength(),
			network.potential());
		assertSame(other, configuration.withPositions(x));
		assertArrayEquals(expected, Forces.of(other, configuration.withPositions(x)), ROUNDING);
	}

	@Test
	void reversalOfBondsChangesNothing() {
		final SpringNetwork other = new SpringNetwork(network.nodeCount(), network.to(), network.from(),
			Arrays.stream(network.imageX()).map(i -> -i).toArray(), Arrays.stream(network.imageY()).map(i -> -i).toArray(),
			network.restLength(), network.potential());
		assertSame(other, configuration);
		assertArrayEquals(Forces.of(network, configuration), Forces.of(other, configuration), ROUNDING);
	}

	@Test
	void nodesShiftedByLatticeVectorsWithTheirImagesChangeNothing() {
		final Cell cell = configuration.cell();
		final Random random = new Random(6);
		final int n = network.nodeCount();
		final int[] a = random.ints(n, -3, 4).toArray(), b = random.ints(n, -3, 4).toArray();
		final double[] x = configuration.positions().clone();
		for (int i = 0; i < n; i++) {
			x[2 * i] += a[i] * cell.lx() + b[i] * cell.tilt();
			x[2 * i + 1] += b[i] * cell.ly();
		}
		final int[] ix = network.imageX().clone(), iy = network.imageY().clone();
		for (int bond = 0; bond < ix.length; bond++) {
			ix[bond] += a[network.from()[bond]] - a[network.to()[bond]];
			iy[bond] += b[network.from()[bond]] - b[network.to()[bond]];
		}
		final SpringNetwork other = new SpringNetwork(n, network.from(), network.to(), ix, iy, network.restLength(), network.potential());
		assertSame(other, configuration.withPositions(x));
		assertArrayEquals(Forces.of(network, configuration), Forces.of(other, configuration.withPositions(x)), ROUNDING);
	}

	@Test
	void strainByAWholePeriodWithImagesRemappedChangesNothing() {
		final Cell cell = configuration.cell();
		final int[] ix = network.imageX().clone();
		for (int bond = 0; bond < ix.length; bond++) ix[bond] -= network.imageY()[bond];
		final SpringNetwork other = new SpringNetwork(network.nodeCount(), network.from(), network.to(), ix, network.imageY(),
			network.restLength(), network.potential());
		assertSame(other, new Configuration(configuration.positions(), cell.sheared(cell.lx() / cell.ly())));
	}

	@Test
	void forcesSumToZero() {
		final double[] force = Forces.of(network, configuration);
		for (int k = 0; k < 2; k++) {
			final int axis = k;
			assertEquals(0, IntStream.range(0, 64).mapToDouble(i -> force[2 * i + axis]).sum(), ROUNDING);
		}
		assertTrue(Forces.largest(force) > 0.01, "there are forces to sum");
	}

	@Test
	void theHessianIsSymmetricAndBlindToTranslation() {
		final DMatrixRMaj h = dense(Hessian.of(network, configuration));
		for (int i = 0; i < 128; i++) {
			double sumX = 0, sumY = 0;
			for (int j = 0; j < 128; j++) {
				assertEquals(h.get(i, j), h.get(j, i), ROUNDING);
				if (j % 2 == 0) sumX += h.get(i, j);
				else sumY += h.get(i, j);
			}
			assertEquals(0, sumX, ROUNDING);
			assertEquals(0, sumY, ROUNDING);
		}
	}

	@Test
	void theLargestForceKeepsANumberThatIsNone() {
		assertEquals(3, Forces.largest(new double[] { 1, -3, 2 }));
		assertTrue(Double.isNaN(Forces.largest(new double[] { 1, Double.NaN, 2 })));
		assertEquals(Double.POSITIVE_INFINITY, Forces.largest(new double[] { 1, Double.NEGATIVE_INFINITY }));
	}
}
