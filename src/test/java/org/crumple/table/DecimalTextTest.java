package org.crumple.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;

import org.crumple.kernel.NumberText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTextTest {

	/** Texts printed by C's {@code printf("%.17g")}. */
	@ParameterizedTest
	@CsvSource({ "0.1, 0.10000000000000001", "0, 0", "-0.0, -0", "16, 16", "1e15, 1000000000000000", "1e16, 10000000000000000",
		"1e17, 1e+17", "123456789012345678, 1.2345678901234568e+17", "0.0001, 0.0001", "0.00001, 1.0000000000000001e-05",
		"0.9, 0.90000000000000002", "1.5, 1.5", "-2.5e-7, -2.4999999999999999e-07", "4.9e-324, 4.9406564584124654e-324",
		"1.7976931348623157e308, 1.7976931348623157e+308", "2.2250738585072014e-308, 2.2250738585072014e-308",
		"0.5000000000000001, 0.50000000000000011", "1e100, 1e+100", "100000.5, 100000.5" })
	void textIsThatOfC(final double value, final String expected) {
		assertEquals(expected, DecimalText.of(value));
	}

	@Test
	@Tag("long")
	void readingBackGivesTheSameBits() {
		final Random random = new Random(17);
		for (int k = 0; k < 100_000; k++) {
			final double value = Double.longBitsToDouble(random.nextLong());
			if (!Double.isNaN(value)) assertEquals(value, NumberText.real(DecimalText.of(value)));
		}
		for (final double value : new double[] { -0.0, 0.0, Double.MIN_VALUE, -Double.MIN_VALUE, Double.NaN, Double.NEGATIVE_INFINITY }) {
			assertEquals(value, NumberText.real(DecimalText.of(value)));
		}
	}

	@ParameterizedTest
	@CsvSource({ "0x1p3", "1d", "1f", "''", "1 2", "e", "--1", "NaN1", "\u0661" })
	void whatIsNoDecimalNumberIsRefused(final String text) {
		assertThrows(NumberFormatException.class, () -> NumberText.real(text));
	}
}
