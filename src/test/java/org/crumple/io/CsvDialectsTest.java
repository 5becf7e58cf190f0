package org.crumple.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.crumple.table.NumberTable;
import org.crumple.table.RowCondition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as written by other programs: each is read as one table, or refused with its cause. */
class CsvDialectsTest {

	@TempDir
	Path folder;

	/** All contain the sizes 1.25, 0.5 and 1000. */
	@ParameterizedTest
	@ValueSource(strings = { "step,size\n0,1.25\n1,.5\n2,1e3\n", "step,size\r0,1.25\r1,.5\r2,1000\r",
		"step,size\r\n0,1.25\r\n1,.5\r\n2,1000\r\n",
		"\uFEFFstep;size\n0;1,25\n1;0,5\n2;1.000\n", "step\tsize\n0\t1,25\n1\t,5\n2\t1.000,0\n", "step|size\n0|1.25\n1|0.5\n2|1000\n",
		"sep=;\nstep;size\n0;1.25\n1;0.5\n2;1000\n", "\"sep=,\"\nstep,size\n0,1.25\n1,0.5\n2,1000\n",
		"step,size\n0,\"1,25\"\n1,\"0,5\"\n2,\"1.000\"\n",
		"step,size\n0,1.25\n1,0.5\n2,\"1,000\"\n", "step;size\n0;1.25\n1;0.5\n2;1 000\n", "step;size\n0;1,25\n1;0,5\n2;1\u202f000,0\n",
		"step;size\n0;1.25\n1;0.5\n2;1'000\n",
		"step,size,\n0,1.25,\n1,0.5\n2,1000,,\n", "step,size (E, kT)\n0,1.25\n1,0.5\n2,1000\n",
		"step;size (E, kT)\n0;1,25\n1;0,5\n2;1000\n",
		"step,\"size\n(E)\",note\n0,1.25,\"two\nlines, \"\"quoted\"\"\"\n1,0.5,\n2,1000,x\n", "id,size\n#0,1.25\n#1,0.5\n2,1000\n",
		"#id,size\n1,1.25\n#2,0.5\n3,1000\n",
		"# made by me\n# C=1\n# step,size\n0,1.25\n1,0.5\n2,1000\n",
		"step,size\n# a comment, with a comma\n0,1.25\n#key=a,b\n1,0.5\n# nan\n2,1000\n",
		"\"\",\"size\"\n\"1\",1.25\n\"2\",0.5\n\"3\",1000\n", "\"size\"\n\"1\",1.25\n\"2\",0.5\n\"3\",1000\n",
		";step;size\n0;0;1.25\n1;1;0.5\n2;2;1000\n",
		"\"# C=1\";;\nsize;b;\n1,25;1;\n0,5;1;\n1000;1;\n" })
	void oneTableInManyDialects(final String csv) throws IOException {
		assertArrayEquals(new double[] { 1.25, 0.5, 1000 }, NumberTable.parse("t", csv).column("size"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "inf", "Inf", "Infinity", "+inf", "INF" })
	void infinityIsInfinityHoweverItIsSpelt(final String spelling) throws IOException {
		final NumberTable table = NumberTable.parse("t", "a,size (E)\n1,2\n1," + spelling + "\n3,NaN\n4,nan\n5,\n6,NA\n");
		assertArrayEquals(new double[] { 2, Double.POSITIVE_INFINITY, Double.NaN, Double.NaN, Double.NaN, Double.NaN },
			table.column("size"));
		assertEquals("t, row 2, column size (E)=Infinity is not allowed: it must be a finite number, or an empty cell where there is none.",
			assertThrows(IllegalArgumentException.class, () -> table.finiteColumn("size")).getMessage());
		assertEquals("t, row 2, column size (E)", RowCondition.select(table, "a <= 1").place(1, "size"));
		assertEquals("t, row 5, column a", RowCondition.select(table, "a > 3").place(1, "a"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "1D", "2F", "0x10", "1.5mm", "1e", "12,34,56", "1,2345", "--1", "5%" })
	void whatIsNoNumberIsNone(final String cell) throws IOException {
		final NumberTable table = NumberTable.parse("t", "a,size\n1,2.5\n2,\"" + cell + "\"\n");
		final String said = assertThrows(IllegalArgumentException.class, () -> table.column("size")).getMessage();
		assertTrue(said.startsWith("column=size is not allowed: it must be a column of numbers, and in t it holds \"")
			&& said.contains('"' + cell + "\" in row 2"), said);
	}

	@Test
	void marksThatContradictOrTellNothingAreRefused() throws IOException {
		final NumberTable mixed = NumberTable.parse("t", "a;size\n1;1,5\n2;2.5\n");
		assertEquals("column=size is not allowed: it must be a column of numbers, and in t it holds \"2.5\" in row 2 and \"1,5\" in row "
			+ "1: decimal points and decimal commas are mixed.",
			assertThrows(IllegalArgumentException.class, () -> mixed.column("size")).getMessage());
		final NumberTable open = NumberTable.parse("t", "a,size\n1,\"1,250\"\n2,\"2,500\"\n");
		assertTrue(assertThrows(IllegalArgumentException.class, () -> open.column("size")).getMessage()
			.contains("which may be decimals or thousands"));
		// another column, or the separator, decides
		assertArrayEquals(new double[] { 1250, 2500 }, NumberTable.parse("t", "a,size\n0.5,\"1,250\"\n2,\"2,500\"\n").column("size"));
		assertArrayEquals(new double[] { 1.25, 2.5 }, NumberTable.parse("t", "a;size\n1;1,250\n2;2,500\n").column("size"));
		assertArrayEquals(new double[] { 1.25, 2.5 }, NumberTable.parse("t", "a;size\n1;1.250\n2;2.500\n").column("size"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
		"size\\n1,25\\n0,5\\n | t, row 1 has 2 cells, and there are 1 heading (is a comma in a number or a word without quotation marks? "
			+ "cells may be separated by semicolons).",
		"a,b\\n1,2\\n3\\n | t, row 2 has 1 cells, and there are 2 headings.",
			"1,2\\n3,4\\n | has no line of headings: its first line holds numbers only",
		"a,b\\n1,\"2\\n | t is no table: the quotation mark in line 2 is not closed.",
			"a,b\\n1,\"2\"x\\n | has a quotation mark within a cell",
		"a b\\n1 2\\n | has blanks between its cells", "# only=comments\\n | t is no table: it has no line of headings.",
			"'' | t is no table: it has no line of headings." })
	void theCauseIsSaid(final String csv, final String said) {
		final String message = assertThrows(IOException.class, () -> NumberTable.parse("t", csv.replace("\\n", "\n"))).getMessage();
		assertTrue(message.contains(said), message);
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE", "windows-1252", "ISO-8859-1" })
	void theEncodingIsToldByTheBytes(final String encoding) throws IOException {
		final String mark = encoding.equals("UTF-32LE") ? "\uFEFF" : "";
		final Path file = Files.write(folder.resolve("t.csv"), (mark + "Gr\u00f6\u00dfe (\u00b5m);name\n1,5;\u00e4\n")
			.getBytes(Charset.forName(encoding)));
		try (Reader text = TableText.open(file)) {
			final NumberTable table = NumberTable.parse("t", text);
			assertEquals(List.of("Gr\u00f6\u00dfe (\u00b5m)", "name"), table.headings());
			assertArrayEquals(new double[] { 1.5 }, table.column("Gr\u00f6\u00dfe"));
		}
	}

	@ParameterizedTest
	@MethodSource("noTexts")
	void whatIsNoTextIsSaid(final String name, final String content, final String said) throws IOException {
		final Path file = Files.write(folder.resolve(name), content.getBytes(Charset.forName("ISO-8859-1")));
		final String message = assertThrows(IOException.class, () -> TableText.open(file)).getMessage();
		assertTrue(message.startsWith(file.toString()) && message.contains(said), message);
	}

	static Stream<Arguments> noTexts() {
		return Stream.of(Arguments.of("t.csv", "", "is empty: a table is expected."),
			Arguments.of("t.csv.gz", "a,b", "is not compressed with gzip, as its name says: name it t.csv"),
			Arguments.of("t.csv", "PK\u0003\u0004", "is a workbook of a spreadsheet or a zip archive: save it as CSV."),
			Arguments.of("t.csv", "\u0000\u0005\u0016\u0007", "is an AppleDouble file"),
			Arguments.of("t.csv", "\u0089PNG\u0001\u0002", "is not a text file: a table as CSV is expected."));
	}

	@Test
	void hugeLinesAndCellsAreRefusedSoon() {
		assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
			for (final String csv : List.of("x".repeat(3_000_000), "a,b\n1," + "9".repeat(3_000_000), "a\n\"" + "x\n".repeat(2_000_000),
				",".repeat(900_000) + "\n1", "a,b\n" + "\"".repeat(999_999))) {
				assertThrows(IOException.class, () -> NumberTable.parse("t", csv));
			}
		});
	}

	static Stream<Arguments> spreadsheets() {
		return Stream.of(Arguments.of("UTF-8", ';', ',', "\n"), Arguments.of("UTF-16LE", '\t', '.', "\r\n"),
			Arguments.of("UTF-8", ',', '.', "\r"),
			Arguments.of("windows-1252", ';', ',', "\r\n"));
	}

	/**
	 * A network file as saved by a spreadsheet: decimal commas, semicolons, tabs, empty cells at the end of lines, all line ends and
	 * encodings.
	 */
	@ParameterizedTest
	@MethodSource("spreadsheets")
	void aNetworkThatASpreadsheetSavedIsTheSame(final String encoding, final char separator, final char mark, final String end)
		throws IOException {
		final StoredNetwork stored = Samples.lattice(4, 0.1, 1);
		final Charset charset = Charset.forName(encoding);
		for (final Path file : NetworkFiles.save(stored, new CrumpleCsv(), folder.resolve("net"))) {
			final StringBuilder text = new StringBuilder(encoding.startsWith("UTF-16") ? "\uFEFF" : "").append("# Gr\u00f6\u00dfe=")
				.append(end);
			for (final String line : Files.readAllLines(file)) {
				text.append(line.startsWith("#") ? line : line.replace(',', separator).replace('.', separator == ',' ? '.' : mark))
					.append(line.startsWith("#") ? "" : separator).append(separator).append(end);
			}
			Files.write(file, text.toString().getBytes(charset));
		}
		final StoredNetwork read = NetworkFiles.open(folder.resolve("net.nodes.csv"));
		assertEquals(stored.network(), read.network());
		assertEquals(stored.configuration(), read.configuration());
	}
}
