package org.crumple.host;

import java.util.function.Function;

import ij.measure.ResultsTable;

/** The tables that macros without a window name by their titles. ImageJ looks for windows, of which there are none; {@link HeadlessPatch} makes it ask here first. */
public final class MacroTables {

	private static volatile Function<String, ResultsTable> source = title -> null;

	private MacroTables() {}

	/** @param tables finds a table by its title, or null */
	static void comeFrom(final Function<String, ResultsTable> tables) {
		source = tables;
	}

	/** Called by ImageJ's macro functions: the table of a title; null if there is none, or no title. */
	public static ResultsTable named(final String title) {
		return title == null ? null : source.apply(title);
	}
}
