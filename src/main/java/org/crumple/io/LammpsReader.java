package org.crumple.io;

import java.util.Arrays;
import java.util.Set;

import org.crumple.network.Cell;
import org.crumple.network.Configuration;

/** Reads a data file line by line: header, then sections in any order. What it does not understand it refuses. */
final class LammpsReader {

	/** Sections that say nothing about a network of springs at rest. */
	private static final Set<String> IGNORED = Set.of("Masses", "Velocities", "Pair Coeffs", "PairIJ Coeffs", "Atom Type Labels");
	/** Header lines of things that no spring network has. */
	private static final Set<String> MUST_BE_NONE = Set.of("angles", "dihedrals", "impropers", "ellipsoids", "lines", "triangles",
		"bodies");
	private static final Set<String> HARMLESS = Set.of("atom types", "angle types", "dihedral types", "improper types",
		"extra bond per atom", "extra angle per atom", "extra dihedral per atom", "extra improper per atom",
		"extra special per atom", "zlo zhi");

	private final SourceText source;
	private final HeaderLines header;
	private final LammpsTables tables;
	private StringBuilder comment;
	private int commentLine;
	private String section;
	private double lx, ly, tilt;

	private LammpsReader(final SourceText source) {
		this.source = source;
		header = new HeaderLines(source.file(), HeaderLines.COMMENT);
		tables = new LammpsTables(source);
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
		tables.requireComplete();
		return assemble();
	}

	/** Properties stand in comments, of which a long one goes on in the next line. */
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
		if (Character.isLetter(content.charAt(0))) startSection(content, hash < 0 ? "" : line.substring(hash + 1).strip());
		else if (section == null) takeHeader(content.split("\\s+"));
		else tables.take(section, content.split("\\s+"));
	}

	private void startSection(final String name, final String style) throws NetworkFormatException {
		endComment();
		if (IGNORED.contains(name)) section = name;
		else if (LammpsTables.SECTIONS.contains(name)) {
			section = name;
			tables.start(name, style);
		}
		else {
			throw source.unexpected(name, "one of the sections Atoms, Bonds, Bond Coeffs, Masses, Velocities (atoms and class2 bonds only)");
		}
	}

	private void takeHeader(final String[] word) throws NetworkFormatException {
		int numbers = 0;
		while (numbers < word.length && !Character.isLetter(word[numbers].charAt(0))) numbers++;
		final String key = String.join(" ", Arrays.asList(word).subList(numbers, word.length));
		if (numbers == 1 && MUST_BE_NONE.contains(key)) {
			if (source.whole(word[0], key) != 0) throw source.unexpected(String.join(" ", word), "0 " + key + ": only bonds are understood");
		}
		else if (numbers == 1 && LammpsTables.COUNTS.contains(key)) tables.count(key, word[0]);
		else if (numbers == 2 && key.equals("xlo xhi")) lx = side(word);
		else if (numbers == 2 && key.equals("ylo yhi")) ly = side(word);
		else if (numbers == 3 && key.equals("xy xz yz")) {
			tilt = source.number(word[0], "xy");
			if (source.number(word[1], "xz") != 0 || source.number(word[2], "yz") != 0) {
				throw source.unexpected(String.join(" ", word), "0 for xz and yz, because the network is flat");
			}
		}
		else if (!HARMLESS.contains(key)) {
			throw source.unexpected(String.join(" ", word), "a line of a LAMMPS header such as '256 atoms' or '0 16 xlo xhi'");
		}
	}

	private double side(final String[] word) throws NetworkFormatException {
		final double side = source.number(word[1], word[3]) - source.number(word[0], word[2]);
		if (side > 0 && Double.isFinite(side)) return side;
		throw source.unexpected(String.join(" ", word), "a finite box with " + word[3] + " above " + word[2]);
	}

	private StoredNetwork assemble() throws NetworkFormatException {
		final Cell box = new Cell(lx, ly, finiteStrain(tilt / ly));
		final double[] positions = tables.positions(lx, ly, tilt);
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
		final BondTable bonds = tables.bonds(header, positions, new MinimumImage(box), turns);
		final Configuration configuration;
		try {
			configuration = new Configuration(positions, cell);
		}
		catch (final IllegalArgumentException e) {
			throw new NetworkFormatException(source.file() + ": " + e.getMessage(), e);
		}
		return bonds.finish(configuration, header.properties());
	}

	private double finiteStrain(final double strain) throws NetworkFormatException {
		if (Double.isFinite(strain)) return strain;
		throw source.wrongFile("has the tilt xy=" + DecimalText.of(tilt) + ", expected one in proportion to the box.");
	}
}
