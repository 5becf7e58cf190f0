package org.crumple.macro;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.measure.ResultsTable;

import org.crumple.excitation.BondPopulation;
import org.crumple.figure.Figure;
import org.crumple.figure.Mark.Series;
import org.crumple.figure.Palette;
import org.crumple.figure.Panel;
import org.crumple.host.MacroFailure;
import org.crumple.kernel.Monitor;
import org.crumple.plot.ExcitationPlots;
import org.crumple.survey.ExcitationFits;
import org.crumple.survey.ExcitationPanel;
import org.crumple.table.NumberTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Excitation Plots... on tables with known exponents. */
class ExcitationPlotsTest extends MacroTest {

	@TempDir
	Path folder;

	/**
	 * Values from quantiles u with known laws: stable bonds u^(1/2.5), so θ = 1.5; unstable bonds u^(1/2), θ = 1; |dl| u^(-1/2), a tail
	 * with exponent -3, with both signs.
	 */
	@BeforeEach
	void writeTable() throws IOException {
		final StringBuilder text = new StringBuilder(
			"distance (l),effective_stiffness (E/l^2),f_in (E/l),barrier (E),dl (l),dt (E/l),unstable,bistable\n");
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
		for (final String name : new String[] { "dl", "dt" })
			assertTrue(Files.size(folder.resolve("out/moment-growth-" + name + ".png")) > 0);
		assertEquals("P-distance", activeImage().getTitle());
		// for a single table, single bonds are pooled, up to half of each population
		final ResultsTable growth = workbench.table("Moment Growth");
		double most = 0;
		for (int row = 0; row < growth.size(); row++) if (growth.getStringValue("population", row).equals("all")) most =
			Math.max(most, growth.getValue("bonds", row));
		assertEquals(256, most, 1e-9, "the largest power of two up to 330");
	}

	/** One figure holds all six, with the points of the single plots; without {@code plots} there is none. */
	@Test
	void localExcitationsDrawsOneFigure() throws Exception {
		run(SMALL + "run('Relax Network...', ''); run('Local Excitations...', 'save=[" + inMacro(folder) + "/local]');");
		assertEquals("distance-relaxed-64-3", activeImage().getTitle());
		assertEquals(4, WindowManager.getImageCount(), "as built, relaxed, distributions, distances");
		final ImagePlus figure = IJ.openImage(folder.resolve("local/distributions-relaxed-64-3.png").toString());
		final int width = figure.getWidth() / 3, caption = figure.getHeight() % 10, height = (figure.getHeight() - caption) / 2;
		for (int cell = 0; cell < 6; cell++) {
			figure.setRoi(cell % 3 * width, caption + cell / 3 * height, width, height);
			final int[] pixels = (int[]) figure.crop().getProcessor().getPixels();
			for (final BondPopulation population : new BondPopulation[] { BondPopulation.ALL, BondPopulation.STABLE }) {
				final int colour = population == BondPopulation.ALL ? Palette.BLACK : Palette.STABLE;
				assertTrue(Arrays.stream(pixels).filter(p -> (p & 0xffffff) == colour).count() > 100, population + " in panel " + cell);
			}
		}
		run("close('*'); run('Local Excitations...', 'network=relaxed-64-3 plots=false save=[" + inMacro(folder) + "/none]');");
		assertEquals("distance-relaxed-64-3", activeImage().getTitle());
		assertEquals(1, WindowManager.getImageCount());
		assertTrue(Files.exists(folder.resolve("none/local-excitations-relaxed-64-3.csv")));
	}

	@Test
	void panelsOfTheFigureHaveTheMarksOfTheSinglePlots() throws IOException {
		final NumberTable table = NumberTable.parse("all.csv", Files.readString(folder.resolve("all.csv")));
		final ExcitationPlots plots = new ExcitationPlots(new ExcitationFits(List.of(table), 0, Monitor.SILENT), "caption", "-net");
		final Figure all = plots.densities(5);
		assertEquals("distributions-net", all.name());
		assertEquals(ExcitationPanel.values().length, all.panels().size());
		for (final ExcitationPanel panel : ExcitationPanel.values()) {
			final Panel here = all.panels().get(panel.ordinal()), alone = plots.density(panel, 5).panels().get(0);
			assertEquals(alone.x(), here.x());
			assertEquals(alone.marks().size(), here.marks().size(), panel.column());
			for (int m = 0; m < here.marks().size(); m++) {
				if (!(here.marks().get(m) instanceof Series series)) continue;
				assertArrayEquals(((Series) alone.marks().get(m)).y(), series.y(), panel.column());
				assertTrue(series.label().length() <= 32, "as many letters as a legend has room for: " + series.label());
			}
		}
		assertTrue(((Series) all.panels().get(0).marks().get(0)).label().matches("all: [(]1[.][0-9]{2} \u00b1 0[.][0-9]{2}[)]"),
			"not accepted, because it is of one network");
		assertEquals("caption;  in parentheses, dashed: not accepted", all.caption());
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
