package org.crumple.reproduction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVRecord;

/**
 * A number of the reproduction: where it stands in {@code docs/data}, what the paper has, and the verdict. {@code docs/data/claims.csv} has
 * a row for each, which names a table, the one row of it, and the columns that hold the number, its error, interval and window.
 *
 * @param id by which sentences name it
 * @param section of the page
 * @param inSummary whether it stands in the summary
 * @param quantity what it is, as the page says it
 * @param paper the paper's value, as text; empty if it has none
 * @param verdict agrees, explained or open, with a reason
 * @param row where it stands
 * @param columns names of the columns of {@link #CELLS}; empty: none
 * @param factor to the unit of the page, 100 for per cent
 * @param unit of the window
 */
record Claim(String id, String section, boolean inSummary, String quantity, String paper, String verdict, CSVRecord row,
	List<String> columns, double factor, String unit) {

	static final List<String> VERDICTS = List.of("agrees", "explained", "open");
	private static final List<String> CELLS = List.of("value", "error", "low", "high", "from", "until", "count", "accepted");
	private static final int VALUE = 0, ERROR = 1, LOW = 2, HIGH = 3, FROM = 4, UNTIL = 5, COUNT = 6, ACCEPTED = 7;
	/** Columns that count networks. */
	private static final Set<String> NETWORKS = Set.of("networks", "repeating", "known");
	private static final Pattern NUMBER = Pattern.compile("[\u2212-]?[0-9]+(\\.[0-9]+)?");

	/** All claims, in the order of the file. */
	static List<Claim> all() throws IOException {
		final List<Claim> all = new ArrayList<>();
		for (final CSVRecord claim : DataTable.of("claims.csv").rows()) all.add(of(claim));
		return all;
	}

	private static Claim of(final CSVRecord claim) throws IOException {
		final String file = claim.get("file"), where = claim.get("where"), factor = claim.get("factor");
		final List<CSVRecord> rows = DataTable.of(file).where(where);
		if (rows.size() != 1) throw new AssertionError(claim.get("id") + ": " + rows.size() + " rows of " + file + " have " + where
			+ ", not one");
		final List<String> columns = CELLS.stream().map(claim::get).toList();
		for (final String column : columns) if (!column.isEmpty() && !rows.get(0).isMapped(column)) throw new AssertionError(claim.get("id")
			+ ": " + file + " has no column " + column);
		return new Claim(claim.get("id"), claim.get("section"), !claim.get("summary").isEmpty(), claim.get("quantity"), claim.get("paper"),
			claim.get("verdict"), rows.get(0), columns, factor.isEmpty() ? 1 : Double.parseDouble(factor), claim.get("unit"));
	}

	private double cell(final int k) {
		final String column = columns.get(k);
		return column.isEmpty() || row.get(column).isEmpty() ? Double.NaN : Double.parseDouble(row.get(column));
	}

	private boolean hasInterval() {
		return !Double.isNaN(cell(LOW)) && !Double.isNaN(cell(HIGH));
	}

	/** Whether its own test accepts it; what has no test is accepted. */
	boolean accepted() {
		return cell(ACCEPTED) != 0;
	}

	/** The number alone, rounded as its error asks. */
	String value() {
		return Double.isNaN(cell(VALUE)) ? "" : rounded(factor * cell(VALUE));
	}

	/** The number with its error, its interval, and whether its own test accepts it. */
	String here() {
		if (Double.isNaN(cell(VALUE))) return "too few values";
		final StringBuilder text = new StringBuilder(value());
		if (hasError()) text.append(" \u00b1 ").append(rounded(Math.abs(factor) * cell(ERROR)));
		if (hasInterval()) {
			final double low = factor * cell(LOW), high = factor * cell(HIGH);
			text.append(" (").append(rounded(Math.min(low, high))).append(" to ").append(rounded(Math.max(low, high))).append(')');
		}
		if (!accepted()) text.append(", not accepted");
		return text.toString();
	}

	/** The window, and how many values are in it. */
	String window() {
		final double from = cell(FROM), until = cell(UNTIL), count = cell(COUNT);
		final StringBuilder text = new StringBuilder();
		final boolean ends = !Double.isNaN(until) && !Double.isInfinite(until);
		if (!Double.isNaN(from) && from != 0) text.append(ends ? DataTable.digits(from, 3) + " to " + DataTable.digits(until, 3)
			: "from " + DataTable.digits(from, 3));
		else if (ends) text.append("up to ").append(DataTable.digits(until, 3));
		if (text.length() > 0 && !unit.isEmpty()) text.append(' ').append(unit);
		if (!Double.isNaN(count)) text.append(text.length() > 0 ? ", " : "").append(String.format(Locale.ROOT, "%.0f", count)).append(
			NETWORKS.contains(columns.get(COUNT)) ? " networks" : " values");
		return text.toString();
	}

	/** One word of {@link #VERDICTS}. */
	String judged() {
		return verdict.contains(":") ? verdict.substring(0, verdict.indexOf(':')) : verdict;
	}

	/**
	 * Whether the number agrees with the paper's: its interval holds it, or it is less than two errors away; a fit that its own test
	 * refuses agrees with nothing. Of a paper's value that is no number nothing can be said: then what is claimed is believed.
	 */
	boolean agrees() {
		if (!isCompared()) return judged().equals("agrees");
		final double theirs = Double.parseDouble(paper.replace('\u2212', '-')), ours = factor * cell(VALUE);
		final double low = factor * cell(LOW), high = factor * cell(HIGH);
		return accepted() && (hasInterval() ? theirs >= Math.min(low, high) && theirs <= Math.max(low, high) : Math.abs(theirs - ours) <= 2
			* Math.abs(factor) * cell(ERROR));
	}

	private boolean hasError() {
		return !Double.isNaN(cell(ERROR)) && cell(ERROR) != 0;
	}

	private String rounded(final double value) {
		return hasError() ? DataTable.rounded(value, Math.abs(factor) * cell(ERROR)) : DataTable.digits(value, 4);
	}

	/** The row of a section's table. */
	String line() {
		return "| " + quantity + " | " + theirs() + " | " + here() + " | " + window() + " | " + verdict + " |\n";
	}

	private String theirs() {
		return paper.isEmpty() ? "\u2013" : paper;
	}

	/** Whether the paper has a number, so that {@link #agrees} follows from ours. */
	boolean isCompared() {
		return NUMBER.matcher(paper).matches();
	}

	/** The row of the summary. */
	String summary() {
		return "| " + quantity + " | " + theirs() + " | " + here() + " | " + judged() + " |\n";
	}
}
