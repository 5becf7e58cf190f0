package org.crumple.io;

import java.util.Arrays;
import java.util.List;

import org.crumple.network.Cell;
import org.crumple.network.Configuration;
import org.crumple.potential.BondPotential;

/** Reads the two tables of {@link CrumpleCsv}. */
final class CrumpleCsvReader {

	private static final List<String> NODE_COLUMNS = List.of("id", "x", "y");
	private static final List<String> BOND_COLUMNS = List.of("i", "j", "ix", "iy", "r0");
	private static final List<String> LAW_COLUMNS = List.of("C", "alpha", "potential");

	private CrumpleCsvReader() {}

	static StoredNetwork read(final SourceText nodes, final SourceText bonds) throws NetworkFormatException {
		final double[] positions = positions(nodes);
		final HeaderLines header = new HeaderLines(bonds.file(), HeaderLines.COMMENT);
		final List<String> columns = header(bonds, header);
		requireBondColumns(bonds, columns);
		final Cell cell = new Cell(header.length("Lx"), header.length("Ly"), header.number("strain"));
		final BondTable table = new BondTable(bonds.file(), positions.length / 2);
		header.requireCount("nodeCount", positions.length / 2, "nodes");
		readBonds(bonds, header, columns, table);
		header.requireCount("bondCount", table.count(), "bonds");
		return table.finish(new Configuration(positions, cell), header.properties());
	}

	/** Positions by id [2N]; lines may come in any order, each id from 0 to N - 1 once. */
	private static double[] positions(final SourceText nodes) throws NetworkFormatException {
		final List<String> columns = header(nodes, new HeaderLines(nodes.file(), HeaderLines.COMMENT));
		if (!columns.equals(NODE_COLUMNS)) throw nodes.unexpected(String.join(",", columns), "the header id,x,y");
		int count = 0;
		int[] id = new int[64];
		int[] line = new int[64];
		double[] x = new double[128];
		for (String[] field = row(nodes, columns.size()); field != null; field = row(nodes, columns.size())) {
			if (count == id.length) {
				id = Arrays.copyOf(id, 2 * count);
				line = Arrays.copyOf(line, 2 * count);
				x = Arrays.copyOf(x, 4 * count);
			}
			line[count] = nodes.number();
			id[count] = nodes.whole(field[0], "id");
			x[2 * count] = nodes.number(field[1], "x");
			x[2 * count + 1] = nodes.number(field[2], "y");
			count++;
		}
		if (count < 2) throw nodes.wrongFile("holds " + count + " nodes, expected at least 2.");
		return byId(nodes.file(), Arrays.copyOf(id, count), line, x);
	}

	/** Brings the x and y of each node to the place that its id says [2N]. */
	static double[] byId(final String file, final int[] id, final int[] line, final double[] x) throws NetworkFormatException {
		final double[] sorted = new double[2 * id.length];
		final int[] lineOf = new int[id.length];
		for (int k = 0; k < id.length; k++) {
			if (id[k] < 0 || id[k] >= id.length) {
				throw NetworkFormatException.unexpected(file, line[k], Integer.toString(id[k]),
					"an id from 0 to " + (id.length - 1) + ", because the file holds " + id.length + " nodes");
			}
			if (lineOf[id[k]] != 0) {
				throw NetworkFormatException.inLine(file, line[k], "node id " + id[k] + " is given twice (first in line " +
					lineOf[id[k]] + "), expected each id once.");
			}
			lineOf[id[k]] = line[k];
			sorted[2 * id[k]] = x[2 * k];
			sorted[2 * id[k] + 1] = x[2 * k + 1];
		}
		return sorted;
	}

	private static void readBonds(final SourceText bonds, final HeaderLines header, final List<String> columns, final BondTable table)
		throws NetworkFormatException
	{
		final boolean perBond = columns.size() > BOND_COLUMNS.size();
		final int c = columns.indexOf("C"), alpha = columns.indexOf("alpha"), kind = columns.indexOf("potential");
		BondPotential law = null;
		for (String[] field = row(bonds, columns.size()); field != null; field = row(bonds, columns.size())) {
			if (perBond) {
				law = BondLaw.of(bonds.file(), bonds.number(), kind < 0 ? header.kind() : field[kind],
					c < 0 ? header.text("C") : field[c], alpha < 0 ? header.text("alpha") : field[alpha]);
			}
			else if (law == null) law = commonLaw(bonds.file(), header);
			table.add(bonds.number(), bonds.whole(field[0], "i"), bonds.whole(field[1], "j"), bonds.whole(field[2], "ix"),
				bonds.whole(field[3], "iy"), bonds.number(field[4], "r0"), law);
		}
	}

	private static BondPotential commonLaw(final String file, final HeaderLines header) throws NetworkFormatException {
		header.number("C");
		if (header.kind().equals(BondLaw.BISTABLE)) header.number("alpha");
		final int line = header.line(header.text("alpha") == null ? "C" : "alpha");
		return BondLaw.of(file, line, header.kind(), header.text("C"), header.text("alpha"));
	}

	/** Takes the comment lines up to the names of the columns, and returns those. */
	private static List<String> header(final SourceText source, final HeaderLines header) throws NetworkFormatException {
		while (source.advance()) {
			final String line = source.line();
			if (line.startsWith("#")) header.addComment(source.number(), line);
			else if (!line.isBlank()) return List.of(fields(line));
		}
		throw source.wrongFile("ends before its table begins (truncated?), expected a header such as " +
			(source.file().endsWith(CrumpleCsv.BONDS) ? "i,j,ix,iy,r0." : "id,x,y."));
	}

	private static void requireBondColumns(final SourceText bonds, final List<String> columns) throws NetworkFormatException {
		final int least = BOND_COLUMNS.size();
		boolean good = columns.size() >= least && columns.subList(0, least).equals(BOND_COLUMNS);
		for (int k = least; good && k < columns.size(); k++) {
			good = LAW_COLUMNS.contains(columns.get(k)) && columns.indexOf(columns.get(k)) == k;
		}
		if (!good) {
			throw bonds.unexpected(String.join(",", columns), "the header i,j,ix,iy,r0 and, where bonds differ, C, alpha or potential");
		}
	}

	/** The fields of the next row, or null at the end. Blank lines and comments are passed over. */
	private static String[] row(final SourceText source, final int columns) throws NetworkFormatException {
		while (source.advance()) {
			if (source.line().isBlank() || source.line().startsWith("#")) continue;
			final String[] field = fields(source.line());
			if (field.length != columns) {
				throw source.wrong("found " + field.length + " columns, expected " + columns + " as in the header (truncated?).");
			}
			return field;
		}
		return null;
	}

	private static String[] fields(final String line) {
		final String[] field = line.split(",", -1);
		for (int k = 0; k < field.length; k++) {
			final String f = field[k].strip();
			field[k] = f.length() > 1 && f.startsWith("\"") && f.endsWith("\"") ? f.substring(1, f.length() - 1) : f;
		}
		return field;
	}
}
