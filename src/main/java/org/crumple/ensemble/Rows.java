package org.crumple.ensemble;

import java.util.ArrayList;
import java.util.List;

import org.crumple.tables.Columns;

/** What a point gives: tables, each with its title, its line of headings and its lines of CSV, in a fixed order. Mutable while it is made. */
public final class Rows {

	/**
	 * One table.
	 *
	 * @param title as the command calls it
	 * @param headings the line of headings
	 * @param lines one a row
	 */
	public record Table(String title, String headings, List<String> lines) {}

	private final List<Table> tables = new ArrayList<>();

	/** One table more. */
	public Rows with(final String title, final Columns columns) {
		tables.add(new Table(title, columns.headingLine(), columns.lines()));
		return this;
	}

	/** All tables, in order. */
	public List<Table> tables() {
		return List.copyOf(tables);
	}

	/** Rows of all tables together. */
	public int size() {
		return tables.stream().mapToInt(t -> t.lines().size()).sum();
	}
}
