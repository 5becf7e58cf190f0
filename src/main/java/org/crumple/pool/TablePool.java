package org.crumple.pool;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.crumple.ensemble.Tally;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.NumberText;
import org.crumple.table.NumberTable;
import org.crumple.workbench.NetworkWorkbench;

/**
 * The tables that a command pools. No table counts twice: a file that is named twice, by whatever path, and a copy of a file are left out.
 *
 * @param entries the tables of each part of the key {@code table}; empty for a part whose tables were all named before
 * @param pooling which tables may be pooled
 * @param remarks sentences for the log on what was left out, or pooled despite differences
 * @param said the remarks in short form for captions, each preceded by a semicolon
 */
public record TablePool(List<List<NumberTable>> entries, Pooling pooling, List<String> remarks, String said) {

	/**
	 * Number of different values in a column that makes a table distinctive; tables of networks in which nothing happens may be equal by
	 * chance.
	 */
	private static final int TELLING_VALUES = 3;

	/** Keys that captions tell, and what they write before the value. */
	private static final String[][] COMMON = { { "excess", "\u0394Z = " }, { "alpha", "\u03b1 = " }, { "generator", "" },
		{ "nodes", "N = " } };

	/** Finds the tables of a {@code table} key with {@link TableSource}, each once unless {@code pooling} is {@code All}. */
	public static TablePool find(final NetworkWorkbench workbench, final String key, final Pooling pooling) throws IOException {
		return of(TableSource.parts(workbench, key), pooling);
	}

	/** The tables of all sources, each once unless {@code pooling} is {@code All}. */
	static TablePool of(final List<List<TableSource.Source>> parts, final Pooling pooling) {
		final List<List<NumberTable>> entries = new ArrayList<>();
		final List<String> remarks = new ArrayList<>();
		final Set<String> places = new HashSet<>();
		final Map<Integer, List<NumberTable>> contents = new HashMap<>();
		int copies = 0;
		final boolean several = parts.stream().mapToInt(List::size).sum() > 1;
		for (final List<TableSource.Source> part : parts) {
			final List<NumberTable> entry = new ArrayList<>();
			for (final TableSource.Source source : part) {
				if (!places.add(source.place()) && pooling == Pooling.ALIKE) {
					remarks.add(source.name() + " is named more than once and counts once.");
					copies++;
					continue;
				}
				final List<NumberTable> others = new ArrayList<>();
				for (final NumberTable table : source.tables()) {
					final NumberTable same = pooling == Pooling.ALL ? null : original(contents, table);
					if (same == null) {
						entry.add(table);
						others.add(table);
						continue;
					}
					remarks.add(table.name() + " holds the same rows as " + same.name()
						+ " and is left out as a copy; pool=All counts both.");
					copies++;
				}
				// several tables in one file belong to different networks, and are not compared with each other
				if (several) for (final NumberTable table : others) contents.computeIfAbsent(digest(table), d -> new ArrayList<>())
					.add(table);
			}
			entries.add(entry);
		}
		return new TablePool(entries, pooling, remarks, copies == 0 ? "" : "; " + copies + (copies == 1 ? " copy" : " copies")
			+ " left out");
	}

	/** An earlier table with the same columns, or null. */
	private static NumberTable original(final Map<Integer, List<NumberTable>> contents, final NumberTable table) {
		if (contents.isEmpty() || !isTelling(table)) return null;
		for (final NumberTable other : contents.getOrDefault(digest(table), List.of())) {
			boolean same = other.headings().equals(table.headings());
			for (int c = 0; same && c < table.columns().size(); c++) same = Arrays.equals(other.columns().get(c), table.columns().get(c));
			if (same) return other;
		}
		return null;
	}

	private static int digest(final NumberTable table) {
		int digest = table.headings().hashCode();
		for (final double[] column : table.columns()) digest = 31 * digest + Arrays.hashCode(column);
		return digest;
	}

	/**
	 * Whether a table is distinctive enough that no other network has the same values by chance. Strains, step numbers and row numbers do
	 * not count.
	 */
	private static boolean isTelling(final NumberTable table) {
		for (int c = 0; c < table.headings().size(); c++) {
			final String name = NumberTable.bare(table.headings().get(c));
			if (name.equalsIgnoreCase("strain") || name.equalsIgnoreCase("step") || counts(table.columns().get(c))) continue;
			if (Arrays.stream(table.columns().get(c)).filter(x -> !Double.isNaN(x)).distinct().limit(TELLING_VALUES)
				.count() == TELLING_VALUES) return true;
		}
		return false;
	}

	/** Whether a column numbers the rows, as for bonds, modes and nodes: each value is one more than the previous one. */
	private static boolean counts(final double[] column) {
		for (int k = 1; k < column.length; k++) if (column[k] != column[k - 1] + 1) return false;
		return true;
	}

	/**
	 * This pool, after a check that its tables may be pooled.
	 *
	 * @param mayDiffer conditions that the command compares itself
	 * @throws IllegalArgumentException as {@link Likeness#check}
	 */
	public TablePool alike(final String... mayDiffer) {
		final String differing = Likeness.check(tables(), pooling, Set.of(mayDiffer));
		return differing.isEmpty() ? this : noting("Tables are pooled although " + differing + ".", "; pooled although " + differing);
	}

	/** This pool with a further remark. */
	TablePool noting(final String sentence, final String inShort) {
		final List<String> more = new ArrayList<>(remarks);
		more.add(sentence);
		return new TablePool(entries, pooling, more, said + inShort);
	}

	/** All tables, in order. */
	public List<NumberTable> tables() {
		return entries.stream().flatMap(List::stream).toList();
	}

	/** Phrase for captions on tables with one row per bond: {@code 1408 bonds of 2 networks}, and {@link #coverage}. */
	public String bonds() {
		final List<NumberTable> tables = tables();
		return tables.stream().mapToInt(NumberTable::size).sum() + " bonds of " + tables.size() + " network"
			+ (tables.size() == 1 ? "" : "s") + coverage();
	}

	/**
	 * Phrase for captions on how much of their ensembles the tables contain, such as {@code ; 98 done, 1 failed, 1 missing of 100 planned},
	 * and on what was left out or pooled despite differences.
	 */
	public String coverage() {
		final Map<String, Tally> ensembles = new LinkedHashMap<>();
		for (final NumberTable table : tables()) {
			final Map<String, String> facts = table.facts();
			if (!facts.containsKey("ensemble") || !facts.containsKey("planned")) continue;
			ensembles.put(facts.get("ensemble"), new Tally(count(table, "planned"), count(table, "done"), count(table, "failed")));
		}
		return (ensembles.isEmpty() ? "" : "; " + Tally.sum(ensembles.values())) + said;
	}

	/**
	 * What all tables say that their networks have in common, for captions: {@code , ΔZ = 0.8, α = 0.04, Delaunay, N = 128}; may be empty.
	 */
	public String common() {
		final List<Conditions> all = tables().stream().map(Conditions::of).toList();
		final StringBuilder text = new StringBuilder();
		for (final String[] one : COMMON) {
			final boolean isCommon = !all.isEmpty() && all.stream().allMatch(c -> c.get(one[0]) != null && !c.differs(all.get(0), one[0]));
			if (!isCommon) continue;
			final String value = all.get(0).get(one[0]);
			text.append(", ").append(one[1]).append(one[0].equals("generator") ? Conditions.inSentence(value) : value);
		}
		return text.toString();
	}

	private static int count(final NumberTable table, final String fact) {
		final String text = table.facts().getOrDefault(fact, "");
		try {
			final int count = NumberText.wholeInt(text);
			if (count >= 0) return count;
		} catch (final NumberFormatException e) {
			// refused below
		}
		throw InvalidValue.value(table.name() + ", line # " + fact, text, "a whole number of networks, 0 or more");
	}
}
