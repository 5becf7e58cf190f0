package org.crumple.kernel;

import java.math.BigDecimal;
import java.math.MathContext;

/** Formats numbers for sentences, real ones with seven significant digits. */
public final class Digits {

	private static final int SEVEN = 7;

	private Digits() {}

	/** The value with seven significant digits, also outside the range of a float; infinity is written as {@code Infinity}. */
	public static String seven(final double value) {
		final double size = Math.abs(value);
		final boolean fits = size == 0 || size >= Float.MIN_NORMAL && size <= Float.MAX_VALUE;
		if (fits || !Double.isFinite(value)) return Float.toString((float) value);
		return new BigDecimal(value).round(new MathContext(SEVEN)).stripTrailingZeros().toString();
	}

	/** A number with its standard error, {@code 1.5 +- 0.1}; if the error is NaN, {@code 1.5 (error not known)}. */
	public static String withError(final double value, final double error) {
		return seven(value) + (Double.isNaN(error) ? " (error not known)" : " +- " + seven(error));
	}

	/** A number and what is counted, which is more than one of it unless it is 1: {@code 1 fall}, {@code 2 branches}. */
	public static String counted(final long number, final String what) {
		return number + " " + what + (number == 1 ? "" : what.endsWith("ch") ? "es" : "s");
	}
}
