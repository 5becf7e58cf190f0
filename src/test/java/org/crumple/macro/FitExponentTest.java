package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

import ij.measure.ResultsTable;

import org.crumple.host.MacroFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fit Exponent... run from macros. */
class FitExponentTest extends MacroTest {

	@TempDir
	Path folder;

	/** x = (k/n)^(1/2), k = 1..n, with alternating sign: p(|x|) = 2x on (0, 1], so the exponent is 1 up to order ln n/n. */
	@BeforeEach
	void writeTables() throws IOException {
		for (final int n : new int[] { 500, 1000 }) {
			final StringBuilder text = new StringBuilder("x (l),odd\n");
			for (int k = 1; k <= n; k++) text.append((k % 2 == 0 ? 1 : -1) * Math.sqrt((double) k / n)).append(',').append(k % 2)
				.append('\n');
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

	/** Sizes 1 to 60 with frequencies 3000 n^-1.5 exp(-n/20). */
	private String sizes() throws IOException {
		final StringBuilder text = new StringBuilder("flips\n");
		for (int n = 1; n <= 60; n++) text.append((n + "\n").repeat((int) Math.round(3000 * Math.pow(n, -1.5) * Math.exp(-n / 20.0))));
		Files.writeString(folder.resolve("sizes.csv"), text);
		return "run('Fit Exponent...', 'table=[" + inMacro(folder.resolve("sizes.csv")) + "] column=flips tail=Upper bootstrap=20 ";
	}

	@Test
	void wholeNumbersAndCutOffsHaveTheirLaws() throws Exception {
		final String line = sizes();
		run(line + "law=[Whole numbers with cut-off] from=1 save=[" + inMacro(folder) + "/sizes]');");
		ResultsTable fit = ResultsTable.getResultsTable();
		assertEquals(-1.5, fit.getValue("exponent", 0), 0.02); // frequencies are rounded to whole numbers
		assertEquals(20, fit.getValue("cutoff", 0), 2); // frequencies of sizes above 50 round to zero
		assertTrue(fit.getValue("low", 0) < -1.5 && fit.getValue("high", 0) > -1.5);
		assertTrue(fit.getValue("cutoff_ratio", 0) < -100 && fit.getValue("cutoff_p", 0) < 1e-9, "it is needed");
		assertTrue(fit.getValue("exponential_ratio", 0) > 100 && fit.getValue("exponential_p", 0) < 1e-9, "the power too");
		assertEquals(1, fit.getValue("accepted", 0));
		assertTrue(Files.exists(folder.resolve("sizes/fit-flips-upper.png")));
		run(line + "law=[Whole numbers] from=1');");
		fit = ResultsTable.getResultsTable();
		assertTrue(fit.getValue("exponent", 0) < -1.7, "too steep without the cut-off");
		assertTrue(Double.isNaN(fit.getValue("cutoff", 0)));
		assertEquals(0, fit.getValue("accepted", 0));
		run(line + "law=[Power law with cut-off] from=1');");
		assertTrue(Math.abs(ResultsTable.getResultsTable().getValue("exponent", 0) + 1.5) > 0.1, "1, 2, 3 are not dense");
	}

	@Test
	void aChosenWindowOfWholeNumbersIsOneOfTheScan() throws Exception {
		run(sizes() + "law=[Whole numbers]');");
		final double from = ResultsTable.getResultsTable().getValue("from", 0);
		final ResultsTable scan = workbench.table("Window Scan");
		boolean found = false;
		for (int row = 0; row < scan.size(); row++) found |= scan.getValue("from", row) == from;
		assertTrue(found && from == Math.rint(from));
	}

	@Test
	void itChainsOnTheNewestTableAndSaves() throws MacroFailure {
		run(SMALL + "run('Relax Network...', ''); run('Local Excitations...', ''); run('Fit Exponent...', 'column=dt tail=Upper save=["
			+ inMacro(folder) + "/fits]');");
		assertTrue(ResultsTable.getResultsTable().getValue("exponent", 0) < -1);
		for (final String file : new String[] { "fit-exponent-fit-dt-upper.csv", "window-scan-fit-dt-upper.csv", "fit-dt-upper.png",
			"window-scan-dt-upper.png" }) {
			assertTrue(Files.exists(folder.resolve("fits").resolve(file)), file);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "column=y | column=y | x (l), odd", "column=x until=-1 | until=-1 | 0 or more",
		"column=x bootstrap=3 | bootstrap=3 | from 20 to 10000",
		"column=x bins=0 | bins=0 | 1 to 100", "column=x where=[odd] | where=odd | comparisons",
		"column=x where=[odd = 7] | column=x | values other than 0",
		"column=x until=1e-9 | window | two", "column=x tail=Left | tail=Left | Upper", "column=x take=Small | take=Small | [Smallest]",
		"column=x tail=Upper take=Smallest | tail=Upper | Lower for take=Smallest",
		"column=x take=Smallest from=0.1 | from=0.1 | 0 for take=Smallest", "column=x take=Largest | tail=Lower | Upper for take=Largest",
		"column=x tail=Upper take=Largest law=[Power law with cut-off] | law=Power law with cut-off | Power law for take=Largest",
		"column=x law=Zipf | law=Zipf | [Whole numbers]",
		"column=x law=[Whole numbers] | tail=Lower | Upper",
		"column=x tail=Upper law=[Whole numbers] from=1 | row 1, column x (l)=-0.04 | a whole number for law",
		"column=odd tail=Upper law=[Whole numbers] from=1.5 | from=1.5 | whole number",
		"column=x tail=Upper law=[Power law with cut-off] until=0.9 | until=0.9 | no upper end",
		"column=x from=2 until=1 | until=1.0 | above" })
	void aWrongInputIsNamed(final String options, final String what, final String allowed) {
		final String message = failure("run('Fit Exponent...', 'table=[" + inMacro(folder.resolve("data-500.csv")) + "] " + options
			+ "');");
		assertTrue(message.contains(what) && message.contains(allowed), message);
	}

	/** Bins of equal values once had errors of 4e-18, and dominated the slope. */
	@Test
	void binsOfEqualValuesDoNotRuleASlope() throws Exception {
		final StringBuilder text = new StringBuilder("x,y\n");
		final SplittableRandom random = new SplittableRandom(3);
		for (int k = 0; k < 400; k++) {
			final double x = Math.pow(10, 0.01 * k);
			// of the decades from 1 to 10^4, the third has equal values that are a factor of two too high
			text.append(x).append(',').append(k / 100 == 2 ? 0.1 * 6.3 : 0.1 * Math.sqrt(x / 31.6) * Math.pow(2, 2 * random.nextDouble()
				- 1)).append('\n');
		}
		text.append("0,1\n5,\n");
		Files.writeString(folder.resolve("equal.csv"), text);
		run("run('Scaling Relation...', 'table=[" + inMacro(folder.resolve("equal.csv")) + "] x=x y=y bins=5');");
		final ResultsTable slope = ResultsTable.getResultsTable();
		assertEquals(0.5, slope.getValue("slope", 0), 1.96 * slope.getValue("error", 0));
		assertTrue(slope.getValue("error", 0) > 0.02 && slope.getValue("error", 0) < 0.4, "error " + slope.getValue("error", 0));
		assertEquals(400, slope.getValue("values", 0));
		assertEquals(0, slope.getValue("accepted", 0), "they are off the line");
	}

	@Test
	void aScalingRelationHasItsSlope() throws MacroFailure {
		run(SMALL + "run('Relax Network...', ''); run('Local Excitations...', ''); run('Scaling Relation...', 'y=r average=Median "
			+ "where=[bistable = 1] from=0.01 save=[" +
			inMacro(folder) + "/relation]');");
		assertTrue(Math.abs(ResultsTable.getResultsTable().getValue("slope", 0)) < 1); // lengths hardly depend on distances
		run("run('Scaling Relation...', 'table=[Local Excitations] x=f_in y=f_in average=[Geometric mean] bins=1');");
		assertEquals(1, ResultsTable.getResultsTable().getValue("slope", 0), 1e-9);
		assertTrue(Files.exists(folder.resolve("relation/relation-r-distance.png")));
		assertTrue(failure("run('Scaling Relation...', 'table=[Local Excitations] x=nothing');").contains("column=nothing"));
		assertTrue(failure("run('Scaling Relation...', 'table=[Local Excitations] from=3 until=2');").contains("until=2.0"));
	}

	/** Eighty tables of ten to thirty rows of x^1.3 below 1. */
	private String networks(final String first) throws IOException {
		final SplittableRandom random = new SplittableRandom(4);
		for (int n = 0; n < 80; n++) {
			final StringBuilder text = new StringBuilder(first + "x (l)\n");
			final int rows = random.nextInt(10, 31);
			for (int k = 0; k < rows; k++) text.append(first.isEmpty() ? "" : k + ",").append(Math.pow(random.nextDouble(), 1 / 2.3))
				.append('\n');
			Files.writeString(folder.resolve("network-" + n + ".csv"), text);
		}
		return "run('Fit Exponent...', 'table=[" + inMacro(folder) + "/network-*.csv] column=x ";
	}

	/** With one bond per network the law is that of all bonds; a power law fitted to the smallest values would be flatter by one. */
	@Test
	void theSmallestOfEachTableTellTheLawOfAll() throws Exception {
		final String line = networks("");
		run(line + "take=Smallest bootstrap=20');");
		final ResultsTable fit = ResultsTable.getResultsTable();
		assertEquals(1.3, fit.getValue("exponent", 0), 3 * fit.getValue("error", 0));
		assertTrue(fit.getValue("error", 0) < 0.4 && fit.getValue("low", 0) < 1.3 && fit.getValue("high", 0) > 1.3);
		assertEquals(1, fit.getValue("accepted", 0));
		assertEquals("", fit.getStringValue("reason", 0));
		assertTrue(Double.isNaN(fit.getValue("exponential_ratio", 0)), "other laws describe other values");
		run(line + "take=Smallest until=0.2 bootstrap=0');");
		final ResultsTable few = ResultsTable.getResultsTable();
		assertEquals(1.3, few.getValue("exponent", 0), 3 * few.getValue("error", 0));
		assertEquals(0, few.getValue("accepted", 0));
		assertTrue(few.getStringValue("reason", 0).contains("fewer than 50 values"), few.getStringValue("reason", 0));
		run(line.replace("column=x", "column=x tail=Upper") + "take=Largest bootstrap=0');");
		assertTrue(ResultsTable.getResultsTable().getValue("exponent", 0) < -5, "no tail, but one value a table");
	}

	/**
	 * Bonds of one network are not independent: with few networks no exponent is accepted, but with a table of another program without
	 * bonds it is.
	 */
	@Test
	void fewNetworksTellNoExponent() throws Exception {
		final String line = networks("bond,");
		run(line + "until=1 bootstrap=0');");
		assertEquals(1, ResultsTable.getResultsTable().getValue("accepted", 0));
		run(line.replace("network-*", "network-1?") + "until=1 bootstrap=0');");
		final ResultsTable fit = ResultsTable.getResultsTable();
		assertTrue(fit.getValue("count", 0) > 100);
		assertEquals(0, fit.getValue("accepted", 0));
		assertEquals("the values in the window are of fewer than 30 networks", fit.getStringValue("reason", 0));
	}

	@Test
	void aMissingTableIsNamed() {
		assertTrue(failure("run('Fit Exponent...', 'column=x');").contains("there is no table yet"));
		assertTrue(failure("run('Fit Exponent...', 'table=nowhere.csv column=x');").contains("table=nowhere.csv"));
		assertTrue(failure(fit("none-*.csv", "")).contains("none-*.csv"));
	}
}
