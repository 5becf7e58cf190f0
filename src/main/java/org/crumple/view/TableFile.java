package org.crumple.view;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import ij.macro.Variable;
import ij.measure.ResultsTable;

import org.crumple.io.AtomicFiles;
import org.crumple.table.CsvCell;

/** Writes a table as CSV with 17 digits: reading a number back gives the same bits. ImageJ itself writes nine at most. */
public final class TableFile {

	private TableFile() {}

	/** @throws IOException if the file cannot be written; an old one of that name is then still whole */
	public static void write(final ResultsTable table, final Path file) throws IOException {
		AtomicFiles.writeText(file, text(table));
	}

	/** The table as CSV. */
	public static String text(final ResultsTable table) {
		final List<String> headings = new ArrayList<>();
		final List<Variable[]> columns = new ArrayList<>();
		for (int column = 0; column <= table.getLastColumn(); column++) {
			if (!table.columnExists(column)) continue;
			headings.add(table.getColumnHeading(column));
			columns.add(table.getColumnAsVariables(table.getColumnHeading(column)));
		}
		if (headings.isEmpty() && table instanceof DataTable empty) headings.addAll(empty.headings());
		final StringBuilder text = new StringBuilder();
		for (int c = 0; c < headings.size(); c++) text.append(c == 0 ? "" : ",").append(CsvCell.of(headings.get(c)));
		text.append('\n');
		for (int row = 0; row < table.size(); row++) {
			for (int c = 0; c < columns.size(); c++) {
				final Variable cell = columns.get(c)[row];
				text.append(c == 0 ? "" : ",").append(cell.getString() != null ? CsvCell.of(cell.getString()) : CsvCell.of(cell.getValue()));
			}
			text.append('\n');
		}
		return text.toString();
	}
}
