package org.crumple.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.crumple.avalanche.StepRecord;
import org.crumple.drive.LoadingStep;
import org.crumple.io.NumberTable;
import org.crumple.kernel.Invalid;
import org.crumple.kernel.NumberText;

/**
 * Tables {@code Shear}, of this or another program, as records of networks under shear. A table knows its N and C, in this order, from
 * the keys {@code nodes} and {@code stiffness}, from lines {@code # nodes=256} in the file, from columns of these names, and from the
 * workbench or the macro that lies beside the file.
 *
 * @param records one a network
 * @param coverage what is said of ensembles that they belong to, see {@link TableSource#coverage}
 */
record StepRecords(List<StepRecord> records, String coverage) {

	/**
	 * @param table key, as for {@link TableSource}
	 * @param nodes key: blank, or one number for all tables, or one for each part of {@code table} between commas
	 * @param stiffness key: C, or 0 for what the tables say, else 1
	 * @throws IllegalArgumentException if a column is missing or a number makes no sense
	 */
	static StepRecords find(final NetworkWorkbench workbench, final String table, final String nodes, final double stiffness) throws IOException {
		Invalid.requireNonNegative("stiffness", stiffness);
		final List<List<NumberTable>> entries = TableSource.entries(workbench, table);
		final String[] sizes = nodes == null || nodes.isBlank() ? new String[0] : nodes.trim().split("[\\s,;]+");
		if (sizes.length > 1 && sizes.length != entries.size()) {
			throw Invalid.value("nodes", nodes, "one number, or one for each of the " + entries.size() + " parts of table=" + table);
		}
		final List<StepRecord> records = new ArrayList<>();
		for (int e = 0; e < entries.size(); e++) {
			final String size = sizes.length == 0 ? null : sizes[sizes.length == 1 ? 0 : e];
			for (final NumberTable one : entries.get(e)) {
				final int n = size != null ? whole("nodes", size) : known(one, "nodes") == null ? 0 : whole("nodes of " + one.name(), known(one, "nodes"));
				final double c = stiffness > 0 ? stiffness : known(one, "stiffness") == null ? 1 : number("stiffness of " + one.name(), known(one, "stiffness"));
				records.add(new StepRecord(one.name(), n, c, steps(one, n)));
			}
		}
		return new StepRecords(records, TableSource.coverage(entries.stream().flatMap(List::stream).toList()));
	}

	/** What a table says of itself, or null. */
	private static String known(final NumberTable table, final String fact) {
		if (table.has(fact) && table.size() > 0) return Double.toString(table.column(fact)[0]);
		return table.facts().get(fact);
	}

	private static int whole(final String key, final String text) {
		final double value = number(key, text);
		if (value != Math.rint(value) || value > Integer.MAX_VALUE) throw Invalid.value(key, text, "a whole number of at least 1");
		return (int) value;
	}

	private static double number(final String key, final String text) {
		try {
			return Invalid.requirePositive(key, NumberText.real(text));
		} catch (final NumberFormatException e) {
			throw Invalid.value(key, text, "a number above 0");
		}
	}

	private static List<LoadingStep> steps(final NumberTable table, final int nodes) {
		final double[] strain = table.column("strain");
		final boolean balanced = table.has("energy") && table.has("stress");
		final double[] energy = optional(table, "energy"), stress = optional(table, "stress"), flips = optional(table, "flips");
		if (!table.has("s") && !(balanced && nodes > 0)) {
			throw Invalid.value("table", table.name(), "one with the column s, or with energy and stress and a known number of nodes (nodes=...) to compute it from");
		}
		final double[] s = table.has("s") ? table.column("s") : dissipation(strain, energy, stress, nodes);
		final List<LoadingStep> steps = new ArrayList<>();
		for (int k = 0; k < strain.length; k++) {
			if (Double.isNaN(strain[k]) || Double.isNaN(s[k]) && k > 0 || Double.isNaN(flips[k]) && k > 0 && table.has("flips")) {
				throw new IllegalArgumentException("Row " + (k + 1) + " of " + table.name() + " has an empty cell in strain, flips or s.");
			}
			if (flips[k] < 0 || flips[k] != Math.rint(flips[k]) && !Double.isNaN(flips[k])) {
				throw Invalid.value("flips in row " + (k + 1) + " of " + table.name(), flips[k], "a whole number, 0 or more");
			}
			steps.add(new LoadingStep(k, strain[k], energy[k], stress[k], (int) flips[k], Double.isNaN(s[k]) ? 0 : s[k]));
		}
		if (steps.isEmpty()) throw new IllegalArgumentException(table.name() + " has no rows.");
		return steps;
	}

	/** S with one node per unit area, so that A = N. */
	private static double[] dissipation(final double[] strain, final double[] energy, final double[] stress, final int nodes) {
		final double[] s = new double[strain.length];
		for (int k = 1; k < s.length; k++) s[k] = energy[k - 1] - energy[k] + nodes * stress[k - 1] * (strain[k] - strain[k - 1]);
		return s;
	}

	/** A column, or NaN; without flips all events by flips are missing, which is what the table says. */
	private static double[] optional(final NumberTable table, final String heading) {
		if (table.has(heading)) return table.column(heading);
		final double[] none = new double[table.size()];
		Arrays.fill(none, Double.NaN);
		return none;
	}
}
