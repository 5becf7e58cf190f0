package org.crumple.view;

import org.crumple.stats.Bootstrap;
import org.crumple.stats.PowerLawFit;
import org.crumple.stats.TailComparison;
import org.crumple.stats.WindowScan;

/** A fit and its window scan as tables. Ends of windows are in the unit of the column. */
public final class FitTables {

	private FitTables() {}

	/** One row: exponent, error, interval, window, distance, and what the comparisons say. */
	public static DataTable fit(final String title, final String column, final WindowScan scan, final PowerLawFit fit, final Bootstrap interval,
		final TailComparison exponential, final TailComparison logNormal)
	{
		final DataTable table = new DataTable(title).with("column", column).with("tail", scan.tail().toString());
		table.with("exponent", fit.exponent()).with("error", fit.error()).with("low", interval.low()).with("high", interval.high());
		table.with("from", fit.from()).with("until", fit.until()).with("count", fit.count()).with("ks_distance", fit.distance());
		table.with("exponential_ratio", exponential.ratio()).with("exponential_p", exponential.p());
		return table.with("lognormal_ratio", logNormal.ratio()).with("lognormal_p", logNormal.p());
	}

	/** One row for every window tried. */
	public static DataTable scan(final String title, final WindowScan scan) {
		final DataTable table = new DataTable(title);
		table.column("from", scan.fits().stream().mapToDouble(PowerLawFit::from).toArray());
		table.column("until", scan.fits().stream().mapToDouble(PowerLawFit::until).toArray());
		table.column("count", scan.fits().stream().mapToInt(PowerLawFit::count).toArray());
		table.column("exponent", scan.fits().stream().mapToDouble(PowerLawFit::exponent).toArray());
		table.column("error", scan.fits().stream().mapToDouble(PowerLawFit::error).toArray());
		return table.column("ks_distance", scan.fits().stream().mapToDouble(PowerLawFit::distance).toArray());
	}
}
