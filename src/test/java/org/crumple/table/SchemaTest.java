package org.crumple.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.crumple.table.Column.Type;
import org.junit.jupiter.api.Test;

/** Columns that are declared once, and the tables of them. */
class SchemaTest {

	private static final Schema<Integer> SQUARES = new Schema<Integer>("Squares").whole("n", "number", n -> n).real("square", "l^2",
		"n l squared", n -> n * n)
		.truth("even", "1 if n is even, empty of 0", n -> n == 0 ? null : n % 2 == 0).word("name", "in words", n -> n == 2 ? "two, say"
		: "");

	private static String csv(final Table table) throws Exception {
		final StringBuilder text = new StringBuilder();
		table.write(text);
		return text.toString();
	}

	@Test
	void whatIsDeclaredIsWhatATableHas() throws Exception {
		final Table table = SQUARES.of(0, 2);
		assertEquals(List.of("n", "square (l^2)", "even", "name"), table.columns().stream().map(Column::shown).toList());
		assertEquals(List.of(Type.WHOLE, Type.REAL, Type.TRUTH, Type.WORD), table.columns().stream().map(Column::type).toList());
		assertEquals(SQUARES.columns(), table.columns());
		assertEquals("n,square (l^2),even,name\n0,0,,\n2,4,1,\"two, say\"\n", csv(table));
		assertArrayEquals(new double[] { 0, 4 }, table.real("square"));
		assertArrayEquals(new String[] { "", "two, say" }, table.words("name"));
		assertEquals("n,square (l^2),even,name\n", csv(SQUARES.of()));
		assertEquals("Others", SQUARES.titled("Others").of(1).title());
	}

	@Test
	void aKeyIsThatOfOneColumnAndAnotherIsNone() {
		assertTrue(assertThrows(IllegalArgumentException.class, () -> SQUARES.real("n", "", "again", n -> n)).getMessage()
			.contains("key n"));
		final Table table = SQUARES.of(1);
		assertEquals("Squares has no column cube", assertThrows(IllegalArgumentException.class, () -> table.real("cube")).getMessage());
		assertTrue(assertThrows(IllegalArgumentException.class, () -> table.real("name")).getMessage().contains("holds words"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> table.words("n")).getMessage().contains("holds numbers"));
	}

	@Test
	void columnsThatSayNothingAreLeftOutAndHeadingsMayBeThoseOfTheData() throws Exception {
		assertEquals("n,name\n1,\n", csv(SQUARES.without(Set.of("square", "even")).of(1)));
		final Table headed = SQUARES.of(3).headed("square", "|area| [m^2]");
		assertEquals("n,|area| [m^2],even,name\n3,9,0,\n", csv(headed));
		assertArrayEquals(new double[] { 9 }, headed.real("square"));
	}

	@Test
	void numbersAreForAnalysesOfAnyTable() {
		final Table table = SQUARES.of(0, 2).about("nodes", "16");
		final NumberTable numbers = table.numbers();
		assertEquals("Squares", numbers.name());
		assertArrayEquals(new double[] { 0, 4 }, numbers.column("square"));
		assertArrayEquals(new double[] { Double.NaN, 1 }, numbers.column("even"));
		assertEquals("16", numbers.facts().get("nodes"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> numbers.column("name")).getMessage().contains("holds words"));
		assertNull(SQUARES.of(1).numbers().facts().get("nodes"));
	}

	@Test
	void tablesThatWereReadHaveTheirOwnHeadings() throws Exception {
		assertEquals("t (s),|x| [m]\n0,1.5\n1,\n",
			csv(Table.read("Opened", List.of("t (s)", "|x| [m]"), List.of(new double[] { 0, 1 }, new double[] { 1.5, Double.NaN }))));
		assertEquals("t\n7\n", csv(Table.read("Opened", List.of("t", "t"), List.of(new double[] { 7 }, new double[] { 7 }))),
			"a column that is named twice is there once");
	}
}
