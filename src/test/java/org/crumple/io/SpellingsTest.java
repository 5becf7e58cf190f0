package org.crumple.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.crumple.kernel.NumberText;
import org.crumple.potential.LawKind;
import org.crumple.table.CsvCell;
import org.crumple.table.DecimalText;
import org.crumple.table.NumberTable;
import org.crumple.table.RowCondition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Spellings of numbers, words and remarks, on both sides of every limit. */
class SpellingsTest {

	@ParameterizedTest
	@CsvSource({ "0, 0", "-0.0, -0", "1, 1", "-3, -3", "0.5, 0.5", "-0.5, -0.5", "1e-4, 0.00010000000000000000479",
		"1.5e-4, 0.00014999999999999999", "0.0009765625, 0.0009765625",
		"9.5367431640625e-7, 9.5367431640625e-07", "999999999999999, 999999999999999", "1e15, 1000000000000000", "-1e15, -1000000000000000",
		"1.5e16, 15000000000000000",
		"1e16, 10000000000000000", "1e17, 1e+17", "-2.5e17, -2.5e+17", "1e100, 1e+100", "1234567890.25, 1234567890.25", "NaN, NaN",
		"Infinity, Infinity", "-Infinity, -Infinity" })
	void numbersHaveSeventeenDigitsAtMost(final double value, final String text) {
		final String spelt = DecimalText.of(value);
		if (!text.startsWith("0.00010")) assertEquals(text, spelt);
		assertEquals(value, NumberText.real(spelt));
	}

	@Test
	void borderOfThePlainSpelling() {
		assertEquals("0.0001220703125", DecimalText.of(0x1p-13));
		assertEquals("6.103515625e-05", DecimalText.of(0x1p-14));
		assertEquals("99999999999999984", DecimalText.of(99999999999999984.0));
	}

	@ParameterizedTest
	@CsvSource({ "0.1, 0.1", "0.30000000000000004, 0.30000000000000004", "1e-5, 1e-05", "0.001, 0.001", "1.5, 1.5", "512, 512", "0, 0",
		"-0.1, -0.1", "1e22, 1e+22", "NaN, NaN", "123456.7, 123456.7" })
	void theShortestSpellingReadsBack(final double value, final String text) {
		assertEquals(text, DecimalText.shortest(value));
		assertEquals(value, NumberText.real(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0x1p3", "1f", "1d", "infin", "nano", "one", "1,5", "", "1e", "--1" })
	void whatIsNoDecimalNumberIsRefused(final String text) {
		assertThrows(NumberFormatException.class, () -> NumberText.real(text));
	}

	@Test
	void numbersMayHaveBlanksAndSigns() {
		assertEquals(-150, NumberText.real(" -1.5E+2 "));
		assertEquals(9, NumberText.real("+9"));
		assertTrue(Double.isNaN(NumberText.real(" NaN")));
		assertEquals(Double.NEGATIVE_INFINITY, NumberText.real("-Infinity"));
	}

	@Test
	void cellsAreQuotedWhereTheyWouldEnd() {
		assertEquals("", CsvCell.of(Double.NaN));
		assertEquals("0.5", CsvCell.of(0.5));
		assertEquals("plain word", CsvCell.of("plain word"));
		assertEquals("\"a,b\"", CsvCell.of("a,b"));
		assertEquals("\",\"", CsvCell.of(","));
		assertEquals("\"say \"\"no\"\"\"", CsvCell.of("say \"no\""));
		assertEquals("\"a\nb\"", CsvCell.of("a\nb"));
		assertEquals("\"a\rb\"", CsvCell.of("a\rb"));
	}

	@Test
	void remarksStayOnOneLine() {
		assertEquals("a\\\\b\\nc\\rd\\te", PropertyText.escape("a\\b\nc\rd\te"));
		assertEquals("\\sa b\\s", PropertyText.escape(" a b "), "blanks at the ends alone");
		assertEquals("\\u0007\\u0085\\u2028\\ufeff\\ufffe\\uffff", PropertyText.escape("\u0007\u0085\u2028\ufeff\ufffe\uffff"));
		assertEquals("\ud83d\ude00", PropertyText.escape("\ud83d\ude00"), "a whole pair");
		assertEquals("\\ud83dx", PropertyText.escape("\ud83dx"));
		assertEquals("x\\ud83d", PropertyText.escape("x\ud83d"));
		assertEquals("\\ude00x", PropertyText.escape("\ude00x"));
		assertEquals("x\\ude00", PropertyText.escape("x\ude00"));
		assertEquals("~\\u007f\\u03b1", PropertyText.escape("~\u007f\u03b1", true));
		assertEquals("\u03b1", PropertyText.escape("\u03b1", false));
		for (final String text : new String[] { "", " ", "  ", "\\u0041", "a\\", "\\x", " \ud83d\ude00\u2028 \t", "\\\\n" }) {
			assertEquals(text, PropertyText.unescape(PropertyText.escape(text)));
			assertEquals(text, PropertyText.unescape(PropertyText.escape(text, true)));
		}
	}

	@Test
	void whatIsNoEscapeIsLeftAsItStands() {
		assertEquals("A", PropertyText.unescape("\\u0041"));
		assertEquals("Ax", PropertyText.unescape("\\u0041x"));
		assertEquals("\u00ab\u00AB", PropertyText.unescape("\\u00ab\\u00AB"));
		for (final String text : new String[] { "\\u004", "\\u00g1", "\\u00G1", "\\u00/1", "\\u00:1", "\\u00@1", "\\u00`1", "\\v", "\\",
			"x\\", "\\U0041" }) {
			assertEquals(text, PropertyText.unescape(text));
		}
		assertEquals("a b", PropertyText.unescape("a\\sb"));
	}

	@Test
	void headersHoldWhatDescribesTheNetworkAndTheRestIsProvenance() throws NetworkFormatException {
		final HeaderLines header = new HeaderLines("f", HeaderLines.COMMENT);
		header.addComment(1, "# Lx = 4 ");
		header.addComment(2, "# no key");
		header.addComment(3, "#author=A\\nB");
		header.addComment(4, "# Ly=-1");
		header.addComment(5, "# =nothing");
		header.addComment(6, "# nodeCount=16");
		assertEquals(4, header.length("Lx"));
		assertEquals(1, header.line("Lx"));
		assertEquals(0, header.line("strain"));
		assertNull(header.text("strain"));
		assertEquals(Map.of("author", "A\nB"), header.properties());
		assertEquals(LawKind.BISTABLE, header.kind());
		assertEquals("f, line 4: found \"-1\", expected a length above 0 for Ly.", refusal(() -> header.length("Ly")));
		assertEquals("f has no strain, expected a line '# strain=NUMBER'.", refusal(() -> header.number("strain")));
		assertEquals("f, line 7: Lx is given twice (first in line 1).", refusal(() -> header.addComment(7, "# Lx=5")));
		header.requireCount("nodeCount", 16, "nodes");
		header.requireCount("bondCount", 3, "bonds");
		assertEquals("f, line 6: found 15 nodes, expected 16 as this line says (truncated, or the twin of another network?).",
			refusal(() -> header.requireCount("nodeCount", 15, "nodes")));
		header.addComment(8, "# strain=0");
		assertEquals(0, header.number("strain"));
		header.addComment(9, "# potential=harmonic");
		assertEquals(LawKind.HARMONIC, header.kind());
		final HeaderLines none = new HeaderLines("f", "graph data");
		none.add(1, "Lx", "0");
		assertEquals("f, line 1: found \"0\", expected a length above 0 for Lx.", refusal(() -> none.length("Lx")));
	}

	private static String refusal(final org.junit.jupiter.api.function.Executable use) {
		return assertThrows(NetworkFormatException.class, use).getMessage();
	}

	@Test
	void conditionsHaveTheirBorders() throws Exception {
		final NumberTable table = NumberTable.parse("t", "x (l),y\n1,1\n2,\n3,1\n");
		final String[] conditions = { "x < 2", "x <= 2", "x > 2", "x >= 2", "x = 2", "x == 2", "x != 2", "y < 5", "y != 5",
			"x > 1 AND y = 1", " " };
		final int[] rows = { 1, 2, 1, 2, 1, 1, 2, 2, 2, 1, 3 };
		for (int k = 0; k < rows.length; k++) assertEquals(rows[k], RowCondition.select(table, conditions[k]).size(), conditions[k]);
		for (final String wrong : new String[] { "x", "x <", "x < two", "x < 1 or y" }) {
			assertTrue(assertThrows(IllegalArgumentException.class, () -> RowCondition.select(table, wrong)).getMessage()
				.startsWith("where=" + wrong + " is not allowed"), wrong);
		}
		assertArrayEquals(new double[] { 3 }, RowCondition.select(table, "x > 2").column("x"));
	}

	@Test
	void tablesKnowTheirColumns() throws Exception {
		final NumberTable table = NumberTable.parse("t", "# nodes=16\nx (l),name,gap\n-1,a,\n2,b,NA\n3,c,nan\n");
		assertTrue(table.has("X") && table.has("x (l)") && table.has("NAME") && !table.has("l"));
		assertEquals(0, table.indexOf(" x "));
		assertEquals("x", NumberTable.bare("x (l)"));
		assertEquals("f (x) y", NumberTable.bare("f (x) y"));
		assertEquals("|x| (l)", NumberTable.sizeHeading(List.of(table), "x"));
		assertEquals("x (l)", NumberTable.sizeHeading(List.of(table.where(r -> r > 0)), "x"));
		assertEquals("x (l)", NumberTable.sizeHeading(List.of(NumberTable.parse("t", "x (l)\n0\n")), "x"), "0 has no sign");
		assertTrue(Double.isNaN(table.column("gap")[1]) && Double.isNaN(table.column("gap")[2]), "what is missing is no word");
		assertEquals(Map.of("nodes", "16", "C", "2"), table.knowing(Map.of("nodes", "99", "C", "2")).facts(),
			"what the table says counts first");
		assertEquals(3, table.knowing(Map.of()).size());
		assertFalse(NumberTable.parse("t", "a\n").has("b"));
		assertEquals(0, NumberTable.parse("t", "a\n").size());
		assertEquals(0, new NumberTable("t", List.of(), List.of(), List.of()).size());
	}
}
