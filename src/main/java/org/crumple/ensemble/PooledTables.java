package org.crumple.ensemble;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.crumple.io.AtomicFiles;
import org.crumple.io.FileName;
import org.crumple.io.Provenance;
import org.crumple.kernel.Monitor;
import org.crumple.table.CsvCell;
import org.crumple.table.NumberTable;

/**
 * Pools the rows of all networks with the same parameters into one CSV file for each kind of table. Its columns are those of the command's
 * table, preceded by columns that identify the network. Header lines, which begin with {@code #}, give all parameters and the numbers of
 * networks planned, done, failed and missing. Only one process may pool at a time; others may go on computing.
 */
public final class PooledTables {

	/** Name of the column that identifies a network. */
	static final String NETWORK = "seed";

	/**
	 * A pooled file.
	 *
	 * @param file its path
	 * @param table title of the command's table
	 * @param parameters common to its networks
	 * @param tally counts of its networks
	 * @param rows number of rows
	 */
	public record Packed(Path file, String table, Parameters parameters, Tally tally, long rows) {}

	private final Store store;
	private final Path folder;
	private final Plan plan;
	private final List<PlanKey> varied;
	private final Set<String> done, failed, seen = new HashSet<>();
	/** File name parts that several parameter sets share after conversion to plain letters, as 1e+20 and 1e-20 do. */
	private final Set<String> alike = new HashSet<>();
	private final List<Tally> tallies;
	private final List<Packed> packed = new ArrayList<>();

	private PooledTables(final Store store, final Path folder) throws IOException {
		this.store = store;
		this.folder = folder;
		plan = store.plan();
		varied = plan.varied();
		failed = store.failed();
		done = store.done();
		tallies = Tally.byParameters(plan, done, failed);
		final Set<String> names = new HashSet<>();
		for (final Parameters parameters : plan.parameters()) if (!names.add(letters(parameters))) alike.add(letters(parameters));
	}

	/** The default folder for the tables of a store. */
	public static Path folder(final Store store) {
		return store.folder().resolve("tables");
	}

	/**
	 * Pools all rows that exist now, and lists the failed points in {@code failed.csv}.
	 *
	 * @param folder for the tables, created if necessary
	 * @return the files written, in the order of the plan
	 * @throws IOException if rows are damaged or the folder cannot be written; tables written earlier then stay intact
	 */
	public static List<Packed> pack(final Store store, final Path folder, final Monitor monitor) throws IOException {
		store.requireThere();
		Files.createDirectories(folder);
		final PooledTables pack = new PooledTables(store, folder);
		final int groups = pack.tallies.size();
		for (int k = 0; k < groups; k++) {
			monitor.throwIfCancelled();
			pack.group(k, monitor.part((double) k / groups, (k + 1.0) / groups));
		}
		pack.failures();
		return pack.packed;
	}

	private void group(final int k, final Monitor monitor) throws IOException {
		final List<Point> points = new ArrayList<>();
		for (int number = plan.first(k); number < plan.first(k) + plan.size(k); number++) {
			final Point point = plan.point(number);
			if (!seen.add(point.key())) throw new IOException("Two points of the plan are the same: " + point.text() + ".");
			if (done.contains(point.key())) points.add(point);
		}
		if (points.size() != tallies.get(k).done()) throw new IOException("The store has changed while it was counted; pack it again.");
		if (points.isEmpty()) return;
		final Map<String, String> headings = new LinkedHashMap<>();
		store.read(points.get(0), new RowsFile.Reader() {

			@Override
			public void table(final String title, final String line) {
				headings.put(title, line);
			}

			@Override
			public void row(final String line) {
				// only the titles and headings are needed here
			}
		});
		write(k, points, new ArrayList<>(headings.keySet()), headings, new LinkedHashMap<>(), monitor);
	}

	/** Opens the files one by one in nested calls, so that a single pass over the rows fills all of them. */
	private void write(final int k, final List<Point> points, final List<String> titles, final Map<String, String> headings,
		final Map<String, Writer> open,
		final Monitor monitor) throws IOException
	{
		if (open.size() == titles.size()) {
			fill(k, points, headings, open, monitor);
			for (final Writer writer : open.values()) writer.flush();
			return;
		}
		final String title = titles.get(open.size());
		final Path file = file(title, plan.parameters().get(k));
		AtomicFiles.write(file, out -> {
			final Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
			writer.write(header(k, title, headings.get(title)));
			open.put(title, writer);
			write(k, points, titles, headings, open, monitor);
		});
	}

	private void fill(final int k, final List<Point> points, final Map<String, String> headings, final Map<String, Writer> open,
		final Monitor monitor) throws IOException {
		final Map<String, long[]> rows = new LinkedHashMap<>();
		for (final String title : open.keySet()) rows.put(title, new long[1]);
		for (int p = 0; p < points.size(); p++) {
			monitor.throwIfCancelled();
			if (p % 100 == 0) monitor.progress((double) p / points.size(), "Packing " + points.size() + " networks");
			final Point point = points.get(p);
			store.read(point, new Copy(point, headings, open, rows));
		}
		for (final String title : open.keySet()) {
			final Parameters parameters = plan.parameters().get(k);
			packed.add(new Packed(file(title, parameters), title, parameters, tallies.get(k), rows.get(title)[0]));
		}
	}

	/** Copies the rows of one point into the files of their tables, preceded by the columns of the point. */
	private final class Copy implements RowsFile.Reader {

		private final Point point;
		private final Map<String, String> headings;
		private final Map<String, Writer> open;
		private final Map<String, long[]> rows;
		private String title, before, nodes;
		private int nodesColumn;

		private Copy(final Point point, final Map<String, String> headings, final Map<String, Writer> open,
			final Map<String, long[]> rows) {
			this.point = point;
			this.headings = headings;
			this.open = open;
			this.rows = rows;
			nodes = point.parameters().readable(PlanKey.NODES);
		}

		@Override
		public void table(final String name, final String line) throws IOException {
			if (!line.equals(headings.get(name)))
				throw new IOException("The networks of this ensemble have different tables: " + store.rows(point.key()) + ".");
			title = name;
			before = null;
			nodesColumn = List.of(line.split(",")).indexOf(PlanKey.NODES.key());
		}

		@Override
		public void row(final String line) throws IOException {
			// the actual number of nodes, which for a lattice may differ from the plan
			if (nodesColumn >= 0) nodes = line.split(",", -1)[nodesColumn];
			if (before == null) before = pointCells(point, headings.get(title), nodes);
			open.get(title).append(before).append(CsvCell.row(line)).append('\n');
			rows.get(title)[0]++;
		}
	}

	private Path file(final String title, final Parameters parameters) {
		final String values = values(parameters), name = title + values;
		return folder.resolve((alike.contains(letters(parameters)) ? FileName.digested(name, values) : FileName.plain(name, values))
			+ ".csv");
	}

	private String letters(final Parameters parameters) {
		final String values = values(parameters);
		return FileName.plain(values, values);
	}

	/** The settings that distinguish these parameters from others of the plan, as part of a file name. */
	private String values(final Parameters parameters) {
		final StringBuilder values = new StringBuilder("-nodes-").append(parameters.readable(PlanKey.NODES));
		for (final PlanKey setting : varied) {
			if (setting != PlanKey.NODES) values.append('-').append(setting.key().replace('.', '-')).append('-')
				.append(parameters.readable(setting));
		}
		return values.toString();
	}

	private String header(final int k, final String title, final String line) {
		final Parameters parameters = plan.parameters().get(k);
		final Tally tally = tallies.get(k);
		final Map<String, String> facts = new LinkedHashMap<>();
		facts.put("table", title);
		facts.put("made_by", Provenance.madeBy());
		facts.put("build", Provenance.build());
		facts.put("cite", Provenance.CITATION);
		facts.put("model", Integer.toString(parameters.model()));
		facts.put("ensemble", plan.point(plan.first(k)).key().substring(0, 16));
		facts.put("planned", Integer.toString(tally.planned()));
		facts.put("done", Integer.toString(tally.done()));
		facts.put("failed", Integer.toString(tally.failed()));
		facts.put("missing", Integer.toString(tally.missing()));
		facts.put(NumberTable.NETWORK_COLUMN, NETWORK);
		for (final PlanKey setting : PlanKey.values()) if (parameters.says(setting)) facts.put(setting.key(), parameters.readable(setting));
		final StringBuilder text = new StringBuilder();
		facts.forEach((key, value) -> text.append("# ").append(key).append('=').append(value).append('\n'));
		return text.append(String.join(",", pointHeadings(line))).append(CsvCell.row(line)).append('\n').toString();
	}

	/** Headings of the columns before those of the command's table; the last one is empty, for the trailing comma. */
	private List<String> pointHeadings(final String line) {
		final List<String> own = List.of(line.split(",")), headings = new ArrayList<>(List.of(NETWORK));
		if (!own.contains(PlanKey.NODES.key())) headings.add(PlanKey.NODES.key());
		for (final PlanKey setting : varied) {
			final String name = PooledColumns.heading(setting);
			if (setting != PlanKey.NODES) headings.add(own.contains(name) ? PooledColumns.PLANNED + name : name);
		}
		headings.add("");
		return headings;
	}

	private String pointCells(final Point point, final String line, final String nodes) {
		final StringBuilder cells = new StringBuilder(Long.toString(point.seed())).append(',');
		if (!List.of(line.split(",")).contains(PlanKey.NODES.key())) cells.append(nodes).append(',');
		for (final PlanKey setting : varied) if (setting != PlanKey.NODES) cells.append(CsvCell.of(point.parameters().readable(setting)))
			.append(',');
		return cells.toString();
	}

	/** Writes one row for each failed point. */
	private void failures() throws IOException {
		final StringBuilder text = new StringBuilder(String.join(",", pointHeadings(""))).append("reason,key\n");
		for (int number = 0; number < plan.size(); number++) {
			final Point point = plan.point(number);
			if (done.contains(point.key()) || !failed.contains(point.key())) continue;
			final String failure = store.failure(point.key());
			final String reason = Store.fact(failure, "reason");
			text.append(pointCells(point, "", point.parameters().readable(PlanKey.NODES))).append(CsvCell.of(reason)).append(',')
				.append(point.key()).append('\n');
		}
		AtomicFiles.writeText(folder.resolve("failed.csv"), text);
	}
}
