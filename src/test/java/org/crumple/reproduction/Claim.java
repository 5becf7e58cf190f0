package org.crumple.reproduction;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A number of the reproduction: where it stands in {@code docs/data}, what the paper has, and the verdict. {@code docs/data/claims.csv} has
 * a row for each; cells name columns of the file that it is read from.
 *
 * @param section of the page
 * @param quantity what it is, as the page says it
 * @param paper the paper's value, as text; {@code -} if it has none
 * @param verdict agrees, explained or open, with a reason
 * @param row where it stands
 * @param columns names of the columns of value, error, low, high, from, until, count, accepted; empty: none
 * @param factor to the unit of the page, 100 for per cent
 * @param unit of the window
 */
record Claim(String section, String quantity, String paper, String verdict, CSVRecord row, List<String> columns, double factor,
	String unit) {

	static final Path DATA = Path.of("docs/data");
	private static final List<String> CELLS = List.of("value", "error", "low", "high", "from", "until", "count", "accepted");

	/** All claims, in the order of the file. */
	static List<Claim> all() throws IOException {
		final List<Claim> all = new ArrayList<>();
		for (final CSVRecord claim : read(DATA.resolve("claims.csv"))) all.add(of(claim));
		return all;
	}

	private static Claim of(final CSVRecord claim) throws IOException {
		final String file = claim.get("file"), where = claim.get("where");
		final List<CSVRecord> rows = read(DATA.resolve(file)).stream().filter(r -> matches(r, where)).toList();
		if (rows.size() != 1) throw new AssertionError(rows.size() + " rows of " + file + " are " + where + ", not one");
		final String factor = claim.get("factor");
		return new Claim(claim.get("section"), claim.get("quantity"), claim.get("paper"), claim.get("verdict"), rows.get(0), CELLS.stream()
			.map(claim::get).toList(), factor.isEmpty() ? 1 : Double.parseDouble(factor), claim.get("unit"));
	}

	static List<CSVRecord> read(final Path file) throws IOException {
		try (Reader reader = Files.newBufferedReader(file)) {
			return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setCommentMarker('#').setTrim(true).get().parse(reader)
				.getRecords();
		}
	}

	/** Whether a row has these cells, {@code column=cell} each, separated by semicolons. */
	private static boolean matches(final CSVRecord row, final String where) {
		for (final String part : where.split(";")) {
			final String[] pair = part.split("=", 2);
			if (!row.isMapped(pair[0].trim())) throw new AssertionError("no column " + pair[0] + " in " + row.getParser());
			if (!row.get(pair[0].trim()).equals(pair[1].trim())) return false;
		}
		return true;
	}

	private double cell(final int k) {
		final String column = columns.get(k);
		return column.isEmpty() || row.get(column).isEmpty() ? Double.NaN : Double.parseDouble(row.get(column));
	}

	/** The number with its error, its interval, and whether its own test accepts it. */
	String here() {
		final double value = factor * cell(0), error = Math.abs(factor) * cell(1), low = factor * cell(2), high = factor * cell(3);
		final int digits = Double.isNaN(error) || error == 0 ? -1 : decimals(error);
		final StringBuilder text = new StringBuilder(digits < 0 ? seven(value) : fixed(value, digits) + " \u00b1 " + fixed(error, digits));
		if (!Double.isNaN(low)) text.append(" (").append(fixed(low, Math.max(0, digits))).append(" to ").append(fixed(high, Math.max(0,
			digits))).append(')');
		if (cell(7) == 0) text.append(", not accepted");
		return text.toString();
	}

	/** The window, and how many values are in it. */
	String window() {
		final double from = cell(4), until = cell(5), count = cell(6);
		final StringBuilder text = new StringBuilder();
		if (!Double.isNaN(from) && from != 0) text.append(Double.isNaN(until) || Double.isInfinite(until) ? "from " + three(from)
			: three(from) + " to " + three(until));
		else if (!Double.isNaN(until)) text.append("up to ").append(three(until));
		if (text.length() > 0 && !unit.isEmpty()) text.append(' ').append(unit);
		if (!Double.isNaN(count)) text.append(text.length() > 0 ? ", " : "").append(String.format(Locale.ROOT, "%.0f", count)).append(
			" values");
		return text.toString();
	}

	/** Decimals with which an error has two digits if it begins with 1, else one. */
	private static int decimals(final double error) {
		final int first = (int) Math.floor(Math.log10(error));
		return Math.max(0, (error / Math.pow(10, first) < 1.95 ? 1 : 0) - first);
	}

	private static String fixed(final double value, final int decimals) {
		return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString().replace('-', '\u2212');
	}

	private static String three(final double value) {
		final BigDecimal rounded = new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros();
		final boolean plain = value == 0 || Math.abs(value) >= 1e-3 && Math.abs(value) < 1e5;
		return (plain ? rounded.toPlainString() : rounded.toString().toLowerCase(Locale.ROOT).replace("e+", "e")).replace('-', '\u2212');
	}

	private static String seven(final double value) {
		return new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros().toPlainString().replace('-', '\u2212');
	}

	/** The row of the page's table. */
	String line() {
		return "| " + quantity + " | " + paper + " | " + here() + " | " + window() + " | " + verdict + " |";
	}
}
