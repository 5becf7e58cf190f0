package org.crumple.trace;

/** Whether lines go on at the opposite edge of a picture, as they must along an axis on which it shows one period. */
final class Seams {

	/** Least correlation of the grey values along opposite edges, which is about 0 where lines do not go on. */
	private static final double LEAST = 0.3;
	/** Smoothing along the edges, against noise [pixels], and smallest edge that tells anything. */
	private static final double SMOOTHING = 2;
	private static final int SHORTEST = 24;

	private Seams() {}

	/** @throws IllegalArgumentException if lines stop at an edge, or none reaches any */
	static void require(final Pixels picture) {
		if (!picture.wraps(0)) return;
		final int w = picture.width(), h = picture.height();
		final double across = correlation(picture, h, 0, w - 1, w), up = picture.wraps(1) ? correlation(picture, w, 0, (h - 1) * w, 1)
			: Double.NaN;
		final String cure = ": with boundary=" + (picture.wraps(1) ? picture.boundary() : "[" + picture.boundary() + "]")
			+ " it must show one period " + (picture.wraps(1) ? "" : "along x ")
			+ "and nothing else; select that without frame, legend and "
			+ "caption, and run \"Crop\" first (\"Render Network...\" with style=Plain draws such pictures)";
		if (Double.isNaN(across) && Double.isNaN(up) && Math.min(w, h) >= SHORTEST) throw Tracer.refused("has no line that reaches an "
			+ "edge" + cure);
		if (across < LEAST) throw Tracer.refused("has lines at its left edge that do not go on at its right edge" + cure);
		if (up < LEAST) throw Tracer.refused("has lines at its upper edge that do not go on at its lower edge" + cure);
	}

	/** Correlation of n pixels along two edges; NaN if they are too short, or one of them is of one grey value. */
	private static double correlation(final Pixels picture, final int n, final int first, final int second, final int stride) {
		if (n < SHORTEST) return Double.NaN;
		final float[] a = along(picture, n, first, stride), b = along(picture, n, second, stride);
		double ma = 0, mb = 0;
		for (int k = 0; k < n; k++) {
			ma += a[k] / n;
			mb += b[k] / n;
		}
		double aa = 0, ab = 0, bb = 0;
		for (int k = 0; k < n; k++) {
			aa += (a[k] - ma) * (a[k] - ma);
			ab += (a[k] - ma) * (b[k] - mb);
			bb += (b[k] - mb) * (b[k] - mb);
		}
		final double least = 1e-9 * n * Math.max(1e-12, (ma + mb) * (ma + mb));
		if (aa <= least && bb <= least) return Double.NaN;
		return aa > least && bb > least ? ab / Math.sqrt(aa * bb) : 0;
	}

	private static float[] along(final Pixels picture, final int n, final int first, final int stride) {
		final float[] values = new float[n];
		for (int k = 0; k < n; k++) values[k] = picture.value()[first + k * stride];
		return new Pixels(n, 1, values, true, 1, 1).smoothed(SMOOTHING).value();
	}
}
