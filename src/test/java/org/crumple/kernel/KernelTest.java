package org.crumple.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelTest {

	private enum Choice {
		FIRST("The first"), SECOND("Second");

		private final String label;

		Choice(final String label) {
			this.label = label;
		}

		@Override
		public String toString() {
			return label;
		}
	}

	@Test
	void oneIsNotWrittenAsSeveral() {
		assertEquals("1 barrier", Digits.counted(1, "barrier"));
		assertEquals("0 events", Digits.counted(0, "event"));
		assertEquals("2 branches", Digits.counted(2, "branch"));
	}

	@Test
	void labelsAreFoundWhateverTheirCaseAndTheBlanksAroundThem() {
		assertEquals(Choice.FIRST, Choices.find("choice", " the FIRST ", Choice.values()));
	}

	@Test
	void anUnknownLabelIsRefusedWithAllThereAre() {
		for (final String label : new String[] { "third", "", null }) {
			final String message = assertThrows(IllegalArgumentException.class, () -> Choices.find("choice", label, Choice.values()))
				.getMessage();
			assertEquals("choice=" + label + " is not allowed: it must be one of [The first], [Second].", message);
		}
	}

	@ParameterizedTest
	@ValueSource(doubles = { Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY })
	void whatIsNotFiniteIsNeverAllowed(final double value) {
		assertThrows(IllegalArgumentException.class, () -> InvalidValue.requirePositive("x", value));
		assertThrows(IllegalArgumentException.class, () -> InvalidValue.requireNonNegative("x", value));
		assertThrows(IllegalArgumentException.class, () -> InvalidValue.requireFinite("x", value));
	}

	@Test
	void anErrorThatIsNotKnownIsSaidToBeSo() {
		assertEquals("1.5 +- 0.25", Digits.withError(1.5, 0.25));
		assertEquals("1.5 (error not known)", Digits.withError(1.5, Double.NaN));
	}

	/** Amplitudes and distances are lists, too. */
	@Test
	void theExampleOfAListIsOfNumbersThatAllListsAllow() {
		final String refused = assertThrows(InvalidValue.class, () -> RealList.of("amplitude", "0.05 x")).getMessage();
		final String example = refused.substring(refused.indexOf("such as ") + 8).replaceAll("\\.$", "");
		assertTrue(RealList.of("amplitude", example).stream().allMatch(x -> x > 0), refused);
	}

	@Test
	void zeroIsNotPositiveButNotNegativeEither() {
		assertThrows(IllegalArgumentException.class, () -> InvalidValue.requirePositive("x", 0));
		assertEquals(0, InvalidValue.requireNonNegative("x", 0));
		assertThrows(IllegalArgumentException.class, () -> InvalidValue.requireNonNegative("x", -Double.MIN_VALUE));
	}

	@Test
	void aPartOfAMonitorReportsIntoItsShareAndPassesTheCancelOn() {
		final double[] heard = new double[1];
		final boolean[] cancelled = new boolean[1];
		final Monitor whole = new Monitor() {

			@Override
			public void progress(final double fraction, final String message) {
				heard[0] = fraction;
			}

			@Override
			public boolean isCancelled() {
				return cancelled[0];
			}
		};
		final Monitor part = whole.part(0.2, 0.6).part(0.5, 1);
		part.progress(0.5, "");
		assertEquals(0.2 + 0.4 * 0.75, heard[0], 1e-15);
		assertFalse(part.isCancelled());
		cancelled[0] = true;
		assertTrue(part.isCancelled());
		assertThrows(CancellationException.class, part::throwIfCancelled);
	}

	@Test
	void noRefusalRepeatsAPageOfText() {
		final String page = "begin" + "x".repeat(400_000) + "end";
		for (final IllegalArgumentException e : List.of(InvalidValue.value("key", page, "short"), InvalidValue.value(page, 1, "short"),
			InvalidValue.value("key", 1, page),
			assertThrows(IllegalArgumentException.class, () -> Choices.find("choice", page, Choice.values())))) {
			assertTrue(e.getMessage().length() < 2100, "" + e.getMessage().length());
		}
		final String message = InvalidValue.value("key", page, "short").getMessage();
		assertTrue(message.startsWith("key=beginxxx") && message.endsWith("end (400008 characters) is not allowed: it must be short."),
			message);
	}

	@Test
	void noRefusalSteersATerminalOrEndsALine() {
		final String message = InvalidValue.value("key", "a\u001b]0;x\u0007\nb\r\u2028\u0085\u202e\ud800c \u00e4\ud83d\ude00", "short")
			.getMessage();
		assertEquals("key=a?]0;x??b?????c \u00e4\ud83d\ude00 is not allowed: it must be short.", message);
		assertTrue(PlainText.isPlain(message));
	}

	@Test
	void longMessagesAreShownInLinesThatFitTheScreen() {
		assertEquals("one two\nthree", PlainText.lines("one two three", 8));
		assertEquals("one two\nthree", PlainText.lines("one two three", 7));
		assertEquals("abcd\nefgh\ni j", PlainText.lines("abcdefghi j", 4));
		assertEquals("short", PlainText.lines("short", 5));
	}

	@Test
	void sentencesGiveSevenDigitsOfNumbersOfAnySize() {
		assertEquals(Float.toString(0.026374016f), Digits.seven(0.02637401612345));
		assertEquals("1.234568E+300", Digits.seven(1.23456789e300));
		assertEquals("1E-50", Digits.seven(1e-50));
		assertEquals("-1E+39", Digits.seven(-1e39));
		assertEquals("0.0", Digits.seven(0));
		assertEquals("Infinity", Digits.seven(Double.POSITIVE_INFINITY));
		assertEquals("NaN", Digits.seven(Double.NaN));
	}
}
