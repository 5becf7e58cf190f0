package org.crumple.workbench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ij.macro.Variable;
import ij.measure.ResultsTable;

import org.crumple.table.Column.Type;
import org.crumple.table.Column;
import org.crumple.table.CsvCell;
import org.crumple.table.NumberTable;
import org.crumple.table.Table;

/**
 * A table of ImageJ with a fixed title, made from our own, and the conversion back to text and numbers. It shows nine digits; files get
 * seventeen, so that reading them gives the same bits (ImageJ itself writes nine at most).
 */
public final class HostTable extends ResultsTable {

	private static final int SHOWN_DIGITS = 9;
	private static final String REMARK = "// Networks differ in the column ";

	private final String title;
	private final Map<String, String> facts;

	private HostTable(final Table table) {
		title = table.title();
		facts = new LinkedHashMap<>(table.facts());
		setPrecision(-SHOWN_DIGITS);
		showRowNumbers(false);
		for (final Column column : table.columns()) add(column, table);
	}

	/** ImageJ's table with the same title, columns and facts. */
	public static HostTable of(final Table table) {
		return new HostTable(table);
	}

	private void add(final Column column, final Table table) {
		final String heading = column.shown();
		// without rows ImageJ would not know the column, and a macro that asks for it would fail
		if (getColumnIndex(heading) == COLUMN_NOT_FOUND) getFreeColumn(heading);
		if (column.type() == Type.WORD) {
			final String[] words = table.words(column.key());
			for (int row = 0; row < words.length; row++) setValue(heading, row, words[row]);
			return;
		}
		setValues(heading, table.real(column.key()));
		if (table.size() > 0 && column.type() != Type.REAL) setDecimalPlaces(getColumnIndex(heading), 0);
	}

	@Override
	public String getTitle() {
		return title;
	}

	/** Stores a fact about the whole table, such as a condition under which it was made. */
	public void about(final String fact, final String value) {
		facts.put(fact, value);
	}

	/** What the macro beside a saved table says of its rows: the column that tells networks apart; empty if there is none. */
	static String remarks(final ResultsTable table) {
		final String column = table instanceof HostTable ours ? ours.facts.get(NumberTable.NETWORK_COLUMN) : null;
		return column == null || !table.columnExists(column) ? "" : REMARK + column + "\n";
	}

	/** The facts of a macro beside a saved table. */
	public static Map<String, String> facts(final String macro) {
		return macro.lines().filter(line -> line.startsWith(REMARK)).findFirst()
			.map(line -> Map.of(NumberTable.NETWORK_COLUMN, line.substring(REMARK.length()).strip())).orElse(Map.of());
	}

	/** Any table of ImageJ as CSV. */
	public static String text(final ResultsTable table) {
		final List<String> headings = new ArrayList<>();
		final List<Variable[]> columns = new ArrayList<>();
		for (int column = 0; column <= table.getLastColumn(); column++) {
			if (!table.columnExists(column)) continue;
			headings.add(table.getColumnHeading(column));
			columns.add(table.getColumnAsVariables(table.getColumnHeading(column)));
		}
		final StringBuilder text = new StringBuilder();
		for (int c = 0; c < headings.size(); c++) text.append(c == 0 ? "" : ",").append(CsvCell.of(headings.get(c)));
		text.append('\n');
		for (int row = 0; row < table.size(); row++) {
			for (int c = 0; c < columns.size(); c++) {
				final Variable cell = columns.get(c)[row];
				text.append(c == 0 ? "" : ",").append(cell.getString() != null ? CsvCell.of(cell.getString())
					: CsvCell.of(cell.getValue()));
			}
			text.append('\n');
		}
		return text.toString();
	}

	/** The current columns of any table of ImageJ, and the facts stored with it. */
	public static NumberTable numbers(final ResultsTable table) throws IOException {
		return numbers(table.getTitle(), table);
	}

	/** The same under another name than the table's title. */
	public static NumberTable numbers(final String name, final ResultsTable table) throws IOException {
		final NumberTable numbers = NumberTable.parse(name, text(table));
		return table instanceof HostTable ours ? numbers.knowing(ours.facts) : numbers;
	}
}
