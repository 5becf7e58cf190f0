package org.crumple.view;

import ij.measure.ResultsTable;

/**
 * ImageJ's table with a title of its own from the start. Numbers are shown with nine digits; files written by
 * {@link TableFile} hold seventeen. Column headings end in their unit in round brackets.
 */
public final class DataTable extends ResultsTable {

	private static final int SHOWN_DIGITS = 9;

	private final String title;

	/** An empty table. */
	public DataTable(final String title) {
		this.title = title;
		setPrecision(-SHOWN_DIGITS);
		showRowNumbers(false);
	}

	@Override
	public String getTitle() {
		return title;
	}

	/** A new column of real numbers. */
	public DataTable column(final String heading, final double[] values) {
		setValues(heading, values);
		return this;
	}

	/** A new column of whole numbers. */
	public DataTable column(final String heading, final int[] values) {
		for (int row = 0; row < values.length; row++) setValue(heading, row, values[row]);
		setDecimalPlaces(getColumnIndex(heading), 0);
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
		setValue(heading, 0, value);
		return this;
	}
}
