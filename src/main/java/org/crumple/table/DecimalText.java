package org.crumple.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Writes a double as decimal text that reads back to the same bits, with the same result on every Java version.
 * <p>
 * The exact binary value is rounded to 17 significant digits (half to even) and written as C's {@code %.17g} does: without exponent from
 * 1e-4 up to 1e17, otherwise with an exponent of at least two digits; without trailing zeros; always with a decimal point.
 * ({@code Double.toString} changed in Java 19, and {@code String.format} rounds the shortest text, not the value.)
 * {@link org.crumple.kernel.NumberText} reads it back.
 */
public final class DecimalText {

	/** Significant digits that are enough for every double; 16 are not. */
	private static final int DIGITS = 17;
	/** Smallest decimal exponent that is written without exponent notation, as in C. */
	private static final int SMALLEST_PLAIN = -4;

	private DecimalText() {}

	/**
	 * The text of {@code value}.
	 *
	 * @param value any double; not-a-number and the infinities give {@code NaN}, {@code Infinity}, {@code -Infinity}
	 */
	public static String of(final double value) {
		if (!Double.isFinite(value)) return Double.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
		if (value == 0) return 1 / value < 0 ? "-0" : "0";
		if (value == Math.rint(value) && Math.abs(value) < 1e15) return Long.toString((long) value);
		return text(value, DIGITS);
	}

	private static String text(final double value, final int most) {
		final BigDecimal rounded = new BigDecimal(Math.abs(value)).round(new MathContext(most, RoundingMode.HALF_EVEN));
		final String digits = withoutTrailingZeros(rounded.unscaledValue().toString());
		final int exponent = rounded.precision() - rounded.scale() - 1;
		final StringBuilder text = new StringBuilder(value < 0 ? "-" : "");
		if (exponent < SMALLEST_PLAIN || exponent >= DIGITS) appendScientific(text, digits, exponent);
		else appendPlain(text, digits, exponent);
		return text.toString();
	}

	/**
	 * The shortest text that reads back to the same bits, for people: 0.1 rather than 0.10000000000000001. Unlike {@code Double.toString},
	 * the same on every Java version.
	 */
	public static String shortest(final double value) {
		if (!Double.isFinite(value) || value == 0) return of(value);
		final BigDecimal exact = new BigDecimal(value);
		for (int digits = 1; digits < DIGITS; digits++) {
			final double rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN)).doubleValue();
			if (rounded == value) return text(value, digits);
		}
		return of(value);
	}

	private static String withoutTrailingZeros(final String digits) {
		int end = digits.length();
		while (end > 1 && digits.charAt(end - 1) == '0') end--;
		return digits.substring(0, end);
	}

	private static void appendPlain(final StringBuilder text, final String digits, final int exponent) {
		if (exponent < 0) {
			text.append("0.").append("0".repeat(-exponent - 1)).append(digits);
		}
		else if (digits.length() <= exponent + 1) {
			text.append(digits).append("0".repeat(exponent + 1 - digits.length()));
		}
		else {
			text.append(digits, 0, exponent + 1).append('.').append(digits, exponent + 1, digits.length());
		}
	}

	private static void appendScientific(final StringBuilder text, final String digits, final int exponent) {
		text.append(digits.charAt(0));
		if (digits.length() > 1) text.append('.').append(digits, 1, digits.length());
		final int size = Math.abs(exponent);
		text.append('e').append(exponent < 0 ? '-' : '+').append(size < 10 ? "0" : "").append(size);
	}
}
