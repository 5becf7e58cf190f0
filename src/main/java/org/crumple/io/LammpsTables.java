package org.crumple.io;

import java.util.Set;

import org.crumple.potential.BistableQuartic;
import org.crumple.potential.BondPotential;

/** The three sections of a data file that make a network: atoms, bonds, and the coefficients of bond types. */
final class LammpsTables {

	static final Set<String> SECTIONS = Set.of("Atoms", "Bonds", "Bond Coeffs");
	static final Set<String> COUNTS = Set.of("atoms", "bonds", "bond types");
	/** How well C and α, worked out of coefficients, must agree with the comment that states them, to be taken from there. */
	private static final double SAME_LAW = 1e-12;

	private final SourceText source;
	private int atomCount = -1, bondCount = -1, typeCount = -1;
	/** Positions in the box and image flags by atom, [2N] and [2N]; line where given, [N], 0 if not yet. */
	private double[] x;
	private int[] image;
	private int[] atomLine;
	/** Type, i, j by bond, [3M]; and lines [M]. */
	private int[] bond;
	private int[] bondLine;
	/** r0, K2, K4 by type, [3 types]; and lines [types]. */
	private double[] coefficient;
	private int[] coefficientLine;
	private double z = Double.NaN;

	LammpsTables(final SourceText source) {
		this.source = source;
	}

	/** Takes a count of the header. One that the file has no lines for is refused before memory is set aside. */
	void count(final String key, final String text) throws NetworkFormatException {
		final int before = key.equals("atoms") ? atomCount : key.equals("bonds") ? bondCount : typeCount;
		if (before >= 0) throw source.wrong("the number of " + key + " is given twice, expected it once.");
		final long lines = source.lineCount();
		final boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9');
		if (!digits || text.length() > 9 || Integer.parseInt(text) > lines) {
			throw source.unexpected(text + " " + key,
				"a count of " + key + " that fits in the " + lines + " lines of the file (truncated?)");
		}
		final int count = Integer.parseInt(text);
		if (key.equals("atoms")) {
			atomCount = count;
			x = new double[2 * count];
			image = new int[2 * count];
			atomLine = new int[count];
		}
		else if (key.equals("bonds")) {
			bondCount = count;
			bond = new int[3 * count];
			bondLine = new int[count];
		}
		else {
			typeCount = count;
			coefficient = new double[3 * count];
			coefficientLine = new int[count];
		}
	}

	/** @param style the comment behind the name of the section */
	void start(final String section, final String style) throws NetworkFormatException {
		if (atomCount < 0) throw missing("atoms");
		if (bondCount < 0) throw missing("bonds");
		if (typeCount < 0) throw missing("bond types");
		if (section.equals("Atoms") && !Set.of("", "bond", "molecular").contains(style)) {
			throw source.unexpected("Atoms # " + style, "atom_style bond");
		}
		if (section.equals("Bond Coeffs") && !Set.of("", "class2").contains(style)) {
			throw source.unexpected("Bond Coeffs # " + style, "bond_style class2");
		}
	}

	private NetworkFormatException missing(final String count) {
		return source.wrong("the header does not say how many " + count + " there are, expected a line 'NUMBER " + count + "'.");
	}

	/** Takes one line of a section. */
	void take(final String section, final String[] word) throws NetworkFormatException {
		if (section.equals("Atoms")) takeAtom(word);
		else if (section.equals("Bonds")) takeBond(word);
		else if (section.equals("Bond Coeffs")) takeCoefficients(word);
	}

	private void takeAtom(final String[] word) throws NetworkFormatException {
		if (word.length != 6 && word.length != 9) {
			throw source.wrong("found " + word.length + " columns, " +
				"expected id molecule type x y z and perhaps three image flags (truncated?).");
		}
		final int i = claim(word[0], atomLine, "atom");
		x[2 * i] = source.number(word[3], "x");
		x[2 * i + 1] = source.number(word[4], "y");
		final double height = source.number(word[5], "z");
		if (Double.isNaN(z)) z = height;
		if (height != z) throw source.unexpected(word[5], "the same z for all atoms, because the network is flat");
		if (word.length == 9) {
			image[2 * i] = source.whole(word[6], "the image flag along x");
			image[2 * i + 1] = source.whole(word[7], "the image flag along y");
		}
	}

	private void takeBond(final String[] word) throws NetworkFormatException {
		if (word.length != 4) throw source.wrong("found " + word.length + " columns, expected id type atom atom (truncated?).");
		final int b = claim(word[0], bondLine, "bond");
		bond[3 * b] = id(word[1], typeCount, "bond type");
		bond[3 * b + 1] = id(word[2], atomCount, "atom");
		bond[3 * b + 2] = id(word[3], atomCount, "atom");
	}

	private void takeCoefficients(final String[] word) throws NetworkFormatException {
		if (word.length != 5) {
			throw source.wrong("found " + word.length + " columns, expected type r0 K2 K3 K4, as of bond_style class2 (truncated?).");
		}
		final int type = claim(word[0], coefficientLine, "bond type");
		coefficient[3 * type] = source.number(word[1], "r0");
		if (!(coefficient[3 * type] > 0)) throw source.unexpected(word[1], "a length above 0 for r0");
		coefficient[3 * type + 1] = source.number(word[2], "K2");
		if (source.number(word[3], "K3") != 0) throw source.unexpected(word[3], "0 for K3: no bond of Crumple has a cubic term");
		coefficient[3 * type + 2] = source.number(word[4], "K4");
	}

	private int id(final String text, final int count, final String what) throws NetworkFormatException {
		final int id = source.whole(text, "the id of a " + what);
		if (id >= 1 && id <= count) return id - 1;
		throw source.unexpected(text, "the id of an existing " + what + " from 1 to " + count);
	}

	/** The place of an id that is given for the first time. */
	private int claim(final String text, final int[] lines, final String what) throws NetworkFormatException {
		final int k = id(text, lines.length, what);
		if (lines[k] != 0) {
			throw source.wrong(what + " " + (k + 1) + " is given twice (first in line " + lines[k] + "), expected each once.");
		}
		lines[k] = source.number();
		return k;
	}

	/** Throws if a section is missing or shorter than the header promises. */
	void requireComplete() throws NetworkFormatException {
		if (atomCount < 2) throw source.wrongFile("holds " + Math.max(atomCount, 0) + " atoms, expected at least 2.");
		if (bondCount < 0) throw source.wrongFile("has no bonds, expected a line 'NUMBER bonds' and class2 bonds.");
		requireAll(atomLine, "atom", "Atoms");
		requireAll(bondLine, "bond", "Bonds");
		if (bondCount > 0) requireAll(coefficientLine, "bond type", "Bond Coeffs");
	}

	private void requireAll(final int[] lines, final String what, final String section) throws NetworkFormatException {
		if (lines == null) throw source.wrongFile("has no section " + section + ".");
		for (int k = 0; k < lines.length; k++) {
			if (lines[k] == 0) {
				throw source.wrongFile("lacks " + what + " " + (k + 1) + " of " + lines.length + " in its section " + section +
					" (truncated?).");
			}
		}
	}

	/** Positions outside the box, where the image flags lead [2N] [l]. */
	double[] positions(final double lx, final double ly, final double tilt) {
		final double[] unwrapped = x.clone();
		for (int k = 0; k < unwrapped.length; k += 2) {
			unwrapped[k] += image[k] * lx + image[k + 1] * tilt;
			unwrapped[k + 1] += image[k + 1] * ly;
		}
		return unwrapped;
	}

	/**
	 * The bonds in the order of their ids, each with the image that makes it shortest.
	 *
	 * @param header what comments say about C and α
	 * @param positions [2N] [l], not wrapped
	 * @param nearest of the box as the file has it
	 * @param turns whole lattice vectors by which the strain exceeds the tilt of the file
	 */
	BondTable bonds(final HeaderLines header, final double[] positions, final MinimumImage nearest, final long turns)
		throws NetworkFormatException
	{
		final BondPotential[] laws = laws(header);
		final BondTable table = new BondTable(source.file(), atomCount);
		final long[] shift = new long[2];
		for (int b = 0; b < bondCount; b++) {
			final int type = bond[3 * b], i = bond[3 * b + 1], j = bond[3 * b + 2];
			final double lead = nearest.find(positions[2 * j] - positions[2 * i], positions[2 * j + 1] - positions[2 * i + 1], shift);
			final long ix = shift[0] - turns * shift[1];
			if (!(lead >= 1) || ix != (int) ix || shift[1] != (int) shift[1]) {
				throw NetworkFormatException.inLine(source.file(), bondLine[b],
					"the bond spans too many cells to count, expected atoms near the box.");
			}
			table.add(bondLine[b], i, j, (int) ix, (int) shift[1], coefficient[3 * type], laws[type]);
		}
		return table;
	}

	private BondPotential[] laws(final HeaderLines header) throws NetworkFormatException {
		BondPotential stated = null;
		if (header.text("C") != null && (header.text("alpha") != null || header.kind().equals(BondLaw.HARMONIC))) {
			stated = BondLaw.of(source.file(), header.line("C"), header.kind(), header.text("C"), header.text("alpha"));
		}
		final BondPotential[] laws = new BondPotential[typeCount < 0 ? 0 : typeCount];
		for (int type = 0; type < laws.length; type++) {
			if (coefficientLine[type] != 0) laws[type] = law(type, stated);
		}
		return laws;
	}

	/** The law behind coefficients; the stated one where it is the same up to rounding, so that its bits come back. */
	private BondPotential law(final int type, final BondPotential stated) throws NetworkFormatException {
		final double r0 = coefficient[3 * type], k2 = coefficient[3 * type + 1], k4 = coefficient[3 * type + 2];
		final boolean harmonic = k4 == 0 && k2 > 0;
		if (!harmonic && (k2 > 0 || k4 <= 0)) {
			throw NetworkFormatException.inLine(source.file(), coefficientLine[type], "found K2=" + DecimalText.of(k2) + " and K4=" +
				DecimalText.of(k4) + ", expected a bistable bond (K2 at most 0, K4 above 0) or a harmonic one (K2 above 0, K4 0).");
		}
		final double c = harmonic ? 2 * k2 * r0 * r0 : 4 * k4 * r0 * r0 * (r0 * r0);
		final double alpha = harmonic ? 0 : Math.abs(2 * k2 * r0 * r0);
		if (stated != null && BondLaw.kind(stated).equals(harmonic ? BondLaw.HARMONIC : BondLaw.BISTABLE)) {
			final double statedAlpha = stated instanceof BistableQuartic b ? b.alpha() : 0;
			final double error = Math.max(Math.abs(stated.energyScale() - c), Math.abs(statedAlpha - alpha));
			if (error <= SAME_LAW * c) return stated;
		}
		return BondLaw.of(source.file(), coefficientLine[type], c, alpha, harmonic);
	}
}
