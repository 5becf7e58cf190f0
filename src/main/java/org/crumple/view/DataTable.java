package org.crumple.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ij.measure.ResultsTable;

import org.crumple.tables.Columns;

/**
 * ImageJ's table with a title of its own from the start. Numbers are shown with nine digits; files written by
 * {@link TableFile} hold seventeen. Column headings end in their unit in round brackets, and exist without rows too.
 */
public final class DataTable extends ResultsTable {

	private static final int SHOWN_DIGITS = 9;

	private final String title;
	private final List<String> headings = new ArrayList<>();
	private final Map<String, String> facts = new LinkedHashMap<>();

	/** An empty table. */
	public DataTable(final String title) {
		this.title = title;
		setPrecision(-SHOWN_DIGITS);
		showRowNumbers(false);
	}

	/** The host's table of these columns. */
	public static DataTable of(final String title, final Columns columns) {
		final DataTable table = new DataTable(title);
		for (final String heading : columns.headings()) {
			final Object values = columns.values(heading);
			if (values instanceof double[] real) table.column(heading, real);
			else if (values instanceof int[] whole) table.column(heading, whole);
			else table.column(heading, (String[]) values);
		}
		return table;
	}

	@Override
	public String getTitle() {
		return title;
	}

	/** Remembers something about the whole table that is no column, such as {@code nodes} or {@code stiffness}. */
	public DataTable about(final String key, final String value) {
		facts.put(key, value);
		return this;
	}

	/** What is known about the whole table; read only. */
	public Map<String, String> facts() {
		return Map.copyOf(facts);
	}

	/** Headings of all columns, also of those without rows, which ImageJ's table does not keep. */
	List<String> headings() {
		return List.copyOf(headings);
	}

	/** A new column of real numbers. */
	public DataTable column(final String heading, final double[] values) {
		headings.add(heading);
		setValues(heading, values);
		return this;
	}

	/** A new column of whole numbers. */
	public DataTable column(final String heading, final int[] values) {
		headings.add(heading);
		for (int row = 0; row < values.length; row++) setValue(heading, row, values[row]);
		if (values.length > 0) setDecimalPlaces(getColumnIndex(heading), 0);
		return this;
	}

	/** A new column of words. */
	public DataTable column(final String heading, final String[] values) {
		headings.add(heading);
		for (int row = 0; row < values.length; row++) setValue(heading, row, values[row]);
		return this;
	}

	/** A new column of truth values, 1 or 0. */
	public DataTable column(final String heading, final boolean[] values) {
		final int[] numbers = new int[values.length];
		for (int row = 0; row < values.length; row++) numbers[row] = values[row] ? 1 : 0;
		return column(heading, numbers);
	}

	/** One real number in a table of one row. */
	public DataTable with(final String heading, final double value) {
		return column(heading, new double[] { value });
	}

	/** One whole number in a table of one row. */
	public DataTable with(final String heading, final int value) {
		return column(heading, new int[] { value });
	}

	/** One word in a table of one row. */
	public DataTable with(final String heading, final String value) {
		return column(heading, new String[] { value });
	}
}
