package org.crumple.io;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.crumple.table.DecimalText;

/**
 * The section Atoms of a data file: nodes in the order of their ids, which may have gaps.
 * <p>
 * The columns depend on the {@code atom_style}. It is named in a comment after the section's name, or otherwise inferred from the number of
 * columns.
 */
final class LammpsAtoms {

	/** Number of columns before x, by style; they include id, molecule and type. */
	private static final Map<String, Integer> BEFORE_X = Map.of("bond", 3, "angle", 3, "molecular", 3, "full", 4, "bpm/sphere", 5);
	private static final Map<Integer, String> COLUMNS = Map.of(3, "id molecule type x y z", 4, "id molecule type charge x y z",
		5, "id molecule type diameter density x y z");
	private static final Set<Integer> SIZES_OF_BOND = Set.of(6, 9), SIZES_OF_FULL = Set.of(7, 10);
	/** Largest difference of z relative to the box: rounding, which changes no length. */
	private static final double FLAT = 1e-9;

	private final SourceText source;
	private int count = -1;
	private int beforeX;
	private int taken;
	private long[] id;
	private int[] line;
	private double[] x, z;
	private int[] image;
	private final Map<Long, Integer> rowOf = new HashMap<>();
	private final Map<Long, Integer> node = new HashMap<>();

	LammpsAtoms(final SourceText source) {
		this.source = source;
	}

	/** @param atoms number given in the header */
	void expect(final int atoms) {
		count = atoms;
		id = new long[atoms];
		line = new int[atoms];
		x = new double[2 * atoms];
		z = new double[atoms];
		image = new int[2 * atoms];
	}

	/** Number of nodes N given in the header; -1 if it gives none. */
	int count() {
		return count;
	}

	/** @param style the comment after the section's name */
	void start(final String style) throws NetworkFormatException {
		beforeX = BEFORE_X.getOrDefault(style, 0);
		if (beforeX == 0 && LammpsReader.isStyle(style)) {
			throw source.unexpected("Atoms # " + style,
				"atom_style bond, angle, molecular, full or bpm/sphere, whose atoms have bonds of their own");
		}
	}

	void take(final String[] word) throws NetworkFormatException {
		if (beforeX == 0) beforeX = SIZES_OF_FULL.contains(word.length) ? 4 : 3;
		if (word.length != beforeX + 3 && word.length != beforeX + 6) {
			throw source.wrong("found " + word.length + " columns, expected " + COLUMNS.get(beforeX)
				+ " and perhaps three image flags (truncated?" +
				(SIZES_OF_BOND.contains(word.length) || SIZES_OF_FULL.contains(word.length) ? " or another atom_style?" : "") + ").");
		}
		if (taken == count)
			throw source.wrong("this is atom " + (count + 1) + " of the section, expected " + count + " as the header says.");
		id[taken] = LammpsReader.id(source, word[0], "atom");
		final Integer before = rowOf.putIfAbsent(id[taken], taken);
		if (before != null)
			throw source.wrong("atom " + id[taken] + " is given twice (first in line " + line[before] + "), expected each once.");
		line[taken] = source.number();
		x[2 * taken] = source.number(word[beforeX], "x");
		x[2 * taken + 1] = source.number(word[beforeX + 1], "y");
		z[taken] = source.number(word[beforeX + 2], "z");
		if (word.length == beforeX + 6) {
			image[2 * taken] = source.whole(word[beforeX + 3], "the image flag along x");
			image[2 * taken + 1] = source.whole(word[beforeX + 4], "the image flag along y");
		}
		taken++;
	}

	/** Throws if the section is missing or has fewer lines than the header states. */
	void requireComplete() throws NetworkFormatException {
		if (count < 2) throw source.wrongFile("holds " + Math.max(count, 0) + " atoms, expected at least 2.");
		if (taken < count)
			throw source.wrongFile("holds " + taken + " atoms in its section Atoms, expected " + count
				+ " as its header says (truncated?).");
	}

	/** Positions unwrapped by the image flags, by node [2N] [l]. */
	double[] positions(final double lx, final double ly, final double tilt) throws NetworkFormatException {
		final double[] unwrapped = new double[2 * count];
		int k = 0;
		for (final int row : new TreeMap<>(rowOf).values()) {
			if (!(Math.abs(z[row] - z[0]) <= FLAT * (lx + ly))) {
				throw NetworkFormatException.unexpected(source.file(), line[row], DecimalText.shortest(z[row]),
					"the same z for all atoms, because the network is flat");
			}
			unwrapped[2 * k] = x[2 * row] + image[2 * row] * lx + image[2 * row + 1] * tilt;
			unwrapped[2 * k + 1] = x[2 * row + 1] + image[2 * row + 1] * ly;
			node.put(id[row], k++);
		}
		return unwrapped;
	}

	/** The node of an atom; to be called after {@link #positions}. */
	int node(final int atLine, final long atom) throws NetworkFormatException {
		final Integer its = node.get(atom);
		if (its != null) return its;
		throw NetworkFormatException.unexpected(source.file(), atLine, Long.toString(atom), "the id of an atom of this file");
	}
}
