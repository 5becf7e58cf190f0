package org.crumple.paper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.crumple.ensemble.Parameters;
import org.crumple.ensemble.Plan;
import org.crumple.ensemble.PlanKey;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.kernel.NumberText;
import org.crumple.linalg.ThreadTeam;
import org.crumple.pool.Pooling;
import org.crumple.pool.TableKind;
import org.crumple.pool.TablePool;
import org.crumple.pool.TableShelf;
import org.crumple.pool.UnlikeTables;
import org.crumple.relax.NoMinimumException;
import org.crumple.table.NumberTable;
import org.crumple.workbench.NetworkWorkbench;
import org.crumple.workbench.WorkbenchNetwork;

/** Where the data of the figures come from: tables, or networks of the workbench that are measured for them. */
public final class PaperSources {

	private static final String NODES = "nodes";

	private final TableShelf shelf;
	private final List<WorkbenchNetwork> networks;
	private final Map<String, Example> examples = new HashMap<>();
	private final String key;
	private final String given;
	private final String tables;

	/**
	 * @param key of the macro that names the source, and {@code given}, its value
	 * @param tables folder of its files
	 */
	private PaperSources(final TableShelf shelf, final List<WorkbenchNetwork> networks, final String key, final String given,
		final String tables)
	{
		this.shelf = shelf;
		this.networks = networks;
		this.key = key;
		this.given = given;
		this.tables = tables;
	}

	/** The tables that a key names. */
	public static PaperSources of(final NetworkWorkbench workbench, final String table, final Pooling pooling) throws IOException {
		return new PaperSources(TableShelf.of(workbench, table, pooling), List.of(), "table", table, table.matches(".*([,*]|[.]csv).*") ? ""
			: table.strip().replaceFirst("[/\\\\]+$", "") + "/");
	}

	/**
	 * The pooled tables of an ensemble.
	 *
	 * @param out what the macro calls its folder
	 */
	public static PaperSources of(final Path tables, final Path out, final Pooling pooling) throws IOException {
		return new PaperSources(TableShelf.of(tables, pooling), List.of(), "out", out.toString(), tables.toString().replace('\\', '/')
			+ "/");
	}

	/**
	 * Networks of the workbench: the one given, or if there is none those at a minimum that were made like the newest of them.
	 *
	 * @param panels for which they are measured
	 * @throws IllegalArgumentException if there is no network at a minimum
	 */
	public static PaperSources of(final NetworkWorkbench workbench, final WorkbenchNetwork given, final List<PaperPanel> panels,
		final Pooling pooling, final ThreadTeam team, final Monitor monitor) throws NoMinimumException
	{
		final List<WorkbenchNetwork> chosen = given != null ? List.of(given) : alike(workbench.networks(), pooling);
		if (!chosen.stream().allMatch(NetworkMeasures::isAtRest) || chosen.isEmpty()) {
			workbench.withBonds(given); // says so if there is no network, or none with bonds
			throw new IllegalArgumentException((given == null ? "There is no network at a minimum" : given + " is not at a minimum")
				+ ": run \"Prepare Network...\" or \"Relax Network...\", or give tables of an ensemble as table, a plan, or the folder of "
				+ "an ensemble as out.");
		}
		final Collection<TableKind> kinds = panels.stream().flatMap(p -> p.needs().stream()).collect(Collectors.toSet());
		return new PaperSources(TableShelf.of(NetworkMeasures.of(chosen, kinds, team, monitor), pooling), chosen, "network", String.valueOf(
			given), "");
	}

	private static List<WorkbenchNetwork> alike(final List<WorkbenchNetwork> all, final Pooling pooling) {
		final List<WorkbenchNetwork> still = all.stream().filter(NetworkMeasures::isAtRest).toList();
		if (still.isEmpty() || pooling == Pooling.ALL) return still;
		final Map<String, String> newest = conditions(still.get(still.size() - 1));
		return still.stream().filter(n -> conditions(n).equals(newest)).toList();
	}

	private static Map<String, String> conditions(final WorkbenchNetwork network) {
		final Map<String, String> facts = NetworkMeasures.facts(network);
		facts.keySet().removeIf(k -> k.endsWith(NODES));
		return facts;
	}

	/** The refusal of a source that mixes conditions, with the way out of it. */
	InvalidValue refusal(final UnlikeTables mixed) {
		final String one = mixed.condition() + "=" + mixed.value(), file = mixed.condition().replace('.', '-') + "-" + mixed.value();
		return InvalidValue.value(key, given, "a source of networks that were made alike, unless pool=All says that this is meant: it has "
			+ one + " and " + mixed.condition() + "=" + mixed.other() + ", of which table=[" + tables + "*" + file.replace(' ', '-')
			+ "*.csv] takes the first");
	}

	/**
	 * Refuses a plan whose tables will not be pooled, before its ensemble is run.
	 *
	 * @param given value of the key {@code plan}
	 */
	public static void requireAlike(final Plan plan, final String given, final Pooling pooling) {
		final List<NumberTable> heads = plan.parameters().stream().map(PaperSources::head).toList();
		try {
			new TablePool(List.of(heads), pooling, List.of(), "").alike(NODES);
		} catch (final UnlikeTables mixed) {
			throw InvalidValue.value("plan", given, "a plan of networks that differ in nodes alone, unless pool=All says that others are "
				+ "meant too: it has " + mixed.condition() + "=" + mixed.value() + " and " + mixed.condition() + "=" + mixed.other()
				+ "; \"Run Ensemble...\" runs it, and table= takes those of its tables whose names have one value");
		}
	}

	/** A table without rows, of which the head of a pooled table tells the conditions. */
	private static NumberTable head(final Parameters parameters) {
		final Map<String, String> facts = new HashMap<>();
		for (final PlanKey key : PlanKey.values()) if (parameters.readable(key) != null) facts.put(key.key(), parameters.readable(key));
		return new NumberTable("the plan", List.of(), List.of(), List.of()).knowing(facts);
	}

	/** Whether there are tables of a kind. */
	boolean has(final TableKind kind) {
		return shelf.has(kind);
	}

	/** All tables of a kind, as {@link TableShelf#pool}. */
	TablePool pool(final TableKind kind) throws IOException {
		return shelf.pool(kind);
	}

	/** Throws unless the tables of two kinds were made under the same conditions. */
	void requireAlike(final TableKind one, final TableKind other) throws IOException {
		shelf.requireAlike(one, other);
	}

	/** The tables of a kind that have rows, sorted by their number of nodes, which is 0 if a table does not tell it. */
	TreeMap<Integer, List<NumberTable>> bySize(final TableKind kind) throws IOException {
		final TreeMap<Integer, List<NumberTable>> sizes = new TreeMap<>();
		for (final NumberTable table : pool(kind).tables())
			if (table.size() > 0) sizes.computeIfAbsent(nodes(table), n -> new ArrayList<>()).add(table);
		return sizes;
	}

	/** The number of nodes of the network of a table: that of its column, which of a lattice is the true one, or of its head. */
	static int nodes(final NumberTable table) {
		if (table.has(NODES)) return (int) table.column(NODES)[0];
		try {
			return NumberText.wholeInt(table.facts().getOrDefault(NODES, "0"));
		} catch (final NumberFormatException e) {
			return 0;
		}
	}

	/** Any table, whose head tells the conditions of all; null if there is none. */
	NumberTable any(final Collection<TableKind> kinds) throws IOException {
		for (final TableKind kind : kinds) {
			final List<NumberTable> tables = pool(kind).tables();
			if (!tables.isEmpty()) return tables.get(tables.size() - 1);
		}
		return null;
	}

	/** The networks of the workbench; empty if the data come from tables. */
	List<WorkbenchNetwork> networks() {
		return networks;
	}

	/** The network of a table: that of the workbench which was measured, or made again from its seed. */
	Example example(final NumberTable table, final Monitor monitor) throws NoMinimumException {
		final String key = table.name().replaceFirst("^.* of ", "");
		for (final WorkbenchNetwork one : networks) if (one.toString().equals(key)) return example(one);
		final String seed = nodes(table) + " " + (table.has("seed") ? table.column("seed")[0] : table.name());
		if (!examples.containsKey(seed)) examples.put(seed, Example.remade(table, monitor));
		return examples.get(seed);
	}

	/** A network of the workbench. */
	static Example example(final WorkbenchNetwork one) {
		return new Example(one.toString(), one.network(), one.configuration());
	}
}
