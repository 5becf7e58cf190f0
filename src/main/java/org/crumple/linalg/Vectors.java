package org.crumple.linalg;

/** Sums over vectors in a fixed order, so that results are the same on every machine. */
public final class Vectors {

	private Vectors() {}

	/** {@code a · b}. */
	public static double dot(final double[] a, final double[] b) {
		return dot(a, b, 0, a.length);
	}

	/** {@code a · b} over the rows [start, end). */
	public static double dot(final double[] a, final double[] b, final int start, final int end) {
		double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
		int i = start;
		for (; i + 4 <= end; i += 4) {
			s0 += a[i] * b[i];
			s1 += a[i + 1] * b[i + 1];
			s2 += a[i + 2] * b[i + 2];
			s3 += a[i + 3] * b[i + 3];
		}
		for (; i < end; i++) s0 += a[i] * b[i];
		return s0 + s1 + (s2 + s3);
	}

	/** |v|₂. */
	static double norm(final double[] v) {
		return Math.sqrt(dot(v, v));
	}

	/** |v|₂ of every vector v of u. */
	static double[] norms(final double[][] u) {
		final double[] norm = new double[u.length];
		for (int k = 0; k < u.length; k++) norm[k] = norm(u[k]);
		return norm;
	}

	/** {@code v *= factor}. */
	static void scale(final double[] v, final double factor) {
		for (int i = 0; i < v.length; i++) v[i] *= factor;
	}
}
