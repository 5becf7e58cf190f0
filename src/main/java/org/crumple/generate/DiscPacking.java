package org.crumple.generate;

import java.util.Arrays;

/**
 * Soft discs with radii in the ratio 1 : {@value #RATIO} in a periodic square. Mutable: positions, radii and number change while a packing
 * is made.
 * <p>
 * Two discs repel when they overlap: {@code U = (1/2) (1 - r/s)²} for {@code r < s}, where s is the sum of their radii.
 */
final class DiscPacking {

	/** Ratio of large to small radius: the usual value, which prevents crystallisation. */
	static final double RATIO = 1.4;

	private final double side;
	private int count;
	private int largeCount;
	private double[] x;
	private double[] radius;
	private boolean[] large;
	private double fraction;

	/**
	 * Places discs at random points; half of them, drawn at random, are large.
	 *
	 * @param side of the square [l]
	 * @param fraction packing fraction φ: area of all discs divided by that of the cell
	 */
	DiscPacking(final int count, final double side, final double fraction, final RandomStream random) {
		this.side = side;
		this.count = count;
		this.fraction = fraction;
		x = RandomPoints.inSquare(count, side, random);
		radius = new double[count];
		large = new boolean[count];
		// exactly half of them are large
		for (int i = 0, left = count / 2; i < count; i++) {
			large[i] = random.below(count - i) < left;
			if (!large[i]) continue;
			left--;
			largeCount++;
		}
		resize();
	}

	/** Sets the packing fraction φ by changing the radii; positions stay. */
	void setFraction(final double fraction) {
		this.fraction = fraction;
		resize();
	}

	/** Adds a disc at a random point, of the size that is in the minority. φ stays the same. */
	void add(final RandomStream random) {
		if (count == radius.length) {
			final int capacity = count + count / 8 + 8;
			x = Arrays.copyOf(x, 2 * capacity);
			radius = Arrays.copyOf(radius, capacity);
			large = Arrays.copyOf(large, capacity);
		}
		x[2 * count] = side * random.uniform();
		x[2 * count + 1] = side * random.uniform();
		large[count] = 2 * largeCount < count;
		if (large[count]) largeCount++;
		count++;
		resize();
	}

	/** Removes disc i; the last disc takes its number. φ stays the same. */
	void remove(final int i) {
		if (large[i]) largeCount--;
		count--;
		x[2 * i] = x[2 * count];
		x[2 * i + 1] = x[2 * count + 1];
		large[i] = large[count];
		resize();
	}

	private void resize() {
		final int smallCount = count - largeCount;
		final double small = side * Math.sqrt(fraction / (Math.PI * (smallCount + RATIO * RATIO * largeCount)));
		for (int i = 0; i < count; i++) radius[i] = large[i] ? RATIO * small : small;
	}

	/** Wraps every coordinate into [0, side). */
	void wrap() {
		for (int k = 0; k < 2 * count; k++) x[k] = RandomPoints.wrap(x[k], side);
	}

	int count() {
		return count;
	}

	double side() {
		return side;
	}

	double fraction() {
		return fraction;
	}

	int largeCount() {
		return largeCount;
	}

	/** Positions [l], node-major, in the first 2·count entries; the minimiser overwrites them. */
	double[] x() {
		return x;
	}

	/** Radii [l], the first count entries; read only. */
	double[] radius() {
		return radius;
	}
}
