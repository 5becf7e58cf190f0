package org.crumple.table;

import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.NumberText;

/** Selects rows of a table by a condition such as {@code unstable = 1 and ksys > 0}. Empty cells satisfy no condition. */
public final class RowCondition {

	private static final Pattern COMPARISON = Pattern.compile("\\s*(.+?)\\s*(<=|>=|!=|==|=|<|>)\\s*(\\S+)\\s*");

	private RowCondition() {}

	/**
	 * @param text comparisons of a column with a number, joined by {@code and}; blank: all rows
	 * @throws IllegalArgumentException if the text cannot be parsed, or names a column that the table does not have
	 */
	public static NumberTable select(final NumberTable table, final String text) {
		NumberTable selected = table;
		if (text.isBlank()) return selected;
		for (final String part : text.split("(?i)\\s+and\\s+")) {
			final Matcher parts = COMPARISON.matcher(part);
			if (!parts.matches()) throw unreadable(text);
			final double[] column = selected.column(parts.group(1));
			selected = selected.where(test(column, parts.group(2), value(parts.group(3), text)));
		}
		return selected;
	}

	private static double value(final String number, final String text) {
		try {
			return NumberText.real(number);
		} catch (final NumberFormatException e) {
			throw unreadable(text);
		}
	}

	private static IntPredicate test(final double[] x, final String comparison, final double value) {
		return switch (comparison) {
			case "<" -> r -> x[r] < value;
			case ">" -> r -> x[r] > value;
			case "<=" -> r -> x[r] <= value;
			case ">=" -> r -> x[r] >= value;
			case "=", "==" -> r -> x[r] == value;
			default -> r -> x[r] < value || x[r] > value;
		};
	}

	private static IllegalArgumentException unreadable(final String text) {
		return InvalidValue.value("where", text, "comparisons of a column with a number, such as unstable = 1 and ksys > 0");
	}
}
