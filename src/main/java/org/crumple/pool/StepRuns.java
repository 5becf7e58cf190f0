package org.crumple.pool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.crumple.kernel.Digits;
import org.crumple.table.NumberTable;

/**
 * A run in a table of steps. A table may contain several runs, each with its own start. They are separated by a column that numbers them,
 * by a column {@code step} that restarts, or by a strain that jumps back. A cyclic strain path turns without a jump, and is one run.
 *
 * @param table the rows of the run
 * @param row for each of them, the number of its row in the original table, from 1
 */
record StepRuns(NumberTable table, int[] row) {

	private static final List<String> NUMBERING = List.of("run", "seed", "network", "realisation", "realization", "replica", "sample",
		"trial", "simulation", "system");
	/**
	 * After a turn of the path, a step that returns to the strain of the start may be a jump to a new start if it is more than LONG times
	 * as long as the longest step; any other step only if it is more than JUMP times as long.
	 */
	private static final double LONG = 2, JUMP = 10;
	/** Tolerance for equal strains, relative to the step. */
	private static final double ROUNDING = 1e-9;

	/**
	 * Splits a table into runs.
	 *
	 * @param remarks receives a remark for every run found by a jump of the strain
	 * @throws IllegalArgumentException naming the row where it cannot be decided whether a run begins
	 */
	static List<StepRuns> of(final NumberTable table, final List<String> remarks) {
		final List<StepRuns> runs = new ArrayList<>();
		for (final StepRuns numbered : byNumber(table)) {
			for (final StepRuns stepped : numbered.byStep()) runs.addAll(stepped.byStrain(remarks));
		}
		if (runs.size() == 1) return List.of(new StepRuns(table, runs.get(0).row));
		final List<StepRuns> named = new ArrayList<>();
		for (int k = 0; k < runs.size(); k++)
			named.add(new StepRuns(runs.get(k).table.named(table.name() + ", run " + (k + 1)), runs.get(k).row));
		return named;
	}

	/**
	 * The columns that number the runs of a table.
	 *
	 * @throws IllegalArgumentException naming the row in which a number is missing
	 */
	static List<double[]> numbering(final NumberTable table) {
		final List<double[]> keys = new ArrayList<>();
		for (final String name : NUMBERING) {
			if (!table.has(name) || table.trouble().get(table.indexOf(name)) != null) continue;
			final double[] column = table.column(name);
			for (int r = 0; r < column.length; r++) {
				if (Double.isNaN(column[r]))
					throw new IllegalArgumentException("Row " + (r + 1) + " of " + table.name() + " has an empty cell in " + name + ".");
			}
			keys.add(column);
		}
		return keys;
	}

	/** Whether a column numbers runs: one with a different number in every row counts rows. */
	static boolean isOfRuns(final double[] column) {
		return Arrays.stream(column).distinct().count() < Math.max(2, column.length);
	}

	private static List<StepRuns> byNumber(final NumberTable table) {
		final int[] all = IntStream.range(0, table.size()).map(r -> 1 + (table.origin() == null ? r : table.origin()[r])).toArray();
		final List<double[]> keys = numbering(table).stream().filter(StepRuns::isOfRuns).toList();
		final Map<List<Double>, List<Integer>> runs = new LinkedHashMap<>();
		for (int r = 0; r < all.length; r++) {
			final int row = r;
			runs.computeIfAbsent(keys.stream().map(k -> k[row]).collect(Collectors.toList()), k -> new ArrayList<>()).add(row);
		}
		if (runs.size() < 2) return List.of(new StepRuns(table, all));
		return runs.values().stream().map(rows -> new StepRuns(table, all).rows(rows.stream().mapToInt(Integer::intValue).toArray()))
			.toList();
	}

	/** Some of the rows, by their indices in this run. */
	private StepRuns rows(final int[] indices) {
		final List<double[]> columns = table.columns().stream().map(c -> Arrays.stream(indices).mapToDouble(r -> c[r]).toArray()).toList();
		return new StepRuns(new NumberTable(table.name(), table.headings(), columns, table.trouble(), table.facts()),
			Arrays.stream(indices).map(r -> row[r]).toArray());
	}

	/** Splits the run at the given indices. */
	private List<StepRuns> parts(final List<Integer> begins) {
		if (begins.isEmpty()) return List.of(this);
		final List<StepRuns> parts = new ArrayList<>();
		for (int k = 0; k <= begins.size(); k++) {
			parts.add(rows(IntStream.range(k == 0 ? 0 : begins.get(k - 1), k == begins.size() ? row.length : begins.get(k)).toArray()));
		}
		return parts;
	}

	private List<StepRuns> byStep() {
		if (!hasSteps()) return List.of(this);
		final double[] step = table.column("step");
		final List<Integer> begins = new ArrayList<>();
		double first = step.length == 0 ? 0 : step[0];
		for (int k = 1; k < step.length; k++) {
			// steps may be numbered anew in every cycle of one run
			if (!(step[k] < step[k - 1]) || table.has("cycle") && table.column("cycle")[k] > table.column("cycle")[k - 1]) continue;
			if (step[k] > first && step[k] > 1) {
				throw new IllegalArgumentException(String.format(Locale.ROOT,
					"In row %d of %s the column step falls from %.0f to %.0f: leave out the rows that a restart has " +
					"walked twice, or add a column run that numbers the runs.", row[k], table.name(), step[k - 1], step[k]));
			}
			begins.add(k);
			first = step[k];
		}
		return parts(begins);
	}

	private List<StepRuns> byStrain(final List<String> remarks) {
		final double[] strain = table.column("strain");
		double longest = 0, sense = 0;
		final List<Integer> turns = new ArrayList<>();
		for (int k = 1; k < strain.length; k++) {
			final double by = strain[k] - strain[k - 1];
			if (by == 0 || !Double.isFinite(by)) continue;
			if (by * sense < 0) turns.add(k);
			else longest = Math.max(longest, Math.abs(by));
			sense = Math.signum(by);
		}
		final List<Integer> begins = new ArrayList<>();
		int start = 0;
		for (final int k : turns) {
			final double by = Math.abs(strain[k] - strain[k - 1]);
			final boolean home = Math.abs(strain[k] - strain[start]) <= ROUNDING * by;
			if (by <= (home ? LONG : JUMP) * longest) continue;
			final boolean quiet = home && isQuiet(k);
			if (!quiet && hasSteps()) continue;
			final String jump = String.format(Locale.ROOT, "In row %d of %s the strain jumps from %s to %s", row[k], table.name(),
				Digits.seven(strain[k - 1]), Digits.seven(strain[k]));
			if (!quiet) {
				throw new IllegalArgumentException(jump
					+ ": add a column run that numbers the runs, or a column step that counts on where this is a step.");
			}
			remarks.add(jump + ", where nothing happens: another run begins there.");
			begins.add(k);
			start = k;
		}
		return parts(begins);
	}

	/** Whether the rows have step numbers: then a step whose number continues is a step of the run, however long. */
	private boolean hasSteps() {
		return table.has("step") && table.trouble().get(table.indexOf("step")) == null;
	}

	/** Whether a row can only be a start: its flips and S are 0 or missing, whereas even an elastic step has S other than 0. */
	private boolean isQuiet(final int k) {
		if (!table.has("s")) return false;
		for (final String name : new String[] { "flips", "s" })
			if (table.has(name) && (table.column(name)[k] < 0 || table.column(name)[k] > 0)) return false;
		return true;
	}
}
