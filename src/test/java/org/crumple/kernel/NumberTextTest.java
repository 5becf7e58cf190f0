package org.crumple.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

	@ParameterizedTest
	@CsvSource({ "12, 12", "-0.5, -0.5", "+.5, 0.5", "5., 5", "1e-3, 1e-3", "1E+05, 1e5", "' 7\t', 7", "inf, Infinity", "-Inf, -Infinity",
		"+INFINITY, Infinity",
		"nan, NaN", "-NaN, NaN", "1e999, Infinity", "4.9e-324, 4.9e-324" })
	void aNumberIsDecimalOrInfiniteOrNone(final String text, final double value) {
		assertEquals(value, NumberText.real(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1D", "1d", "2F", "0.1f", "0x10", "0x1p3", "1,5", "1 2", "1_000", "", " ", "e", "1e", "--1", "infinite", "-",
		"\u0661", "1L", "nan1", "\u221e" })
	void nothingElseIsANumber(final String text) {
		assertThrows(NumberFormatException.class, () -> NumberText.real(text));
		assertThrows(NumberFormatException.class, () -> NumberText.whole(text));
		assertFalse(NumberText.isReal(text));
	}

	@ParameterizedTest
	@CsvSource({ "512, 512", "-3, -3", "512.0, 512", "1e5, 100000", "0e99999999, 0", "9223372036854775807, 9223372036854775807",
		"1.5e1, 15" })
	void aWholeNumberMayBeWrittenAsAReal(final String text, final long value) {
		assertEquals(value, NumberText.whole(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.5", "1e-3", "9223372036854775808", "1e999999999", "1e-999999999", "inf", "nan", "1e99999999999" })
	void whatIsNotWholeOrTooLargeIsRefused(final String text) {
		assertThrows(NumberFormatException.class, () -> NumberText.whole(text));
	}

	@Test
	void aWholeNumberThatIsTooLargeIsToldTheLimits() {
		for (final String text : new String[] { "2147483648", "-1e10", "1e400", " 99999999999999999999 ", "1e99999999" }) {
			assertEquals("a whole number from 0 to 2147483647", NumberText.wholeAllowed(text, 0, Integer.MAX_VALUE));
		}
		for (final String text : new String[] { "1.5", "abc", "", "inf", "1e99999999999" })
			assertEquals("a whole number", NumberText.wholeAllowed(text, 0, 9));
	}

	@Test
	void anIntIsOneThatFits() {
		assertEquals(-2147483648, NumberText.wholeInt("-2147483648"));
		assertThrows(NumberFormatException.class, () -> NumberText.wholeInt("2147483648"));
	}

	@Test
	void aTextOfAMillionDigitsTakesNoTime() {
		assertThrows(NumberFormatException.class, () -> NumberText.whole("9".repeat(1_000_000)));
		assertThrows(NumberFormatException.class, () -> NumberText.real("9".repeat(1_000_000)));
	}
}
