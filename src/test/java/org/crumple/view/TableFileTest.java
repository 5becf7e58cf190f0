package org.crumple.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables on disk: seventeen digits, headings as they are, words quoted where they must be. */
class TableFileTest {

	@TempDir
	Path folder;

	@Test
	void numbersReadBackToTheSameBits() throws Exception {
		final double[] values = { 0.1, 1.0 / 3, -1e-300, 123456789.123456789, Math.PI };
		TableFile.write(new DataTable("Test").column("stress (E/l^2)", values), folder.resolve("t.csv"));
		final List<String> lines = Files.readAllLines(folder.resolve("t.csv"));
		assertEquals("stress (E/l^2)", lines.get(0));
		for (int k = 0; k < values.length; k++) assertEquals(values[k], Double.parseDouble(lines.get(k + 1)));
	}

	@Test
	void missingValuesAreEmptyAndWordsAreQuoted() throws Exception {
		final DataTable table = new DataTable("Test").column("bond", new int[] { 7 }).column("dr_in (l)", new double[] { Double.NaN })
			.with("remark", "no \"second\" minimum, none");
		TableFile.write(table, folder.resolve("t.csv"));
		assertEquals(List.of("bond,dr_in (l),remark", "7,,\"no \"\"second\"\" minimum, none\""), Files.readAllLines(folder.resolve("t.csv")));
	}

	@Test
	void aTableKnowsItsTitleBeforeItIsShown() {
		assertEquals("Bond Strains", new DataTable("Bond Strains").getTitle());
	}
}
