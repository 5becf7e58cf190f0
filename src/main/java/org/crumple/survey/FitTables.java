package org.crumple.survey;

import org.crumple.table.Schema;
import org.crumple.table.Table;
import org.crumple.tail.FittedTail;
import org.crumple.tail.TailFit;
import org.crumple.tail.TailLaw;
import org.crumple.tail.WindowScan;

/** Tables of a fit and its window scan. Ends of windows are in the unit of the column. */
public final class FitTables {

	record Fitted(String column, TailLaw law, FittedTail tail) {

		TailFit fit() {
			return tail.fit();
		}
	}

	record Tried(WindowScan scan, TailFit fit) {}

	/** A single row. */
	public static final Schema<Fitted> FIT = new Schema<Fitted>("Fit Exponent").word("column", "heading of what was fitted", Fitted::column)
		.word("tail", "`Lower` or `Upper`", f -> f.tail.scan().tail().toString()).word("law", "as the key of that name",
		f -> f.law.toString())
		.real("exponent", "", "s", f -> f.fit().exponent()).real("error", "", "its standard error for independent values", f -> f.fit()
		.error())
		.real("low", "", "where the 95 % interval of the halves begins", f -> f.tail.interval().low())
		.real("high", "", "where it ends", f -> f.tail.interval().high())
		.real("cutoff", "", "in the unit of the column; empty if the law has none or the data ask for none",
		f -> Double.isInfinite(f.fit().cutoff()) ? Double.NaN : f.fit().cutoff())
		.real("cutoff_error", "", "its standard error", f -> f.fit().cutoffError()).real("from", "", "where the window begins", f -> f.fit()
		.from())
		.real("until", "", "where it ends", f -> f.fit().until()).whole("count", "the values in it", f -> f.fit().count())
		.real("ks_distance", "", "the distance between them and the law", f -> f.fit().distance())
		.real("drift", "", "largest disagreement with a smaller window, in standard errors", f -> f.tail.scan().drift(f.fit()))
		.truth("accepted", "1 if the fit is accepted", f -> f.tail.refusal().isEmpty())
		.real("exponential_ratio", "",
		"logarithm of the likelihood ratio against an exponential in the same window, above 0 for the fitted law", f -> f.tail.exponential()
		.ratio())
		.real("exponential_p", "", "p of Vuong's test, above 0.1 undecided. A law with cut-off holds the exponential: then small p says "
		+ "that the power is needed",
			f -> f.tail.exponential().p())
		.real("lognormal_ratio", "", "the same against a log-normal, which holds the power law: never above 0",
		f -> f.tail.logNormal().ratio())
		.real("lognormal_p", "", "small p: the power law is rejected. (Against a law with cut-off: Vuong's test.)",
		f -> f.tail.logNormal().p())
		.real("cutoff_ratio", "", "the law without against the law with cut-off: never above 0. Empty for lower tails and windows with "
		+ "`until`", f -> f.tail.cutOff().ratio())
		.real("cutoff_p", "", "small p: a cut-off is needed", f -> f.tail.cutOff().p())
		.word("reason", "why the fit is not accepted; empty if it is", f -> f.tail.refusal());

	/** One row for each window tried. */
	public static final Schema<Tried> SCAN = new Schema<Tried>("Window Scan").real("from", "", "where the window begins", t -> t.fit.from())
		.real("until", "", "where it ends", t -> t.fit.until()).whole("count", "the values in it", t -> t.fit.count()).real("exponent", "",
		"s", t -> t.fit.exponent())
		.real("error", "", "its standard error for independent values", t -> t.fit.error())
		.real("ks_distance", "", "the distance between the values and the law", t -> t.fit.distance())
		.real("drift", "", "largest disagreement with a smaller window, in standard errors", t -> t.scan.drift(t.fit))
		.truth("accepted", "1 if nothing in the window speaks against the law", t -> t.scan.accepts(t.fit));

	private FitTables() {}

	/** A single row: exponent, error, interval, window, distance, drift, comparisons, and why the fit is not accepted (empty if it is). */
	public static Table fit(final String column, final TailLaw law, final FittedTail fitted) {
		return FIT.of(new Fitted(column, law, fitted));
	}

	/** One row for each window tried. */
	public static Table scan(final WindowScan scan) {
		return SCAN.table(scan.fits().stream().map(f -> new Tried(scan, f)).toList());
	}
}
