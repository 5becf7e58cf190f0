package org.crumple.kernel;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * The only parser of numbers written by people and other programs, in files, tables, macros, plans and dialogs.
 * <p>
 * A number is decimal, with an optional point and exponent: {@code 12}, {@code -0.5}, {@code .5}, {@code 1e-3}. Infinity is {@code inf} or
 * {@code Infinity}, not-a-number is {@code nan}, in upper or lower case, with or without a sign. Everything else is refused: suffixes
 * ({@code 1d}, {@code 2F}), hexadecimal digits, decimal commas, digits of other scripts.
 */
public final class NumberText {

	/** The exact decimal form of a double has up to 1075 characters; a longer text is refused. */
	private static final int LONGEST = 1200;

	private NumberText() {}

	/**
	 * Parses a real number; blanks around it are ignored.
	 *
	 * @throws NumberFormatException if the text is not a number; its message is not meant for users
	 */
	public static double real(final String text) {
		final String number = text.strip();
		return isDecimal(number) ? Double.parseDouble(number) : word(number);
	}

	/**
	 * Parses a whole number. Also accepts 512.0 and 1e5, because some programs write every number as a real one.
	 *
	 * @throws NumberFormatException if the text is not a whole number, or does not fit into a long
	 */
	public static long whole(final String text) {
		final String number = text.strip();
		if (!isDecimal(number)) throw none();
		try {
			return new BigDecimal(number).longValueExact();
		} catch (final ArithmeticException e) {
			throw none();
		}
	}

	/** As {@link #whole}, for a number that must fit into an int. */
	public static int wholeInt(final String text) {
		final long value = whole(text);
		if (value != (int) value) throw none();
		return (int) value;
	}

	/**
	 * The text for what is allowed, after {@link #whole} has refused a text: "a whole number", with the limits if the text is a whole
	 * number outside them.
	 *
	 * @param text the refused text
	 * @param low the least number allowed
	 * @param high the greatest number allowed
	 */
	public static String wholeAllowed(final String text, final long low, final long high) {
		return "a whole number" + (isWhole(text.strip()) ? " from " + low + " to " + high : "");
	}

	/** Whether the text is a whole number of any size. */
	private static boolean isWhole(final String number) {
		try {
			return isDecimal(number) && new BigDecimal(number).stripTrailingZeros().scale() <= 0;
		} catch (final NumberFormatException e) {
			return false;
		}
	}

	/** Whether {@link #real} accepts the text. */
	public static boolean isReal(final String text) {
		try {
			real(text);
			return true;
		} catch (final NumberFormatException e) {
			return false;
		}
	}

	/**
	 * Whether the text has only characters of decimal numbers. Java's own parsers would accept more, such as suffixes and hexadecimal
	 * digits.
	 */
	private static boolean isDecimal(final String text) {
		if (text.isEmpty() || text.length() > LONGEST) return false;
		for (int k = 0; k < text.length(); k++) {
			final char c = text.charAt(k);
			final boolean decimal = c >= '0' && c <= '9' || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
			if (!decimal) return false;
		}
		return true;
	}

	private static double word(final String text) {
		final int sign = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
		switch (text.substring(sign).toLowerCase(Locale.ROOT)) {
			case "inf", "infinity":
				return text.charAt(0) == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
			case "nan":
				return Double.NaN;
			default:
				throw none();
		}
	}

	private static NumberFormatException none() {
		return new NumberFormatException("no decimal number");
	}
}
