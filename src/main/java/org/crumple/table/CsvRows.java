package org.crumple.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.crumple.kernel.NumberText;

/**
 * The rows of a table in CSV from any program: comments, a line of headings, and rows of cells separated by commas, semicolons, tabs or
 * bars, and quoted where needed. The separator is found from the first rows, unless a line {@code sep=;} gives it.
 */
final class CsvRows {

	/** Number of rows from which the separator is found. */
	private static final int SAMPLE = 50;
	/** Largest number of characters in a quoted cell that spans several lines. */
	private static final int LONGEST = 1 << 20;
	private static final int MOST_COLUMNS = 10_000;
	private static final char[] SEPARATORS = { '\t', ';', ',', '|' };
	private static final Pattern NUMBERS = Pattern.compile("[-+0-9.eE]+([ ]+[-+0-9.eEnaif]+)+");

	private final String name;
	private final TextLines lines;
	private final Consumer<String> comments;
	/** Records that were read in advance to find the separator and have not been returned yet. */
	private final List<String> ahead = new ArrayList<>();
	/** Comments above the first record. */
	private final List<String> top = new ArrayList<>();
	private char separator;
	private CSVFormat format;
	private List<String> headings;
	private int blankHeadings;
	private int row;

	/**
	 * Reads the comments and headings.
	 *
	 * @param name for messages
	 * @param comments receives each line that begins with # and is not a row, unchanged
	 * @throws IOException if there are no headings
	 */
	CsvRows(final String name, final Reader text, final Consumer<String> comments) throws IOException {
		this.name = name;
		this.comments = comments;
		lines = new TextLines(name, text);
		String first = record();
		if (first != null && first.replace("\"", "").strip().matches("(?i)sep=.?")) {
			final String stated = first.replace("\"", "");
			use(stated.length() > stated.indexOf('=') + 1 ? stated.charAt(stated.indexOf('=') + 1) : ',');
			first = record();
		}
		if (first == null) throw wrong("is no table: it has no line of headings.");
		ahead.add(first);
		for (String next = record(); next != null; next = ahead.size() < SAMPLE ? record() : null) ahead.add(next);
		if (format == null) use(separatorOf());
		headings = cells(ahead.get(0));
		if (headings.size() > MOST_COLUMNS) throw wrong("has " + headings.size() + " columns: expected at most " + MOST_COLUMNS + ".");
		if (headings.stream().allMatch(NumberText::isReal)) takeHeadingsOfComment();
		else {
			ahead.remove(0);
			if (!ahead.isEmpty()) headings = merged(headings, withoutBlankEnd(cells(ahead.get(0))));
		}
		readHeadings();
	}

	private void use(final char chosen) {
		separator = chosen;
		format = CSVFormat.DEFAULT.builder().setDelimiter(chosen).setIgnoreSurroundingSpaces(chosen != '\t').setIgnoreEmptyLines(false)
			.get();
	}

	/**
	 * The next record that is not blank; it spans several lines if a quotation mark is open. Null at the end. A line that begins with # is
	 * a comment above the headings, and may be one below them.
	 */
	private String record() throws IOException {
		for (String line = lines.next(); line != null; line = lines.next()) {
			if (line.isBlank()) continue;
			if (ahead.isEmpty() && headings == null && (line.startsWith("#") || line.startsWith("\"#"))) {
				if (top.size() < SAMPLE) top.add(line.replaceFirst("^\"", ""));
				comments.accept(line.replaceFirst("^\"", ""));
				continue;
			}
			if (line.indexOf('"') < 0 || line.startsWith("#")) return line;
			final StringBuilder record = new StringBuilder(line);
			final int start = lines.number();
			boolean open = hasOpenEnd(line);
			while (open) {
				final String more = record.length() > LONGEST ? null : lines.next();
				if (more == null) throw wrong("is no table: the quotation mark in line " + start + " is not closed.");
				record.append('\n').append(more);
				open ^= hasOpenEnd(more);
			}
			return record.toString();
		}
		return null;
	}

	private static boolean hasOpenEnd(final String line) {
		return line.chars().filter(c -> c == '"').count() % 2 != 0;
	}

	/** Whether a line that begins with # is a row rather than a comment. */
	private boolean isRow(final String line) throws IOException {
		if (headings == null || headings.size() < 2 || line.length() < 2 || line.charAt(1) == ' ') return false;
		final List<String> cells = cells(line);
		return cells.get(0).indexOf('=') < 0 && cells.size() >= headings.size() - blankHeadings && fitted(cells) != null;
	}

	private List<String> cells(final String record) throws IOException {
		if (record.indexOf('"') < 0) {
			final List<String> cells = new ArrayList<>();
			int from = 0;
			for (int to = record.indexOf(separator); to >= 0; to = record.indexOf(separator, from)) {
				cells.add(record.substring(from, to).strip());
				from = to + 1;
			}
			cells.add(record.substring(from).strip());
			return cells;
		}
		try (CSVParser parser = CSVParser.parse(record, format)) {
			final List<CSVRecord> records = parser.getRecords();
			if (records.size() == 1) return records.get(0).toList();
		} catch (final IOException | RuntimeException e) {
			// reported below, because commons-csv throws exceptions of both kinds here
		}
		throw wrong("is no table: it has a quotation mark within a cell without quotation marks (near line " + lines.number()
			+ "): write the cell in them, and two for one.");
	}

	/** The separator with which the first rows have as many cells as there are headings, and more than one. */
	private char separatorOf() throws IOException {
		for (final char candidate : SEPARATORS) {
			use(candidate);
			try {
				if (cells(ahead.get(0)).size() > 1 && isConsistent()) return candidate;
			} catch (final IOException e) {
				continue; // quotation marks do not fit this separator
			}
		}
		for (final char candidate : SEPARATORS) if (ahead.get(0).indexOf(candidate) >= 0) return candidate;
		return ',';
	}

	private boolean isConsistent() throws IOException {
		int least = Integer.MAX_VALUE, most = 0;
		for (final String record : ahead.subList(1, ahead.size())) {
			if (record.startsWith("#")) continue;
			final List<String> cells = cells(record);
			most = Math.max(most, withoutBlankEnd(cells));
			least = Math.min(least, cells.size());
		}
		final List<String> first = cells(ahead.get(0));
		return least == Integer.MAX_VALUE || most <= first.size() && least >= withoutBlankEnd(first) || merged(first, most).size() == most
			&& most > 1;
	}

	private static int withoutBlankEnd(final List<String> cells) {
		int size = cells.size();
		while (size > 0 && cells.get(size - 1).isEmpty()) size--;
		return size;
	}

	/** The headings with commas inside brackets not taken as separators, if there are more headings than {@code wanted}. */
	private List<String> merged(final List<String> cells, final int wanted) {
		if (cells.size() <= wanted) return cells;
		final List<String> merged = new ArrayList<>();
		for (final String cell : cells) {
			final String last = merged.isEmpty() ? "" : merged.get(merged.size() - 1);
			final boolean inside = last.chars().filter(c -> c == '(').count() > last.chars().filter(c -> c == ')').count();
			if (inside) merged.set(merged.size() - 1, last + separator + ' ' + cell);
			else merged.add(cell);
		}
		return merged;
	}

	/** Takes the headings from a comment if the first line is already a row, as in files written by numpy's savetxt. */
	private void takeHeadingsOfComment() throws IOException {
		final int count = headings.size();
		for (int k = top.size() - 1; k >= 0; k--) {
			headings = cells(top.get(k).substring(1).strip());
			if (headings.size() == count && top.get(k).indexOf('=') < 0 && headings.stream().noneMatch(NumberText::isReal)) return;
		}
		throw wrong("has no line of headings: its first line holds numbers only, as numpy.savetxt writes them without header: write a "
			+ "first line such as " +
			(count == 1 ? "size" : "step" + separator + "size") + ".");
	}

	private void readHeadings() throws IOException {
		headings = headings.stream().map(h -> h.replaceAll("\\s+", " ").strip()).collect(Collectors.toCollection(ArrayList::new));
		blankHeadings = headings.size() - Math.max(1, withoutBlankEnd(headings));
		if (ahead.isEmpty()) return;
		final List<String> first = cells(ahead.get(0));
		if (first.size() == headings.size() + 1 && ahead.get(0).startsWith("\"") && !first.get(headings.size()).isEmpty())
			headings.add(0, ""); // R: row names
		if (headings.size() == 1 && NUMBERS.matcher(ahead.get(0).strip()).matches()) {
			throw wrong("has blanks between its cells: write commas, semicolons or tabs, in numpy savetxt(..., delimiter=\",\").");
		}
	}

	List<String> headings() {
		return headings;
	}

	/** The separator of cells. */
	char separator() {
		return separator;
	}

	/** The cells of the next row, one per heading; null at the end. */
	List<String> next() throws IOException {
		String record = ahead.isEmpty() ? record() : ahead.remove(0);
		for (; record != null && record.startsWith("#") && !isRow(record); record = ahead.isEmpty() ? record() : ahead.remove(0))
			comments.accept(record);
		if (record == null) return null;
		row++;
		final List<String> cells = cells(record), fitted = fitted(cells);
		if (fitted != null) return fitted;
		final boolean comma = cells.size() > headings.size() && separator == ',';
		throw wrong("row " + row + " has " + cells.size() + " cells, and there are " + headings.size() + " heading"
			+ (headings.size() == 1 ? "" : "s") +
			(comma ? " (is a comma in a number or a word without quotation marks? cells may be separated by semicolons)." : "."));
	}

	/**
	 * A row with one cell per heading: surplus blank cells at the end are removed, missing cells below blank headings are added; null if it
	 * still does not fit.
	 */
	private List<String> fitted(final List<String> cells) {
		final int count = headings.size();
		if (cells.size() == count) return cells;
		if (cells.size() > count) return withoutBlankEnd(cells) <= count ? cells.subList(0, count) : null;
		if (cells.size() < count - blankHeadings) return null;
		final String[] padded = cells.toArray(new String[count]);
		Arrays.fill(padded, cells.size(), count, "");
		return Arrays.asList(padded);
	}

	private IOException wrong(final String problem) {
		return new IOException(name + (problem.startsWith("row ") ? ", " : " ") + problem);
	}
}
