package org.crumple.pool;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import ij.measure.ResultsTable;

import org.crumple.io.TableText;
import org.crumple.io.UserPath;
import org.crumple.kernel.InvalidValue;
import org.crumple.table.NumberTable;
import org.crumple.workbench.HostTable;
import org.crumple.workbench.NetworkWorkbench;

/**
 * The tables of an ensemble, or others, sorted by their kind. Of a file only the head is read until tables of its kind are asked for; what
 * is of no {@link TableKind} is left aside.
 */
public final class TableShelf {

	/** Lines of the head of a file that are read to tell its kind; rows of a barrier search tell its method. */
	private static final int HEAD = 400;

	private final Map<TableKind, List<Path>> files = new EnumMap<>(TableKind.class);
	private final Map<TableKind, List<NumberTable>> named = new EnumMap<>(TableKind.class);
	private final Map<TableKind, TablePool> read = new EnumMap<>(TableKind.class);
	private final Pooling pooling;

	private TableShelf(final Pooling pooling) {
		this.pooling = pooling;
	}

	/**
	 * What a key names.
	 *
	 * @param key titles of tables, files, patterns and folders of tables, such as {@code tables} of an ensemble, separated by commas
	 * @throws IllegalArgumentException if a part is none of them
	 */
	public static TableShelf of(final NetworkWorkbench workbench, final String key, final Pooling pooling) throws IOException {
		final TableShelf shelf = new TableShelf(pooling);
		for (final String given : key.split(",")) {
			final String name = given.trim();
			final ResultsTable titled = name.isEmpty() ? null : workbench.table(name);
			if (name.isEmpty()) continue;
			else if (titled != null) shelf.add(HostTable.numbers(name, titled));
			else {
				final Path path = Path.of(UserPath.expand("table", name.replaceAll("[*?]", "x")));
				final boolean isFolder = !name.matches(".*[*?].*") && Files.isDirectory(path);
				for (final Path file : TableSource.files(UserPath.expand("table", isFolder ? name + "/*.csv" : name))) shelf.add(file);
			}
		}
		if (shelf.files.isEmpty() && shelf.named.isEmpty())
			throw InvalidValue.value("table", key, "tables of an ensemble, such as its folder tables, or titles of tables made here");
		return shelf;
	}

	/** Tables that were measured just now. */
	public static TableShelf of(final Map<TableKind, List<NumberTable>> measured, final Pooling pooling) {
		final TableShelf shelf = new TableShelf(pooling);
		shelf.named.putAll(measured);
		return shelf;
	}

	/** The tables in a folder. */
	public static TableShelf of(final Path folder, final Pooling pooling) throws IOException {
		final TableShelf shelf = new TableShelf(pooling);
		try (var all = Files.newDirectoryStream(folder, "*.csv")) {
			for (final Path file : all) shelf.add(file);
		}
		shelf.files.values().forEach(f -> f.sort(null));
		return shelf;
	}

	private void add(final NumberTable table) {
		final TableKind kind = TableKind.of(table);
		if (kind != null) named.computeIfAbsent(kind, k -> new ArrayList<>()).addAll(table.byNetwork());
	}

	private void add(final Path file) throws IOException {
		final StringBuilder head = new StringBuilder();
		try (BufferedReader lines = new BufferedReader(TableText.open(file))) {
			int left = HEAD;
			for (String line = lines.readLine(); line != null && left > 0; line = lines.readLine(), left--) head.append(line).append('\n');
		}
		final TableKind kind = TableKind.of(NumberTable.parseAll(file.toString(), new StringReader(head.toString())).get(0));
		if (kind != null) files.computeIfAbsent(kind, k -> new ArrayList<>()).add(file);
	}

	/** Whether there are tables of a kind. */
	public boolean has(final TableKind kind) {
		return files.containsKey(kind) || named.containsKey(kind);
	}

	/**
	 * All tables of a kind, one for each network, which may differ in their number of nodes alone; without tables if there are none.
	 *
	 * @throws IllegalArgumentException if they were made under different conditions, and pooling is not {@code All}
	 */
	public TablePool pool(final TableKind kind) throws IOException {
		if (!read.containsKey(kind)) {
			final List<TableSource.Source> sources = new ArrayList<>();
			for (final Path file : files.getOrDefault(kind, List.of())) sources.add(TableSource.of(file));
			for (final NumberTable table : named.getOrDefault(kind, List.of()))
				sources.add(new TableSource.Source("table " + table.name(), table.name(), List.of(table)));
			read.put(kind, TablePool.of(List.of(sources), pooling).alike("nodes"));
		}
		return read.get(kind);
	}

	/** The tables of two kinds, which are compared with each other. */
	public void requireAlike(final TableKind one, final TableKind other) throws IOException {
		final List<NumberTable> all = new ArrayList<>(pool(one).tables());
		all.addAll(pool(other).tables());
		new TablePool(List.of(all), pooling, List.of(), "").alike("nodes");
	}
}
