package org.crumple.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.crumple.table.DecimalText;

/**
 * The table of keys on a page: {@code | key | default | meaning |}. A row may have several keys, and then as many defaults, or one for all,
 * or a sentence that begins with {@code as in}. What keys mean is written by people; that all are there, in their order and with their
 * defaults, is not: see {@link #written}.
 */
final class KeyTable {

	private static final String HEAD = "| key | default | meaning |\n|---|---|---|\n", ELSEWHERE = "as in ";

	/**
	 * What a page must say of a key.
	 *
	 * @param standard as a table shows it
	 * @param meaning until somebody writes a better one
	 */
	record Key(String name, String standard, String meaning) {}

	/** A row of a page. */
	private static final class Row {

		private final List<String> keys, values;
		private final String meaning;
		private boolean changed;

		private Row(final List<String> keys, final List<String> values, final String meaning) {
			this.keys = new ArrayList<>(keys);
			this.values = new ArrayList<>(values);
			this.meaning = meaning;
		}

		private static Row of(final String line) {
			final String[] cells = line.split("(?<!\\\\)\\|", -1);
			final List<String> keys = Arrays.asList(cells[1].strip().split(", ")), value = List.of(cells[2].strip());
			return new Row(keys, keys.size() == 1 || value.get(0).startsWith(ELSEWHERE) ? value
				: Arrays.asList(value.get(0).split(", ", -1)), cells[3].strip());
		}

		private boolean isElsewhere() {
			return values.get(0).startsWith(ELSEWHERE);
		}

		private String value(final String key) {
			return isElsewhere() ? null : values.get(values.size() == 1 ? 0 : keys.indexOf("`" + key + "`"));
		}

		private String line() {
			return ("| " + String.join(", ", keys) + " | " + String.join(", ", values) + " | " + meaning + " |\n").replace("|  |", "| |");
		}
	}

	private final String before, table, after;
	private final List<Row> rows = new ArrayList<>();

	KeyTable(final String page) {
		final int start = page.indexOf(HEAD) + HEAD.length();
		if (start < HEAD.length()) throw new IllegalArgumentException("a page without a table of keys");
		final int end = page.indexOf("\n\n", start) < 0 ? page.length() : page.indexOf("\n\n", start) + 1;
		before = page.substring(0, start);
		table = page.substring(start, end);
		after = page.substring(end);
		table.lines().forEach(line -> rows.add(Row.of(line)));
	}

	/** Whether a page says this default, in whatever spelling of a number. */
	private static boolean isSame(final String standard, final String told) {
		if (standard.equals(told)) return true;
		try {
			return Double.parseDouble(standard) == Double.parseDouble(told);
		} catch (final NumberFormatException e) {
			return false;
		}
	}

	/** A value as a table shows it: words as code, numbers short. */
	static String shown(final Object value) {
		if (value == null || value.toString().isEmpty()) return "";
		if (value instanceof Double number) {
			final String text = DecimalText.shortest(number);
			return text.matches("-?[0-9]+") ? text + ".0" : text; // whole numbers have no point
		}
		return value instanceof Number || value instanceof Boolean || value.toString().matches("-?[0-9.]+(e-?[0-9]+)?|true|false")
			? value.toString() : "`" + value + "`";
	}

	/**
	 * The page with exactly these keys in its table, in their order where they are new, each with its default; what is right stays as it
	 * is, letter for letter.
	 */
	String written(final List<Key> keys) {
		removeStrangers(keys);
		String last = null;
		for (final Key key : keys) {
			final Row row = row(key.name());
			if (row == null) insert(key, last);
			else if (!row.isElsewhere() && !isSame(key.standard(), row.value(key.name()))) correct(row, key);
			last = key.name();
		}
		final StringBuilder page = new StringBuilder(before);
		final String[] lines = table.split("(?<=\n)");
		for (final Row row : rows) page.append(row.changed ? row.line() : original(lines, row));
		return page.append(after).toString();
	}

	private static String original(final String[] lines, final Row row) {
		return Arrays.stream(lines).filter(l -> Row.of(l.strip()).keys.equals(row.keys)).findFirst().orElseGet(row::line);
	}

	private Row row(final String key) {
		return rows.stream().filter(r -> r.keys.contains("`" + key + "`")).findFirst().orElse(null);
	}

	private void removeStrangers(final List<Key> keys) {
		final List<String> known = keys.stream().map(k -> "`" + k.name() + "`").toList();
		for (final Row row : rows) {
			for (int k = row.keys.size() - 1; k >= 0; k--) {
				if (known.contains(row.keys.get(k))) continue;
				row.keys.remove(k);
				if (row.values.size() > 1) row.values.remove(k);
				row.changed = true;
			}
		}
		rows.removeIf(r -> r.keys.isEmpty());
	}

	/** Behind the key before it: in its row, if that says that the defaults are those of another page. */
	private void insert(final Key key, final String last) {
		final Row neighbour = last == null ? null : row(last);
		if (neighbour != null && neighbour.isElsewhere() && isRelated(last, key.name())) {
			neighbour.keys.add(neighbour.keys.indexOf("`" + last + "`") + 1, "`" + key.name() + "`");
			neighbour.changed = true;
			return;
		}
		final Row row = new Row(List.of("`" + key.name() + "`"), List.of(key.standard()), key.meaning().replace("|", "\\|"));
		row.changed = true;
		rows.add(neighbour == null ? 0 : rows.indexOf(neighbour) + 1, row);
	}

	private static boolean isRelated(final String last, final String key) {
		return last.replaceFirst("[^.]*$", "").equals(key.replaceFirst("[^.]*$", ""));
	}

	private static void correct(final Row row, final Key key) {
		while (row.values.size() < row.keys.size()) row.values.add(row.values.get(0));
		row.values.set(row.keys.indexOf("`" + key.name() + "`"), key.standard());
		row.changed = true;
	}
}
