package org.crumple.workbench;

import java.lang.reflect.Field;

import ij.macro.Interpreter;
import ij.measure.ResultsTable;

/**
 * The table that the running macro means by {@code Table.get} and {@code nResults} without a title. ImageJ keeps the first one that a macro has read for
 * ever, so that after the next command a macro with a window would read the numbers of the one before.
 */
public final class MacroTable {

	private MacroTable() {}

	/** Makes a table the one that the running macro means, and the macro that called it. Does nothing without a macro. */
	public static void set(final ResultsTable table) {
		set(table, Interpreter.getInstance());
		try {
			set(table, value(Interpreter.class, "previousInstance").get(null) instanceof Interpreter caller ? caller : null);
		} catch (final ReflectiveOperationException | RuntimeException e) {
			// as below
		}
	}

	/** By reflection, because ImageJ has no method for it. */
	private static void set(final ResultsTable table, final Interpreter running) {
		try {
			final Object functions = running == null ? null : value(Interpreter.class, "func").get(running);
			if (functions != null) value(functions.getClass(), "currentTable").set(functions, table);
		} catch (final ReflectiveOperationException | RuntimeException e) {
			// this release keeps it elsewhere: the macro has to name its tables
		}
	}

	private static Field value(final Class<?> of, final String name) throws NoSuchFieldException {
		final Field field = of.getDeclaredField(name);
		field.setAccessible(true);
		return field;
	}
}
