package org.crumple.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTableTest {

	private static final String CSV = "# from elsewhere\n\"distance (l)\", unstable ,name\n0.5,0,a\n,1,b\n-2e-3,1,\"c, d\"\nNaN,0,e\n";

	@Test
	void columnsAreFoundWithAndWithoutTheirUnit() throws IOException {
		final NumberTable table = NumberTable.parse("t", CSV);
		assertEquals(4, table.size());
		assertArrayEquals(new double[] { 0.5, Double.NaN, -2e-3, Double.NaN }, table.column("distance"));
		assertArrayEquals(table.column("distance"), table.column("Distance (l)"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\uFEFFa;b\n1;2\n", "a\tb\r\n1\t2\r\n", "a, b\n\n1, 2" })
	void separatorsOfOtherProgramsAreUnderstood(final String csv) throws IOException {
		assertArrayEquals(new double[] { 2 }, NumberTable.parse("t", csv).column("b"));
	}

	@ParameterizedTest
	@CsvSource({ "unstable = 1, 2", "unstable == 1, 2", "unstable=1 and distance<0, 1", "unstable != 1, 2", "distance >= -1, 2", "distance > 0.5, 0", "'', 4" })
	void conditionsSelectRowsAndEmptyCellsMeetNone(final String condition, final int rows) throws IOException {
		assertEquals(rows, RowCondition.select(NumberTable.parse("t", CSV), condition).size());
	}

	@Test
	void whatIsWrongIsNamed() throws IOException {
		final NumberTable table = NumberTable.parse("t", CSV);
		assertTrue(message(() -> table.column("name")).contains("\"a\""));
		assertTrue(message(() -> table.column("Delta")).contains("distance (l), unstable, name"));
		assertTrue(message(() -> RowCondition.select(table, "unstable ~ 1")).contains("where=unstable ~ 1"));
		assertTrue(message(() -> RowCondition.select(table, "unstable")).contains("where=unstable"));
		assertTrue(assertThrows(IOException.class, () -> NumberTable.parse("t", "a,b\n1\n")).getMessage().contains("row 1 has 1 cells"));
		assertTrue(assertThrows(IOException.class, () -> NumberTable.parse("t", "# nothing\n")).getMessage().contains("headings"));
		assertTrue(assertThrows(IOException.class, () -> NumberTable.parse("t", "a\n\"1\n")).getMessage().startsWith("t is no table"));
	}

	private static String message(final org.junit.jupiter.api.function.Executable wrong) {
		return assertThrows(IllegalArgumentException.class, wrong).getMessage();
	}
}
