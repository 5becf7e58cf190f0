package org.crumple.io;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.crumple.network.BoundaryKind;
import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.crumple.potential.BondPotential;
import org.crumple.table.DecimalText;

/** Collects the bonds of a file while it is read; refuses an invalid bond, naming its line. */
final class BondTable {

	private static final int FIRST_CAPACITY = 64;
	/**
	 * Longest bond in units of the shorter side of the cell. Bonds of usual networks are shorter than half a side, because longer ones
	 * would meet their own images; they grow to a few sides if a small cell is sheared by several hundred per cent without relaxation.
	 */
	static final double LONGEST = 8;
	/**
	 * Largest distance of a node from the origin in units of the longer side: positions further away have too few digits left within the
	 * cell.
	 */
	static final double FARTHEST = 1e6;
	/** Largest ratio of the sides of the cell. */
	static final double MOST_OBLONG = 1e4;

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

	/** @param nodeCount number of nodes N; their ids are 0 to N - 1 */
	BondTable(final String file, final int nodeCount) {
		this.file = file;
		this.nodeCount = nodeCount;
	}

	/** Adds a bond; arguments as in {@link SpringNetwork}. */
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

	/** Number of bonds added so far. */
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

	/**
	 * The network of all bonds, in the order in which they were added.
	 *
	 * @param x positions [2N] [l], kept
	 * @param header with the boundary and the provenance
	 */
	StoredNetwork finish(final double[] x, final Cell cell, final HeaderLines header) throws NetworkFormatException {
		requireImages(header.boundary());
		try {
			final SpringNetwork network = new SpringNetwork(nodeCount, header.wallCount(), Arrays.copyOf(from, count),
				Arrays.copyOf(to, count), Arrays.copyOf(imageX, count), Arrays.copyOf(imageY, count), Arrays.copyOf(restLength, count),
				Arrays.copyOf(potential, count));
			final Configuration configuration = new Configuration(x, cell, header.boundary(network, x, cell));
			requireLengths(network, configuration);
			requireNear(configuration);
			return new StoredNetwork(network, configuration, header.properties());
		}
		catch (final IllegalArgumentException e) {
			throw new NetworkFormatException(file + ": " + e.getMessage(), e);
		}
	}

	private void requireImages(final BoundaryKind boundary) throws NetworkFormatException {
		for (int b = 0; b < count; b++) {
			final boolean across = imageX[b] != 0 && !boundary.isPeriodic(0);
			if (!across && (imageY[b] == 0 || boundary.isPeriodic(1))) continue;
			throw NetworkFormatException.unexpected(file, line[b], Integer.toString(across ? imageX[b] : imageY[b]),
				"0 for " + (across ? "ix" : "iy") + ", because the boundary is " + boundary);
		}
	}

	private void requireLengths(final SpringNetwork network, final Configuration configuration) throws NetworkFormatException {
		final double[] length = network.lengths(configuration);
		final Cell cell = configuration.cell();
		final double side = Math.min(cell.lx(), cell.ly());
		for (int b = 0; b < length.length; b++) {
			if (length[b] > 0 && length[b] <= LONGEST * side) continue;
			final String nodes = "the bond of nodes " + from[b] + " and " + to[b];
			throw NetworkFormatException.inLine(file, line[b], length[b] == 0 ? nodes + " has zero length, expected nodes that lie apart."
				: !Double.isFinite(length[b]) ? nodes + " is too long for a number, expected a finite length."
				: nodes + " has the length " + String.format(Locale.ROOT, "%.4g", length[b]) + " in a cell of " + sides(cell)
				+ ", expected at most " + (int) LONGEST +
					" times the shorter side (a wrong image, position or cell?).");
		}
	}

	private void requireNear(final Configuration configuration) throws NetworkFormatException {
		final Cell cell = configuration.cell();
		final double longer = Math.max(cell.lx(), cell.ly());
		if (longer > MOST_OBLONG * Math.min(cell.lx(), cell.ly())) {
			throw new NetworkFormatException(file + ": the cell is " + sides(cell) + ", expected sides of which none is more than "
				+ (int) MOST_OBLONG + " times the other.");
		}
		final double[] x = configuration.positions();
		for (int k = 0; k < x.length; k++) {
			if (Math.abs(x[k]) <= FARTHEST * longer) continue;
			throw new NetworkFormatException(file + ": node " + k / 2 + " lies at " + (k % 2 == 0 ? "x=" : "y=") + DecimalText.of(x[k]) +
				", expected it within " + (int) FARTHEST + " times the side of the cell, " + DecimalText.shortest(longer) + ".");
		}
	}

	private static String sides(final Cell cell) {
		return DecimalText.shortest(cell.lx()) + " by " + DecimalText.shortest(cell.ly());
	}
}
