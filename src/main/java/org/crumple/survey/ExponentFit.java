package org.crumple.survey;

import java.util.List;
import java.util.Locale;

import org.crumple.kernel.Digits;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.Monitor;
import org.crumple.stats.LogHistogram;
import org.crumple.stats.RandomDraws;
import org.crumple.table.NumberTable;
import org.crumple.table.Table;
import org.crumple.tail.FittedTail;
import org.crumple.tail.Tail;
import org.crumple.tail.TailFit;
import org.crumple.tail.TailLaw;

/**
 * Fit of a power law to one tail of a column.
 *
 * @param settings of the fit
 * @param tables number of tables
 * @param heading of the absolute values of the column, with their unit
 * @param tail result of the fit
 * @param density of the values in logarithmic bins
 */
public record ExponentFit(Settings settings, int tables, String heading, FittedTail tail, LogHistogram density) {

	/**
	 * Parameters of a fit.
	 *
	 * @param column heading, with or without its unit
	 * @param tail end of the distribution that is fitted
	 * @param law that is fitted
	 * @param where condition on rows; blank: all
	 * @param take which values of each table count
	 * @param from lower end of the window; 0: no limit, or chosen by the fit
	 * @param until upper end of the window, above the lower; 0: no limit, or chosen by the fit
	 * @param bins per decade of the density, 1 to 100
	 * @param bootstrap number of bootstrap samples for the confidence interval; 0: none
	 * @param seed of the bootstrap samples
	 */
	public record Settings(String column, Tail tail, TailLaw law, String where, RowSelection take, double from, double until, int bins,
		int bootstrap, long seed) {

		/** @throws IllegalArgumentException naming the first value that is out of range, or contradicts another */
		public Settings {
			InvalidValue.requireNonNegative("from", from);
			InvalidValue.requireNonNegative("until", until);
			if (until != 0 && !(until > from)) throw InvalidValue.value("until", until, "0 or above from=" + from);
			RandomDraws.requireSamples(bootstrap, true);
			law.require(tail, from, end(until));
			take.require(tail, law, from, end(until));
		}

		private static double end(final double until) {
			return until == 0 ? Double.POSITIVE_INFINITY : until;
		}
	}

	/**
	 * @param networks whether each table is about one network
	 * @param monitor is told the progress, and can cancel the fit
	 * @throws IllegalArgumentException if there are no values, or if the law does not allow some of them
	 */
	public static ExponentFit of(final List<NumberTable> tables, final boolean networks, final Settings settings, final Monitor monitor) {
		final FittedTail fitted = new TailSample(settings.column, settings.where, settings.law).fit(tables, settings.take, networks,
			settings.tail, settings.from,
			Settings.end(settings.until), new FittedTail.Resampling(settings.bootstrap, settings.seed, monitor));
		final LogHistogram density = LogHistogram.of(fitted.sorted(), settings.bins, settings.law.isWhole());
		return new ExponentFit(settings, tables.size(), NumberTable.sizeHeading(tables, settings.column), fitted, density);
	}

	/** Whether the fit has no reason to be rejected. */
	public boolean isAccepted() {
		return tail.refusal().isEmpty();
	}

	/** The result of the fit, as a table with one row. */
	public Table fitTable() {
		return FitTables.fit(heading, settings.law, tail);
	}

	/** A table with one row for every window that was tried. */
	public Table scanTable() {
		return FitTables.scan(tail.scan());
	}

	/** What was fitted, for titles: the column without its unit. */
	public String name() {
		return NumberTable.bare(heading).replace("|", "");
	}

	/** The tail, for titles and sentences. */
	public String side() {
		return settings.tail.toString().toLowerCase(Locale.ROOT);
	}

	/** Description of the fit for captions, not a full sentence. */
	public String caption() {
		return tail.sorted().length + " values of " + tables + " table" + (tables == 1 ? "" : "s") + (settings.where.isBlank() ? ""
			: ", " + settings.where) +
			(settings.take == RowSelection.ALL ? "" : ", " + settings.take.toString().toLowerCase(Locale.ROOT) + " of each") +
			(settings.law == TailLaw.POWER ? "" : ", " + settings.law.inSentence());
	}

	/** The result, and whether its window can be trusted. */
	public String sentence() {
		final TailFit chosen = tail.fit();
		final String cutoff = Double.isInfinite(chosen.cutoff()) ? "" : ", cut-off " + Digits.withError(chosen.cutoff(),
			chosen.cutoffError());
		final String result = "Exponent of " + heading + ", " + side() + " tail: " + Digits.withError(chosen.exponent(), chosen.error())
			+ cutoff + " (" + chosen.count() +
			" values from " + Digits.seven(chosen.from()) + (Double.isInfinite(chosen.until()) ? " on"
			: " to " + Digits.seven(chosen.until())) + ", KS distance " +
			Digits.seven(chosen.distance()) + ").";
		return isAccepted() ? result : result + " Not accepted, do not quote it: " + tail.refusal() + ".";
	}
}
