package org.crumple.ensemble;

import java.util.Optional;

import org.crumple.table.Column.Type;
import org.crumple.table.Column;
import org.crumple.table.Schema;

/** Types of the columns of pooled tables: those of the commands' tables, and those that identify the network. */
public final class PooledColumns {

	/** Prefix of a parameter's column if the command's table has a column of the same name. */
	static final String PLANNED = "planned_";

	private PooledColumns() {}

	/** The type of a column, from the title of its table and its heading; empty for an unknown table or column. */
	public static Optional<Type> type(final String title, final String heading) {
		for (final Schema<?> table : Realisation.TABLES) {
			if (!table.title().equals(title)) continue;
			final Optional<Column> own = table.columns().stream().filter(c -> c.shown().equals(heading)).findFirst();
			if (own.isPresent()) return own.map(Column::type);
		}
		if (heading.equals(PooledTables.NETWORK)) return Optional.of(Type.WHOLE);
		for (final PlanKey key : PlanKey.values()) {
			if (heading.equals(heading(key)) || heading.equals(PLANNED + heading(key))) return Optional.of(key.type());
		}
		return Optional.empty();
	}

	/** Heading of a parameter's column. */
	static String heading(final PlanKey key) {
		return key.key().replace('.', '_');
	}
}
