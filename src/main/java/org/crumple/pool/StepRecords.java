package org.crumple.pool;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.crumple.avalanche.Protocols;
import org.crumple.avalanche.StepProtocol;
import org.crumple.avalanche.StepRecord;
import org.crumple.kernel.Digits;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.NumberText;
import org.crumple.table.NumberTable;
import org.crumple.table.Unit;

/**
 * Tables {@code Shear}, of this or another program, as records of networks under shear, one per run. N and C of a table come, in this
 * order, from the keys {@code nodes} and {@code stiffness}, from columns of these names, from lines such as {@code # nodes=256} in the
 * file, and from the workbench or the macro beside the file.
 *
 * @param records one per run of a network, each with its protocol, stated or assumed
 * @param said for captions: the coverage of ensembles, and what was assumed, see {@link TablePool#coverage}
 * @param remarks sentences for the log
 */
public record StepRecords(List<StepRecord> records, String said, List<String> remarks) {

	/** Larger strains are probably given in per cent. */
	private static final double LARGEST_STRAIN = 2;

	/**
	 * Reads records from tables.
	 *
	 * @param pool the tables
	 * @param nodes key of the command: blank, one number for all tables, or one for each part of the key {@code table}
	 * @param stiffness key of the command: C, or 0 to take C from the tables, or 1 if they do not give it
	 * @param asked protocol of the steps; {@code AUTO} to take it from the tables or to judge it by the steps
	 * @param threshold Sc in units of C
	 * @param mayDiffer conditions that the command compares itself
	 * @throws IllegalArgumentException if a column is missing, a number is invalid, or the tables may not be pooled
	 */
	public static StepRecords of(final TablePool pool, final String nodes, final double stiffness, final StepProtocol asked,
		final double threshold, final String... mayDiffer)
		throws IOException
	{
		InvalidValue.requireNonNegative("stiffness", stiffness);
		final String[] sizes = nodes == null || nodes.isBlank() ? new String[0] : nodes.trim().split("[\\s,;]+");
		if (sizes.length > 1 && sizes.length != pool.entries().size()) {
			throw InvalidValue.value("nodes", nodes, "one number, or one for each of the " + pool.entries().size() + " parts of table");
		}
		final List<String> remarks = new ArrayList<>();
		final List<StepRecord> found = new ArrayList<>();
		final List<List<NumberTable>> entries = new ArrayList<>();
		for (int e = 0; e < pool.entries().size(); e++) {
			final List<NumberTable> runs = new ArrayList<>();
			for (final NumberTable table : pool.entries().get(e)) {
				for (final StepRuns run : StepRuns.of(Steps.plainStrain(table), remarks)) {
					final double n = sizes.length > 0 ? Constant.asked(run, "nodes", whole(sizes[sizes.length == 1 ? 0 : e]), remarks)
						: Constant.of(run, "nodes", 0, remarks);
					final double c = stiffness > 0 ? Constant.asked(run, "stiffness", stiffness, remarks)
						: Constant.of(run, "stiffness", 1, remarks);
					if (n != Math.rint(n) || n > Integer.MAX_VALUE)
						throw InvalidValue.value("nodes of " + run.table().name(), n, "a whole number of at least 1");
					final String said = Conditions.of(run.table()).get("shear.protocol");
					found.add(new StepRecord(run.table().name(), (int) n, c, Steps.of(run, (int) n, remarks), said == null
						? StepProtocol.AUTO : stated(said)));
					runs.add(withNodes(run.table(), (int) n, sizes.length > 0));
				}
			}
			entries.add(runs);
		}
		if (found.stream().allMatch(StepRecords::isStill)) {
			throw new IllegalArgumentException("The strain of " + found.get(0).name() + " is " + Digits.seven(found.get(0).steps().get(0)
				.strain()) + " in all rows: steps of shear change it.");
		}
		// a protocol given by the key applies to all tables
		final List<String> free = new ArrayList<>(List.of(mayDiffer));
		if (asked != StepProtocol.AUTO) free.add("shear.protocol");
		final TablePool alike = new TablePool(entries, pool.pooling(), pool.remarks(), pool.said()).alike(free.toArray(String[]::new));
		final Protocols decided = Protocols.decide(found, asked, threshold, pool.pooling() == Pooling.ALL);
		final List<String> all = new ArrayList<>(List.of("Protocol: " + decided.assumed() + "."));
		remarkSigns(decided.records(), threshold, all);
		remarkUnits(entries, decided.records(), all);
		all.addAll(alike.remarks());
		all.addAll(remarks);
		return new StepRecords(decided.records(), alike.coverage() + "; " + decided.assumed(), all);
	}

	/** Whether a record has several steps but no change of strain. */
	private static boolean isStill(final StepRecord record) {
		return record.steps().size() > 1 && record.steps().stream().allMatch(s -> s.strain() == record.steps().get(0).strain());
	}

	private static StepProtocol stated(final String label) {
		for (final StepProtocol one : StepProtocol.values()) if (one.toString().equalsIgnoreCase(label.strip())) return one;
		return StepProtocol.AUTO;
	}

	/** Adds the number of nodes as a fact, so that tables of different N are distinguished wherever the number came from. */
	private static NumberTable withNodes(final NumberTable table, final int nodes, final boolean given) {
		if (nodes == 0 || !given && Conditions.of(table).get("nodes") != null) return table;
		return table.without("nodes").knowing(Map.of("nodes", Integer.toString(nodes)));
	}

	private static int whole(final String text) {
		try {
			final double value = InvalidValue.requirePositive("nodes", NumberText.real(text));
			if (value == Math.rint(value) && value <= Integer.MAX_VALUE) return (int) value;
		} catch (final NumberFormatException e) {
			throw InvalidValue.value("nodes", text, "a number above 0");
		}
		throw InvalidValue.value("nodes", text, "a whole number of at least 1");
	}

	private static void remarkSigns(final List<StepRecord> records, final double threshold, final List<String> remarks) {
		final List<StepRecord> reversed = records.stream().filter(r -> r.isReversed(threshold)).toList();
		if (reversed.isEmpty()) {
			final double largest = records.stream().flatMap(r -> r.steps().stream().map(s -> s.dissipation() / r.stiffness()))
				.max(Double::compare).orElse(0.0);
			if (!(largest > threshold))
				remarks.add("No step has S above the threshold of " + Digits.seven(threshold) + " C: the largest is "
					+ Digits.seven(largest) + " C.");
			return;
		}
		remarks.add("S seems to have the other sign in " + reversed.size() + " of " + records.size() + " tables, such as " + reversed.get(0)
			.name() +
			": it is below 0 where the network falls. Here S > 0 is energy lost; change its sign if yours is energy gained.");
	}

	private static void remarkUnits(final List<List<NumberTable>> entries, final List<StepRecord> records, final List<String> remarks) {
		final NumberTable one = entries.stream().flatMap(List::stream).findFirst().orElseThrow();
		final String unit = Unit.of(one.headings().get(one.indexOf(one.has("s") ? "s" : "energy")));
		if (!Unit.isReduced(unit)) {
			remarks.add("Energies are in " + unit + " in " + one.name() + ": E stands for " + unit + " in all tables, and C="
				+ Digits.seven(records.get(0).stiffness()) + ".");
		}
		for (final StepRecord record : records) {
			final double furthest = record.steps().stream().mapToDouble(s -> Math.abs(s.strain())).max().orElse(0);
			if (furthest <= LARGEST_STRAIN) continue;
			remarks.add("The strain of " + record.name() + " reaches " + Digits.seven(furthest)
				+ ": if it is in per cent, its heading must be strain (%).");
			return;
		}
	}
}
