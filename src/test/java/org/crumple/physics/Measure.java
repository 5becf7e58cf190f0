package org.crumple.physics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

import org.crumple.linalg.NestedDissection;
import org.crumple.linalg.SignedCholesky;
import org.crumple.linalg.SymbolicFactor;
import org.crumple.linalg.SymmetricBlockMatrix;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/** What tests of the physics measure with. */
public final class Measure {

	private Measure() {}

	/**
	 * Asserts that the error of a central difference falls as h² over three decades, from h = 0.03.
	 *
	 * @param error of step h, signed
	 * @param rounding of the values whose difference is taken; a quotient is allowed this much over h
	 */
	public static void assertFallsAsSquare(final DoubleUnaryOperator error, final double rounding) {
		double h = 0.03, last = error.applyAsDouble(h);
		assertTrue(Math.abs(last) > 1e-9, "error " + last + " is nothing to judge by");
		for (int decade = 1; decade <= 3; decade++) {
			h /= 10;
			final double expected = last / 100;
			// the next order of h is below a tenth at 0.03
			assertEquals(expected, error.applyAsDouble(h), 0.1 * Math.abs(expected) + rounding / h, "error at h = " + h);
			last = expected;
		}
	}

	/** All eigenvalues, ascending, by a dense library. */
	public static double[] eigenvalues(final SymmetricBlockMatrix matrix) {
		return eigenvalues(dense(matrix));
	}

	/** All eigenvalues, ascending, by a dense library. */
	public static double[] eigenvalues(final DMatrixRMaj matrix) {
		final EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(matrix.numCols, false, true);
		assertTrue(eigen.decompose(matrix));
		final double[] values = new double[matrix.numCols];
		Arrays.setAll(values, k -> eigen.getEigenvalue(k).getReal());
		Arrays.sort(values);
		return values;
	}

	/** All entries, by multiplying unit vectors. */
	public static DMatrixRMaj dense(final SymmetricBlockMatrix matrix) {
		final int n = 2 * matrix.nodes();
		final DMatrixRMaj dense = new DMatrixRMaj(n, n);
		final double[] unit = new double[n];
		for (int k = 0; k < n; k++) {
			unit[k] = 1;
			final double[] column = product(matrix, unit);
			unit[k] = 0;
			for (int i = 0; i < n; i++) dense.set(i, k, column[i]);
		}
		return dense;
	}

	/** {@code A x}. */
	public static double[] product(final SymmetricBlockMatrix matrix, final double[] x) {
		final double[] y = new double[x.length];
		matrix.multiply(x, y);
		return y;
	}

	/** A factor with node 0 pinned, empty as yet. */
	public static SignedCholesky factor(final SymmetricBlockMatrix matrix) {
		final int[] order = NestedDissection.order(matrix.nodes(), matrix.from(), matrix.to());
		return new SignedCholesky(new SymbolicFactor(matrix.nodes(), matrix.from(), matrix.to(), order, 0));
	}

	/** A random vector with components in (-1, 1). */
	public static double[] direction(final int size, final long seed) {
		final Random random = new Random(seed);
		final double[] v = new double[size];
		Arrays.setAll(v, k -> 2 * random.nextDouble() - 1);
		return v;
	}

	/** {@code x + h v}. */
	public static double[] moved(final double[] x, final double h, final double[] v) {
		final double[] y = x.clone();
		for (int k = 0; k < y.length; k++) y[k] += h * v[k];
		return y;
	}

	public static double dot(final double[] a, final double[] b) {
		double sum = 0;
		for (int k = 0; k < a.length; k++) sum += a[k] * b[k];
		return sum;
	}

	public static double largest(final double[] a) {
		return Arrays.stream(a).map(Math::abs).max().orElseThrow();
	}
}
