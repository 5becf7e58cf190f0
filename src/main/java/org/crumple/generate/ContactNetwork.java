package org.crumple.generate;

/**
 * The force-bearing contacts of a packing: overlapping pairs of discs without the rattlers. A rattler has fewer than three contacts.
 * Removing one can turn its neighbours into rattlers, so they are removed recursively.
 */
final class ContactNetwork {

	private final DiscPacking packing;
	private final BondList contacts;
	private final int[] degree;
	private int backboneCount;
	private int bondCount;

	/**
	 * @param packing at an energy minimum
	 * @param neighbours a list that includes all pairs in contact
	 * @param leastOverlap smallest overlap 1 − r/s that counts as a contact, s the sum of the radii
	 */
	ContactNetwork(final DiscPacking packing, final DiscNeighbours neighbours, final double leastOverlap) {
		this.packing = packing;
		contacts = contacts(packing, neighbours, 1 - leastOverlap);
		degree = new int[packing.count()];
		removeRattlers();
	}

	private static BondList contacts(final DiscPacking packing, final DiscNeighbours neighbours, final double touch) {
		final double[] x = packing.x(), radius = packing.radius();
		final double side = packing.side(), half = side / 2;
		final BondList contacts = new BondList(4 * packing.count());
		for (int i = 0; i < packing.count(); i++) {
			for (int k = neighbours.start()[i]; k < neighbours.start()[i + 1]; k++) {
				final int j = neighbours.partner()[k];
				double dx = x[2 * j] - x[2 * i], dy = x[2 * j + 1] - x[2 * i + 1];
				final int ix = dx > half ? -1 : dx < -half ? 1 : 0, iy = dy > half ? -1 : dy < -half ? 1 : 0;
				dx += ix * side;
				dy += iy * side;
				final double reach = touch * (radius[i] + radius[j]);
				if (dx * dx + dy * dy < reach * reach) contacts.add(i, j, ix, iy);
			}
		}
		return contacts;
	}

	private void removeRattlers() {
		final int n = packing.count();
		final int[][] byNode = contacts.byNode(n);
		final int[] queue = new int[n];
		int tail = 0;
		for (int i = 0; i < n; i++) {
			degree[i] = byNode[0][i + 1] - byNode[0][i];
			if (degree[i] < BondDilution.LEAST_DEGREE) queue[tail++] = i;
		}
		for (int head = 0; head < tail; head++) {
			final int i = queue[head];
			for (int k = byNode[0][i]; k < byNode[0][i + 1]; k++) {
				final int b = byNode[1][k], other = contacts.from(b) + contacts.to(b) - i;
				// true exactly once for each node, when its degree falls below the limit
				if (degree[other]-- == BondDilution.LEAST_DEGREE) queue[tail++] = other;
			}
			degree[i] = 0;
		}
		backboneCount = n - tail;
		for (int b = 0; b < contacts.count(); b++) {
			if (isBond(b)) bondCount++;
		}
	}

	private boolean isBond(final int contact) {
		return isBackbone(contacts.from(contact)) && isBackbone(contacts.to(contact));
	}

	/** Whether disc i is not a rattler. */
	boolean isBackbone(final int i) {
		return degree[i] >= BondDilution.LEAST_DEGREE;
	}

	/** Number of force-bearing contacts of disc i; 0 for a rattler. */
	int degree(final int i) {
		return degree[i];
	}

	/** Number of discs that are not rattlers. */
	int backboneCount() {
		return backboneCount;
	}

	/** Number of contacts between discs that are not rattlers. */
	int bondCount() {
		return bondCount;
	}

	/** Positions of the discs that are not rattlers, [2·backboneCount] [l], node-major, in the order of the discs. */
	double[] positions() {
		final double[] positions = new double[2 * backboneCount];
		for (int i = 0, node = 0; i < packing.count(); i++) {
			if (!isBackbone(i)) continue;
			positions[2 * node] = packing.x()[2 * i];
			positions[2 * node++ + 1] = packing.x()[2 * i + 1];
		}
		return positions;
	}

	/** Force-bearing contacts as bonds, with nodes numbered as in {@link #positions}. */
	BondList bonds() {
		final int[] node = new int[packing.count()];
		for (int i = 0, next = 0; i < node.length; i++) node[i] = isBackbone(i) ? next++ : -1;
		final BondList bonds = new BondList(bondCount);
		for (int b = 0; b < contacts.count(); b++) {
			if (!isBond(b)) continue;
			bonds.add(node[contacts.from(b)], node[contacts.to(b)], contacts.imageX(b), contacts.imageY(b));
		}
		return bonds;
	}
}
