package org.crumple.mechanics;

import java.util.ArrayDeque;
import java.util.Arrays;

import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;

/**
 * Connected components (pieces) of a network, of which walls are one, and the directions in which chains of bonds wind around the periodic
 * cell.
 */
final class Pieces {

	/** Index of the piece of every node [N]. */
	private final int[] piece;
	/** Image of every node [2N] that makes its piece contiguous. */
	private final int[] image;
	private final int count;
	/** Number of independent directions, 0 to 2, in which closed chains of bonds wind around the cell, for all pieces together. */
	private int loops;

	private Pieces(final SpringNetwork network) {
		final int n = network.nodeCount(), m = network.bondCount();
		final int[] start = new int[n + 1], bond = new int[2 * m];
		for (int b = 0; b < m; b++) {
			start[network.from()[b]]++;
			start[network.to()[b]]++;
		}
		for (int i = 0, sum = 0; i <= n; i++) {
			sum += start[i];
			start[i] = sum;
		}
		for (int b = 0; b < m; b++) {
			bond[--start[network.from()[b]]] = b;
			bond[--start[network.to()[b]]] = b;
		}
		piece = new int[n];
		image = new int[2 * n];
		Arrays.fill(piece, -1);
		int found = 0;
		final int[] loop = new int[2];
		final ArrayDeque<Integer> ahead = new ArrayDeque<>();
		for (int wall = network.freeCount(); wall < n; wall++) { // walls are one body
			found = 1;
			piece[wall] = 0;
			ahead.add(wall);
		}
		for (int first = -1; first < n; first++) {
			if (first >= 0 && piece[first] < 0) {
				piece[first] = found++;
				ahead.add(first);
			}
			while (!ahead.isEmpty()) {
				final int i = ahead.poll();
				for (int k = start[i]; k < start[i + 1]; k++) {
					final int b = bond[k], sense = network.from()[b] == i ? 1 : -1, j = sense > 0 ? network.to()[b] : network.from()[b];
					final int ix = image[2 * i] + sense * network.imageX()[b], iy = image[2 * i + 1] + sense * network.imageY()[b];
					if (piece[j] < 0) {
						piece[j] = piece[i];
						image[2 * j] = ix;
						image[2 * j + 1] = iy;
						ahead.add(j);
					} else {
						addLoop(loop, ix - image[2 * j], iy - image[2 * j + 1]);
					}
				}
			}
		}
		count = found;
	}

	private void addLoop(final int[] loop, final int x, final int y) {
		if (loops == 0 && (x != 0 || y != 0)) {
			loops = 1;
			loop[0] = x;
			loop[1] = y;
		} else if (loops == 1 && (long) x * loop[1] != (long) y * loop[0]) {
			loops = 2;
		}
	}

	static Pieces of(final SpringNetwork network) {
		return new Pieces(network);
	}

	int count() {
		return count;
	}

	int loops() {
		return loops;
	}

	/** Number of nodes of every piece, ascending. */
	int[] sizes() {
		final int[] size = new int[count];
		for (final int p : piece) size[p]++;
		Arrays.sort(size);
		return size;
	}

	/**
	 * Positions [2N] [l] of the images that make each piece contiguous: only bonds that close a chain around the cell still cross its
	 * boundary.
	 */
	double[] unfolded(final Configuration configuration) {
		final double[] x = configuration.positions().clone();
		for (int i = 0; i < piece.length; i++) {
			x[2 * i] += image[2 * i] * configuration.cell().lx() + image[2 * i + 1] * configuration.cell().tilt();
			x[2 * i + 1] += image[2 * i + 1] * configuration.cell().ly();
		}
		return x;
	}
}
