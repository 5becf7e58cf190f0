package org.crumple.io;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.potential.BondPotential;

/** Collects the bonds of a file as they are read, and refuses a wrong one with the line it stands in. */
final class BondTable {

	private static final int FIRST_CAPACITY = 64;

	private final String file;
	private final int nodeCount;
	private final Map<Long, Integer> lineOfPair = new HashMap<>();
	private int count;
	private int[] line = new int[FIRST_CAPACITY];
	private int[] from = new int[FIRST_CAPACITY];
	private int[] to = new int[FIRST_CAPACITY];
	private int[] imageX = new int[FIRST_CAPACITY];
	private int[] imageY = new int[FIRST_CAPACITY];
	private double[] restLength = new double[FIRST_CAPACITY];
	private BondPotential[] potential = new BondPotential[FIRST_CAPACITY];

	/** @param nodeCount N: ids of nodes are 0 to N - 1 */
	BondTable(final String file, final int nodeCount) {
		this.file = file;
		this.nodeCount = nodeCount;
	}

	/** Takes one bond; arguments as of {@link SpringNetwork}. */
	void add(final int atLine, final int i, final int j, final int ix, final int iy, final double r0, final BondPotential law)
		throws NetworkFormatException
	{
		requireNode(atLine, i, "i");
		requireNode(atLine, j, "j");
		if (i == j) throw NetworkFormatException.inLine(file, atLine, "the bond joins node " + i + " to itself, expected two nodes.");
		if (!(r0 > 0) || Double.isInfinite(r0)) {
			throw NetworkFormatException.unexpected(file, atLine, DecimalText.of(r0), "a length above 0 for r0");
		}
		final Integer before = lineOfPair.putIfAbsent(Math.min(i, j) * (long) nodeCount + Math.max(i, j), atLine);
		if (before != null) {
			throw NetworkFormatException.inLine(file, atLine, "nodes " + i + " and " + j + " are joined already (line " + before +
				"), expected one bond between two nodes.");
		}
		if (count == from.length) grow();
		line[count] = atLine;
		from[count] = i;
		to[count] = j;
		imageX[count] = ix;
		imageY[count] = iy;
		restLength[count] = r0;
		potential[count++] = law;
	}

	/** M, bonds taken so far. */
	int count() {
		return count;
	}

	private void requireNode(final int atLine, final int id, final String what) throws NetworkFormatException {
		if (id >= 0 && id < nodeCount) return;
		throw NetworkFormatException.unexpected(file, atLine, Integer.toString(id),
			"a node id from 0 to " + (nodeCount - 1) + " for " + what);
	}

	private void grow() {
		final int larger = Math.addExact(count, count);
		line = Arrays.copyOf(line, larger);
		from = Arrays.copyOf(from, larger);
		to = Arrays.copyOf(to, larger);
		imageX = Arrays.copyOf(imageX, larger);
		imageY = Arrays.copyOf(imageY, larger);
		restLength = Arrays.copyOf(restLength, larger);
		potential = Arrays.copyOf(potential, larger);
	}

	/** The network of all bonds, in the order taken. */
	StoredNetwork finish(final Configuration configuration, final Map<String, String> properties) throws NetworkFormatException {
		try {
			final SpringNetwork network = new SpringNetwork(nodeCount, Arrays.copyOf(from, count), Arrays.copyOf(to, count),
				Arrays.copyOf(imageX, count), Arrays.copyOf(imageY, count), Arrays.copyOf(restLength, count),
				Arrays.copyOf(potential, count));
			requireLengths(network, configuration);
			return new StoredNetwork(network, configuration, properties);
		}
		catch (final IllegalArgumentException e) {
			throw new NetworkFormatException(file + ": " + e.getMessage(), e);
		}
	}

	private void requireLengths(final SpringNetwork network, final Configuration configuration) throws NetworkFormatException {
		final double[] length = network.lengths(configuration);
		for (int b = 0; b < length.length; b++) {
			if (length[b] > 0 && Double.isFinite(length[b])) continue;
			final String nodes = "the bond of nodes " + from[b] + " and " + to[b];
			throw NetworkFormatException.inLine(file, line[b], length[b] == 0
				? nodes + " has zero length, expected nodes that lie apart."
				: nodes + " is too long for a number, expected a finite length.");
		}
	}
}
