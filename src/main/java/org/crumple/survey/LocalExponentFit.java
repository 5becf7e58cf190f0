package org.crumple.survey;

import java.util.List;
import java.util.Locale;

import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.table.NumberTable;
import org.crumple.table.Schema;
import org.crumple.table.Table;
import org.crumple.tail.LocalExponents.Window;
import org.crumple.tail.LocalExponents;
import org.crumple.tail.TailFit;
import org.crumple.tail.TailLaw;
import org.crumple.tail.WindowScan;

/**
 * The exponent of a column as a function of place, in sliding windows.
 *
 * @param settings of the windows
 * @param tables number of tables
 * @param heading of the absolute values of the column, with their unit
 * @param values number of values
 * @param exponents in the windows
 */
public record LocalExponentFit(Settings settings, int tables, String heading, int values, LocalExponents exponents) {

	/**
	 * Which values, and which windows.
	 *
	 * @param column heading, with or without its unit
	 * @param where condition on rows; blank: all
	 * @param law {@link TailLaw#POWER} or {@link TailLaw#WHOLE}
	 * @param width of a window, in factors of ten
	 * @param windows how many begin in a factor of ten
	 * @param power n of a quantity {@code y ~ x^n}: the exponent of x is n(s + 1) - 1
	 */
	public record Settings(String column, String where, TailLaw law, double width, int windows, double power) {

		/** @throws IllegalArgumentException naming the first value that is out of range */
		public Settings {
			if (law.isCutOff()) throw InvalidValue.value("law", law, TailLaw.POWER + " or " + TailLaw.WHOLE);
			InvalidValue.requirePositive("power", power);
		}

		/** The exponent of x, of which the column is the power n. */
		double ofCause(final double exponent) {
			return power * (exponent + 1) - 1;
		}
	}

	record Row(Settings settings, Window window) {

		TailFit fit() {
			return window.fit();
		}
	}

	/** One row for each window with enough values. Ends of windows are in the unit of the column. */
	public static final Schema<Row> TABLE = new Schema<Row>("Local Exponent")
		.real("from", "", "where the window begins", r -> r.fit().from()).real("until", "", "where it ends", r -> r.fit().until())
		.real("centre", "", "its middle on a logarithmic axis", r -> r.window.centre())
		.whole("count", "the values in it", r -> r.fit().count()).whole("networks", "tables with a value in it", r -> r.window.networks())
		.real("exponent", "", "s, or with `power` that of the cause", r -> r.settings.ofCause(r.fit().exponent()))
		.real("error", "", "its standard error over networks, of a single table for independent values; empty if networks do not differ",
		r -> r.settings.power * r.window.error())
		.real("low", "", "where its 95 % interval begins", r -> r.settings.ofCause(r.window.low()))
		.real("high", "", "where it ends", r -> r.settings.ofCause(r.window.high()))
		.real("ks_distance", "", "the distance between the values and the law", r -> r.fit().distance())
		.truth("accepted", "1 if nothing in the window speaks against the law", r -> r.window.refusal().isEmpty())
		.word("reason", "why it is not accepted; empty if it is", r -> r.window.refusal());

	/**
	 * @param networks whether each table is about one network
	 * @param monitor receives progress, may cancel
	 */
	public static LocalExponentFit of(final List<NumberTable> tables, final boolean networks, final Settings settings,
		final Monitor monitor) {
		final List<double[]> groups = new TailSample(settings.column, settings.where, settings.law).groups(tables);
		final LocalExponents found = LocalExponents.of(groups, networks, settings.law, settings.width, settings.windows, monitor);
		if (found.windows().isEmpty()) throw InvalidValue.value("width", settings.width,
			"so wide that a window holds at least " + WindowScan.FEWEST + " values");
		return new LocalExponentFit(settings, tables.size(), NumberTable.sizeHeading(tables, settings.column), groups.stream().mapToInt(
			g -> g.length).sum(), found);
	}

	/** One row for each window. */
	public Table table() {
		return TABLE.table(exponents.windows().stream().map(w -> new Row(settings, w)).toList());
	}

	/** The exponents, or with a power those of the cause: [windows]. */
	public double[] exponent() {
		return exponents.windows().stream().mapToDouble(w -> settings.ofCause(w.fit().exponent())).toArray();
	}

	/** Ends of their 95 % intervals: [2][windows]. */
	public double[][] interval() {
		return new double[][] { exponents.windows().stream().mapToDouble(w -> settings.ofCause(w.low())).toArray(),
			exponents.windows().stream().mapToDouble(w -> settings.ofCause(w.high())).toArray() };
	}

	/** What was fitted, for titles: the column without its unit. */
	public String name() {
		return NumberTable.bare(heading).replace("|", "");
	}

	/** Description for captions, not a full sentence. */
	public String caption() {
		return String.format(Locale.ROOT, "%d values of %d table%s%s%s, in windows of a factor %.3g%s", values, tables, tables == 1 ? ""
			: "s", settings.where.isBlank() ? "" : ", " + settings.where, settings.law == TailLaw.POWER ? "" : ", " + settings.law
			.inSentence(), StrictMath.pow(10, settings.width), exponents.skipped() == 0 ? "" : "; " + exponents.skipped()
			+ " windows of fewer than " + WindowScan.FEWEST + " values are left out");
	}

	/** The range of the accepted exponents, and how many windows have one. */
	public String sentence() {
		final List<Window> good = exponents.windows().stream().filter(w -> w.refusal().isEmpty()).toList();
		final String all = exponents.windows().size() + " windows of " + heading;
		if (good.isEmpty()) return all + ": in none of them the values follow a power law.";
		return String.format(Locale.ROOT, "%s, %d of them accepted: exponents from %.2f to %.2f.", all, good.size(), good.stream()
			.mapToDouble(w -> settings.ofCause(w.fit().exponent())).min().getAsDouble(), good.stream().mapToDouble(w -> settings.ofCause(w
			.fit().exponent())).max().getAsDouble());
	}
}
