package org.crumple.table;

/**
 * A column of a table, declared once: files, windows and documentation pages use this declaration.
 *
 * @param key name in programs, such as {@code dr_in}
 * @param heading heading without the unit; equal to the key, unless it depends on the data, as in a table of two columns chosen by the user
 * @param unit in terms of E, l and the mass of a node, such as {@code E/l^2}; empty: none
 * @param type type of the cells; any cell may be empty
 * @param meaning one sentence on what a cell contains, as on the command's documentation page
 */
public record Column(String key, String heading, String unit, Type type, String meaning) {

	/** The type of the cells of a column. In every type an empty cell means that there is no value. */
	public enum Type {
		/** Whole numbers, shown without decimals. */
		WHOLE,
		/** Real numbers. */
		REAL,
		/** Texts. */
		WORD,
		/** 1 for true, 0 for false. */
		TRUTH
	}

	/** The heading with its unit, such as {@code dr_in (l)}. */
	public String shown() {
		return unit.isEmpty() ? heading : heading + " (" + unit + ")";
	}

	/** The same column with a heading that depends on the data, including the unit. */
	Column under(final String other) {
		return new Column(key, other, "", type, meaning);
	}
}
