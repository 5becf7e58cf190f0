package org.crumple.io;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

import org.crumple.kernel.NumberText;
import org.crumple.network.BoundaryKind;
import org.crumple.network.Cell;
import org.crumple.table.DecimalText;

/** Reads a data file line by line: the header, then sections in any order. Unknown contents are refused. */
final class LammpsReader {

	private static final String ATOMS = "Atoms", BONDS = "Bonds", COEFFICIENTS = "Bond Coeffs", LABELS = "Bond Type Labels";
	private static final Set<String> READ = Set.of(ATOMS, BONDS, COEFFICIENTS, LABELS);
	/** Sections without information on a spring network at rest, such as coefficients of angles in a file without angles. */
	private static final Set<String> IGNORED = Set.of("Masses", "Velocities", "Pair Coeffs", "PairIJ Coeffs", "Atom Type Labels",
		"Angle Type Labels", "Dihedral Type Labels", "Improper Type Labels", "Angle Coeffs", "Dihedral Coeffs", "Improper Coeffs",
		"BondBond Coeffs", "BondAngle Coeffs", "MiddleBondTorsion Coeffs", "EndBondTorsion Coeffs", "AngleTorsion Coeffs",
		"AngleAngleTorsion Coeffs", "BondBond13 Coeffs", "AngleAngle Coeffs");
	/** Header lines for things that spring networks do not have. */
	private static final Set<String> MUST_BE_NONE = Set.of("angles", "dihedrals", "impropers", "ellipsoids", "lines", "triangles",
		"bodies", "crossterms");
	private static final Set<String> COUNTS = Set.of("atoms", "bonds", "bond types");
	private static final Set<String> GENERAL_BOX = Set.of("avec", "bvec", "cvec", "abc origin");
	/** The form of style names. */
	private static final Pattern STYLE = Pattern.compile("[a-z][-a-z0-9/_]*");

	private final SourceText source;
	private final HeaderLines header;
	private final LammpsAtoms atoms;
	private final LammpsBonds bonds;
	private final LammpsBondTypes types;
	private StringBuilder comment;
	private int commentLine;
	private String section;
	private double lx, ly, tilt;

	private LammpsReader(final SourceText source) {
		this.source = source;
		header = new HeaderLines(source.file(), HeaderLines.COMMENT);
		atoms = new LammpsAtoms(source);
		bonds = new LammpsBonds(source);
		types = new LammpsBondTypes(source);
	}

	static StoredNetwork read(final SourceText source) throws NetworkFormatException {
		return new LammpsReader(source).readAll();
	}

	private StoredNetwork readAll() throws NetworkFormatException {
		while (source.advance()) {
			final String line = source.line();
			if (section == null && line.startsWith("#")) takeComment(line);
			else if (source.number() > 1) takeLine(line);
		}
		endComment();
		if (lx == 0) throw source.wrongFile("has no box, expected a line 'xlo xhi' (is it a LAMMPS data file?).");
		if (ly == 0) throw source.wrongFile("has no box, expected a line 'ylo yhi' (is it a LAMMPS data file?).");
		atoms.requireComplete();
		bonds.requireComplete();
		return assemble();
	}

	/** Reads a comment with a property; a long one continues in the next line. */
	private void takeComment(final String line) throws NetworkFormatException {
		if (comment != null && line.startsWith(LammpsWriter.CONTINUATION)) {
			comment.append(line, LammpsWriter.CONTINUATION.length(), line.length());
			return;
		}
		endComment();
		comment = new StringBuilder(line);
		commentLine = source.number();
	}

	private void endComment() throws NetworkFormatException {
		if (comment != null) header.addComment(commentLine, comment.toString());
		comment = null;
	}

	private void takeLine(final String line) throws NetworkFormatException {
		final int hash = line.indexOf('#');
		final String content = (hash < 0 ? line : line.substring(0, hash)).strip();
		if (content.isEmpty()) return;
		final String[] word = content.split("\\s+");
		if (!isNumber(word[0]) && !isLabelled(word)) startSection(String.join(" ", word), hash < 0 ? "" : line.substring(hash + 1).strip());
		else if (section == null) takeHeader(word);
		else if (section.equals(ATOMS)) atoms.take(word);
		else if (section.equals(BONDS)) bonds.take(word);
		else if (section.equals(COEFFICIENTS)) types.take(word);
		else if (section.equals(LABELS)) types.takeLabel(word);
	}

	/** Whether a word is in the place of a number, valid or not: no section or key begins with a sign, a digit or infinity. */
	private static boolean isNumber(final String word) {
		return !Character.isLetter(word.charAt(0)) || NumberText.isReal(word);
	}

	/** Whether a line begins with the label of a type, and is not the name of a section. */
	private boolean isLabelled(final String[] word) {
		return section != null && (section.equals("Masses") || section.endsWith("Coeffs")) && word.length > 1
			&& NumberText.isReal(word[word.length - 1]);
	}

	private void startSection(final String name, final String style) throws NetworkFormatException {
		endComment();
		section = name;
		if (READ.contains(name)) {
			requireCount(atoms.count(), "atoms");
			requireCount(bonds.count(), "bonds");
			requireCount(types.count(), "bond types");
			if (name.equals(ATOMS)) atoms.start(style);
			if (name.equals(COEFFICIENTS)) types.start(style);
		}
		else if (!IGNORED.contains(name)) {
			throw source.unexpected(name, "one of the sections Atoms, Bonds, Bond Coeffs, Masses, Velocities (atoms and bonds between two "
				+ "only)");
		}
		else if (name.startsWith("Pair") && isStyle(style) && !style.equals("zero") && !style.equals("none")) {
			throw source.unexpected(name + " # " + style,
				"pair_style zero or none: a network of springs has no forces but those of its bonds");
		}
	}

	private void requireCount(final int count, final String things) throws NetworkFormatException {
		if (count >= 0) return;
		throw source.wrong("the header does not say how many " + things + " there are, expected a line 'NUMBER " + things + "'.");
	}

	/** Whether a comment after a section's name is the name of a style rather than a remark. */
	static boolean isStyle(final String comment) {
		return STYLE.matcher(comment).matches();
	}

	/** The id of an atom or a bond: any whole number above 0. */
	static long id(final SourceText source, final String text, final String what) throws NetworkFormatException {
		try {
			final long id = NumberText.whole(text);
			if (id > 0) return id;
		}
		catch (final NumberFormatException e) {
			// reported below
		}
		throw source.unexpected(text, "a whole number above 0 for the id of the " + what);
	}

	/** Reads a count in the header. A count larger than the number of lines in the file is refused before memory is allocated. */
	private void takeCount(final String key, final String text) throws NetworkFormatException {
		final int before = key.equals("atoms") ? atoms.count() : key.equals("bonds") ? bonds.count() : types.count();
		if (before >= 0) throw source.wrong("the number of " + key + " is given twice, expected it once.");
		final long lines = source.lineCount();
		final boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9');
		if (!digits || text.length() > 9 || NumberText.wholeInt(text) > lines) {
			throw source.unexpected(text + " " + key,
				"a count of " + key + " that fits in the " + lines + " lines of the file (truncated?)");
		}
		final int count = NumberText.wholeInt(text);
		if (key.equals("atoms")) atoms.expect(count);
		else if (key.equals("bonds")) bonds.expect(count);
		else types.expect(count);
	}

	private void takeHeader(final String[] word) throws NetworkFormatException {
		int numbers = 0;
		while (numbers < word.length && isNumber(word[numbers])) numbers++;
		final String key = String.join(" ", Arrays.asList(word).subList(numbers, word.length));
		if (numbers == 1 && MUST_BE_NONE.contains(key)) {
			if (source.whole(word[0], key) != 0)
				throw source.unexpected(String.join(" ", word), "0 " + key + ": only bonds are understood");
		}
		else if (numbers == 1 && COUNTS.contains(key)) takeCount(key, word[0]);
		else if (numbers == 2 && key.equals("xlo xhi")) lx = side(word);
		else if (numbers == 2 && key.equals("ylo yhi")) ly = side(word);
		else if (numbers == 3 && key.equals("xy xz yz")) {
			tilt = source.number(word[0], "xy");
			if (source.number(word[1], "xz") != 0 || source.number(word[2], "yz") != 0) {
				throw source.unexpected(String.join(" ", word), "0 for xz and yz, because the network is flat");
			}
		}
		else if (GENERAL_BOX.contains(key)) {
			throw source.unexpected(String.join(" ", word),
				"a box of xlo xhi, ylo yhi and xy xz yz (write_data without triclinic/general)");
		}
		else if (!isHarmless(numbers, key) && !(numbers == 1 && source.whole(word[0], key) == 0)) {
			throw source.unexpected(String.join(" ", word), "a line of a LAMMPS header such as '256 atoms' or '0 16 xlo xhi'");
		}
	}

	private static boolean isHarmless(final int numbers, final String key) {
		return numbers == 1 && (key.endsWith(" types") || key.startsWith("extra ")) || numbers == 2 && key.equals("zlo zhi");
	}

	private double side(final String[] word) throws NetworkFormatException {
		final double side = source.number(word[1], word[3]) - source.number(word[0], word[2]);
		if (side > 0 && Double.isFinite(side)) return side;
		throw source.unexpected(String.join(" ", word), "a finite box with " + word[3] + " above " + word[2]);
	}

	private StoredNetwork assemble() throws NetworkFormatException {
		if (header.boundary() != BoundaryKind.PERIODIC) return assembleWithEdges();
		final Cell box = new Cell(lx, ly, finiteStrain(tilt / ly));
		final double[] positions = atoms.positions(lx, ly, tilt);
		Cell cell = box;
		long turns = 0;
		if (header.text("strain") != null) {
			final double strain = header.number("strain");
			final double whole = Math.rint((strain * ly - tilt) / lx);
			if (!(Math.abs(strain * ly - tilt - whole * lx) <= 1e-9 * (lx + ly)) || Math.abs(whole) > Integer.MAX_VALUE) {
				throw NetworkFormatException.inLine(source.file(), header.line("strain"), "the strain " + DecimalText.of(strain) +
					" does not agree with the tilt xy of the box, expected both to be the same up to whole lattice vectors.");
			}
			turns = (long) whole;
			cell = new Cell(lx, ly, strain);
		}
		final BondTable table = bonds.table(atoms, types, header, positions, new MinimumImage(box), turns);
		return table.finish(positions, cell, header);
	}

	/** A network that is not periodic in both directions: the box has no tilt, and comments give the frame. */
	private StoredNetwork assembleWithEdges() throws NetworkFormatException {
		if (tilt != 0) throw source.wrongFile("has a tilt, expected none with the boundary " + header.boundary() + ".");
		final double[] positions = atoms.positions(lx, ly, 0);
		final boolean alongX = header.boundary().isPeriodic(0);
		final LammpsBox box = new LammpsBox(lx, ly, 0, 0, 0, 0, alongX, false);
		final Cell frame = new Cell(header.length("Lx"), header.length("Ly"), header.number("strain"));
		return bonds.table(atoms, types, header, positions, new MinimumImage(box.cell()), 0).finish(positions, frame, header);
	}

	private double finiteStrain(final double strain) throws NetworkFormatException {
		if (Double.isFinite(strain)) return strain;
		throw source.wrongFile("has the tilt xy=" + DecimalText.of(tilt) + ", expected one in proportion to the box.");
	}
}
