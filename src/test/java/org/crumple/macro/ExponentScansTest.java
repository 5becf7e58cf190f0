package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

import ij.measure.ResultsTable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Local Exponent... and Size Exponents... by their macro lines. */
class ExponentScansTest extends MacroTest {

	@TempDir
	Path folder;

	/** y = u²: p(y) ~ y^(-1/2), which asks of x = y^(1/2) an exponent of 0. */
	private String values() throws IOException {
		final SplittableRandom random = new SplittableRandom(3);
		final StringBuilder text = new StringBuilder("seed,y (E),kind\n");
		for (int k = 0; k < 20_000; k++) text.append(k % 50).append(',').append(Math.pow(random.nextDouble(), 2)).append(',').append(k % 2)
			.append('\n');
		Files.writeString(folder.resolve("values.csv"), text);
		return "table=[" + inMacro(folder.resolve("values.csv")) + "] column=y ";
	}

	@Test
	void aWindowIsThatOfFitExponent() throws Exception {
		final String data = values();
		run("run('Local Exponent...', '" + data + "where=[kind = 1] width=0.5 windows=4 power=2 save=[" + inMacro(folder) + "/out]');");
		final ResultsTable table = ResultsTable.getResultsTable();
		assertEquals("Local Exponent", table.getTitle());
		final int row = table.size() - 3;
		assertEquals(Math.pow(10, 0.5), table.getValue("until", row) / table.getValue("from", row), 1e-12);
		final double exponent = table.getValue("exponent", row), from = table.getValue("from", row), until = table.getValue("until", row),
			count = table.getValue("count", row);
		assertEquals(0, exponent, 4 * table.getValue("error", row));
		assertTrue(table.getValue("low", row) < exponent && exponent < table.getValue("high", row));
		assertEquals("local-exponent-y", activeImage().getTitle());
		assertTrue(Files.readString(folder.resolve("out/local-exponent-y.figure.csv")).contains("95 % interval"));
		run("run('Fit Exponent...', '" + data + "where=[kind = 1] tail=Upper bootstrap=0 from=" + from + " until=" + until + "');");
		final ResultsTable fit = ResultsTable.getResultsTable();
		assertEquals(count, fit.getValue("count", 0));
		assertEquals(exponent, 2 * (fit.getValue("exponent", 0) + 1) - 1, 1e-9);
	}

	@ParameterizedTest
	@CsvSource({ "width=0, width=0", "width=9, width=9", "windows=0, windows=0", "power=0, power=0", "law=[Power law with cut-off], law=",
		"where=[z = 1], z", "width=0.001, width=0.001" })
	void whatCannotBeFittedIsRefused(final String keys, final String named) throws Exception {
		final String message = failure("run('Local Exponent...', '" + values() + keys + "');");
		assertTrue(message.startsWith("Local Exponent: ") && message.contains(named), message);
	}

	/** Means that go as N^0.3 exp(-4 N^-1/2), and strains per event as N^-0.7. */
	private String steps(final int... sizes) throws IOException {
		final SplittableRandom random = new SplittableRandom(7);
		for (final int n : sizes) {
			for (int k = 0; k < 20; k++) {
				final StringBuilder text = new StringBuilder("# nodes=" + n
					+ "\n# shear.protocol=Event driven\nstrain,flips,s (E)\n0,0,0\n");
				double strain = 0;
				for (int e = 0; e < 100; e++) {
					strain -= Math.log(1 - random.nextDouble()) * Math.pow(n, -0.7);
					final double s = 1e-3 * Math.pow(n, 0.3) * Math.exp(-4 / Math.sqrt(n)) * (0.5 + random.nextDouble());
					text.append(String.format(Locale.ROOT, "%.12f,0,0%n%.12f,%d,%.9g%n", strain, strain + 1e-10, 2, s));
				}
				Files.writeString(folder.resolve("n" + n + "-" + k + ".csv"), text);
			}
		}
		return "table=[" + inMacro(folder) + "/n*.csv]";
	}

	@Test
	void aCorrectionFindsTheExponentOfLargeN() throws Exception {
		run("run('Size Exponents...', '" + steps(64, 128, 256, 512, 1024) + " threshold=1e-6 save=[" + inMacro(folder) + "/out]');");
		final ResultsTable table = ResultsTable.getResultsTable();
		assertEquals("Size Exponents", table.getTitle());
		double plain = Double.NaN, corrected = Double.NaN, error = Double.NaN, amplitude = Double.NaN, strain = Double.NaN;
		for (int r = 0; r < table.size(); r++) {
			if (table.getValue("from_nodes", r) != 64) continue;
			final String quantity = table.getStringValue("quantity", r);
			if (quantity.equals("strain_s") && Double.isNaN(table.getValue("correction", r))) strain = table.getValue("exponent", r);
			if (!quantity.equals("s")) continue;
			if (Double.isNaN(table.getValue("correction", r))) {
				plain = table.getValue("exponent", r);
				assertEquals(0, table.getValue("accepted", r), "the means do not follow a power law");
			} else {
				corrected = table.getValue("exponent", r);
				error = table.getValue("error", r);
				amplitude = table.getValue("amplitude", r);
			}
		}
		assertTrue(plain > 0.38, "too steep: " + plain);
		assertEquals(0.3, corrected, 3 * error);
		assertEquals(-4, amplitude, 1);
		assertEquals(-0.7, strain, 0.05);
		for (final String name : new String[] { "size-exponents.png", "interval-exponents.svg", "s-moments.pdf",
			"flip-moments.figure.csv" })
			assertTrue(Files.size(folder.resolve("out").resolve(name)) > 0, name);
	}

	@Test
	void twoSizesAreRefused() throws Exception {
		final String message = failure("run('Size Exponents...', '" + steps(64, 128) + "');");
		assertTrue(message.startsWith("Size Exponents") && message.contains("three different N"), message);
		assertTrue(failure("run('Size Exponents...', '" + steps(64, 128, 256) + " moments=9');").contains("moments=9"));
		assertTrue(failure("run('Size Exponents...', '" + steps(64, 128, 256) + " correction=-1');").contains("correction=-1"));
	}
}
