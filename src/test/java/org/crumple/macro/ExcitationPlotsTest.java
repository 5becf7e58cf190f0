package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import ij.IJ;
import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.crumple.host.MacroFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Excitation Plots... on tables with known exponents. */
class ExcitationPlotsTest extends MacroTest {

	@TempDir
	Path folder;

	/**
	 * Values from quantiles u with known laws: stable bonds u^(1/2.5), so θ = 1.5; unstable bonds u^(1/2), θ = 1; |dl| u^(-1/2), a tail with exponent -3,
	 * with both signs.
	 */
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
		for (final String name : new String[] { "dl", "dt" }) assertTrue(Files.size(folder.resolve("out/moment-growth-" + name + ".png")) > 0);
		assertEquals("P-distance", activeImage().getTitle());
		// for a single table, single bonds are pooled, up to half of each population
		final ResultsTable growth = workbench.table("Moment Growth");
		double most = 0;
		for (int row = 0; row < growth.size(); row++) if (growth.getStringValue("population", row).equals("all")) most = Math.max(most, growth.getValue("bonds", row));
		assertEquals(256, most, 1e-9, "the largest power of two up to 330");
	}

	/** Both commands draw the same plots, and none without {@code plots}. */
	@Test
	void localExcitationsDrawsTheSamePanels() throws Exception {
		run(SMALL + "run('Relax Network...', ''); run('Local Excitations...', 'save=[" + inMacro(folder) + "/local]');");
		run("run('Excitation Plots...', 'table=[Local Excitations] save=[" + inMacro(folder) + "/pooled]');");
		for (final String name : new String[] { "distance", "effective_stiffness", "f_in", "barrier", "dl", "dt" }) {
			final ImagePlus local = IJ.openImage(folder.resolve("local/p-" + name + "-relaxed-64-3.png").toString());
			final ImagePlus pooled = IJ.openImage(folder.resolve("pooled/p-" + name + ".png").toString());
			// below the caption, which names the networks
			local.setRoi(0, 100, local.getWidth(), local.getHeight() - 100);
			pooled.setRoi(0, 100, pooled.getWidth(), pooled.getHeight() - 100);
			assertArrayEquals((int[]) local.crop().getProcessor().getPixels(), (int[]) pooled.crop().getProcessor().getPixels(), name);
		}
		run("close('*'); run('Local Excitations...', 'network=relaxed-64-3 plots=false save=[" + inMacro(folder) + "/none]');");
		try (Stream<Path> files = Files.list(folder.resolve("none"))) {
			assertEquals(0, files.filter(f -> f.getFileName().toString().startsWith("p-")).count());
		}
		assertEquals("distance-relaxed-64-3", activeImage().getTitle());
		assertTrue(Files.exists(folder.resolve("none/local-excitations-relaxed-64-3.csv")));
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
