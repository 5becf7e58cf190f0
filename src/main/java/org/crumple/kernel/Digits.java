package org.crumple.kernel;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as sentences give them: seven digits, which is what a reader can use. */
public final class Digits {

	private static final int SEVEN = 7;

	private Digits() {}

	/** Seven digits of any double, also of one too large or too small for a float; without end it is {@code Infinity}. */
	public static String seven(final double value) {
		final double size = Math.abs(value);
		final boolean fits = size == 0 || size >= Float.MIN_NORMAL && size <= Float.MAX_VALUE;
		if (fits || !Double.isFinite(value)) return Float.toString((float) value);
		return new BigDecimal(value).round(new MathContext(SEVEN)).stripTrailingZeros().toString();
	}

	/** A number with its standard error, {@code 1.5 +- 0.1}, or, of an error that is NaN, {@code 1.5 (error not known)}. */
	public static String withError(final double value, final double error) {
		return seven(value) + (Double.isNaN(error) ? " (error not known)" : " +- " + seven(error));
	}
}
