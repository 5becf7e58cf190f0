package org.crumple.reproduction;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A table of {@code docs/data}.
 *
 * @param file its name
 * @param rows all of them
 */
record DataTable(String file, List<CSVRecord> rows) {

	static final Path FOLDER = Path.of("docs/data");

	static DataTable of(final String file) throws IOException {
		try (Reader reader = Files.newBufferedReader(FOLDER.resolve(file))) {
			return new DataTable(file, CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setCommentMarker('#').setTrim(true)
				.get().parse(reader).getRecords());
		}
	}

	/**
	 * The rows that have these cells, {@code column=cell} or {@code |column|>number} each, separated by semicolons; none asked for: all.
	 */
	List<CSVRecord> where(final String conditions) {
		if (conditions.isEmpty()) return rows;
		return rows.stream().filter(row -> Arrays.stream(conditions.split(";")).allMatch(part -> holds(row, part.trim()))).toList();
	}

	private boolean holds(final CSVRecord row, final String condition) {
		if (condition.startsWith("|")) {
			final String[] pair = condition.substring(1).split("\\|>");
			return Math.abs(Double.parseDouble(cell(row, pair[0]))) > Double.parseDouble(pair[1]);
		}
		final String[] pair = condition.split("=", 2);
		return cell(row, pair[0].trim()).equals(pair[1].trim());
	}

	private String cell(final CSVRecord row, final String column) {
		if (!row.isMapped(column)) throw new AssertionError("no column " + column + " in " + file);
		return row.get(column);
	}

	/**
	 * The table as the page has it.
	 *
	 * @param columns separated by commas, {@code value±error} for two in one; empty: all
	 * @param conditions see {@link #where}
	 */
	String shown(final String columns, final String conditions) {
		final List<String> shown = columns.isEmpty() ? rows.get(0).getParser().getHeaderNames() : List.of(columns.split(","));
		return "| " + shown.stream().map(c -> c.replaceAll("\u00b1.*", "").replace('_', ' ').trim()).collect(Collectors.joining(" | "))
			+ " |\n|" + "---|".repeat(shown.size()) + "\n" + where(conditions).stream()
			.map(row -> "| " + shown.stream().map(c -> measured(row,
				c.trim())).collect(Collectors.joining(" | ")) + " |\n").collect(Collectors.joining());
	}

	/**
	 * One row for each cell of a column, and one column for each cell of another.
	 *
	 * @param down the first column
	 * @param across whose cells become headings
	 * @param value as in {@link #shown}
	 */
	String pivot(final String down, final String across, final String value, final String conditions) {
		final List<CSVRecord> those = where(conditions);
		final List<String> headings = those.stream().map(r -> cell(r, across)).distinct().toList();
		final StringBuilder text = new StringBuilder("| " + down + " | " + headings.stream().map(h -> h.replace("|", "\\|")).collect(
			Collectors.joining(" | ")) + " |\n|" + "---|".repeat(headings.size() + 1) + "\n");
		for (final String first : those.stream().map(r -> cell(r, down)).distinct().toList())
			text.append("| ").append(first).append(" | ").append(headings.stream().map(h -> those.stream().filter(r -> cell(r, down).equals(
				first) && cell(r, across).equals(h)).map(r -> measured(r, value)).collect(Collectors.joining("; "))).collect(Collectors
				.joining(" | "))).append(" |\n");
		return text.toString();
	}

	private String measured(final CSVRecord row, final String column) {
		final String[] two = column.split("\u00b1");
		final String first = text(cell(row, two[0]));
		if (two.length == 1 || first.isEmpty() || text(cell(row, two[1])).isEmpty()) return first;
		final double error = Double.parseDouble(row.get(two[1]));
		return error > 0 ? rounded(Double.parseDouble(row.get(two[0])), error) + " \u00b1 " + rounded(error, error) : first;
	}

	/** Numbers with four digits; words as they are. */
	private static String text(final String cell) {
		if (cell.equals("NaN")) return "";
		if (!cell.matches("-?[0-9]+\\.[0-9]+([eE]-?[0-9]+)?")) return cell.replace("|", "\\|");
		return digits(Double.parseDouble(cell), 4);
	}

	/** A number rounded as an error asks: to its first digit, and to the second if the first is 1. */
	static String rounded(final double value, final double error) {
		final int first = (int) Math.floor(Math.log10(error));
		return spelled(new BigDecimal(value).setScale((error / Math.pow(10, first) < 1.95 ? 1 : 0) - first, RoundingMode.HALF_EVEN));
	}

	/** A number rounded to so many digits, without zeros at its end. */
	static String digits(final double value, final int digits) {
		return spelled(new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros());
	}

	private static String spelled(final BigDecimal number) {
		final double size = Math.abs(number.doubleValue());
		if (size == 0 || size >= 1e-4 && size < 1e7) return minus(number.toPlainString());
		final int exponent = number.precision() - number.scale() - 1;
		return minus(number.movePointLeft(exponent).toPlainString() + "e" + exponent);
	}

	/** With the sign that a page has for a negative number. */
	static String minus(final String number) {
		return number.replaceFirst("^-", "\u2212");
	}
}
