package org.crumple.table;

/**
 * A column of a table, declared once: files, windows and pages take from here what they say of it.
 *
 * @param key by which programs ask for it, such as {@code dr_in}
 * @param heading what stands above its cells, before the unit; the key, unless the data decide, as in a table of two columns that a user chose
 * @param unit made of E, l and the mass of a node, such as {@code E/l^2}; empty: none
 * @param type of its cells; any of them may be empty
 * @param meaning what a cell says, in one sentence, as on the page of the command
 */
public record Column(String key, String heading, String unit, Type type, String meaning) {

	/** What the cells of a column are. An empty cell is a value that does not exist, of whatever type. */
	public enum Type {
		/** Whole numbers, shown without decimals. */
		WHOLE,
		/** Real numbers. */
		REAL,
		/** Texts. */
		WORD,
		/** 1 or 0. */
		TRUTH
	}

	/** The heading with its unit, such as {@code dr_in (l)}. */
	public String shown() {
		return unit.isEmpty() ? heading : heading + " (" + unit + ")";
	}

	/** The same column under a heading that the data decide, unit included. */
	Column under(final String other) {
		return new Column(key, other, "", type, meaning);
	}
}
