package org.crumple.kernel;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * The one reading of numbers that people and other programs wrote: in files, tables, macros, plans and dialogs alike.
 * <p>
 * A number is decimal, with a point and perhaps an exponent: {@code 12}, {@code -0.5}, {@code .5}, {@code 1e-3}. Infinity is
 * {@code inf} or {@code Infinity}, what is no number {@code nan}, in letters of any case and with a sign or without. Nothing
 * else is a number: no suffix ({@code 1d}, {@code 2F}), no hexadecimal digits, no decimal comma, no digits of other scripts.
 */
public final class NumberText {

	/** Exact values of doubles have up to 1075 characters; what is longer is no number that anybody meant. */
	private static final int LONGEST = 1200;

	private NumberText() {}

	/**
	 * The number that a text spells, blanks around it apart.
	 *
	 * @throws NumberFormatException if it spells none; its message is for nobody
	 */
	public static double real(final String text) {
		final String number = text.strip();
		return isDecimal(number) ? Double.parseDouble(number) : word(number);
	}

	/**
	 * The whole number that a text spells: also 512.0 and 1e5, as programs write it that know real numbers only.
	 *
	 * @throws NumberFormatException if it spells none, or one beyond what a long can hold
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

	/** The same of an int. */
	public static int wholeInt(final String text) {
		final long value = whole(text);
		if (value != (int) value) throw none();
		return (int) value;
	}

	/**
	 * What is allowed where a text was refused: "a whole number", with the limits if it spells one that lies beyond them.
	 *
	 * @param low the least number allowed
	 * @param high the greatest
	 */
	public static String wholeAllowed(final String text, final long low, final long high) {
		return "a whole number" + (isWhole(text.strip()) ? " from " + low + " to " + high : "");
	}

	/** Whether it spells a whole number, of any size. */
	private static boolean isWhole(final String number) {
		try {
			return isDecimal(number) && new BigDecimal(number).stripTrailingZeros().scale() <= 0;
		} catch (final NumberFormatException e) {
			return false;
		}
	}

	/** Whether {@link #real} would read it. */
	public static boolean isReal(final String text) {
		try {
			real(text);
			return true;
		} catch (final NumberFormatException e) {
			return false;
		}
	}

	/** Whether it is made of what decimal numbers are made of, so that the libraries of Java find nothing else in it. */
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
