package org.crumple.view;

import java.util.ArrayList;
import java.util.List;

import ij.measure.ResultsTable;

import org.crumple.io.NumberTable;

/** A table of the host as columns of numbers. */
public final class TableNumbers {

	private TableNumbers() {}

	/** The numbers of a table, bit for bit. A column that holds a word remembers the first. */
	public static NumberTable of(final ResultsTable table) {
		final List<String> headings = new ArrayList<>(), words = new ArrayList<>();
		final List<double[]> columns = new ArrayList<>();
		for (int c = 0; c <= table.getLastColumn(); c++) {
			if (!table.columnExists(c)) continue;
			final double[] values = table.getColumnAsDoubles(c);
			String word = null;
			for (int row = 0; row < values.length; row++) {
				if (!Double.isNaN(values[row])) continue;
				final String cell = table.getStringValue(c, row);
				values[row] = NumberTable.number(cell);
				if (word == null && Double.isNaN(values[row]) && !NumberTable.isMissing(cell)) word = cell;
			}
			headings.add(table.getColumnHeading(c));
			columns.add(values);
			words.add(word);
		}
		return new NumberTable(table.getTitle(), headings, columns, words);
	}
}
