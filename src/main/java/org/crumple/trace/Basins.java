package org.crumple.trace;

import java.util.Arrays;

/**
 * The cells between lines: the watershed of a picture whose lines are ridges. A cell begins at a minimum from which every way to a deeper
 * one climbs by the prominence or more; the picture is then flooded from these minima. Every pixel belongs to a cell, so that the lines
 * are the borders of the cells, without width.
 */
final class Basins {

	private static final int LEVELS = 1 << 12;

	private final Pixels picture;
	/** Level of every pixel, 0 is the lowest. */
	private final short[] level;
	private final double perLevel;
	/** Pixels by ascending level; later the pixels that wait at every level. */
	private final int[] order;
	private final int[] cell;
	private int count;

	private Basins(final Pixels picture) {
		this.picture = picture;
		final float[] value = picture.value();
		float low = Float.POSITIVE_INFINITY, high = Float.NEGATIVE_INFINITY;
		for (final float v : value) {
			low = Math.min(low, v);
			high = Math.max(high, v);
		}
		perLevel = high > low ? (high - low) / (LEVELS - 1.0) : 1;
		level = new short[value.length];
		for (int p = 0; p < value.length; p++) level[p] = (short) ((value[p] - low) / perLevel);
		order = new int[value.length];
		cell = new int[value.length];
	}

	/** The cell of every pixel [W H], numbered from 0. */
	static int[] of(final Pixels picture, final double prominence) {
		final Basins basins = new Basins(picture);
		basins.sort();
		final int[] seeds = basins.seeds(prominence);
		basins.flood(seeds);
		return basins.cell;
	}

	private void sort() {
		final int[] start = new int[LEVELS + 1];
		for (final short l : level) start[l + 1]++;
		for (int l = 0; l < LEVELS; l++) start[l + 1] += start[l];
		for (int p = 0; p < level.length; p++) order[start[level[p]]++] = p;
	}

	/**
	 * The lowest pixels of cells: pixels join their neighbours by ascending level, and where two cells meet, the shallower one is lost if
	 * it is not as deep as the prominence.
	 */
	private int[] seeds(final double prominence) {
		final int least = Math.max(1, (int) Math.ceil(prominence / perLevel));
		final int[] root = cell; // of the sets of joined pixels, the lowest pixel of each; -1: not reached
		Arrays.fill(root, -1);
		final boolean[] lasting = new boolean[level.length];
		final int[] sides = new int[4];
		for (final int p : order) {
			int mine = root[p] = p;
			picture.sides(p, sides);
			for (final int q : sides) {
				if (q < 0 || root[q] < 0) continue;
				final int other = root(root, q);
				if (other == mine) continue;
				final boolean deeper = level[other] < level[mine] || level[other] == level[mine] && other < mine;
				final int keep = deeper ? other : mine, lose = deeper ? mine : other;
				if (level[p] - level[lose] >= least) lasting[lose] = true;
				root[lose] = keep;
				mine = keep;
			}
		}
		lasting[order[0]] = true;
		int n = 0;
		for (int p = 0; p < lasting.length; p++) if (lasting[p]) order[n++] = p;
		return Arrays.copyOf(order, n);
	}

	/** What stands for the set of an element; the ways there become shorter. */
	static int root(final int[] root, final int of) {
		int p = of;
		while (root[p] != p) {
			root[p] = root[root[p]];
			p = root[p];
		}
		return p;
	}

	/** Floods from the seeds, level by level, and within a level in the order of arrival, which ends in the middle of broad ridges. */
	private void flood(final int[] seeds) {
		Arrays.fill(cell, -1);
		final int[] next = order, sides = new int[4], first = new int[LEVELS], last = new int[LEVELS];
		Arrays.fill(first, -1);
		for (final int seed : seeds) {
			cell[seed] = count++;
			append(seed, level[seed], next, first, last);
		}
		for (int now = 0; now < LEVELS; now++) {
			while (first[now] >= 0) {
				final int p = first[now];
				first[now] = next[p];
				picture.sides(p, sides);
				for (final int q : sides) {
					if (q < 0 || cell[q] >= 0) continue;
					cell[q] = cell[p];
					append(q, Math.max(now, level[q]), next, first, last);
				}
			}
		}
	}

	private static void append(final int pixel, final int level, final int[] next, final int[] first, final int[] last) {
		next[pixel] = -1;
		if (first[level] < 0) first[level] = pixel;
		else next[last[level]] = pixel;
		last[level] = pixel;
	}
}
