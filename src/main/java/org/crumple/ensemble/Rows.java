package org.crumple.ensemble;

import java.util.ArrayList;
import java.util.List;

import org.crumple.table.Table;

/** The result of a point: tables in a fixed order. Mutable while it is filled. */
public final class Rows {

	private final List<Table> tables = new ArrayList<>();

	/** Appends a table. */
	public Rows with(final Table table) {
		tables.add(table);
		return this;
	}

	/** All tables, in order. */
	public List<Table> tables() {
		return List.copyOf(tables);
	}

	/** Number of rows of all tables together. */
	public int size() {
		return tables.stream().mapToInt(Table::size).sum();
	}
}
