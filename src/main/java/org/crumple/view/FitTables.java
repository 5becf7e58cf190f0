package org.crumple.view;

import org.crumple.stats.FittedTail;
import org.crumple.stats.TailFit;
import org.crumple.stats.TailLaw;
import org.crumple.stats.WindowScan;

/** A fit and its window scan as tables. Ends of windows are in the unit of the column. */
public final class FitTables {

	private FitTables() {}

	/** One row: exponent, error, interval, window, distance, drift, what the comparisons say, and why the fit is not accepted, empty if it is. */
	public static DataTable fit(final String title, final String column, final TailLaw law, final FittedTail fitted) {
		final TailFit fit = fitted.fit();
		final DataTable table = new DataTable(title).with("column", column).with("tail", fitted.scan().tail().toString()).with("law", law.toString());
		table.with("exponent", fit.exponent()).with("error", fit.error()).with("low", fitted.interval().low()).with("high", fitted.interval().high());
		table.with("cutoff", Double.isInfinite(fit.cutoff()) ? Double.NaN : fit.cutoff()).with("cutoff_error", fit.cutoffError());
		table.with("from", fit.from()).with("until", fit.until()).with("count", fit.count()).with("ks_distance", fit.distance());
		table.with("drift", fitted.scan().drift(fit)).with("accepted", fitted.refusal().isEmpty() ? 1 : 0);
		table.with("exponential_ratio", fitted.exponential().ratio()).with("exponential_p", fitted.exponential().p());
		table.with("lognormal_ratio", fitted.logNormal().ratio()).with("lognormal_p", fitted.logNormal().p());
		return table.with("cutoff_ratio", fitted.cutOff().ratio()).with("cutoff_p", fitted.cutOff().p()).with("reason", fitted.refusal());
	}

	/** One row for every window tried. */
	public static DataTable scan(final String title, final WindowScan scan) {
		final DataTable table = new DataTable(title);
		table.column("from", scan.fits().stream().mapToDouble(TailFit::from).toArray());
		table.column("until", scan.fits().stream().mapToDouble(TailFit::until).toArray());
		table.column("count", scan.fits().stream().mapToInt(TailFit::count).toArray());
		table.column("exponent", scan.fits().stream().mapToDouble(TailFit::exponent).toArray());
		table.column("error", scan.fits().stream().mapToDouble(TailFit::error).toArray());
		table.column("ks_distance", scan.fits().stream().mapToDouble(TailFit::distance).toArray()).column("drift", scan.fits().stream().mapToDouble(scan::drift).toArray());
		return table.column("accepted", scan.fits().stream().mapToInt(f -> scan.accepts(f) ? 1 : 0).toArray());
	}
}
