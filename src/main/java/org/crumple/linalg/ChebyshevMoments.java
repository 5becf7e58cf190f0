package org.crumple.linalg;

import org.crumple.kernel.InvalidValue;

/**
 * Chebyshev moments of a symmetric matrix A with eigenvalues in [0, Λ]: {@code m_n = uᵀ T_n(2A/Λ − 1) u}. Averaged over random vectors u
 * they are the moments of the density of eigenvalues. Only products with A are needed (kernel polynomial method).
 * @see <a href="https://doi.org/10.1103/RevModPhys.78.275">A. Weiße, G. Wellein, A. Alvermann and H. Fehske, Rev. Mod. Phys. 78, 275
 *   (2006)</a>
 */
public final class ChebyshevMoments {

	private ChebyshevMoments() {}

	/**
	 * Adds the moments of one vector to {@code sum}. Because {@code 2 T_j T_k = T_(j+k) + T_(j−k)}, this takes half as many products with A
	 * as there are moments.
	 *
	 * @param matrix A, symmetric; all eigenvalues in [0, bound], else the moments grow exponentially
	 * @param u [n], read only
	 * @param bound Λ, above 0
	 * @param sum [number of moments, at least 2]; m_0, m_1, … are added to it
	 */
	public static void add(final LinearOperator matrix, final double[] u, final double bound, final double[] sum) {
		InvalidValue.requirePositive("bound", bound);
		if (sum.length < 2) throw InvalidValue.value("moments", sum.length, "a whole number of at least 2");
		double[] before = u.clone(), now = new double[u.length], image = new double[u.length];
		matrix.multiply(before, now);
		for (int i = 0; i < now.length; i++) now[i] = 2 / bound * now[i] - before[i];
		final double first = Vectors.dot(before, before), second = Vectors.dot(now, before);
		sum[0] += first;
		sum[1] += second;
		for (int n = 2; n < sum.length; n += 2) {
			sum[n] += 2 * Vectors.dot(now, now) - first;
			if (n + 1 == sum.length) break;
			matrix.multiply(now, image);
			for (int i = 0; i < image.length; i++) image[i] = 2 * (2 / bound * image[i] - now[i]) - before[i];
			sum[n + 1] += 2 * Vectors.dot(image, now) - second;
			final double[] spare = before;
			before = now;
			now = image;
			image = spare;
		}
	}
}
