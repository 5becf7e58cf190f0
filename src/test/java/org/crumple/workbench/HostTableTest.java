package org.crumple.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import ij.measure.ResultsTable;

import org.crumple.table.NumberTable;
import org.crumple.table.Schema;
import org.junit.jupiter.api.Test;

/** Tables in ImageJ and their text: seventeen digits, unchanged headings, quoted words where necessary. */
class HostTableTest {

	private record Row(double index, Double stress, Boolean unstable, String remark) {}

	private static final Schema<Row> ALL = new Schema<Row>("Test").whole("index", "a whole number, or none", Row::index)
		.real("stress", "E/l^2", "a real one", Row::stress)
		.truth("unstable", "1 or 0, or none", Row::unstable).word("remark", "a word", Row::remark);
	private static final Row FULL = new Row(7, 3.0, true, "no \"second\" minimum, none"), EMPTY = new Row(Double.NaN, Double.NaN, null, "");

	@Test
	void numbersReadBackToTheSameBits() throws Exception {
		final double[] values = { 0.1, 1.0 / 3, -1e-300, 123456789.123456789, Math.PI, -0.0, Double.POSITIVE_INFINITY };
		final HostTable table = HostTable.of(new Schema<Integer>("Test").real("stress", "E/l^2", "", k -> values[k]).of(0, 1, 2, 3, 4, 5, 6)
			.about("nodes", "16"));
		final List<String> lines = HostTable.text(table).lines().toList();
		assertEquals("stress (E/l^2)", lines.get(0));
		for (int k = 0; k < values.length; k++) assertEquals(values[k], Double.parseDouble(lines.get(k + 1)));
		final NumberTable numbers = HostTable.numbers(table);
		assertArrayEquals(values, numbers.column("stress"));
		assertEquals("16", numbers.facts().get("nodes"));
	}

	@Test
	void missingValuesAreEmptyAndWordsAreQuoted() throws Exception {
		final String text = "index,stress (E/l^2),unstable,remark\n7,3,1,\"no \"\"second\"\" minimum, none\"\n,,,\n";
		final StringBuilder own = new StringBuilder();
		ALL.of(FULL, EMPTY).write(own);
		assertEquals(text, own.toString(), "as ensembles write it");
		assertEquals(text, HostTable.text(HostTable.of(ALL.of(FULL, EMPTY))), "as commands write it");
	}

	@Test
	void theTypeSaysHowManyDecimalsAreShown() {
		final HostTable table = HostTable.of(ALL.of(FULL, EMPTY));
		assertEquals("7\t3.000000000E0\t1\tno \"second\" minimum, none", table.getRowAsString(0));
		assertEquals("NaN\tNaN\tNaN\t", table.getRowAsString(1));
	}

	@Test
	void aTableWithoutRowsHasItsHeadings() {
		final HostTable empty = HostTable.of(ALL.of());
		assertEquals("index,stress (E/l^2),unstable,remark\n", HostTable.text(empty));
		assertEquals("index\tstress (E/l^2)\tunstable\tremark", empty.getColumnHeadings(), "as a macro finds them");
		assertEquals(0, empty.getColumnAsDoubles(empty.getColumnIndex("stress (E/l^2)")).length);
	}

	/** A column averaged in bins of itself. */
	@Test
	void columnsUnderTheSameHeadingAreOne() {
		assertEquals("r (l),count\n2,3\n",
			HostTable.text(HostTable.of(new Schema<Integer>("Test").real("x", "l", "", r -> 1).real("y", "l", "", r -> 2)
			.whole("count", "", r -> 3).of(1)
			.headed("x", "r (l)").headed("y", "r (l)"))));
	}

	@Test
	void whatAMacroAddsIsReadToo() throws Exception {
		final ResultsTable table = HostTable.of(ALL.of(FULL));
		table.setValue("mine", 0, 2.5);
		assertEquals(2.5, HostTable.numbers(table).column("mine")[0]);
		assertTrue(HostTable.text(table).startsWith("index,stress (E/l^2),unstable,remark,mine\n"));
	}

	@Test
	void aTableKnowsItsTitleBeforeItIsShown() {
		assertEquals("Test", HostTable.of(ALL.of()).getTitle());
	}
}
