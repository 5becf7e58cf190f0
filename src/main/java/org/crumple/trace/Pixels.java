package org.crumple.trace;

import org.crumple.network.BoundaryKind;

/**
 * A grey picture of lines that are brighter than what is around them.
 *
 * @param width number of columns W
 * @param height number of rows H, the first at the top
 * @param value [W H], row by row; read only
 * @param boundary what holds at the edges: where it is periodic, the picture goes on at the opposite edge
 * @param stepX width of a pixel [unit of the picture]
 * @param stepY height of a pixel [unit of the picture]
 */
public record Pixels(int width, int height, float[] value, BoundaryKind boundary, double stepX, double stepY) {

	/** Directions to the eight neighbours, those by an edge at even places, clockwise from the right. */
	static final int[] DX = { 1, 1, 0, -1, -1, -1, 0, 1 }, DY = { 0, 1, 1, 1, 0, -1, -1, -1 };

	/** @throws IllegalArgumentException if the number of values does not fit */
	public Pixels {
		if ((long) width * height != value.length)
			throw new IllegalArgumentException("A picture of " + width + " by " + height + " pixels has not " + value.length + " values.");
	}

	/** A picture of one period, or one with free edges. */
	public Pixels(final int width, final int height, final float[] value, final boolean wraps, final double stepX, final double stepY) {
		this(width, height, value, wraps ? BoundaryKind.PERIODIC : BoundaryKind.FREE, stepX, stepY);
	}

	/** Whether the picture goes on at the opposite edge, along x (axis 0) or y (axis 1). */
	boolean wraps(final int axis) {
		return boundary.isPeriodic(axis);
	}

	int count() {
		return value.length;
	}

	/** Index of the pixel in column x and row y, at most one size beyond the edges; -1 if there is none. */
	int at(final int x, final int y) {
		if (x >= 0 && x < width && y >= 0 && y < height) return y * width + x;
		if ((x < 0 || x >= width) && !wraps(0) || (y < 0 || y >= height) && !wraps(1)) return -1;
		return Math.floorMod(y, height) * width + Math.floorMod(x, width);
	}

	/** Index of the neighbour of a pixel in one of the eight directions; -1 if there is none. */
	int neighbour(final int pixel, final int direction) {
		final int y = pixel / width;
		return at(pixel - y * width + DX[direction], y + DY[direction]);
	}

	/** Writes the indices of the neighbours by an edge, -1 where there is none, into an array [4]: as {@link #neighbour}, but faster. */
	void sides(final int pixel, final int[] four) {
		final int y = pixel / width, x = pixel - y * width, none = -1;
		four[0] = x + 1 < width ? pixel + 1 : wraps(0) ? pixel + 1 - width : none;
		four[1] = y + 1 < height ? pixel + width : wraps(1) ? x : none;
		four[2] = x > 0 ? pixel - 1 : wraps(0) ? pixel - 1 + width : none;
		four[3] = y > 0 ? pixel - width : wraps(1) ? pixel + (height - 1) * width : none;
	}

	/** The same picture with other values. */
	Pixels with(final float[] other) {
		return new Pixels(width, height, other, boundary, stepX, stepY);
	}

	/** Width of the picture [its unit]. */
	public double sizeX() {
		return width * stepX;
	}

	/** Height of the picture [its unit]. */
	public double sizeY() {
		return height * stepY;
	}

	/** The picture smoothed by a Gaussian of this standard deviation [pixels]; 0 leaves it as it is. */
	Pixels smoothed(final double sigma) {
		if (!(sigma > 0)) return this;
		final float[] kernel = kernel(sigma);
		final float[] half = new float[value.length], whole = new float[value.length];
		for (int y = 0; y < height; y++) blur(value, half, y * width, 1, width, kernel, wraps(0));
		for (int x = 0; x < width; x++) blur(half, whole, x, width, height, kernel, wraps(1));
		return with(whole);
	}

	/** Half of a normalised Gaussian, from its middle to three standard deviations. */
	private static float[] kernel(final double sigma) {
		final float[] kernel = new float[(int) Math.ceil(3 * sigma) + 1];
		double sum = 0;
		for (int k = 0; k < kernel.length; k++) {
			kernel[k] = (float) Math.exp(-0.5 * k * k / (sigma * sigma));
			sum += k == 0 ? kernel[k] : 2 * kernel[k];
		}
		for (int k = 0; k < kernel.length; k++) kernel[k] /= (float) sum;
		return kernel;
	}

	private static void blur(final float[] from, final float[] to, final int start, final int stride, final int n, final float[] kernel,
		final boolean wraps)
	{
		for (int k = 0; k < n; k++) {
			float sum = kernel[0] * from[start + k * stride];
			for (int d = 1; d < kernel.length; d++)
				sum += kernel[d] * (from[start + within(k - d, n, wraps) * stride] + from[start + within(k + d, n, wraps) * stride]);
			to[start + k * stride] = sum;
		}
	}

	/** An index beyond the edge goes on at the opposite one, or stays at the edge. */
	private static int within(final int k, final int n, final boolean wraps) {
		if (k >= 0 && k < n) return k;
		return wraps ? Math.floorMod(k, n) : k < 0 ? 0 : n - 1;
	}

	/** Standard deviation that smoothing by {@code sigma} leaves of independent noise of standard deviation 1. */
	static double noiseLeft(final double sigma) {
		if (!(sigma > 0)) return 1;
		final float[] kernel = kernel(sigma);
		double sum = 0;
		for (int k = 0; k < kernel.length; k++) sum += (k == 0 ? 1 : 2) * kernel[k] * kernel[k];
		return sum;
	}
}
