package org.crumple.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Random;

import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {

	private static String read(final String row) throws IOException {
		return CsvCell.word(CSVFormat.DEFAULT.parse(new StringReader(row)).getRecords().get(0).get(0));
	}

	@ParameterizedTest
	@ValueSource(strings = { "=cmd|' /C calc'!A0", "@SUM(1)", "+1+cmd|' /C calc'!A0", "-1+1", "-", "+", "-e5", "-.", "1e5\u0000=", "\t=1",
		"\r=1", "\n=1", "'=1", "''=1", " =1", " '=1", "=", "=\"a\",\"b\"",
		"\uff1d1", "-Infinity+1", "plain", "two words", "a,b", "'quoted'", "", "it's", "-1", "+1.5e-3", "-Infinity", "1" })
	void everyWordComesBackAndNoneIsRun(final String word) throws IOException {
		final String cell = CsvCell.of(word);
		assertEquals(word, read(cell + ",end"));
		assertFalse(isRun(CSVFormat.DEFAULT.parse(new StringReader(cell + ",end")).getRecords().get(0).get(0)), cell);
	}

	/** Whether a spreadsheet would run a cell as a formula, decided in a different way from the product. */
	private static boolean isRun(final String cell) {
		return cell.matches("(?s) *[=+@\\t\\r\\n\uff1d-].*")
			&& !cell.matches("[-+]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]+)?|[-+]Infinity");
	}

	@ParameterizedTest
	@ValueSource(strings = { "-1", "+1", "-1.5e-300", "-.5", "-5.", "-Infinity", "1e5" })
	void wordsThatAreNumbersStay(final String number) {
		assertEquals(number, CsvCell.of(number));
	}

	@Test
	void rowsOfOthersAreGuardedAndOurOwnStayAsTheyAre() {
		assertEquals("1,-2.5e-07,,word,'=x,\"a,b\",-Infinity", CsvCell.row("1,-2.5e-07,,word,'=x,\"a,b\",-Infinity"));
		assertEquals("'=1+1,2", CsvCell.row("=1+1,2"));
		assertEquals("-1,'@a,\"'=b,c\",\"'-\"\"d\"\"\",", CsvCell.row("-1,@a,\"=b,c\",\"-\"\"d\"\"\","));
	}

	@Test
	void randomWordsComeBackThroughATable() throws IOException {
		final Random random = new Random(4);
		final String letters = "=+-@'\", ;1.eE\tax";
		for (int k = 0; k < 5000; k++) {
			final StringBuilder word = new StringBuilder("x");
			for (int n = random.nextInt(6); n > 0; n--) word.append(letters.charAt(random.nextInt(letters.length())));
			final String text = word.substring(random.nextInt(2)).strip();
			if (text.isEmpty()) continue;
			assertEquals(text, read(CsvCell.of(text)));
			if (text.contains("\t") || text.contains("  ")) continue; // readers of tables replace these by a single blank
			assertEquals(List.of(text, "n"), NumberTable.parse("t", CsvCell.of(text) + ",n\n1,2\n").headings());
		}
	}
}
