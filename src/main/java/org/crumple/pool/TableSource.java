package org.crumple.pool;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import ij.measure.ResultsTable;

import org.crumple.io.UserPath;
import org.crumple.kernel.InvalidValue;
import org.crumple.table.NumberTable;
import org.crumple.workbench.HostTable;
import org.crumple.workbench.NetworkWorkbench;

/** Finds the tables of a {@code table} key: titles of tables on the workbench, or CSV files of any program. */
public final class TableSource {

	/** How names of files end that hold what is drawn in a figure ({@code print.FigureTable}). */
	private static final String DRAWN = ".figure.csv";

	private TableSource() {}

	/**
	 * Tables from one place.
	 *
	 * @param place equal for all names of the same file
	 * @param name as given or found
	 */
	record Source(String place, String name, List<NumberTable> tables) {}

	/**
	 * The sources of each part of a key.
	 *
	 * @param key titles and paths, separated by commas; {@code *} and {@code ?} in a file name are wildcards; blank: the newest table of
	 *   the workbench
	 * @throws IllegalArgumentException if a part is neither a title nor a file, or there is no table
	 * @throws IOException if a file cannot be read
	 */
	static List<List<Source>> parts(final NetworkWorkbench workbench, final String key) throws IOException {
		final List<List<Source>> found = new ArrayList<>();
		if (key.isBlank()) {
			final ResultsTable newest = workbench.newestTable(any -> true);
			if (newest == null)
				throw InvalidValue.value("table", key, "the title of a table or the path of a CSV, and there is no table yet");
			found.add(List.of(of(newest.getTitle(), newest)));
		}
		for (final String given : key.split(",")) {
			final String name = given.trim();
			if (name.isEmpty()) continue;
			final ResultsTable named = workbench.table(name);
			final List<Source> part = new ArrayList<>();
			if (named != null) part.add(of(name, named));
			else for (final Path file : files(UserPath.expand("table", name))) part.add(of(file));
			found.add(part);
		}
		if (found.isEmpty()) throw InvalidValue.value("table", key, "the title of a table or the path of a CSV");
		return found;
	}

	/** The tables of a file. */
	static Source of(final Path file) throws IOException {
		return new Source(file.toRealPath().toString(), file.toString(), CsvTables.read(file));
	}

	private static Source of(final String name, final ResultsTable table) throws IOException {
		return new Source("table " + name, name, HostTable.numbers(name, table).byNetwork());
	}

	/**
	 * Whether each table belongs to one network and has a row for each of its bonds or modes; such rows are not statistically independent.
	 */
	public static boolean ofNetworks(final List<NumberTable> tables) {
		return tables.stream().allMatch(one -> one.headings().stream().map(NumberTable::bare)
			.anyMatch(h -> h.equals("bond") || h.equals("mode")));
	}

	/**
	 * The file of that name, or the files that match its wildcards, sorted by name. As in a shell, wildcards do not match hidden files,
	 * such as the files {@code ._NAME} that macOS adds; nor do they match what is drawn in a figure, which lies beside its tables, unless
	 * they say so.
	 */
	static List<Path> files(final String name) throws IOException {
		final List<Path> files = new ArrayList<>();
		final int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
		final String folder = slash < 0 ? "." : name.substring(0, slash + 1), pattern = name.substring(slash + 1);
		try {
			if (!name.contains("*") && !name.contains("?")) {
				final Path file = Path.of(name);
				if (Files.isDirectory(file))
					throw InvalidValue.value("table", name, "a file, and it is a folder: write " + file.resolve("*.csv")
						+ " for all tables in it");
				if (Files.isRegularFile(file)) files.add(file);
			} else if (Files.isDirectory(Path.of(folder))) {
				try (DirectoryStream<Path> matching = Files.newDirectoryStream(Path.of(folder), pattern)) {
					for (final Path file : matching) {
						final String found = file.getFileName().toString();
						final boolean isHidden = found.startsWith("."), isDrawn = found.endsWith(DRAWN);
						if (isHidden && !pattern.startsWith(".") || isDrawn && !pattern.contains(DRAWN)) continue;
						if (Files.isDirectory(file))
							throw InvalidValue.value("table", name, "files only, and it means the folder " + file
								+ ", too: write for instance *.csv");
						files.add(file);
					}
				}
			}
		} catch (final InvalidPathException e) {
			throw InvalidValue.value("table", name, "the title of a table or the path of a CSV");
		}
		if (files.isEmpty()) throw InvalidValue.value("table", name, "the title of a table made here or the path of a CSV that exists");
		files.sort(null);
		return files;
	}
}
