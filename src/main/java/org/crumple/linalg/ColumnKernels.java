package org.crumple.linalg;

/**
 * The inner loops of all dense algebra in this package, on columns stored as separate arrays, which compilers vectorise. Combining four
 * columns into one is fastest; compilers do not vectorise longer loop bodies.
 */
final class ColumnKernels {

	private ColumnKernels() {}

	/** {@code c -= a0 m0 + a1 m1 + a2 m2 + a3 m3} on rows [low, high). */
	static void subtract(final double[] c, final double[] a0, final double[] a1, final double[] a2, final double[] a3,
		final double m0, final double m1, final double m2, final double m3, final int low, final int high)
	{
		for (int i = low; i < high; i++) c[i] -= a0[i] * m0 + a1[i] * m1 + (a2[i] * m2 + a3[i] * m3);
	}

	/** {@code c -= a0 m0 + a1 m1} on rows [low, high). */
	static void subtract(final double[] c, final double[] a0, final double[] a1, final double m0, final double m1,
		final int low, final int high)
	{
		for (int i = low; i < high; i++) c[i] -= a0[i] * m0 + a1[i] * m1;
	}

	/** {@code c = c s} on rows [low, high). */
	static void scale(final double[] c, final double s, final int low, final int high) {
		for (int i = low; i < high; i++) c[i] *= s;
	}

	/** {@code c = (c - a0 m0) s} on rows [low, high). */
	static void reduce(final double[] c, final double[] a0, final double m0, final double s, final int low,
		final int high)
	{
		for (int i = low; i < high; i++) c[i] = (c[i] - a0[i] * m0) * s;
	}

	/** {@code c = (c - a0 m0 - a1 m1) s} on rows [low, high). */
	static void reduce(final double[] c, final double[] a0, final double[] a1, final double m0, final double m1,
		final double s, final int low, final int high)
	{
		for (int i = low; i < high; i++) c[i] = (c[i] - a0[i] * m0 - a1[i] * m1) * s;
	}

	/** {@code c = (c - a0 m0 - a1 m1 - a2 m2) s} on rows [low, high). */
	static void reduce(final double[] c, final double[] a0, final double[] a1, final double[] a2, final double m0,
		final double m1, final double m2, final double s, final int low, final int high)
	{
		for (int i = low; i < high; i++) c[i] = (c[i] - a0[i] * m0 - a1[i] * m1 - a2[i] * m2) * s;
	}

	/**
	 * Inner products of four columns with one vector on rows [low, high), always summed in the same order.
	 *
	 * @param into [4], overwritten
	 */
	static void dot(final double[] v, final double[] a0, final double[] a1, final double[] a2, final double[] a3,
		final int low, final int high, final double[] into)
	{
		double s0 = 0, s1 = 0, s2 = 0, s3 = 0, t0 = 0, t1 = 0, t2 = 0, t3 = 0;
		int i = low;
		for (; i + 1 < high; i += 2) {
			final double x = v[i], y = v[i + 1];
			s0 += a0[i] * x;
			s1 += a1[i] * x;
			s2 += a2[i] * x;
			s3 += a3[i] * x;
			t0 += a0[i + 1] * y;
			t1 += a1[i + 1] * y;
			t2 += a2[i + 1] * y;
			t3 += a3[i + 1] * y;
		}
		if (i < high) {
			s0 += a0[i] * v[i];
			s1 += a1[i] * v[i];
			s2 += a2[i] * v[i];
			s3 += a3[i] * v[i];
		}
		into[0] = s0 + t0;
		into[1] = s1 + t1;
		into[2] = s2 + t2;
		into[3] = s3 + t3;
	}
}
