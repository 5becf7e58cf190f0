package org.crumple.figure;

import java.util.List;

/**
 * A figure of one panel, or of several in rows.
 *
 * @param name of the file and of the window, such as {@code P-dl-prepared-64-1}
 * @param caption one line that says what the figure shows
 * @param panels row by row, at least one
 * @param columns number of panels in a row, at least 1
 */
public record Figure(String name, String caption, List<Panel> panels, int columns) {

	public Figure {
		panels = List.copyOf(panels);
		if (panels.isEmpty()) throw new IllegalArgumentException("A figure has at least one panel.");
		if (columns < 1) throw new IllegalArgumentException("columns = " + columns + ": at least 1.");
	}

	/** A figure of one panel. */
	public static Figure of(final String name, final String caption, final Panel panel) {
		return new Figure(name, caption, List.of(panel), 1);
	}
}
