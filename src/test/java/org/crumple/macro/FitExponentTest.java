package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import ij.measure.ResultsTable;

import org.crumple.host.MacroFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fit Exponent... as a macro sees it. */
class FitExponentTest extends MacroTest {

	@TempDir
	Path folder;

	/** x = (k/n)^(1/2), k = 1..n, alternating in sign: p(|x|) = 2x on (0, 1], the exponent 1 up to order ln n/n. */
	@BeforeEach
	void writeTables() throws IOException {
		for (final int n : new int[] { 500, 1000 }) {
			final StringBuilder text = new StringBuilder("x (l),odd\n");
			for (int k = 1; k <= n; k++) text.append((k % 2 == 0 ? 1 : -1) * Math.sqrt((double) k / n)).append(',').append(k % 2).append('\n');
			Files.writeString(folder.resolve("data-" + n + ".csv"), text);
		}
	}

	private String fit(final String file, final String more) {
		return "run('Fit Exponent...', 'table=[" + inMacro(folder.resolve(file)) + "] column=x " + more + "');";
	}

	@Test
	void aTableFromElsewhereIsFitted() throws MacroFailure {
		run(fit("data-1000.csv", "until=1"));
		final ResultsTable table = ResultsTable.getResultsTable();
		assertEquals(1, table.getValue("exponent", 0), 0.02);
		assertEquals(2 / Math.sqrt(1000), table.getValue("error", 0), 0.002);
		assertEquals(1000, table.getValue("count", 0));
		assertTrue(table.getValue("low", 0) < 1 && table.getValue("high", 0) > 1);
		assertEquals("fit-x-lower", activeImage().getTitle());
		assertTrue(workbench.table("Window Scan").size() > 50);
	}

	@Test
	void wildcardsPoolAndConditionsSelect() throws MacroFailure {
		run(fit("data-*.csv", "until=1 where=[odd = 1]"));
		assertEquals(750, ResultsTable.getResultsTable().getValue("count", 0));
		run(fit("data-*.csv", "until=1 take=Smallest bootstrap=0"));
		assertEquals(2, ResultsTable.getResultsTable().getValue("count", 0));
	}

	@Test
	void itChainsOnTheNewestTableAndSaves() throws MacroFailure {
		run(SMALL + "run('Relax Network...', ''); run('Local Excitations...', ''); run('Fit Exponent...', 'column=dt tail=Upper save=[" + inMacro(folder) + "/fits]');");
		assertTrue(ResultsTable.getResultsTable().getValue("exponent", 0) < -1);
		for (final String file : new String[] { "fit-exponent-fit-dt-upper.csv", "window-scan-fit-dt-upper.csv", "fit-dt-upper.png", "window-scan-dt-upper.png" }) {
			assertTrue(Files.exists(folder.resolve("fits").resolve(file)), file);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "column=y | column=y | x (l), odd", "column=x until=-1 | until=-1 | 0 or more", "column=x bootstrap=3 | bootstrap=3 | at least 20",
		"column=x bins=0 | bins=0 | 1 to 100", "column=x where=[odd] | where=odd | comparisons", "column=x where=[odd = 7] | column=x | values other than 0",
		"column=x until=1e-9 | window | two", "column=x tail=Left | tail=Left | Upper", "column=x from=2 until=1 | until=1.0 | above" })
	void aWrongInputIsNamed(final String options, final String what, final String allowed) {
		final String message = failure("run('Fit Exponent...', 'table=[" + inMacro(folder.resolve("data-500.csv")) + "] " + options + "');");
		assertTrue(message.contains(what) && message.contains(allowed), message);
	}

	@Test
	void aScalingRelationHasItsSlope() throws MacroFailure {
		run(SMALL + "run('Relax Network...', ''); run('Local Excitations...', ''); run('Scaling Relation...', 'y=r average=Median where=[bistable = 1] from=0.01 save=[" +
			inMacro(folder) + "/relation]');");
		assertTrue(Math.abs(ResultsTable.getResultsTable().getValue("slope", 0)) < 1); // lengths hardly know of distances
		run("run('Scaling Relation...', 'table=[Local Excitations] x=f_in y=f_in average=[Geometric mean] bins=1');");
		assertEquals(1, ResultsTable.getResultsTable().getValue("slope", 0), 1e-9);
		assertTrue(Files.exists(folder.resolve("relation/relation-r-distance.png")));
		assertTrue(failure("run('Scaling Relation...', 'table=[Local Excitations] x=nothing');").contains("column=nothing"));
		assertTrue(failure("run('Scaling Relation...', 'table=[Local Excitations] from=3 until=2');").contains("until=2.0"));
	}

	@Test
	void aMissingTableIsNamed() {
		assertTrue(failure("run('Fit Exponent...', 'column=x');").contains("there is no table yet"));
		assertTrue(failure("run('Fit Exponent...', 'table=nowhere.csv column=x');").contains("table=nowhere.csv"));
		assertTrue(failure(fit("none-*.csv", "")).contains("none-*.csv"));
	}
}
