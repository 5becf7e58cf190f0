package org.crumple.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleToIntFunction;

import org.crumple.kernel.Monitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShiftInvertLanczosTest {

	/**
	 * Errors of eigenvalues are proportional to the squared residual divided by the gap, which leaves only rounding of numbers of order 1.
	 */
	private static final double ROUNDING = 1e-13;

	@ParameterizedTest
	@CsvSource({ "64, 1", "64, 10", "64, 63", "64, 126", "256, 1", "256, 10", "256, 255", "256, 510" })
	void eigenvaluesAgreeWithADenseLibrary(final int nodes, final int count) {
		final NetworkMatrix network = NetworkMatrix.relaxed(nodes, 3);
		final EigenPairs pairs = network.lowest(count);
		final double[] dense = network.denseEigenvalues();
		assertArrayEquals(Arrays.copyOfRange(dense, 2, 2 + count), pairs.values(), ROUNDING);
		requireSound(network, pairs);
	}

	@ParameterizedTest
	@CsvSource({ "64, 1", "64, 10", "256, 1", "256, 10", "256, 60" })
	void eigenpairsAgreeWithArpack(final int nodes, final int count) {
		final NetworkMatrix network = NetworkMatrix.relaxed(nodes, 5);
		final EigenPairs pairs = network.lowest(count);
		final double[][] vectors = new double[count + 2][];
		final double[] values = Arpack.nearest(network.shifted, network.length(), count + 2, NetworkMatrix.SHIFT, vectors);
		for (int k = 0; k < count; k++) {
			assertEquals(values[k + 2], pairs.values()[k], ROUNDING);
			// errors of vectors are proportional to the residual divided by the gap to their neighbours, which is above 1e-6 here
			assertEquals(1, Math.abs(Vectors.dot(vectors[k + 2], pairs.vectors()[k])), 1e-7);
		}
	}

	@Test
	void frozenEigenvaluesOfIndependentCodeAreFound() throws IOException {
		final EigenPairs pairs = NetworkMatrix.reference("n256_min.nodes.csv").lowest(3);
		// as many digits as frozen
		assertArrayEquals(new double[] { 3.24367226e-03, 4.64937349e-03, 5.30315469e-03 }, pairs.values(), 5e-12);
	}

	@Test
	void degenerateModesOfALatticeFollowItsDispersion() {
		// the dynamical matrix of a wave vector q is Σ 2k (1 − cos q·d) nn over the three bond directions
		final NetworkMatrix network = NetworkMatrix.triangularLattice(224);
		final int columns = 14, rows = 16;
		assertEquals(columns * rows, network.network.nodeCount());
		final double a = Math.sqrt(2 / Math.sqrt(3)), stiffness = 1 / (a * a);
		final double[] expected = new double[2 * columns * rows];
		for (int m = 0; m < columns; m++) {
			for (int l = 0; l < rows; l++) {
				double xx = 0, xy = 0, yy = 0;
				for (int direction = 0; direction < 3; direction++) {
					final double nx = Math.cos(direction * Math.PI / 3), ny = Math.sin(direction * Math.PI / 3);
					final double phase = 2 * Math.PI * (m * nx / columns + l * ny / (rows * Math.sqrt(3) / 2));
					final double weight = 2 * stiffness * (1 - Math.cos(phase));
					xx += weight * nx * nx;
					xy += weight * nx * ny;
					yy += weight * ny * ny;
				}
				final double mean = (xx + yy) / 2, half = Math.hypot((xx - yy) / 2, xy);
				expected[2 * (m * rows + l)] = mean - half;
				expected[2 * (m * rows + l) + 1] = mean + half;
			}
		}
		Arrays.sort(expected);
		for (final int count : new int[] { 1, 3, 4, 5, 40, 200 }) {
			final EigenPairs pairs = network.lowest(count);
			assertArrayEquals(Arrays.copyOfRange(expected, 2, 2 + count), pairs.values(), ROUNDING);
			requireSound(network, pairs);
		}
	}

	@Test
	void multiplicityBeyondTheBlockIsFoundByCounting() {
		// 20 copies of the eigenvalue 1 among others: in exact arithmetic a Krylov space with blocks of four contains only four of them
		final double[] diagonal = new double[400];
		for (int i = 0; i < diagonal.length; i++) diagonal[i] = i < 20 ? 1 : 2 + i * 0.01;
		final int[] counts = new int[1];
		final EigenPairs pairs = diagonalLanczos(diagonal, 0).lowest(22, 1e-12, bound -> {
			counts[0]++;
			return countBelow(diagonal, bound);
		}, Monitor.SILENT);
		final double[] expected = Arrays.copyOf(diagonal, 22);
		assertArrayEquals(expected, pairs.values(), ROUNDING);
		assertTrue(counts[0] >= 2);
	}

	@Test
	void aMultipletAtTheEndOfTheCountIsFoundWhole() {
		// 60 copies of the eigenvalue 2 include the tenth eigenvalue: the count is only right once all of them are found
		final double[] diagonal = new double[300];
		for (int i = 0; i < diagonal.length; i++) diagonal[i] = i < 5 ? 1 + 0.1 * i : i < 65 ? 2 : 3 + 0.01 * i;
		final EigenPairs pairs = diagonalLanczos(diagonal, 0).lowest(10, 1e-12, bound -> countBelow(diagonal, bound), Monitor.SILENT);
		assertArrayEquals(Arrays.copyOf(diagonal, 10), pairs.values(), ROUNDING);
		assertTrue(pairs.bound() > 2 && pairs.bound() < 3.65);
	}

	@Test
	void aCrowdedSpectrumIsFoundThroughRestarts() {
		final double[] diagonal = new double[2000];
		for (int i = 0; i < diagonal.length; i++) diagonal[i] = 1 + i / 2000.0;
		final EigenPairs pairs = diagonalLanczos(diagonal, 0).lowest(10, 1e-10, bound -> countBelow(diagonal, bound), Monitor.SILENT);
		assertTrue(pairs.restarts() > 0);
		assertArrayEquals(Arrays.copyOf(diagonal, 10), pairs.values(), ROUNDING);
	}

	@Test
	void eigenvaluesAboveAShiftAreFoundWhereOthersLieBelow() {
		final NetworkMatrix network = NetworkMatrix.asBuilt(128, 2);
		final double[] dense = network.denseEigenvalues();
		final int negative = (int) Arrays.stream(dense).filter(lambda -> lambda < NetworkMatrix.SHIFT).count();
		assertTrue(negative > 0);
		final EigenPairs pairs = network.lowest(12);
		assertArrayEquals(Arrays.copyOfRange(dense, negative + 2, negative + 14), pairs.values(), ROUNDING);
	}

	@Test
	void aCountThatSaysOneIsMissingMakesItSearchOn() {
		final NetworkMatrix network = NetworkMatrix.relaxed(64, 3);
		final EigenPairs plain = network.lowest(10);
		final int[] asked = new int[1];
		final DoubleToIntFunction below = network.below();
		final EigenPairs pairs = network.lanczos().lowest(10, 1e-10, bound -> below.applyAsInt(bound) + (bound > 0 && asked[0]++ == 0
			? 1 : 0),
			Monitor.SILENT);
		assertEquals(2, asked[0]);
		assertTrue(pairs.solves() > plain.solves());
		assertArrayEquals(plain.values(), pairs.values(), ROUNDING);
		requireSound(network, pairs);
	}

	@Test
	void aCountThatIsNeverReachedEndsInARefusal() {
		final NetworkMatrix network = NetworkMatrix.relaxed(64, 3);
		final DoubleToIntFunction below = network.below();
		final ShiftInvertLanczos lanczos = network.lanczos();
		final ArithmeticException refusal = assertThrows(ArithmeticException.class,
			() -> lanczos.lowest(10, 1e-10, bound -> below.applyAsInt(bound) + (bound > 0 ? 1 : 0), Monitor.SILENT));
		assertTrue(refusal.getMessage().contains("cannot be proven complete"), refusal.getMessage());
	}

	@ParameterizedTest
	@CsvSource({ "0", "-1", "127", "1000000" })
	void moreOrFewerPairsThanThereAreAreRefused(final int count) {
		final NetworkMatrix network = NetworkMatrix.relaxed(64, 3);
		final IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> network.lowest(count));
		assertEquals("count=" + count + " is not allowed: it must be a whole number from 1 to 126 for this matrix.", refusal.getMessage());
	}

	@Test
	void morePairsThanLieAboveTheShiftAreRefused() {
		final ShiftInvertLanczos lanczos = diagonalLanczos(new double[] { 1, 2, 3, 4, 5 }, 3.5);
		assertArrayEquals(new double[] { 4, 5 }, lanczos.lowest(2, 1e-12, bound -> 3, Monitor.SILENT).values(), ROUNDING);
		assertThrows(IllegalArgumentException.class, () -> lanczos.lowest(3, 1e-12, bound -> 3, Monitor.SILENT));
	}

	@Test
	void allEigenpairsOfTheSmallestMatricesAreFound() {
		for (int n = 1; n <= 12; n++) {
			final double[] diagonal = new double[n];
			for (int i = 0; i < n; i++) diagonal[i] = 1 + i / 3; // multiple ones
			final EigenPairs pairs = diagonalLanczos(diagonal, 0).lowest(n, 1e-12, bound -> -1, Monitor.SILENT);
			assertArrayEquals(diagonal, pairs.values(), ROUNDING);
			assertEquals(Double.POSITIVE_INFINITY, pairs.bound());
		}
	}

	@Test
	void equalMatricesGiveEqualBits() {
		final EigenPairs one = NetworkMatrix.relaxed(64, 4).lowest(20), other = NetworkMatrix.relaxed(64, 4).lowest(20);
		assertArrayEquals(one.values(), other.values());
		for (int k = 0; k < one.count(); k++) assertArrayEquals(one.vectors()[k], other.vectors()[k]);
	}

	@Test
	void asksWhetherToStop() {
		final NetworkMatrix network = NetworkMatrix.relaxed(64, 3);
		final Monitor cancelled = new Monitor() {

			@Override
			public void progress(final double fraction, final String message) {
				assertTrue(fraction >= 0 && fraction <= 1);
			}

			@Override
			public boolean isCancelled() {
				return true;
			}
		};
		final ShiftInvertLanczos lanczos = network.lanczos();
		final DoubleToIntFunction below = network.below();
		assertThrows(CancellationException.class, () -> lanczos.lowest(3, 1e-10, below, cancelled));
	}

	@Test
	void solutionsThatAreNotFiniteAreRefused() {
		final ShiftInvertLanczos lanczos = new ShiftInvertLanczos(20, (x, y) -> System.arraycopy(x, 0, y, 0, 20),
			(b, x) -> Arrays.fill(x, Double.NaN), 0, new double[0][]);
		assertThrows(ArithmeticException.class, () -> lanczos.lowest(1, 1e-10, bound -> 0, Monitor.SILENT));
	}

	private static ShiftInvertLanczos diagonalLanczos(final double[] diagonal, final double shift) {
		return new ShiftInvertLanczos(diagonal.length, (x, y) -> {
			for (int i = 0; i < x.length; i++) y[i] = diagonal[i] * x[i];
		}, (b, x) -> {
			for (int i = 0; i < b.length; i++) x[i] = b[i] / (diagonal[i] - shift);
		}, shift, new double[0][]);
	}

	private static int countBelow(final double[] eigenvalues, final double bound) {
		return (int) Arrays.stream(eigenvalues).filter(lambda -> lambda < bound).count();
	}

	/** Throws unless the pairs are orthonormal, orthogonal to translations, with small and correct residuals, and the documented sign. */
	private static void requireSound(final NetworkMatrix network, final EigenPairs pairs) {
		final double[] image = new double[network.length()];
		final double[][] translations = network.translations();
		for (int k = 0; k < pairs.count(); k++) {
			final double[] v = pairs.vectors()[k];
			for (int j = 0; j <= k; j++) assertEquals(j == k ? 1 : 0, Vectors.dot(v, pairs.vectors()[j]), 1e-12);
			for (final double[] translation : translations) assertEquals(0, Vectors.dot(v, translation), 1e-12);
			network.matrix.multiply(v, image);
			double square = 0, largest = 0;
			for (int i = 0; i < v.length; i++) {
				square += (image[i] - pairs.values()[k] * v[i]) * (image[i] - pairs.values()[k] * v[i]);
				if (Math.abs(v[i]) > Math.abs(largest)) largest = v[i];
			}
			assertEquals(Math.sqrt(square), pairs.residuals()[k], 1e-14);
			assertTrue(Math.sqrt(square) <= 1e-10 * pairs.norm());
			assertTrue(largest > 0);
			if (k > 0) assertTrue(pairs.values()[k] >= pairs.values()[k - 1]);
		}
	}
}
