package org.crumple.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import ij.measure.ResultsTable;

import org.crumple.io.NumberTable;
import org.crumple.kernel.Invalid;
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
		final List<NumberTable> found = new ArrayList<>();
		if (key.isBlank()) {
			final ResultsTable newest = workbench.newestTable();
			if (newest == null) throw Invalid.value("table", key, "the title of a table or the path of a CSV, and there is no table yet");
			found.add(of(newest));
		}
		for (final String given : key.split(",")) {
			final String name = given.trim();
			if (name.isEmpty()) continue;
			final ResultsTable named = workbench.table(name);
			if (named != null) found.add(of(named));
			else for (final Path file : files(name)) found.add(NumberTable.parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8)));
		}
		if (found.isEmpty()) throw Invalid.value("table", key, "the title of a table or the path of a CSV");
		return found;
	}

	private static NumberTable of(final ResultsTable table) throws IOException {
		return NumberTable.parse(table.getTitle(), TableFile.text(table));
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
