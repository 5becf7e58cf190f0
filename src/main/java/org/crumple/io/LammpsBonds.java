package org.crumple.io;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import org.crumple.potential.BondPotential;

/** The section Bonds of a data file, in the order of the bond ids, which may have gaps. */
final class LammpsBonds {

	private final SourceText source;
	private int count = -1;
	private int taken;
	/** Ids of both atoms, [2M]; type as a number or a label, and line number, [M]. */
	private long[] atom;
	private String[] type;
	private int[] line;
	private final Map<Long, Integer> rowOf = new HashMap<>();

	LammpsBonds(final SourceText source) {
		this.source = source;
	}

	/** @param bonds number given in the header */
	void expect(final int bonds) {
		count = bonds;
		atom = new long[2 * bonds];
		type = new String[bonds];
		line = new int[bonds];
	}

	/** Number of bonds M given in the header; -1 if it gives none. */
	int count() {
		return count;
	}

	void take(final String[] word) throws NetworkFormatException {
		if (word.length != 4) throw source.wrong("found " + word.length + " columns, expected id type atom atom (truncated?).");
		if (taken == count)
			throw source.wrong("this is bond " + (count + 1) + " of the section, expected " + count + " as the header says.");
		final long id = LammpsReader.id(source, word[0], "bond");
		final Integer before = rowOf.putIfAbsent(id, taken);
		if (before != null) throw source.wrong("bond " + id + " is given twice (first in line " + line[before] + "), expected each once.");
		line[taken] = source.number();
		type[taken] = word[1];
		atom[2 * taken] = LammpsReader.id(source, word[2], "atom");
		atom[2 * taken + 1] = LammpsReader.id(source, word[3], "atom");
		taken++;
	}

	/** Throws if the section is missing or has fewer lines than the header states. */
	void requireComplete() throws NetworkFormatException {
		if (count < 0) throw source.wrongFile("has no bonds, expected a line 'NUMBER bonds' and bonds of bond_style class2 or harmonic.");
		if (taken < count)
			throw source.wrongFile("holds " + taken + " bonds in its section Bonds, expected " + count
				+ " as its header says (truncated?).");
	}

	/**
	 * The bonds, each with the periodic image for which it is shortest.
	 *
	 * @param types of bonds
	 * @param header with comments that may state C and α
	 * @param positions by node [2N] [l], unwrapped
	 * @param nearest finds shortest images in the box of the file
	 * @param turns number of lattice vectors a1 by which the tilt at the stated strain exceeds the tilt in the file
	 */
	BondTable table(final LammpsAtoms atoms, final LammpsBondTypes types, final HeaderLines header, final double[] positions,
		final MinimumImage nearest, final long turns) throws NetworkFormatException
	{
		final BondTable table = new BondTable(source.file(), atoms.count());
		final BondPotential stated = types.stated(header);
		final long[] shift = new long[2];
		for (final int row : new TreeMap<>(rowOf).values()) {
			final int i = atoms.node(line[row], atom[2 * row]), j = atoms.node(line[row], atom[2 * row + 1]);
			final double lead = nearest.find(positions[2 * j] - positions[2 * i], positions[2 * j + 1] - positions[2 * i + 1], shift);
			final long ix = shift[0] - turns * shift[1];
			if (!(lead >= 1) || ix != (int) ix || shift[1] != (int) shift[1]) {
				throw NetworkFormatException.inLine(source.file(), line[row],
					"the bond spans too many cells to count, expected atoms near the box.");
			}
			final int its = types.index(line[row], type[row]);
			table.add(line[row], i, j, (int) ix, (int) shift[1], types.restLength(its), types.law(its, stated));
		}
		return table;
	}
}
