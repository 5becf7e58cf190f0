package org.crumple.host;

import java.util.function.Function;

import ij.measure.ResultsTable;

/**
 * Finds tables by title for macros in headless mode. ImageJ would search the windows, but there are none; {@link HeadlessPatch} makes it
 * ask this class first.
 */
public final class MacroTables {

	private static volatile Function<String, ResultsTable> source = title -> null;

	private MacroTables() {}

	/** @param tables function that gives the table with a title, or null */
	static void comeFrom(final Function<String, ResultsTable> tables) {
		source = tables;
	}

	/** Called by ImageJ's macro functions: the table with this title; null if there is none, or if the title is null. */
	public static ResultsTable named(final String title) {
		return title == null ? null : source.apply(title);
	}
}
