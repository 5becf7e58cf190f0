package org.crumple.drive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadPathTest {

	/** A rounding error of strains up to 1. */
	private static final double ROUNDING = 2e-16;

	@Test
	void thePapersPathHasFourHundredStepsAndMeetsEveryEndExactly() {
		final LoadPath path = LoadPath.parse("0 1 0 -1 0", 0.1, 0.001, 1);
		final double[] strains = path.strains();
		assertEquals(400, path.stepCount());
		assertEquals(400, strains.length);
		assertEquals(0.1, strains[99]);
		assertEquals(0.0, strains[199]);
		assertEquals(-0.1, strains[299]);
		assertEquals(0.0, strains[399]);
		double last = 0;
		for (final double strain : strains) {
			assertEquals(0.001, Math.abs(strain - last), ROUNDING);
			last = strain;
		}
	}

	@ParameterizedTest
	@CsvSource({ "0.1, 0.0001", "0.3, 0.1", "0.7, 0.07", "0.01, 0.0002", "0.06, 0.006", "0.07, 0.01",
		"1.1, 0.1" }) // the quotient of the last two is slightly above an integer, due to rounding
	void roundingAddsNoStep(final double amplitude, final double increment) {
		assertEquals(Math.round(amplitude / increment), LoadPath.parse("1", amplitude, increment, 1).stepCount());
	}

	@Test
	void aLegThatIsNoMultipleIsDividedEvenlyIntoShorterSteps() {
		assertArrayEquals(new double[] { 0.25, 0.5, 0.75, 1 }, LoadPath.parse("1", 1, 0.3, 1).strains());
		assertArrayEquals(new double[] { 1 }, LoadPath.parse("1", 1, 5, 1).strains());
	}

	@Test
	void cyclesRepeatThePath() {
		assertArrayEquals(new double[] { 1, -1, 1, -1, 1, -1 }, LoadPath.parse("1 -1", 1, 2, 3).strains());
		assertEquals(1200, LoadPath.parse("0 1 0 -1 0", 0.1, 0.001, 3).stepCount());
	}

	@Test
	void oneSidedPathsAndAnyBlanksCommasAndSemicolonsAreRead() {
		assertArrayEquals(new double[] { 0.1, 0 }, LoadPath.parse(" 0, 1;\t0 ", 0.1, 0.1, 1).strains());
		assertArrayEquals(new double[] { -0.05 }, LoadPath.parse("-5e-1", 0.1, 0.1, 1).strains());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "0,001 0", "0,1,0", "0 1,0", "0.1, 0 ,0.1" })
	void aCommaWithinANumberIsNoNewVertex(final String path) {
		final String message = assertThrows(IllegalArgumentException.class, () -> LoadPath.parse(path, 1, 0.1, 1)).getMessage();
		assertTrue(message.startsWith("path=" + path + " is not allowed: it must be numbers with a point in them, such as 0.001"), message);
	}

	@Test
	void aPathThatGoesNowhereHasNoSteps() {
		assertEquals(0, LoadPath.parse("0", 0.1, 0.001, 1).stepCount());
		assertEquals(0, LoadPath.parse("0 1 0 -1 0", 0, 0.001, 4).strains().length);
	}

	@Test
	void strainsAreACopy() {
		final LoadPath path = LoadPath.parse("1", 1, 0.5, 1);
		path.strains()[0] = 7;
		assertArrayEquals(new double[] { 0.5, 1 }, path.strains());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value =
		{ "0 up 0 | 0.1 | 0.001 | 1 | path=0 up 0 is not allowed: it must be numbers with blanks between them",
		"'' | 0.1 | 0.001 | 1 | path= is not allowed: it must be one or more numbers",
		"0 NaN | 0.1 | 0.001 | 1 | path=[0.0, NaN] is not allowed",
		"Infinity | 0.1 | 0.001 | 1 | path=", "1 | -0.1 | 0.001 | 1 | amplitude=-0.1 is not allowed", "1 | NaN | 0.001 | 1 | amplitude=NaN",
		"1 | Infinity | 0.001 | 1 | amplitude=Infinity", "1 | 0.1 | 0 | 1 | increment=0.0 is not allowed",
		"1 | 0.1 | NaN | 1 | increment=NaN",
		"1 | 0.1 | -1 | 1 | increment=-1.0", "1 | 0.1 | 0.1 | 0 | cycles=0 is not allowed",
		"1 | 0.1 | 1e-10 | 1 | increment=1.0E-10 is not allowed",
		"1e308 | 10 | 1 | 1 | increment=1.0 is not allowed", "1 0 | 0.1 | 0.1 | 2000000000 | cycles=2000000000 is not allowed" })
	void nonsenseIsRefusedByName(final String path, final double amplitude, final double increment, final int cycles, final String start) {
		final String message = assertThrows(IllegalArgumentException.class, () -> LoadPath.parse(path, amplitude, increment, cycles))
			.getMessage();
		assertTrue(message.startsWith(start), message);
	}

	@Test
	void aPathOfTooManyStepsIsToldItsLength() {
		assertEquals("increment=1.0E-9 is not allowed: it must be larger, or the path shorter: a strain of 0.400, walked 3 times, would "
			+ "take 1.20e+09 steps, " +
			"and at most 10000000 are allowed.", assertThrows(IllegalArgumentException.class, () -> LoadPath.parse("0 1 0 -1 0", 0.1, 1e-9,
			3)).getMessage());
	}

	@Test
	void noPathAtAllIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> LoadPath.parse(null, 0.1, 0.1, 1));
	}
}
