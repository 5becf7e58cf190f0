package org.crumple.ensemble;

import java.util.Optional;

import org.crumple.table.Column;
import org.crumple.table.Column.Type;
import org.crumple.table.Schema;

/** What the columns of pooled tables are, as they are declared: those of the commands, behind those that say which network it was. */
public final class PooledColumns {

	/** Before the name of a parameter whose own name a column of the command has. */
	static final String PLANNED = "planned_";

	private PooledColumns() {}

	/** The type of a column by the title of its table and its heading; empty of a table or a column that is not ours. */
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

	/** Heading of the column of a parameter. */
	static String heading(final PlanKey key) {
		return key.key().replace('.', '_');
	}
}
