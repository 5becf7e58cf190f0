package org.crumple.modes;

import java.util.Arrays;

import org.crumple.linalg.SymmetricBlockMatrix;
import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.PrimitiveDenseStore;

/** All eigenpairs of a Hessian but its two translations, from a dense library (ojAlgo). */
final class DenseModes {

	/** 1 − |projection on the translations|² of the pairs that are taken for them; rounding leaves 1e-12. */
	private static final double FOREIGN = 1e-8;

	/** λ [2N − 2], ascending. */
	final double[] values;
	/** [2N − 2][2N]. */
	final double[][] vectors;

	/**
	 * @param matrix H, read only; the translations are in its kernel
	 * @param above above every eigenvalue of H
	 */
	DenseModes(final SymmetricBlockMatrix matrix, final double above) {
		final int n = 2 * matrix.nodes();
		final PrimitiveDenseStore dense = dense(matrix);
		// Translations are lifted above all others, where they mix with none of them, however soft.
		final double lift = above / matrix.nodes();
		for (int i = 0; i < n; i++) {
			for (int j = i % 2; j < n; j += 2) dense.set(i, j, dense.doubleValue(i, j) + 2 * lift);
		}
		final Eigenvalue<Double> eigen = Eigenvalue.PRIMITIVE.make(dense, true);
		if (!eigen.decompose(dense)) throw new ArithmeticException("The dense library found no eigenvalues.");
		final MatrixStore<Double> d = eigen.getD(), v = eigen.getV();
		final Integer[] order = new Integer[n];
		Arrays.setAll(order, k -> k);
		Arrays.sort(order, (a, b) -> Double.compare(d.doubleValue(a, a), d.doubleValue(b, b)));
		values = new double[n - 2];
		vectors = new double[n - 2][n];
		for (int k = 0; k < n; k++) {
			final double[] vector = k < n - 2 ? vectors[k] : new double[n];
			for (int i = 0; i < n; i++) vector[i] = v.doubleValue(i, order[k]);
			if (k < n - 2) values[k] = d.doubleValue(order[k], order[k]);
			else requireTranslation(vector);
		}
	}

	private static PrimitiveDenseStore dense(final SymmetricBlockMatrix matrix) {
		final int n = 2 * matrix.nodes();
		final PrimitiveDenseStore dense = PrimitiveDenseStore.FACTORY.makeZero(n, n);
		final double[] unit = new double[n], column = new double[n];
		for (int j = 0; j < n; j++) {
			unit[j] = 1;
			matrix.multiply(unit, column);
			unit[j] = 0;
			for (int i = 0; i < n; i++) dense.set(i, j, column[i]);
		}
		return dense;
	}

	private static void requireTranslation(final double[] vector) {
		double x = 0, y = 0;
		for (int k = 0; k < vector.length; k += 2) {
			x += vector[k];
			y += vector[k + 1];
		}
		if (Math.abs(1 - (x * x + y * y) / (vector.length / 2)) > FOREIGN) {
			throw new ArithmeticException("The translations could not be told from the modes.");
		}
	}
}
