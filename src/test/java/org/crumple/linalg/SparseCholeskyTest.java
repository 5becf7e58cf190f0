package org.crumple.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import org.crumple.physics.Measure;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.DMatrixSparseCSC;
import org.ejml.data.DMatrixSparseTriplet;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.ops.DConvertMatrixStruct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparseCholeskyTest {

	/** Roundings of solutions of order one, times condition numbers of about ten. */
	private static final double ROUNDING = 1e-13;

	/** A random symmetric matrix, diagonally dominant and therefore positive definite, about {@code links} entries a row. */
	private static DMatrixSparseCSC dominant(final int n, final double links, final long seed) {
		final Random random = new Random(seed);
		final DMatrixSparseTriplet entries = new DMatrixSparseTriplet(n, n, n);
		final double[] sum = new double[n];
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < i; j++) {
				if (random.nextDouble() * n > links) continue;
				final double value = 2 * random.nextDouble() - 1;
				entries.addItem(i, j, value);
				entries.addItem(j, i, value);
				sum[i] += Math.abs(value);
				sum[j] += Math.abs(value);
			}
		}
		for (int i = 0; i < n; i++) entries.addItem(i, i, sum[i] + 0.3 + random.nextDouble());
		final DMatrixSparseCSC matrix = DConvertMatrixStruct.convert(entries, (DMatrixSparseCSC) null);
		matrix.sortIndices(null);
		return matrix;
	}

	private static int[] shuffled(final int n, final long seed) {
		final Random random = new Random(seed);
		final int[] order = IntStream.range(0, n).toArray();
		for (int k = n - 1; k > 0; k--) {
			final int other = random.nextInt(k + 1), swap = order[k];
			order[k] = order[other];
			order[other] = swap;
		}
		return order;
	}

	private static double[] denseSolution(final DMatrixSparseCSC matrix, final double[] b) {
		final DMatrixRMaj x = new DMatrixRMaj(b.length, 1);
		assertTrue(CommonOps_DDRM.solve(Measure.dense(matrix), new DMatrixRMaj(b.length, 1, true, b), x));
		return x.data;
	}

	private static void scale(final DMatrixSparseCSC matrix, final int i, final double value) {
		matrix.set(i, i, value);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 7, 40, 150 })
	void solutionsAreThoseOfADenseLibraryInAnyOrder(final int n) {
		for (long seed = 1; seed <= 5; seed++) {
			final DMatrixSparseCSC matrix = dominant(n, 4, seed);
			final SparseCholesky cholesky = new SparseCholesky(matrix, shuffled(n, seed));
			assertTrue(cholesky.factorise(matrix));
			final double[] b = Measure.direction(n, seed), x = new double[n];
			cholesky.solve(b, x);
			assertArrayEquals(denseSolution(matrix, b), x, ROUNDING);
			cholesky.solve(b, b);
			assertArrayEquals(x, b, "in place");
		}
	}

	@Test
	void pinnedUnknownsAreZeroAndTheRestSolveTheirOwnSystem() {
		final int n = 30;
		final DMatrixSparseCSC matrix = dominant(n, 5, 3);
		final int[] order = IntStream.of(shuffled(n, 3)).filter(i -> i != 4 && i != 17).toArray();
		final SparseCholesky cholesky = new SparseCholesky(matrix, order);
		assertTrue(cholesky.factorise(matrix));
		final double[] b = Measure.direction(n, 4), x = new double[n];
		cholesky.solve(b, x);
		for (final int pinned : new int[] { 4, 17 }) {
			assertEquals(0, x[pinned]);
			for (int j = 0; j < n; j++) {
				if (j == pinned) continue;
				matrix.remove(pinned, j);
				matrix.remove(j, pinned);
			}
			b[pinned] = 0;
		}
		assertArrayEquals(denseSolution(matrix, b), x, ROUNDING);
	}

	@ParameterizedTest
	@ValueSource(doubles = { Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY })
	void whatIsNotFiniteIsRefusedWhereverItStands(final double value) {
		final DMatrixSparseCSC matrix = dominant(20, 4, 5);
		for (int k = 0; k < matrix.nz_length; k++) {
			final DMatrixSparseCSC broken = matrix.copy();
			final int row = matrix.nz_rows[k];
			int column = 0;
			while (matrix.col_idx[column + 1] <= k) column++;
			broken.set(row, column, value);
			broken.set(column, row, value);
			assertFalse(new SparseCholesky(matrix, shuffled(20, 5)).factorise(broken));
		}
	}

	@Test
	void indefiniteAndSingularMatricesAreRefused() {
		final int n = 20;
		final DMatrixSparseCSC matrix = dominant(n, 4, 6);
		final double lowest = Measure.eigenvalues(matrix)[0];
		for (final double shift : new double[] { lowest - 1e-9, lowest, lowest + 1e-9, lowest + 1, 1e6 }) {
			final DMatrixSparseCSC shifted = matrix.copy();
			for (int i = 0; i < n; i++) scale(shifted, i, matrix.get(i, i) - shift);
			assertEquals(shift < lowest, new SparseCholesky(matrix, shuffled(n, 6)).factorise(shifted), "shift " + (shift - lowest));
		}
		final DMatrixSparseCSC zero = matrix.copy();
		Arrays.fill(zero.nz_values, 0);
		assertFalse(new SparseCholesky(matrix, shuffled(n, 6)).factorise(zero));
	}

	@Test
	void aChainWithBothEndsFreeHasAZeroModeAndIsRefused() {
		// every row sums to zero: the last pivot is 0 or a rounding, of either sign
		for (int n = 3; n < 60; n++) {
			final DMatrixSparseTriplet entries = new DMatrixSparseTriplet(n, n, n);
			for (int i = 0; i + 1 < n; i++) {
				final double k = 0.1 + 0.37 * i;
				entries.addItem(i, i + 1, -k);
				entries.addItem(i + 1, i, -k);
			}
			for (int i = 0; i < n; i++) entries.addItem(i, i, (i > 0 ? 0.1 + 0.37 * (i - 1) : 0) + (i + 1 < n ? 0.1 + 0.37 * i : 0));
			final DMatrixSparseCSC chain = DConvertMatrixStruct.convert(entries, (DMatrixSparseCSC) null);
			chain.sortIndices(null);
			assertFalse(new SparseCholesky(chain, shuffled(n, n)).factorise(chain), n + " links");
			assertTrue(new SparseCholesky(chain, IntStream.range(1, n).toArray()).factorise(chain), n + " links, one end pinned");
		}
	}

	@Test
	void onePatternIsFactorisedAgainAndAgainAlsoAfterFailures() {
		final int n = 50;
		final DMatrixSparseCSC pattern = dominant(n, 4, 7);
		final SparseCholesky cholesky = new SparseCholesky(pattern, shuffled(n, 7));
		final double[] b = Measure.direction(n, 8), x = new double[n];
		assertThrows(IllegalStateException.class, () -> cholesky.solve(b, x));
		for (int round = 0; round < 50; round++) {
			final DMatrixSparseCSC matrix = pattern.copy();
			for (int i = 0; i < n; i++) scale(matrix, i, pattern.get(i, i) + 0.1 * round);
			if (round % 5 == 0) { // also the very first
				final DMatrixSparseCSC bad = matrix.copy();
				scale(bad, round % n, round % 2 == 0 ? -1 : Double.NaN);
				assertFalse(cholesky.factorise(bad));
				assertThrows(IllegalStateException.class, () -> cholesky.solve(b, x));
			}
			assertTrue(cholesky.factorise(matrix));
			cholesky.solve(b, x);
			assertArrayEquals(denseSolution(matrix, b), x, ROUNDING);
		}
	}
}
