package org.crumple.pool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.crumple.drive.LoadingStep;
import org.crumple.kernel.InvalidValue;
import org.crumple.table.NumberTable;
import org.crumple.table.Unit;

/** Converts rows of a table to steps of a network under shear. */
final class Steps {

	private static final String[] COLUMNS = { "strain", "s", "flips", "energy", "stress" };

	private Steps() {}

	/**
	 * The table with its strain as a dimensionless column.
	 *
	 * @throws IllegalArgumentException if there is no strain, if it has a unit such as degrees, or if a column of steps occurs twice
	 */
	static NumberTable plainStrain(final NumberTable table) {
		for (final String column : COLUMNS) {
			final long times = table.headings().stream().filter(h -> Unit.bare(h).equalsIgnoreCase(column)).count();
			if (times > 1)
				throw new IllegalArgumentException(table.name() + " has " + times + " columns " + column
					+ ": which of them is meant cannot be told.");
		}
		final String heading = table.headings().get(table.indexOf("strain"));
		final double factor = Unit.ofRatio(Unit.of(heading));
		if (factor == 1) return table;
		if (Double.isNaN(factor))
			throw InvalidValue.value("column", heading, "a strain without unit or in %, \u2030 or \u00b5\u03b5, and not in "
				+ Unit.of(heading) + " as in " + table.name());
		final double[] scaled = Arrays.stream(table.column("strain")).map(x -> x * factor).toArray();
		return table.replaced("strain", "strain", scaled);
	}

	/**
	 * All steps; the first is the start. A row that repeats an event of the previous row is left out.
	 *
	 * @param nodes number of nodes N, to compute S; 0 if unknown
	 * @param remarks receives a remark on rows that are left out
	 * @throws IllegalArgumentException naming the row and the column of an invalid number
	 */
	static List<LoadingStep> of(final StepRuns run, final int nodes, final List<String> remarks) {
		final NumberTable table = run.table();
		if (table.size() == 0) throw new IllegalArgumentException(table.name() + " has no rows.");
		requireNumbers(run);
		final double[] strain = table.column("strain"), energy = optional(table, "energy"), stress = optional(table, "stress"),
			flips = optional(table, "flips");
		final double[] s = table.has("s") ? requireEnergy(table).column("s") : dissipation(table, nodes);
		final List<LoadingStep> steps = new ArrayList<>();
		int repeated = 0, example = 0;
		for (int k = 0; k < strain.length; k++) {
			if (Double.isNaN(strain[k]) || Double.isNaN(s[k]) && k > 0 || Double.isNaN(flips[k]) && k > 0 && table.has("flips")) {
				throw new IllegalArgumentException("Row " + run.row()[k] + " of " + table.name()
					+ " has an empty cell in strain, flips or s.");
			}
			if (flips[k] < 0 || flips[k] > Integer.MAX_VALUE || flips[k] != Math.rint(flips[k]) && !Double.isNaN(flips[k])) {
				throw InvalidValue.value("flips in row " + run.row()[k] + " of " + table.name(), flips[k], "a whole number from 0 to "
					+ Integer.MAX_VALUE);
			}
			if (k > 0 && isRepeated(table, k) && (flips[k] > 0 || s[k] > 0)) {
				repeated++;
				example = run.row()[k];
				continue;
			}
			steps.add(new LoadingStep(k, strain[k], energy[k], stress[k], (int) flips[k], Double.isNaN(s[k]) ? 0 : s[k]));
		}
		if (repeated > 0)
			remarks.add(repeated + " of the rows of " + table.name() + " repeat the event of the row before and are left out, such as row "
				+ example + ".");
		return steps;
	}

	private static boolean isRepeated(final NumberTable table, final int k) {
		return table.columns().stream().allMatch(c -> Double.compare(c[k], c[k - 1]) == 0);
	}

	private static void requireNumbers(final StepRuns run) {
		for (final String column : COLUMNS) {
			if (!run.table().has(column)) continue;
			final double[] values = run.table().column(column);
			for (int k = 0; k < values.length; k++) {
				if (Double.isInfinite(values[k])) throw InvalidValue.value(column + " in row " + run.row()[k] + " of " + run.table().name(),
					values[k], "a finite number");
			}
		}
	}

	private static NumberTable requireEnergy(final NumberTable table) {
		final String heading = table.headings().get(table.indexOf("s")), unit = Unit.of(heading);
		if (Unit.isReduced(unit) && !unit.isEmpty() && !unit.equals("E"))
			throw InvalidValue.value("column", heading, "the dissipated energy S, in E, and not in " + unit + " as in " + table.name());
		return table;
	}

	/** S computed from energy and stress, with one node per unit area, so that A = N. */
	private static double[] dissipation(final NumberTable table, final int nodes) {
		if (!(table.has("energy") && table.has("stress") && nodes > 0)) {
			throw InvalidValue.value("table", table.name(),
				"one with the column s, or with energy and stress and a known number of nodes, such as a line # nodes=256 above the "
				+ "headings, to compute it from");
		}
		for (final String name : new String[] { "energy", "stress" }) {
			final String heading = table.headings().get(table.indexOf(name)), unit = Unit.of(heading), own = name.equals("energy") ? "E"
				: "E/l^2";
			if (!unit.isEmpty() && !unit.equals(own))
				throw InvalidValue.value("column", heading, "in " + own + " to compute S from, and not in " + unit + " as in "
					+ table.name());
		}
		final double[] strain = table.column("strain"), energy = table.column("energy"), stress = table.column("stress"),
			s = new double[strain.length];
		for (int k = 1; k < s.length; k++) s[k] = energy[k - 1] - energy[k] + nodes * stress[k - 1] * (strain[k] - strain[k - 1]);
		return s;
	}

	/** A column, or NaN in all rows; without a column of flips there are no events by flips. */
	private static double[] optional(final NumberTable table, final String heading) {
		if (table.has(heading)) return table.column(heading);
		final double[] none = new double[table.size()];
		Arrays.fill(none, Double.NaN);
		return none;
	}
}
