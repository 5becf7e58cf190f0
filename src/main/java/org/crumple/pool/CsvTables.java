package org.crumple.pool;

import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

import org.crumple.io.TableText;
import org.crumple.table.NumberTable;
import org.crumple.workbench.HostTable;
import org.crumple.workbench.WorkbenchNetwork;

/**
 * Reads CSV files, plain or compressed with gzip, as tables of single networks. Because macros often fit several columns of one large file,
 * and reading millions of rows takes longer than a fit, large tables are kept in memory as long as it suffices and the file does not
 * change.
 */
final class CsvTables {

	/** A remark as written by {@link WorkbenchNetwork#remarks}. */
	private static final Pattern REMARK = Pattern.compile("(?m)^// network .*: N=([0-9]+) .*\\bC=([-+.0-9eE]+)");
	/** Smallest size of a file that is kept in memory [bytes]. */
	private static final long WORTH_KEEPING = 1 << 20;
	private static final Map<Path, Kept> KEPT = new HashMap<>();

	private record Kept(FileTime modified, long size, SoftReference<List<NumberTable>> tables) {}

	private CsvTables() {}

	/**
	 * The tables in a file, one per network; read only.
	 *
	 * @throws IOException if the file cannot be read or has no table
	 */
	static List<NumberTable> read(final Path file) throws IOException {
		final Path place = file.toRealPath();
		final FileTime modified = Files.getLastModifiedTime(place);
		final long size = Files.size(place);
		synchronized (KEPT) {
			final Kept kept = KEPT.get(place);
			final List<NumberTable> tables = kept != null && kept.modified.equals(modified) && kept.size == size ? kept.tables.get() : null;
			if (tables != null) return tables;
		}
		final List<NumberTable> tables = parse(file).stream().flatMap(t -> t.byNetwork().stream()).toList();
		synchronized (KEPT) {
			KEPT.values().removeIf(k -> k.tables.get() == null);
			if (size >= WORTH_KEEPING) KEPT.put(place, new Kept(modified, size, new SoftReference<>(tables)));
		}
		return tables;
	}

	/** Parses a file, with the facts about its network from the macro beside it. */
	private static List<NumberTable> parse(final Path file) throws IOException {
		final String name = file.getFileName().toString();
		final List<NumberTable> tables;
		try (Reader text = TableText.open(file)) {
			tables = NumberTable.parseAll(file.toString(), text);
		} catch (final EOFException | ZipException e) {
			throw new IOException(file + " ends too early or is damaged: its content, compressed with gzip, cannot be unpacked.", e);
		} catch (final IOException e) {
			final String reason = String.valueOf(e.getMessage());
			throw reason.contains(file.toString()) ? e : new IOException(file + " cannot be read: " + reason + ".", e);
		}
		final Path macro = file.resolveSibling(name.replaceFirst("(?i)[.]csv([.]gz)?$", "") + ".ijm");
		if (!Files.isRegularFile(macro)) return tables;
		final String lines = TableText.whole(macro);
		final Map<String, String> facts = new HashMap<>(Conditions.ofMacro(lines));
		facts.putAll(HostTable.facts(lines));
		final Matcher remark = REMARK.matcher(lines);
		if (remark.find()) facts.putAll(Map.of("nodes", remark.group(1), "stiffness", remark.group(2)));
		return tables.stream().map(t -> t.knowing(facts)).toList();
	}
}
