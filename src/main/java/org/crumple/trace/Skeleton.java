package org.crumple.trace;

import java.util.Arrays;

/**
 * Thins lines to the width of a pixel (T. Y. Zhang and C. Y. Suen, Commun. ACM 27, 236 (1984)), also across the edges of a picture that
 * wraps.
 * Afterwards pixels in the corners of steps are removed, so that only pixels where lines meet have more than two neighbours.
 */
final class Skeleton {

	private final Pixels picture;
	private final boolean[] line;

	private Skeleton(final Pixels picture, final boolean[] line) {
		this.picture = picture;
		this.line = line;
	}

	/** The thinned lines [W H]; a new array. */
	static boolean[] of(final Pixels picture, final double threshold) {
		final boolean[] line = new boolean[picture.count()];
		for (int p = 0; p < line.length; p++) line[p] = picture.value()[p] > threshold;
		final Skeleton skeleton = new Skeleton(picture, line);
		skeleton.thin();
		skeleton.cutCorners();
		return line;
	}

	private void thin() {
		int[] left = new int[line.length];
		int n = 0;
		for (int p = 0; p < line.length; p++) if (line[p]) left[n++] = p;
		left = Arrays.copyOf(left, n);
		final int[] gone = new int[n];
		int removed = 1;
		for (int pass = 0, quiet = 0; quiet < 2; pass++) {
			removed = 0;
			for (int k = 0; k < n; k++) if (canGo(left[k], pass % 2 == 0)) gone[removed++] = left[k];
			for (int k = 0; k < removed; k++) line[gone[k]] = false;
			int rest = 0;
			for (int k = 0; k < n; k++) if (line[left[k]]) left[rest++] = left[k];
			n = rest;
			quiet = removed == 0 ? quiet + 1 : 0;
		}
	}

	private boolean canGo(final int pixel, final boolean first) {
		final int around = around(pixel);
		final int neighbours = Integer.bitCount(around);
		if (neighbours < 2 || neighbours > 6) return false;
		if (Integer.bitCount(around & ~(around << 1 | around >> 7)) != 1) return false;
		final boolean right = (around & 1) != 0, down = (around & 4) != 0, left = (around & 16) != 0, up = (around & 64) != 0;
		return first ? !(right && down && (up || left)) : !(up && left && (right || down));
	}

	/** Which of the eight neighbours are parts of lines, by bits in the order of the directions. */
	private int around(final int pixel) {
		int bits = 0;
		for (int d = 0; d < 8; d++) {
			final int q = picture.neighbour(pixel, d);
			if (q >= 0 && line[q]) bits |= 1 << d;
		}
		return bits;
	}

	private void cutCorners() {
		for (int p = 0; p < line.length; p++) {
			if (!line[p]) continue;
			final int around = around(p);
			if (Integer.bitCount(around) < 2) continue;
			int number = 0; // of Yokoi: 1 if the neighbours hold together without this pixel
			for (int d = 0; d < 8; d += 2) {
				final int empty = ~around;
				if ((empty >> d & 1) == 1 && !((empty >> d + 1 & 1) == 1 && (empty >> (d + 2) % 8 & 1) == 1)) number++;
			}
			if (number == 1) line[p] = false;
		}
	}
}
