package org.crumple.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;

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
	@CsvSource({ "unstable = 1, 2", "unstable == 1, 2", "unstable=1 and distance<0, 1", "unstable != 1, 2", "distance >= -1, 2",
		"distance > 0.5, 0", "'', 4" })
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

	@Test
	void factsAreTakenFromAnyLineAndRowsAreReadOneByOne() throws IOException {
		final StringBuilder text = new StringBuilder("\uFEFF# nodes=16\n\n# C=1\na,b\n1,2\n# late=yes\n");
		for (int row = 0; row < 100; row++) text.append(row).append(",\"").append(0.5 * row).append("\"\n");
		final NumberTable table = NumberTable.parse("t", text + "# last = 5\n");
		assertEquals(Map.of("nodes", "16", "C", "1", "late", "yes", "last", "5"), table.facts());
		assertEquals(101, table.size());
		assertEquals(49.5, table.column("b")[100]);
		assertEquals("t, row 3 has 1 cells, and there are 2 headings.",
			assertThrows(IOException.class, () -> NumberTable.parse("t", "a,b\n1,2\n3,4\n5\n")).getMessage());
	}

	@Test
	void whereTheHeadingsComeAgainAnotherTableBegins() throws IOException {
		final String text = "# N=64\na,b\n1,2\n# N=32\n# seed=2\na,b\n3,4\n5,6\n";
		final List<NumberTable> parts = NumberTable.parseAll("t", new BufferedReader(new StringReader(text)));
		assertEquals(List.of("t, part 1", "t, part 2"), parts.stream().map(NumberTable::name).toList());
		assertEquals(Map.of("N", "64"), parts.get(0).facts());
		assertEquals(Map.of("N", "32", "seed", "2"), parts.get(1).facts());
		assertArrayEquals(new double[] { 4, 6 }, parts.get(1).column("b"));
		assertEquals("t holds 2 tables: its line of headings comes again after row 1.",
			assertThrows(IOException.class, () -> NumberTable.parse("t", text)).getMessage());
		assertEquals(1, NumberTable.parseAll("t", new BufferedReader(new StringReader("a\na\n1\n"))).size(), "a part without rows is none");
	}

	@Test
	void aTableOfAnEnsembleIsOneForEachNetworkAndOthersAreNot() throws IOException {
		final NumberTable pooled = NumberTable.parse("t",
			"# network_column=seed\n# nodes=9\nseed,x\n4503599627370497,1\n4503599627370497,2\n7,3\n");
		final List<NumberTable> networks = pooled.byNetwork();
		assertEquals(2, networks.size());
		assertArrayEquals(new double[] { 1, 2 }, networks.get(0).column("x"));
		assertArrayEquals(new double[] { 3 }, networks.get(1).column("x"));
		assertEquals("t, seed 4503599627370497", networks.get(0).name());
		assertEquals("9", networks.get(1).facts().get("nodes"));
		assertEquals(1, NumberTable.parse("t", "seed,x\n1,1\n2,2\n").byNetwork().size());
		assertEquals(1, NumberTable.parse("t", "# network_column=seed\nseed,x\n").byNetwork().size(), "no network, no rows");
	}
}
