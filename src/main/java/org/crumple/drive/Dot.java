package org.crumple.drive;

/** Scalar products, in an order that is fixed. */
final class Dot {

	private Dot() {}

	/** {@code a · b} over the first {@code length} entries. */
	static double of(final double[] a, final double[] b, final int length) {
		double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
		int k = 0;
		for (; k + 3 < length; k += 4) {
			s0 += a[k] * b[k];
			s1 += a[k + 1] * b[k + 1];
			s2 += a[k + 2] * b[k + 2];
			s3 += a[k + 3] * b[k + 3];
		}
		for (; k < length; k++) s0 += a[k] * b[k];
		return s0 + s1 + (s2 + s3);
	}

	static double of(final double[] a, final double[] b) {
		return of(a, b, a.length);
	}
}
