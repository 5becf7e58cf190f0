package org.crumple.generate;

import java.util.Arrays;

/**
 * Soft discs of two sizes, 1 : {@value #RATIO}, in a periodic square. Mutable: positions, size and number change while
 * a packing is made.
 * <p>
 * Two discs repel when they overlap: {@code U = (1/2) (1 - r/s)²} for {@code r < s}, s the sum of their radii.
 */
final class DiscPacking {

	/** Large to small radius: enough to keep discs from crystallising, and the customary value. */
	static final double RATIO = 1.4;

	private final double side;
	private int count;
	private int largeCount;
	private double[] x;
	private double[] radius;
	private boolean[] large;
	private double fraction;

	/**
	 * Discs at random points, every second one drawn large.
	 *
	 * @param side of the square [l]
	 * @param fraction φ, area of all discs over that of the cell
	 */
	DiscPacking(final int count, final double side, final double fraction, final RandomStream random) {
		this.side = side;
		this.count = count;
		this.fraction = fraction;
		x = RandomPoints.inSquare(count, side, random);
		radius = new double[count];
		large = new boolean[count];
		// exactly half of them, which ones at random
		for (int i = 0, left = count / 2; i < count; i++) {
			large[i] = random.below(count - i) < left;
			if (!large[i]) continue;
			left--;
			largeCount++;
		}
		resize();
	}

	/** Sets φ by the radii; positions stay. */
	void setFraction(final double fraction) {
		this.fraction = fraction;
		resize();
	}

	/** A fresh disc at a random point; of the size there are fewer of. φ is kept. */
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

	/** Takes out disc i; the last one takes its number. φ is kept. */
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

	/** Puts every disc into [0, side). */
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

	/** Positions [l], node-major, the first 2·count entries; written by the minimiser. */
	double[] x() {
		return x;
	}

	/** Radii [l], the first count entries; read only. */
	double[] radius() {
		return radius;
	}
}
