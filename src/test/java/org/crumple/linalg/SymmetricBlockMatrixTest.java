package org.crumple.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;

class SymmetricBlockMatrixTest {

	@Test
	void theProductIsThatOfTheDenseMatrix() {
		for (final TestGraph graph : TestGraph.all()) {
			final SymmetricBlockMatrix a = graph.random(0, 1);
			final double[] x = TestGraph.vector(2 * graph.nodes(), 2), y = new double[x.length];
			a.multiply(x, y);
			final DMatrixRMaj expected = new DMatrixRMaj(x.length, 1);
			CommonOps_DDRM.mult(TestGraph.dense(a), DMatrixRMaj.wrap(x.length, 1, x), expected);
			assertArrayEquals(expected.data, y, 1e-13); // rounding of at most 400 terms below 1
		}
	}

	@Test
	void aClearedMatrixIsZero() {
		final SymmetricBlockMatrix a = TestGraph.path(4).random(0, 1);
		a.clear();
		assertEquals(0, TestGraph.largest(a.diagonal()) + TestGraph.largest(a.offDiagonal()));
	}

	@Test
	void impossibleGraphsAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> new SymmetricBlockMatrix(0, new int[0], new int[0]));
		assertThrows(IllegalArgumentException.class, () -> new SymmetricBlockMatrix(2, new int[] { 0 }, new int[] { 2 }));
		assertThrows(IllegalArgumentException.class, () -> new SymmetricBlockMatrix(2, new int[] { 0 }, new int[] { 0 }));
		assertThrows(IllegalArgumentException.class, () -> new SymmetricBlockMatrix(2, new int[] { -1 }, new int[] { 0 }));
		assertThrows(IllegalArgumentException.class, () -> new SymmetricBlockMatrix(2, new int[] { 0 }, new int[0]));
	}
}
