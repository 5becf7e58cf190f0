package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import ij.measure.ResultsTable;

import org.crumple.host.MacroFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Excitation Plots... on tables whose exponents are known. */
class ExcitationPlotsTest extends MacroTest {

	@TempDir
	Path folder;

	/** Quantiles u of known laws: stable u^(1/2.5), so θ = 1.5; unstable u^(1/2), θ = 1; |dl| u^(-1/2), a tail of -3, of either sign. */
	@BeforeEach
	void writeTable() throws IOException {
		final StringBuilder text = new StringBuilder("distance (l),effective_stiffness (E/l^2),f_in (E/l),barrier (E),dl (l),dt (E/l),unstable,bistable\n");
		for (int k = 1; k <= 600; k++) {
			final double u = (k - 0.5) / 600, x = Math.pow(u, k % 2 == 0 ? 0.4 : 0.5), tail = (k % 3 == 0 ? -1 : 1) / Math.sqrt(u);
			text.append(x + "," + x + "," + x * x + "," + x * x * x + "," + tail + "," + 2 * tail + "," + k % 2 + ",1\n");
			if (k % 10 == 0) text.append("," + x + ",,," + tail + "," + tail + ",0,0\n");
		}
		Files.writeString(folder.resolve("all.csv"), text);
	}

	@Test
	void exponentsOfEveryPopulationAreThoseDrawn() throws Exception {
		run("run('Excitation Plots...', 'table=[" + inMacro(folder.resolve("all.csv")) + "] share=1 save=[" + inMacro(folder) + "/out]');");
		final ResultsTable fits = ResultsTable.getResultsTable();
		assertEquals(3 * 3 + 3 * 4, fits.size(), "without bistability there is no distance, force or barrier");
		int seen = 0;
		for (int row = 0; row < fits.size(); row++) {
			final String which = fits.getStringValue("column", row) + " " + fits.getStringValue("population", row);
			final double expected = switch (which) {
				case "distance stable" -> 1.5;
				case "distance unstable" -> 1;
				case "f_in unstable" -> 0;
				case "dl stable", "dl unstable", "dt stable" -> -3;
				default -> Double.NaN;
			};
			if (Double.isNaN(expected)) continue;
			seen++;
			assertEquals(expected, fits.getValue("exponent", row), 0.05, which);
		}
		assertEquals(6, seen);
		for (final String name : new String[] { "distance", "effective_stiffness", "f_in", "barrier", "dl", "dt" }) {
			assertTrue(Files.size(folder.resolve("out/p-" + name + ".png")) > 0);
		}
		assertEquals("P-distance", activeImage().getTitle());
	}

	@Test
	void badInputIsRefused() throws IOException {
		final String path = inMacro(folder.resolve("all.csv"));
		assertTrue(refusal("table=[" + path + "] share=2").contains("share=2"));
		assertTrue(refusal("table=[" + path + "] bins=0").contains("bins=0"));
		Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
		assertTrue(refusal("table=[" + inMacro(folder.resolve("other.csv")) + "]").contains("column=unstable"));
	}

	private String refusal(final String options) {
		return assertThrows(MacroFailure.class, () -> run("run('Excitation Plots...', '" + options + "');")).getMessage();
	}
}
