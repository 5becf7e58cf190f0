package org.crumple.linalg;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

import dev.ludovic.netlib.arpack.ARPACK;
import dev.ludovic.netlib.arpack.JavaARPACK;
import org.netlib.util.doubleW;
import org.netlib.util.intW;

/** ARPACK's symmetric eigensolver in shift-invert mode, for comparison. */
final class Arpack {

	private Arpack() {}

	/**
	 * @param shifted solves with {@code A − shift}
	 * @param vectors [count], overwritten with the eigenvectors
	 * @return the eigenvalues with the largest 1/(λ − shift), ascending
	 */
	static double[] nearest(final LinearSolver shifted, final int n, final int count, final double shift, final double[][] vectors) {
		final ARPACK arpack = JavaARPACK.getInstance();
		final int size = Math.min(n, 2 * count + 20);
		final double[] residual = new double[n], basis = new double[n * size], workd = new double[3 * n];
		final double[] workl = new double[size * (size + 8)], b = new double[n], x = new double[n];
		final int[] parameters = new int[11], pointers = new int[11];
		parameters[0] = 1;
		parameters[2] = 1000;
		parameters[6] = 1; // the plain mode: the operator is the inverse itself
		final intW step = new intW(0), info = new intW(1);
		Arrays.setAll(residual, i -> 1 + i % 7);
		final doubleW tolerance = new doubleW(1e-13);
		while (true) {
			arpack.dsaupd(step, "I", n, "LA", count, tolerance, residual, size, basis, n, parameters, pointers, workd, workl, workl.length,
				info);
			if (step.val != 1 && step.val != -1) break;
			System.arraycopy(workd, pointers[0] - 1, b, 0, n);
			shifted.solve(b, x);
			System.arraycopy(x, 0, workd, pointers[1] - 1, n);
		}
		if (info.val != 0) throw new ArithmeticException("ARPACK says " + info.val);
		final double[] theta = new double[count];
		arpack.dseupd(true, "A", new boolean[size], theta, basis, n, 0, "I", n, "LA", new intW(count), 1e-13, residual, size, basis, n,
			parameters, pointers, workd, workl, workl.length, info);
		final int[] order = IntStream.range(0, count).boxed().sorted(Comparator.comparingDouble(k -> -theta[k])).mapToInt(Integer::intValue)
			.toArray();
		for (int k = 0; k < count; k++) vectors[k] = Arrays.copyOfRange(basis, order[k] * n, (order[k] + 1) * n);
		return Arrays.stream(order).mapToDouble(k -> shift + 1 / theta[k]).toArray();
	}
}
