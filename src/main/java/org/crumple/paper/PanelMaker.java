package org.crumple.paper;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

import org.crumple.kernel.Digits;
import org.crumple.kernel.Monitor;
import org.crumple.pool.TableKind;
import org.crumple.relax.NoMinimumException;
import org.crumple.table.NumberTable;

/** Makes the panels of one figure. */
interface PanelMaker {

	/**
	 * Makes a panel.
	 *
	 * @throws IllegalArgumentException if it is missing, saying what it needs or why its data do not suffice
	 */
	Drawn draw(PaperPanel which, Monitor monitor) throws IOException, NoMinimumException;

	/** The refusal of a panel whose tables are not there. */
	static IllegalArgumentException missing(final PaperPanel which, final TableKind... kinds) {
		final String tables = kinds.length == 1 ? "the table " + kinds[0] : "the tables " + kinds[0] + " and " + kinds[1];
		return new IllegalArgumentException("it needs " + tables + ", which a plan with analyses = " + which.analyses() + " gives");
	}

	/** The tables of the size with the most rows, and of the larger one of two such sizes. */
	static List<NumberTable> richest(final Map<Integer, List<NumberTable>> sizes) {
		return sizes.entrySet().stream().max(Map.Entry.<Integer, List<NumberTable>>comparingByValue((a, b) -> Long.compare(rows(a),
			rows(b)))
			.thenComparing(Map.Entry.comparingByKey())).orElseThrow().getValue();
	}

	/** Number of rows of all tables. */
	static long rows(final List<NumberTable> tables) {
		return tables.stream().mapToLong(NumberTable::size).sum();
	}

	/** A phrase such as {@code N = 256, 40 networks}. */
	static String of(final List<NumberTable> tables) {
		final int nodes = PaperSources.nodes(tables.get(0));
		return (nodes == 0 ? "" : "N = " + nodes + ", ") + networks(tables.size());
	}

	/** The number of networks, in words. */
	static String networks(final int number) {
		return Digits.counted(number, "network");
	}

	/** A phrase on sizes, of which only two or fewer are all written: {@code N = 64}, {@code N = 64, 128}, {@code N = 64 to 256}. */
	static String sizes(final SortedSet<Integer> nodes) {
		return "N = " + nodes.first() + (nodes.size() == 1 ? "" : (nodes.size() == 2 ? ", " : " to ") + nodes.last());
	}

	/** The files or titles of tables, without the networks in them. */
	static String source(final List<NumberTable> tables) {
		final List<String> names = tables.stream().map(t -> t.name().replaceFirst(", (seed|part|run) .*$",
			"").replaceFirst("^.*[/\\\\]", ""))
			.distinct().toList();
		return names.size() > 4 ? names.get(0) + " and " + (names.size() - 1) + " more" : String.join(", ", names);
	}
}
