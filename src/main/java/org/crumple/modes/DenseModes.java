package org.crumple.modes;

import java.util.Arrays;

import org.crumple.linalg.SymmetricBlockMatrix;
import org.crumple.linalg.Vectors;
import org.crumple.network.ZeroModes;
import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.PrimitiveDenseStore;

/** All eigenpairs of a Hessian except the rigid motions, from a dense eigensolver (ojAlgo). */
final class DenseModes {

	/** Largest 1 − |projection on the rigid motions|² of the eigenvectors taken as rigid motions; rounding gives 1e-12. */
	private static final double FOREIGN = 1e-8;

	/** Eigenvalues λ, ascending [{@link ZeroModes#modes()}] [E/l²]. */
	final double[] values;
	/** Eigenvectors in the same order [{@link ZeroModes#modes()}][2N]. */
	final double[][] vectors;

	/**
	 * @param matrix H, read only; the rigid motions are in its null space, and wall points have eigenvalues above all others
	 * @param rigid motions, which are left out
	 * @param above a number larger than every eigenvalue of H [E/l²]
	 * @throws ArithmeticException if the eigensolver fails, or does not separate the rigid motions from the modes
	 */
	DenseModes(final SymmetricBlockMatrix matrix, final ZeroModes rigid, final double above) {
		final int n = 2 * matrix.nodes();
		final PrimitiveDenseStore dense = dense(matrix);
		// the eigenvalues of rigid motions are shifted above all others, so that they do not mix with soft modes
		final double[][] zero = rigid.vectors();
		for (final double[] mode : zero) lift(dense, mode, 2 * (above / Vectors.dot(mode, mode)));
		final Eigenvalue<Double> eigen = Eigenvalue.PRIMITIVE.make(dense, true);
		if (!eigen.decompose(dense)) throw new ArithmeticException("The dense library found no eigenvalues.");
		final MatrixStore<Double> d = eigen.getD(), v = eigen.getV();
		final Integer[] order = new Integer[n];
		Arrays.setAll(order, k -> k);
		Arrays.sort(order, (a, b) -> Double.compare(d.doubleValue(a, a), d.doubleValue(b, b)));
		final int found = rigid.modes();
		values = new double[found];
		vectors = new double[found][n];
		for (int k = 0; k < n; k++) {
			final double[] vector = k < found ? vectors[k] : new double[n];
			for (int i = 0; i < n; i++) vector[i] = v.doubleValue(i, order[k]);
			if (k < found) values[k] = d.doubleValue(order[k], order[k]);
			else if (zero.length > 0) requireRigid(vector, zero);
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

	private static void lift(final PrimitiveDenseStore dense, final double[] mode, final double by) {
		for (int i = 0; i < mode.length; i++) {
			if (mode[i] == 0) continue;
			for (int j = 0; j < mode.length; j++) {
				if (mode[j] != 0) dense.set(i, j, dense.doubleValue(i, j) + by * mode[i] * mode[j]);
			}
		}
	}

	private static void requireRigid(final double[] vector, final double[][] zero) {
		double share = 0;
		for (final double[] mode : zero) {
			final double along = Vectors.dot(vector, mode);
			share += along * along / Vectors.dot(mode, mode);
		}
		if (Math.abs(1 - share) > FOREIGN) throw new ArithmeticException("The rigid motions could not be told from the modes.");
	}
}
