package org.crumple.figure;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A figure of one panel, or of several in rows.
 *
 * @param name of the file and of the window, such as {@code P-dl-prepared-64-1}
 * @param caption one line that says what the figure shows
 * @param panels row by row, at least one
 * @param columns number of panels in a row, at least 1
 * @param letters what stands in parentheses at each of several panels
 */
public record Figure(String name, String caption, List<Panel> panels, int columns, List<String> letters) {

	/** Height of a frame relative to its width. */
	public static final double ASPECT = 0.72;

	public Figure {
		panels = List.copyOf(panels);
		if (panels.isEmpty()) throw new IllegalArgumentException("A figure has at least one panel.");
		if (columns < 1) throw new IllegalArgumentException("columns = " + columns + ": at least 1.");
		letters = List.copyOf(letters);
		if (letters.size() != panels.size()) throw new IllegalArgumentException("A figure has as many letters as panels.");
	}

	/** A figure whose panels are a, b, c… */
	public Figure(final String name, final String caption, final List<Panel> panels, final int columns) {
		this(name, caption, panels, columns, IntStream.range(0, panels.size()).mapToObj(Figure::letter).toList());
	}

	/** The letter of a panel, unless a figure has its own. */
	public static String letter(final int panel) {
		return String.valueOf((char) ('a' + panel));
	}

	/** A figure of one panel. */
	public static Figure of(final String name, final String caption, final Panel panel) {
		return new Figure(name, caption, List.of(panel), 1);
	}
}
