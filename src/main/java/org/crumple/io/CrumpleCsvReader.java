package org.crumple.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.crumple.network.Cell;
import org.crumple.potential.BondPotential;
import org.crumple.potential.LawKind;

/**
 * Reads the two tables of {@link CrumpleCsv}, also as saved by a spreadsheet: with semicolons or tabs, decimal commas, a first line
 * {@code sep=;}, and empty cells at the end of lines.
 */
final class CrumpleCsvReader {

	private static final List<String> NODE_COLUMNS = List.of("id", "x", "y");
	private static final List<String> BOND_COLUMNS = List.of("i", "j", "ix", "iy", "r0");

	private final SourceText source;
	private char separator = ',';
	private List<String> columns;

	private CrumpleCsvReader(final SourceText source) {
		this.source = source;
	}

	static StoredNetwork read(final SourceText nodes, final SourceText bonds) throws NetworkFormatException {
		final double[] positions = new CrumpleCsvReader(nodes).positions();
		final HeaderLines header = new HeaderLines(bonds.file(), HeaderLines.COMMENT);
		final CrumpleCsvReader rows = new CrumpleCsvReader(bonds);
		rows.readColumns(header);
		rows.requireBondColumns();
		final Cell cell = new Cell(header.length("Lx"), header.length("Ly"), header.number("strain"));
		final BondTable table = new BondTable(bonds.file(), positions.length / 2);
		header.requireCount("nodeCount", positions.length / 2, "nodes");
		rows.readBonds(header, table);
		header.requireCount("bondCount", table.count(), "bonds");
		return table.finish(positions, cell, header);
	}

	/** Positions by id [2N] [l]; lines may be in any order, with each id from 0 to N - 1 once. */
	private double[] positions() throws NetworkFormatException {
		readColumns(new HeaderLines(source.file(), HeaderLines.COMMENT));
		if (!columns.equals(NODE_COLUMNS)) throw source.unexpected(String.join(",", columns), "the header id,x,y");
		int count = 0;
		int[] id = new int[64];
		int[] line = new int[64];
		double[] x = new double[128];
		for (String[] field = row(); field != null; field = row()) {
			if (count == id.length) {
				id = Arrays.copyOf(id, 2 * count);
				line = Arrays.copyOf(line, 2 * count);
				x = Arrays.copyOf(x, 4 * count);
			}
			line[count] = source.number();
			id[count] = source.whole(field[0], "id");
			x[2 * count] = number(field[1], "x");
			x[2 * count + 1] = number(field[2], "y");
			count++;
		}
		if (count < 2) throw source.wrongFile("holds " + count + " nodes, expected at least 2.");
		return byId(source.file(), Arrays.copyOf(id, count), line, x);
	}

	/** Sorts positions by the ids of their nodes [2N]. */
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

	private void readBonds(final HeaderLines header, final BondTable table) throws NetworkFormatException {
		final boolean perBond = columns.size() > BOND_COLUMNS.size();
		final int kind = columns.indexOf(CrumpleCsv.KIND);
		BondPotential law = null;
		for (String[] field = row(); field != null; field = row()) {
			if (perBond) {
				final String[] row = field;
				law = BondLaw.of(source.file(), source.number(), kind < 0 ? header.kind() : BondLaw.kind(source.file(), source.number(),
					field[kind]),
					name -> columns.indexOf(name) < 0 ? header.text(name) : withPoint(row[columns.indexOf(name)]));
			}
			else if (law == null) law = commonLaw(source.file(), header);
			table.add(source.number(), source.whole(field[0], "i"), source.whole(field[1], "j"), source.whole(field[2], "ix"),
				source.whole(field[3], "iy"), number(field[4], "r0"), law);
		}
	}

	private static BondPotential commonLaw(final String file, final HeaderLines header) throws NetworkFormatException {
		final List<String> parameters = header.kind().parameters();
		for (final String parameter : parameters) header.number(parameter);
		return BondLaw.of(file, header.line(parameters.get(parameters.size() - 1)), header.kind(), header::text);
	}

	/** A number, perhaps with a decimal comma; numbers in network files have no other commas. */
	private double number(final String field, final String what) throws NetworkFormatException {
		return source.number(withPoint(field), what);
	}

	private static String withPoint(final String field) {
		return field.indexOf('.') < 0 && field.indexOf(',') == field.lastIndexOf(',') ? field.replace(',', '.') : field;
	}

	/** Reads the comment lines and the line of column names. */
	private void readColumns(final HeaderLines header) throws NetworkFormatException {
		while (source.advance()) {
			final String line = source.line();
			if (line.startsWith("#")) header.addComment(source.number(), line);
			else if (line.startsWith("\"#")) header.addComment(source.number(), unquoted(line));
			else if (!line.isBlank() && !line.replace("\"", "").matches("(?i)sep=.?[,;\t]*")) {
				separator = line.indexOf(';') >= 0 ? ';' : line.indexOf('\t') >= 0 ? '\t' : ',';
				columns = withoutBlankEnd(fields(line), 0);
				return;
			}
		}
		throw source.wrongFile("ends before its table begins (truncated?), expected a header such as " +
			(source.file().endsWith(CrumpleCsv.BONDS) ? "i,j,ix,iy,r0." : "id,x,y."));
	}

	/** A comment that a spreadsheet has put in quotation marks, without these. */
	private static String unquoted(final String line) {
		final int end = line.lastIndexOf('"');
		return line.substring(1, end > 1 ? end : line.length()).replace("\"\"", "\"");
	}

	private void requireBondColumns() throws NetworkFormatException {
		final int least = BOND_COLUMNS.size();
		boolean good = columns.size() >= least && columns.subList(0, least).equals(BOND_COLUMNS);
		for (int k = least; good && k < columns.size(); k++) {
			good = lawColumns().contains(columns.get(k)) && columns.indexOf(columns.get(k)) == k;
		}
		if (!good) {
			throw source.unexpected(String.join(",", columns), "the header i,j,ix,iy,r0 and, where bonds differ, "
				+ String.join(", ", LawKind.parameterNames()) + " or " + CrumpleCsv.KIND);
		}
	}

	private static Set<String> lawColumns() {
		final Set<String> columns = LawKind.parameterNames();
		columns.add(CrumpleCsv.KIND);
		return columns;
	}

	/** The fields of the next row, or null at the end. Blank lines and comments are skipped. */
	private String[] row() throws NetworkFormatException {
		while (source.advance()) {
			if (source.line().isBlank() || source.line().startsWith("#")) continue;
			final List<String> field = withoutBlankEnd(fields(source.line()), columns.size());
			if (field.size() != columns.size()) {
				throw source.wrong("found " + field.size() + " columns, expected " + columns.size() + " as in the header (truncated?).");
			}
			return field.toArray(String[]::new);
		}
		return null;
	}

	/** The fields without empty ones at the end, but at least {@code least} of them. */
	private static List<String> withoutBlankEnd(final List<String> fields, final int least) {
		int size = fields.size();
		while (size > least && fields.get(size - 1).isEmpty()) size--;
		return fields.subList(0, size);
	}

	/** Splits a line at separators that are not inside quotation marks. */
	private List<String> fields(final String line) {
		final List<String> fields = new ArrayList<>();
		int from = 0;
		boolean quoted = false;
		for (int k = 0; k <= line.length(); k++) {
			if (k < line.length() && line.charAt(k) == '"') quoted = !quoted;
			if (k < line.length() && (quoted || line.charAt(k) != separator)) continue;
			final String field = line.substring(from, k).strip();
			fields.add(field.length() > 1 && field.startsWith("\"") && field.endsWith("\"") ? field.substring(1, field.length() - 1).strip()
				: field);
			from = k + 1;
		}
		return fields;
	}
}
