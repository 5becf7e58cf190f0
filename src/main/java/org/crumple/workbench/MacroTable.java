package org.crumple.workbench;

import java.lang.reflect.Field;

import ij.macro.Interpreter;
import ij.measure.ResultsTable;

/**
 * The table that {@code Table.get} and {@code nResults} read in a macro if it gives no title. With windows, ImageJ keeps the first table
 * that a macro has read as this table, so that after the next command the macro would still read the table of an earlier command.
 */
public final class MacroTable {

	private MacroTable() {}

	/** Sets this table for a macro, by reflection, because ImageJ has no method for this. */
	public static void set(final ResultsTable table, final Interpreter macro) {
		try {
			final Object functions = value(Interpreter.class, "func").get(macro);
			if (functions != null) value(functions.getClass(), "currentTable").set(functions, table);
		} catch (final ReflectiveOperationException | RuntimeException e) {
			// this ImageJ release stores the table elsewhere: the macro has to name its tables
		}
	}

	private static Field value(final Class<?> of, final String name) throws NoSuchFieldException {
		final Field field = of.getDeclaredField(name);
		field.setAccessible(true);
		return field;
	}
}
