package org.crumple.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.crumple.table.CsvCell;

/** Columns of equal length under headings, in their order: real numbers (NaN: there is none), whole numbers, or words. */
public final class Columns {

	private final Map<String, Object> columns = new LinkedHashMap<>();
	private int size = -1;

	/** A new column of real numbers, [rows]; kept, not copied. */
	public Columns column(final String heading, final double[] values) {
		return add(heading, values, values.length);
	}

	/** A new column of whole numbers, [rows]; kept, not copied. */
	public Columns column(final String heading, final int[] values) {
		return add(heading, values, values.length);
	}

	/** A new column of words, [rows]; kept, not copied. */
	public Columns column(final String heading, final String[] values) {
		return add(heading, values, values.length);
	}

	/** A new column of truth values, 1 or 0. */
	public Columns column(final String heading, final boolean[] values) {
		final int[] numbers = new int[values.length];
		for (int row = 0; row < values.length; row++) numbers[row] = values[row] ? 1 : 0;
		return column(heading, numbers);
	}

	/** One real number in a table of one row. */
	public Columns with(final String heading, final double value) {
		return column(heading, new double[] { value });
	}

	/** One whole number in a table of one row. */
	public Columns with(final String heading, final int value) {
		return column(heading, new int[] { value });
	}

	/** One word in a table of one row. */
	public Columns with(final String heading, final String value) {
		return column(heading, new String[] { value });
	}

	private Columns add(final String heading, final Object values, final int length) {
		if (size >= 0 && length != size) throw new IllegalArgumentException("column " + heading + " has " + length + " rows, and the others " + size);
		if (columns.putIfAbsent(heading, values) != null) throw new IllegalArgumentException("two columns have the heading " + heading);
		size = length;
		return this;
	}

	/** Headings, in order. */
	public List<String> headings() {
		return new ArrayList<>(columns.keySet());
	}

	/** Values under a heading: {@code double[]}, {@code int[]} or {@code String[]}; read only. */
	public Object values(final String heading) {
		return columns.get(heading);
	}

	/** Number of rows. */
	public int size() {
		return Math.max(0, size);
	}

	/** The line of headings as CSV, without its end. */
	public String headingLine() {
		final StringBuilder line = new StringBuilder();
		for (final String heading : columns.keySet()) line.append(line.length() == 0 ? "" : ",").append(CsvCell.of(heading));
		return line.toString();
	}

	/** One line of CSV for each row, without headings. */
	public List<String> lines() {
		final List<String> lines = new ArrayList<>(size());
		final Object[] all = columns.values().toArray();
		for (int row = 0; row < size(); row++) {
			final StringBuilder line = new StringBuilder();
			for (int c = 0; c < all.length; c++) line.append(c == 0 ? "" : ",").append(cell(all[c], row));
			lines.add(line.toString());
		}
		return lines;
	}

	private static String cell(final Object values, final int row) {
		if (values instanceof double[] real) return CsvCell.of(real[row]);
		if (values instanceof int[] whole) return Integer.toString(whole[row]);
		return CsvCell.of(((String[]) values)[row]);
	}
}
