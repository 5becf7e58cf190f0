package org.crumple.table;

import java.util.ArrayList;
import java.util.List;

/**
 * A cell of our CSV files. Numbers read back to the same bits; an empty cell means that there is no value. A word that a spreadsheet would
 * take for a formula gets a leading apostrophe, which {@link #word} removes.
 */
public final class CsvCell {

	/** Characters that start a formula in spreadsheets, including their full-width forms, and white space that some spreadsheets skip. */
	private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

	private CsvCell() {}

	/** A number with as many digits as needed, at most 17; empty for NaN. */
	public static String of(final double value) {
		return Double.isNaN(value) ? "" : DecimalText.of(value);
	}

	/**
	 * A word, quoted if it contains separators, quotation marks or line ends, and with a leading apostrophe if it looks like a formula. A
	 * word that is a number is not changed.
	 */
	public static String of(final String text) {
		final String safe = isFormula(text) ? "'" + text : text;
		for (int k = 0; k < safe.length(); k++) {
			if ("\",\r\n".indexOf(safe.charAt(k)) >= 0) return '"' + safe.replace("\"", "\"\"") + '"';
		}
		return safe;
	}

	/** The word in an unquoted cell, without the apostrophe that {@link #of} may have added. */
	public static String word(final String cell) {
		return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
	}

	/**
	 * A row written by another program, with an apostrophe in every cell where {@link #of} would have added one; unchanged if there is no
	 * such cell.
	 */
	public static String row(final String cells) {
		StringBuilder row = null;
		for (int start = 0; start <= cells.length();) {
			final int end = end(cells, start);
			final String word = unquoted(cells.substring(start, end));
			if (!word.startsWith("'") && isFormula(word)) {
				if (row == null) row = new StringBuilder(cells.substring(0, start));
				row.append(of(word));
			}
			else if (row != null) row.append(cells, start, end);
			if (row != null && end < cells.length()) row.append(',');
			start = end + 1;
		}
		return row == null ? cells : row.toString();
	}

	/** The words in the cells of a row, without quotation marks. */
	public static List<String> split(final String row) {
		final List<String> words = new ArrayList<>();
		for (int start = 0; start <= row.length();) {
			final int end = end(row, start);
			words.add(unquoted(row.substring(start, end)));
			start = end + 1;
		}
		return words;
	}

	private static String unquoted(final String cell) {
		final boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
		return quoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
	}

	/** Index of the end of the cell that begins at {@code start}. */
	private static int end(final String cells, final int start) {
		boolean quoted = false;
		for (int k = start; k < cells.length(); k++) {
			if (cells.charAt(k) == '"') quoted = !quoted;
			if (cells.charAt(k) == ',' && !quoted) return k;
		}
		return cells.length();
	}

	/** Whether the text, after blanks and apostrophes, starts like a formula and is not a number. */
	private static boolean isFormula(final String text) {
		int k = 0;
		while (k < text.length() && (text.charAt(k) == ' ' || text.charAt(k) == '\'')) k++;
		return k < text.length() && FORMULA.indexOf(text.charAt(k)) >= 0 && !isNumber(text);
	}

	/** Whether the text is a number; faster than parsing, for millions of rows. */
	private static boolean isNumber(final String text) {
		int k = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
		if (text.startsWith("Infinity", k)) return text.length() == k + "Infinity".length();
		final int whole = digits(text, k), fraction = whole < text.length() && text.charAt(whole) == '.' ? digits(text, whole + 1) : whole;
		if (fraction - k == (fraction > whole ? 1 : 0)) return false;
		if (fraction == text.length()) return true;
		if (text.charAt(fraction) != 'e' && text.charAt(fraction) != 'E') return false;
		k = fraction + 1;
		if (k < text.length() && (text.charAt(k) == '-' || text.charAt(k) == '+')) k++;
		return k < text.length() && digits(text, k) == text.length();
	}

	private static int digits(final String text, final int start) {
		int k = start;
		while (k < text.length() && text.charAt(k) >= '0' && text.charAt(k) <= '9') k++;
		return k;
	}
}
