package org.crumple.command;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ij.measure.ResultsTable;

import org.crumple.ensemble.Tally;
import org.crumple.io.NumberTable;
import org.crumple.io.UserPath;
import org.crumple.kernel.Invalid;
import org.crumple.view.DataTable;
import org.crumple.view.TableFile;

/** The tables that a {@code table} key means: titles of tables on the workbench, or CSV files of any program. */
final class TableSource {

	private TableSource() {}

	/**
	 * @param key titles and paths, separated by commas; {@code *} and {@code ?} in a file's name stand for any letters; blank: the
	 *          newest table of the workbench
	 * @throws IllegalArgumentException if one is neither, or there is none
	 * @throws IOException if a file cannot be read
	 */
	static List<NumberTable> find(final NetworkWorkbench workbench, final String key) throws IOException {
		return entries(workbench, key).stream().flatMap(List::stream).toList();
	}

	/** The same, for each part between two commas the tables that it means. */
	static List<List<NumberTable>> entries(final NetworkWorkbench workbench, final String key) throws IOException {
		final List<List<NumberTable>> found = new ArrayList<>();
		if (key.isBlank()) {
			final ResultsTable newest = workbench.newestTable();
			if (newest == null) throw Invalid.value("table", key, "the title of a table or the path of a CSV, and there is no table yet");
			found.add(List.of(of(newest)));
		}
		for (final String given : key.split(",")) {
			final String name = given.trim();
			if (name.isEmpty()) continue;
			final ResultsTable named = workbench.table(name);
			final List<NumberTable> entry = new ArrayList<>();
			if (named != null) entry.add(of(named));
			else for (final Path file : files(UserPath.expand("table", name))) entry.addAll(CsvTables.read(file));
			found.add(entry);
		}
		if (found.isEmpty()) throw Invalid.value("table", key, "the title of a table or the path of a CSV");
		return found;
	}

	private static NumberTable of(final ResultsTable table) throws IOException {
		final NumberTable numbers = NumberTable.parse(table.getTitle(), TableFile.text(table));
		return table instanceof DataTable ours ? numbers.knowing(ours.facts()) : numbers;
	}

	/** What tables with a row a bond hold, for captions: {@code 1408 bonds of 2 networks}, and {@link #coverage}. */
	static String bonds(final List<NumberTable> tables) {
		return tables.stream().mapToInt(NumberTable::size).sum() + " bonds of " + tables.size() + " network" + (tables.size() == 1 ? "" : "s") + coverage(tables);
	}

	/**
	 * How much of the ensembles that tables belong to is in them, for captions: {@code ; 98 done, 1 failed, 1 missing of 100 planned}; empty if
	 * they belong to none.
	 */
	static String coverage(final List<NumberTable> tables) {
		final Map<String, Tally> ensembles = new LinkedHashMap<>();
		for (final NumberTable table : tables) {
			final Map<String, String> facts = table.facts();
			if (!facts.containsKey("ensemble") || !facts.containsKey("planned")) continue;
			ensembles.put(facts.get("ensemble"), new Tally(Integer.parseInt(facts.get("planned")), Integer.parseInt(facts.get("done")), Integer.parseInt(facts.get("failed"))));
		}
		if (ensembles.isEmpty()) return "";
		return "; " + Tally.sum(ensembles.values());
	}

	/** The file of that name, or those that its wildcards mean, in the order of their names. */
	private static List<Path> files(final String name) throws IOException {
		final List<Path> files = new ArrayList<>();
		final int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
		final String folder = slash < 0 ? "." : name.substring(0, slash + 1), pattern = name.substring(slash + 1);
		try {
			if (!name.contains("*") && !name.contains("?")) {
				if (Files.isRegularFile(Path.of(name))) files.add(Path.of(name));
			} else if (Files.isDirectory(Path.of(folder))) {
				try (DirectoryStream<Path> matching = Files.newDirectoryStream(Path.of(folder), pattern)) {
					matching.forEach(files::add);
				}
			}
		} catch (final InvalidPathException e) {
			throw Invalid.value("table", name, "the title of a table or the path of a CSV");
		}
		if (files.isEmpty()) throw Invalid.value("table", name, "the title of a table made here or the path of a CSV that exists");
		files.sort(null);
		return files;
	}
}
