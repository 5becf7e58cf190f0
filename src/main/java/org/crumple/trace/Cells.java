package org.crumple.trace;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Cells, and how much their borders stand out: the mean brightness of a border above that of the brighter of its two cells. A mean over
 * a whole border tells a line from noise where single pixels do not. Cells whose border does not stand out become one.
 */
final class Cells {

	/** What is known of the border of two cells. */
	private static final class Border {

		double sum;
		int length;
	}

	private static final int MOST_PASSES = 8;
	/** Of the length of all borders, how much stands out less than the contrast. */
	private static final double TYPICAL = 0.6;

	private final Pixels picture;
	private final int[] cell;
	private int count;
	private double[] inside;
	private Map<Long, Border> borders;

	private Cells(final Pixels picture, final int[] cell) {
		this.picture = picture;
		this.cell = cell;
	}

	/**
	 * Merges cells.
	 *
	 * @param cell of every pixel, modified: numbered anew
	 * @param prominence that a border must have; 0: a quarter of the contrast, at least {@code floor}
	 */
	static void merge(final Pixels picture, final int[] cell, final double prominence, final double floor) {
		final Cells cells = new Cells(picture, cell);
		for (int pass = 0; pass < MOST_PASSES; pass++) {
			cells.measure();
			if (!cells.join(prominence > 0 ? prominence : Math.max(0.25 * cells.contrast(), floor))) break;
		}
	}

	private void measure() {
		count = 1 + Arrays.stream(cell).max().orElse(-1);
		final float[] value = picture.value();
		inside = means(null);
		inside = means(inside);
		borders = new HashMap<>();
		for (int p = 0; p < cell.length; p++) {
			for (int d = 0; d <= 2; d += 2) {
				final int q = picture.neighbour(p, d);
				if (q < 0 || cell[q] == cell[p]) continue;
				final Border border = borders.computeIfAbsent(pair(cell[p], cell[q]), k -> new Border());
				border.sum += Math.max(value[p], value[q]);
				border.length++;
			}
		}
	}

	private long pair(final int a, final int b) {
		return Math.min(a, b) * (long) count + Math.max(a, b);
	}

	/** Mean value of every cell, of the pixels that are not above {@code bound}. */
	private double[] means(final double[] bound) {
		final double[] sum = new double[count];
		final int[] pixels = new int[count];
		final float[] value = picture.value();
		for (int p = 0; p < cell.length; p++) {
			if (bound != null && value[p] > bound[cell[p]] + 1e-6 * Math.abs(bound[cell[p]])) continue;
			sum[cell[p]] += value[p];
			pixels[cell[p]]++;
		}
		for (int c = 0; c < count; c++) sum[c] = pixels[c] > 0 ? sum[c] / pixels[c] : bound[c];
		return sum;
	}

	private double standing(final long pair, final Border border) {
		return border.sum / border.length - Math.max(inside[(int) (pair / count)], inside[(int) (pair % count)]);
	}

	/** By how much a typical border stands out. */
	private double contrast() {
		final double[][] all = new double[borders.size()][];
		int n = 0;
		double total = 0;
		for (final Map.Entry<Long, Border> e : borders.entrySet()) {
			all[n++] = new double[] { standing(e.getKey(), e.getValue()), e.getValue().length };
			total += e.getValue().length;
		}
		Arrays.sort(all, (a, b) -> Double.compare(a[0], b[0]));
		double sum = 0;
		for (final double[] border : all) {
			sum += border[1];
			if (sum >= TYPICAL * total) return border[0];
		}
		return 0;
	}

	private boolean join(final double least) {
		final int[] root = new int[count];
		Arrays.setAll(root, c -> c);
		boolean changed = false;
		for (final Map.Entry<Long, Border> e : borders.entrySet()) {
			if (standing(e.getKey(), e.getValue()) >= least) continue;
			final int a = Basins.root(root, (int) (e.getKey() / count)), b = Basins.root(root, (int) (e.getKey() % count));
			root[Math.max(a, b)] = Math.min(a, b);
			changed = true;
		}
		if (!changed) return false;
		final int[] number = new int[count];
		int next = 0;
		for (int c = 0; c < count; c++) number[c] = Basins.root(root, c) == c ? next++ : number[Basins.root(root, c)];
		for (int p = 0; p < cell.length; p++) cell[p] = number[cell[p]];
		return true;
	}
}
