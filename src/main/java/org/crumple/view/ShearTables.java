package org.crumple.view;

import java.util.List;

import org.crumple.drive.LoadingEvent;
import org.crumple.drive.LoadingStep;
import org.crumple.drive.ShearResult;
import org.crumple.tables.ShearColumns;

/** What happened to a network under shear, as tables. Units: E, l. */
public final class ShearTables {

	private ShearTables() {}

	/** One row a step; the first is the start. */
	public static DataTable steps(final String title, final List<LoadingStep> steps) {
		return DataTable.of(title, ShearColumns.steps(steps));
	}

	/** One row an event; empty: which bond triggers a finite step, and how many directions are unstable, is not known. */
	public static DataTable events(final String title, final List<LoadingEvent> all) {
		final DataTable table = DataTable.of(title, ShearColumns.events(all));
		if (!all.isEmpty()) for (final String whole : List.of("trigger", "index")) table.setDecimalPlaces(table.getColumnIndex(whole), 0);
		return table;
	}

	/** One row about a shear as a whole. */
	public static DataTable summary(final String title, final String network, final ShearResult result) {
		return DataTable.of(title, ShearColumns.summary(network, result));
	}
}
