package org.crumple.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import ij.measure.ResultsTable;

import org.crumple.table.NumberTable;

/** A table of the host that holds numbers only, as columns: of a million cells far faster than by way of its text. */
public final class TableNumbers {

	private TableNumbers() {}

	/** The numbers of a table, bit for bit; NaN where a cell is empty. */
	public static NumberTable of(final ResultsTable table) {
		final List<String> headings = new ArrayList<>();
		final List<double[]> columns = new ArrayList<>();
		for (int c = 0; c <= table.getLastColumn(); c++) {
			if (!table.columnExists(c)) continue;
			headings.add(table.getColumnHeading(c));
			columns.add(table.getColumnAsDoubles(c));
		}
		return new NumberTable(table.getTitle(), headings, columns, Collections.nCopies(headings.size(), null));
	}
}
