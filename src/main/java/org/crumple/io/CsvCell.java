package org.crumple.io;

/** One cell of our CSV files: numbers read back to the same bits, an empty cell stands for a value that does not exist. */
public final class CsvCell {

	private CsvCell() {}

	/** A number with as many digits as it needs, at most 17; nothing for NaN. */
	public static String of(final double value) {
		return Double.isNaN(value) ? "" : DecimalText.of(value);
	}

	/** A word, in quotes where it holds what would end the cell. */
	public static String of(final String text) {
		for (int k = 0; k < text.length(); k++) {
			if ("\",\r\n".indexOf(text.charAt(k)) >= 0) return '"' + text.replace("\"", "\"\"") + '"';
		}
		return text;
	}
}
