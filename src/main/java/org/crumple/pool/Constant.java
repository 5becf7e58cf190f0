package org.crumple.pool;

import java.util.List;

import org.crumple.kernel.Digits;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.NumberText;
import org.crumple.table.NumberTable;
import org.crumple.table.Unit;

/** A constant of a table of steps: the number of nodes N or the energy scale C. */
final class Constant {

	private Constant() {}

	/**
	 * The value that a run gives, in a column with the same number in all rows, or in a line {@code # key=value}.
	 *
	 * @param fact {@code nodes} or {@code stiffness}
	 * @param otherwise value if the run gives none
	 * @param remarks receives a remark if a column is taken for C, or is not C because of its unit
	 * @throws IllegalArgumentException naming the row in which a column changes, or if column and line contradict each other
	 */
	static double of(final StepRuns run, final String fact, final double otherwise, final List<String> remarks) {
		final NumberTable table = run.table();
		final String key = table.facts().containsKey(fact) ? fact : symbol(fact), line = table.facts().get(key);
		final double said = line == null ? Double.NaN : number(key + " of " + table.name(), line);
		if (!table.has(fact) || table.size() == 0) return line == null ? otherwise : said;
		final String heading = table.headings().get(table.indexOf(fact)), unit = Unit.of(heading);
		if (!unit.isEmpty() && !unit.equals("E")) {
			final double taken = line == null ? otherwise : said;
			if (fact.equals("stiffness"))
				remarks.add("The column " + heading + " of " + table.name() + " is no C, which is an energy: C=" + Digits.seven(taken)
					+ ".");
			return taken;
		}
		final double[] column = table.column(fact);
		for (int k = 0; k < column.length; k++) {
			final boolean bad = !(column[k] > 0) || Double.isInfinite(column[k]);
			if (bad) throw InvalidValue.value(fact + " in row " + run.row()[k] + " of " + table.name(), column[k], "a finite number above 0"
				+ remedy(fact));
			if (column[k] != column[0]) {
				throw InvalidValue.value(fact + " in row " + run.row()[k] + " of " + table.name(), Digits.seven(column[k]),
					Digits.seven(column[0]) +
					" as in row " + run.row()[0] + ", for it belongs to the whole network" + remedy(fact));
			}
		}
		// for a lattice, the planned number of nodes in an ensemble's line differs from the actual one in the column
		if (line != null && said != column[0] && !table.facts().containsKey("ensemble")) {
			throw InvalidValue.value(fact + " in row " + run.row()[0] + " of " + table.name(), Digits.seven(column[0]),
				Digits.seven(said) + " as the table says otherwise" + remedy(fact));
		}
		if (fact.equals("stiffness") && line == null) {
			remarks.add("C=" + Digits.seven(column[0]) + " as the column " + heading + " of " + table.name()
				+ " says; give stiffness=... if that is something else.");
		}
		return column[0];
	}

	/** The symbol of a constant, N or C, which may also be its name in lines above a table. */
	private static String symbol(final String fact) {
		return fact.equals("nodes") ? "N" : "C";
	}

	/** The value asked for by a key of the command; adds a remark if the run gives another value. */
	static double asked(final StepRuns run, final String fact, final double value, final List<String> remarks) {
		final String own = Conditions.of(run.table()).get(fact);
		if (own != null && !isNumber(own, value))
			remarks.add(symbol(fact) + "=" + Digits.seven(value) + " as " + fact + " asks, but " + run.table().name() + " says " + own
				+ ".");
		return value;
	}

	private static boolean isNumber(final String text, final double value) {
		try {
			return NumberText.real(text) == value;
		} catch (final NumberFormatException e) {
			return false;
		}
	}

	private static String remedy(final String fact) {
		return fact.equals("nodes") ? "; a column run that numbers them tells networks apart"
			: "; if the column is something else, give C as stiffness=1";
	}

	private static double number(final String key, final String text) {
		try {
			return InvalidValue.requirePositive(key, NumberText.real(text));
		} catch (final NumberFormatException e) {
			throw InvalidValue.value(key, text, "a number above 0");
		}
	}
}
